import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { meetingMovedQuery, removeMeeting } from './api.ts';
import { MovedPart } from './moved-part.tsx';

/** 開催日を削除する: says who loses the meeting before it goes; for a meeting without agenda, others are records and stay. */
export function RemoveMeeting({ meeting }: { readonly meeting: MeetingDetail }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const moved = useQuery({ ...meetingMovedQuery(meeting.id, null), enabled: asking });
  const action = useAction({
    call: removeMeeting,
    success: '開催日を削除しました。',
    onDone: () => void navigate({ to: '/committee' }),
  });
  return (
    <>
      <Button variant="subtle" color="red" mr="auto" onClick={() => setAsking(true)}>
        開催日を削除する
      </Button>
      <ConfirmDialog
        opened={asking}
        title="この開催日を削除しますか"
        confirmLabel="削除する"
        danger
        pending={action.pending}
        onConfirm={() => void action.run({ id: meeting.id, rowVersion: meeting.rowVersion })}
        onCancel={() => {
          setAsking(false);
          action.clear();
        }}
      >
        <StaleBanner action={action} />
        <p>
          「{meeting.name}」（{formatWareki(meeting.heldOn)}）を削除します。
        </p>
        {moved.data?.ok === true && <MovedPart moved={moved.data.value} />}
      </ConfirmDialog>
    </>
  );
}
