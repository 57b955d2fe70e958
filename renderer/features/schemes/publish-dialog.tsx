import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import type { ReceiptWindows } from '../../../shared/domain/version-choice.ts';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { publishVersion } from './api.ts';
import { windowLabels, WindowsFields } from './windows-fields.tsx';

export interface PublishDialogProps {
  readonly version: SchemeVersionRow;
  readonly onClose: () => void;
}

/** 公開する: the receipt dates, and what publishing means. */
export function PublishDialog({ version, onClose }: PublishDialogProps) {
  const never = version.windows.new === null && version.windows.renewal === null;
  const open = { first: null, last: null };
  const first: ReceiptWindows = never ? { new: open, renewal: open } : version.windows;
  const [windows, setWindows] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({ call: publishVersion, success: '版を公開しました。', onDone: onClose });
  const dirty = local.any || JSON.stringify(windows) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose);
  const errors = { ...action.faults, ...local.faults };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking}
      title="版を公開する"
      size="xl"
      yOffset={16}
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (!local.any) void action.run({ id: version.id, rowVersion: version.rowVersion, windows });
        }}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <ErrorSummary faults={errors} labels={windowLabels} attempt={attempt} />
        <p>
          公開すると、受付期間に受け付ける申請に「{version.label}
          」を使えるようになり、内容は変更できなくなります。申請に使うまでは、公開を取り消して直せます。終了日を決めないときは空欄にします。前の版と受付期間が重なるあいだ（移行期間）は、申請ごとに前の版にも変えられます。
        </p>
        <WindowsFields
          windows={windows}
          startNeeded
          errors={errors}
          note={local.note}
          onChange={(next) => {
            action.clear();
            setWindows(next);
          }}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            この受付期間で公開する
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}
