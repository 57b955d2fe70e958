import { Button, Group, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { copyVersion } from './api.ts';

export interface CopyDialogProps {
  readonly versions: readonly SchemeVersionRow[];
  readonly from: SchemeVersionRow;
  readonly onClose: () => void;
}

/** 複製して新しい版をつくる. */
export function CopyDialog({ versions, from, onClose }: CopyDialogProps) {
  const [fromId, setFromId] = useState(from.id);
  const [label, setLabel] = useState('');
  const navigate = useNavigate();
  const action = useAction({
    call: copyVersion,
    success: '新しい版の下書きをつくりました。',
    onDone: ({ id }) => void navigate({ to: '/settings/versions/$versionId', params: { versionId: id } }),
  });
  const chosen = versions.find((each) => each.id === fromId) ?? from;
  return (
    <Modal opened onClose={onClose} title="複製して新しい版をつくる" size="lg" closeOnClickOutside={false}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void action.run({ fromId, label });
        }}
      >
        <ActionBanner action={action} except={['invalid-input']} />
        <SelectField
          label="もとにする版"
          required
          choices={versions.map((each) => ({ value: each.id, label: each.label }))}
          value={fromId}
          onChange={(value) => setFromId(value ?? fromId)}
        />
        <p>
          {chosen.status === 'published'
            ? '審査項目をすべて同じ内容で引き継いだ下書きができます。直してから公開するまで、申請には使われません。'
            : 'この下書きと同じ内容の、もう一つの下書きができます（前の版も同じです）。'}
        </p>
        <TextField
          label="新しい版の名前"
          description="一覧や申請の画面に表示します。例：令和9年度チェックシート"
          required
          path="label"
          max={schemeLimits.label}
          value={label}
          error={action.faults['label']}
          onChange={(text) => {
            action.clear();
            setLabel(text);
          }}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="outline" onClick={onClose}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            下書きをつくる
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
