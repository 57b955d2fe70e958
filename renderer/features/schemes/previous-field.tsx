import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { followVersion } from '../../../shared/domain/scheme-edit-mappings.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Panel } from '../../components/panel.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { previousQuery, versionsQuery } from './api.ts';
import { useOpenVersion } from './editor-context.tsx';

/** Asks before the mapping is made anew: what was said about each item is lost. */
function Change({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { scheme, put } = useOpenVersion();
  const query = useQuery(previousQuery(id));
  const found = query.data?.ok === true ? query.data.value.scheme : null;
  return (
    <ConfirmDialog
      opened
      title="前の版を変える"
      confirmLabel="前の版を変える"
      pending={found === null}
      onCancel={onClose}
      onConfirm={() => {
        if (found === null) return;
        put(followVersion(scheme, found));
        onClose();
      }}
    >
      <p>
        審査項目の対応と引き継ぎを、選んだ版に合わせてつくり直します。いまの対応の内容はなくなります（「元に戻す」で戻せます）。
      </p>
    </ConfirmDialog>
  );
}

/** 前の版: what renewals carry their entries over from. */
export function PreviousField() {
  const { scheme, version, errorAt } = useOpenVersion();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useQuery(versionsQuery);
  const choices = (list.data?.versions ?? [])
    .filter((each) => each.status === 'published' && each.id !== version.id)
    .map((each) => ({ value: each.id, label: each.label }));
  return (
    <Panel title="前の版">
      <SelectField
        label="前の版"
        description="更新の申請では、前の版のチェックシートの内容を、審査項目の対応にそって引き継ぎます。"
        path="previousVersionId"
        width={560}
        placeholder="この台帳に公開された版がありません"
        choices={choices}
        value={choices.find(({ value }) => value === scheme.previousVersionId)?.value ?? null}
        error={errorAt('previousVersionId')}
        onChange={(id) => {
          if (id !== scheme.previousVersionId) setChosen(id);
        }}
      />
      {chosen !== null && <Change id={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}
