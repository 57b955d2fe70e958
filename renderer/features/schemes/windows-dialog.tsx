import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import type { ReceiptWindows } from '../../../shared/domain/version-choice.ts';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ActionBanner } from '../../components/action-banner.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { setWindows } from './api.ts';
import { conflictLabels, conflictShown } from './words.ts';
import { windowLabels, WindowsFields } from './windows-fields.tsx';

export interface WindowsDialogProps {
  readonly version: SchemeVersionRow;
  readonly onClose: () => void;
}

/** 受付期間を変える: of any published version, shipped and used ones too. */
export function WindowsDialog({ version, onClose }: WindowsDialogProps) {
  const [windows, setDraft] = useState<ReceiptWindows>(version.windows);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: setWindows, success: '受付期間を保存しました。', onDone: onClose });
  const dirty = local.any || JSON.stringify(windows) !== JSON.stringify(version.windows);
  const { close, asking, question } = useCloseQuestion(dirty, onClose);
  const errors = { ...action.faults, ...local.faults };
  const save = (rowVersion: number) => {
    setAttempt(attempt + 1);
    if (!local.any) void action.run({ id: version.id, rowVersion, windows });
  };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking}
      title="受付期間を変える"
      size="xl"
      yOffset={16}
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(version.rowVersion);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        <ErrorSummary faults={errors} labels={windowLabels} attempt={attempt} />
        <p>
          「{version.label}
          」を使う申請の受付日です。決めない日は空欄にします。受付期間が重なる版があるときは、受付開始日の新しい版を使い、申請の画面でほかの版に変えられます（移行期間）。すでに受け付けた申請の版は変わりません。
        </p>
        <WindowsFields
          windows={windows}
          errors={errors}
          note={local.note}
          onChange={(next) => {
            action.clear();
            setDraft(next);
          }}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            受付期間を保存する
          </Button>
        </Group>
      </form>
      <ConflictQuestion
        action={action}
        labels={conflictLabels}
        shown={conflictShown}
        onOverwrite={save}
        onUseCurrent={onClose}
      />
      {question}
    </Modal>
  );
}
