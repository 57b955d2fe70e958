import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { createMeeting } from './api.ts';
import { useMoved } from './use-moved.tsx';
import { type MeetingDraft, MeetingFields, meetingLabels } from './meeting-fields.tsx';

const usualName = '産業振興基本計画推進委員会';

export interface NewMeetingDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** 開催日を登録する. What was typed is still there when the dialog is closed and opened again. */
export function NewMeetingDialog({ opened, onClose, onCreated }: NewMeetingDialogProps) {
  const [draft, setDraft] = useState<MeetingDraft>({ name: usualName, heldOn: null, place: '', note: '' });
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const action = useAction({
    call: createMeeting,
    success: '開催日を登録しました。',
    onDone: ({ id }) => onCreated(id),
  });
  const moved = useMoved(null, draft.heldOn, null);
  const faults = { ...action.faults, ...local.faults };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="推進委員会の開催日を登録"
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={!moved.asking}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((count) => count + 1);
          const save = () => void action.run({ draft: { ...draft, heldOn: draft.heldOn ?? '' } });
          if (!local.any) void moved.ask(save);
        }}
      >
        <ActionBanner action={action} except={['invalid-input']} />
        <ErrorSummary faults={attempt > 0 ? faults : {}} labels={meetingLabels} attempt={attempt} />
        <MeetingFields
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          faults={action.faults}
          onFault={local.note}
          below={moved.part}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="outline" onClick={onClose}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            登録する
          </Button>
        </Group>
      </form>
      {moved.question}
    </Modal>
  );
}
