import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { maxSchemeFile } from '../../../shared/contract/scheme-file.ts';
import type { Sentence } from '../../lib/failure.ts';
import { base64Of } from '../../lib/base64-of.ts';
import { sameFileAgain } from '../../lib/same-file-again.ts';
import { useAction } from '../../lib/use-action.ts';
import { importVersion } from './api.ts';

const tooBig: Refusal = { code: 'file-too-big', params: { max: maxSchemeFile / 1_000_000 } };
const unreadable: Sentence = {
  title: 'ファイルを開けませんでした',
  text: '何も変更していません。ファイルが移動や削除をされていないか確かめて、もう一度選んでください。',
};

/** What choosing a file came to, for the banner of the screen. */
export interface Importing {
  readonly refusal: Refusal | null;
  readonly failure: Sentence | null;
  readonly pending: boolean;
  readonly choose: (file: File | null) => void;
}

/** ファイルから取り込む: the file becomes a draft, which is opened. */
export function useImport(): Importing {
  const navigate = useNavigate();
  const [before, setBefore] = useState<'big' | 'unreadable' | null>(null);
  const action = useAction({
    call: importVersion,
    success: 'ファイルの版を下書きとして取り込みました。',
    onDone: ({ id }) => void navigate({ to: '/settings/versions/$versionId', params: { versionId: id } }),
  });
  const choose = async (file: File | null) => {
    if (file === null) return;
    action.clear();
    const big = file.size > maxSchemeFile;
    setBefore(big ? 'big' : null);
    if (big) return;
    try {
      await action.run({ fileName: file.name, base64: await base64Of(file) });
    } catch {
      setBefore('unreadable');
    }
  };
  return {
    refusal: before === 'big' ? tooBig : action.refusal,
    failure: before === 'unreadable' ? unreadable : action.failure,
    pending: action.pending,
    choose: (file) => void choose(file),
  };
}

export function ImportButton({ importing }: { readonly importing: Importing }) {
  return (
    <FileButton accept=".json,application/json" inputProps={sameFileAgain} onChange={importing.choose}>
      {(props) => (
        <Button
          {...props}
          variant="outline"
          loading={importing.pending}
          leftSection={<IconFileUpload aria-hidden size={20} />}
        >
          ファイルから取り込む
        </Button>
      )}
    </FileButton>
  );
}
