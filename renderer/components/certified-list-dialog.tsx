import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { FinishedFile } from '../lib/bytes.ts';
import { useToday } from '../lib/session.ts';
import { useAction } from '../lib/use-action.ts';
import { useLocalFaults } from '../lib/use-local-faults.ts';
import { ActionBanner } from './action-banner.tsx';
import { DownloadButton } from './download-button.tsx';
import { RadioField } from './radio-field.tsx';
import { WarekiDateField } from './wareki-date-field.tsx';

const audiences = [
  { value: 'public', label: '公表用（掲載に同意した事業者だけ）' },
  { value: 'internal', label: '内部用（認定が有効な事業者すべて）' },
] as const;
type Audience = (typeof audiences)[number]['value'];

interface Asked {
  readonly on: string;
  readonly audience: Audience;
  readonly format: 'pdf' | 'xlsx' | 'csv';
}
type Answer = { file: FinishedFile; companies: number; leftOut: string[] };
type Save = (input: Asked) => Promise<Result<Answer, Refusal>>;

function Form({ save, onClose }: { readonly save: Save; readonly onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<CivilDate | null>(today);
  const [audience, setAudience] = useState<Audience>('public');
  const local = useLocalFaults();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const action = useAction({
    call: save,
    changes: false,
    success: null,
    onDone: (value) => setLeftOut(value.leftOut),
  });
  const file = async (format: Asked['format']) => {
    const answer = await action.run({ on: on ?? '', audience, format });
    return answer?.ok === true ? answer.value.file : null;
  };
  return (
    <Stack gap="md">
      <ActionBanner action={action} except={['invalid-input']} />
      <WarekiDateField
        path="on"
        label="いつ認定が有効な事業者か"
        required
        value={on}
        onChange={(value, fault) => {
          setOn(value);
          local.note('on', fault);
        }}
        error={action.faults['on']}
      />
      <RadioField label="一覧の使いみち" choices={audiences} value={audience} onChange={setAudience} stacked />
      {leftOut.length > 0 && <output>掲載に同意していないため、一覧に入れていません：{leftOut.join('、')}</output>}
      <Group>
        <DownloadButton variant="filled" disabled={local.any} file={() => file('pdf')}>
          PDFで保存する
        </DownloadButton>
        <DownloadButton disabled={local.any} file={() => file('xlsx')}>
          Excelで保存する
        </DownloadButton>
        <DownloadButton disabled={local.any || audience === 'internal'} file={() => file('csv')}>
          オープンデータをCSVで保存する
        </DownloadButton>
      </Group>
      <Group justify="flex-end">
        <Button variant="outline" onClick={onClose}>
          閉じる
        </Button>
      </Group>
    </Stack>
  );
}

/** 「認定事業者一覧を保存する」: everybody certified on a day, on any screen. */
export function CertifiedListButton({ save }: { readonly save: Save }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        認定事業者一覧を保存する
      </Button>
      <Modal opened={open} onClose={close} title="認定事業者一覧" size="lg" closeOnClickOutside={false}>
        {open && <Form save={save} onClose={close} />}
      </Modal>
    </>
  );
}
