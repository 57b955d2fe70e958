import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MeetingMoved } from '../../../shared/contract/calendar.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { meetingMovedQuery } from './api.ts';
import { doubtWords, MovedPart } from './moved-part.tsx';

interface Asking {
  readonly moved: MeetingMoved;
  readonly heldOn: CivilDate;
  readonly save: () => void;
}

export interface Moved {
  /** Who is affected, while the day is being typed; null where the day is as stored. */
  readonly part: ReactNode;
  /** Saves, or asks first where somebody has no way left or the day is odd. */
  readonly ask: (save: () => void) => Promise<void>;
  readonly question: ReactNode;
  /** The question is open: Esc belongs to it. */
  readonly asking: boolean;
}

/** What another day of a meeting (`meetingId` null: a new one) means for renewals: shown live, and asked before saving. */
export function useMoved(meetingId: string | null, heldOn: CivilDate | null, stored: CivilDate | null): Moved {
  const cache = useQueryClient();
  const changed = heldOn !== null && heldOn !== stored;
  const { data } = useQuery({ ...meetingMovedQuery(meetingId, heldOn), enabled: changed });
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = async (save: () => void) => {
    if (!changed) return save();
    // a preview that cannot be had must not keep the clerk from saving: the action itself says what is wrong
    const answer = await cache.fetchQuery(meetingMovedQuery(meetingId, heldOn)).catch(() => null);
    if (answer?.ok !== true || (answer.value.lost === 0 && answer.value.doubts.length === 0)) return save();
    setAsking({ moved: answer.value, heldOn, save });
  };
  const question = (
    <ConfirmDialog
      opened={asking !== null}
      title={asking !== null && asking.moved.lost > 0 ? '間に合わなくなる事業者があります' : '開催日を確かめてください'}
      confirmLabel="この日で保存する"
      cancelLabel="入力に戻る"
      danger
      onTop
      onConfirm={() => {
        asking?.save();
        setAsking(null);
      }}
      onCancel={() => setTimeout(() => setAsking(null))} // after the Esc that may have led here
    >
      {asking && (
        <>
          <p>開催日：{formatBoth(asking.heldOn)}</p>
          {asking.moved.lost > 0 ? (
            <MovedPart moved={asking.moved} />
          ) : (
            <p>{asking.moved.doubts.map((doubt) => doubtWords[doubt]).join('')}この日でよければ保存してください。</p>
          )}
        </>
      )}
    </ConfirmDialog>
  );
  return {
    part: changed && data?.ok === true ? <MovedPart moved={data.value} /> : null,
    ask,
    question,
    asking: asking !== null,
  };
}
