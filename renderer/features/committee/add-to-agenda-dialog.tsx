import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { MeetingRow } from '../../../shared/contract/committee.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { addItem } from './api.ts';

export interface AgendaCase {
  readonly applicationId: string;
  readonly companyName: string;
}

export interface AddToAgendaDialogProps {
  readonly chosen: AgendaCase | null;
  readonly meetings: readonly MeetingRow[];
  readonly today: CivilDate;
  readonly onClose: () => void;
  readonly onNewMeeting: () => void;
}

/** The next meeting to come, else the last one held. */
const likelyMeeting = (meetings: readonly MeetingRow[], today: CivilDate): string | null => {
  const byDate = meetings.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  return (byDate.find((meeting) => meeting.heldOn >= today) ?? byDate.at(-1))?.id ?? null;
};

/** Which meeting the application goes to. */
export function AddToAgendaDialog({ chosen, meetings, today, onClose, onNewMeeting }: AddToAgendaDialogProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const meetingId = picked ?? likelyMeeting(meetings, today);
  const action = useAction({
    call: addItem,
    success: `「${chosen?.companyName ?? ''}」を議題に加えました。`,
    onDone: onClose,
  });
  const close = () => {
    action.clear();
    onClose();
  };
  return (
    <Modal
      opened={chosen !== null}
      onClose={close}
      title={`議題に加える：${chosen?.companyName ?? ''}`}
      size="lg"
      closeOnClickOutside={false}
    >
      <ActionBanner action={action} />
      {meetings.length === 0 ? (
        <p>会議がまだ登録されていません。先に開催日を登録してください。</p>
      ) : (
        <SelectField
          label="どの会議の議題にしますか"
          required
          choices={meetings.map(({ id, name, heldOn }) => ({ value: id, label: `${formatWareki(heldOn)}　${name}` }))}
          value={meetingId}
          onChange={setPicked}
        />
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="outline" onClick={close}>
          キャンセル
        </Button>
        {meetings.length === 0 ? (
          <Button onClick={onNewMeeting}>開催日を登録する</Button>
        ) : (
          <Button
            loading={action.pending}
            data-autofocus
            onClick={() => {
              if (chosen && meetingId !== null) void action.run({ meetingId, applicationId: chosen.applicationId });
            }}
          >
            この会議の議題に加える
          </Button>
        )}
      </Group>
    </Modal>
  );
}
