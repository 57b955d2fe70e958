import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SaveBar } from '../../components/panel.tsx';
import { useAction } from '../../lib/use-action.ts';
import { type NoteDirty, useNoteDirty } from '../../lib/use-dirty-parts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { updateMeeting } from './api.ts';
import { RemoveMeeting } from './remove-meeting.tsx';
import { useMoved } from './use-moved.tsx';
import { type MeetingDraft, MeetingFields, meetingLabels } from './meeting-fields.tsx';

const draftOf = ({ name, heldOn, place, note }: MeetingDetail): MeetingDraft => ({ name, heldOn, place, note });

/** 会議の内容: the meeting's own facts, edited in place. */
export function MeetingForm({ meeting, note }: { readonly meeting: MeetingDetail; readonly note: NoteDirty }) {
  const form = useDraft(draftOf(meeting), meeting.rowVersion);
  const local = useLocalFaults();
  const [attempt, setAttempt] = useState(0);
  const dirty = form.dirty || local.any;
  useNoteDirty(note, 'meeting', dirty);
  const action = useAction({
    call: updateMeeting,
    success: '会議の内容を保存しました。',
    onDone: ({ rowVersion }, { draft }) => form.saved(rowVersion, draft),
  });
  const moved = useMoved(meeting.id, form.draft.heldOn, meeting.heldOn);
  const save = (rowVersion: number) => {
    setAttempt((count) => count + 1);
    const draft = { ...form.draft, heldOn: form.draft.heldOn ?? '' };
    if (!local.any) void moved.ask(() => void action.run({ id: meeting.id, rowVersion, draft }));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(form.version);
      }}
    >
      <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
      <ErrorSummary
        faults={attempt > 0 ? { ...action.faults, ...local.faults } : {}}
        labels={meetingLabels}
        attempt={attempt}
      />
      <MeetingFields
        draft={form.draft}
        onChange={form.change}
        faults={action.faults}
        onFault={local.note}
        below={moved.part}
      />
      <SaveBar>
        {meeting.items.length === 0 && <RemoveMeeting meeting={meeting} />}
        <Button variant="outline" disabled={!dirty} onClick={form.undo}>
          変更を取り消す
        </Button>
        <Button type="submit" loading={action.pending} disabled={!dirty}>
          会議の内容を保存する
        </Button>
      </SaveBar>
      {moved.question}
      <ConflictQuestion
        action={action}
        labels={meetingLabels}
        shown={(field, value) => (field === 'heldOn' && value !== '' ? formatWareki(value) : value)}
        onOverwrite={save}
        onUseCurrent={form.dropMine}
      />
    </form>
  );
}
