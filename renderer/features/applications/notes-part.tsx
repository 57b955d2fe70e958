import { Button } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { Panel } from '../../components/panel.tsx';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { DescriptionList } from '../../components/description-list.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { updateApplication } from './api.ts';
import styles from './applications.module.css';

interface Notes {
  readonly note: string;
  readonly correctionNote: string;
  readonly correctionDueOn: CivilDate | null;
}

const labels = { note: 'メモ', correctionNote: '補正してもらう内容', correctionDueOn: '補正の期限' };
const shown = (field: string, value: string) =>
  field === 'correctionDueOn' && value !== '' ? formatBoth(value) : value;
const keys = ['note', 'correctionNote', 'correctionDueOn'] as const;
const notesOf = ({ note, correctionNote, correctionDueOn }: Notes): Notes => ({
  note,
  correctionNote,
  correctionDueOn,
});

/**
 * What is typed over what is stored. When the application was saved elsewhere meanwhile, untouched fields follow; a field
 * that was changed here and there keeps the version it was begun from, so that saving shows both instead of overwriting.
 */
function useNotes(application: ApplicationDetail) {
  const stored = notesOf(application);
  const { rowVersion } = application;
  const [seen, setSeen] = useState({ notes: stored, rowVersion });
  const [draft, setDraft] = useState(stored);
  const touched = (key: keyof Notes) => draft[key] !== seen.notes[key];
  const clashes = keys.some((key) => touched(key) && stored[key] !== seen.notes[key] && stored[key] !== draft[key]);
  if (rowVersion > seen.rowVersion && !clashes) {
    setSeen({ notes: stored, rowVersion });
    setDraft({
      note: touched('note') ? draft.note : stored.note,
      correctionNote: touched('correctionNote') ? draft.correctionNote : stored.correctionNote,
      correctionDueOn: touched('correctionDueOn') ? draft.correctionDueOn : stored.correctionDueOn,
    });
  }
  return {
    draft,
    dirty: keys.some(touched),
    rowVersion: seen.rowVersion,
    change: (part: Partial<Notes>) => setDraft((before) => ({ ...before, ...part })),
    drop: () => {
      setSeen({ notes: stored, rowVersion });
      setDraft(stored);
    },
  };
}

/** The clerk's own notes, and while a correction is under way what was asked for and until when. */
export function NotesPart({
  application,
  editable,
}: {
  readonly application: ApplicationDetail;
  readonly editable: boolean;
}) {
  const cache = useQueryClient();
  const { draft, dirty: changed, rowVersion, change, drop } = useNotes(application);
  const local = useLocalFaults();
  const dirty = changed || local.any;
  useUnsavedGuard(dirty);
  const action = useAction({ call: updateApplication, success: 'メモを保存しました。' });
  const correcting = application.status === 'correction';
  const save = (rowVersion: number) => {
    if (!local.any) void action.run({ id: application.id, rowVersion, ...draft });
  };
  const conflict = action.refusal?.code === 'edit-conflict' ? action.refusal : null;
  const useStored = () => {
    drop();
    action.clear();
    void cache.invalidateQueries();
  };
  return (
    <Panel id="application-notes" title={correcting ? '補正とメモ' : 'メモ'}>
      <form
        noValidate
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          save(rowVersion);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        {correcting && (
          <>
            <TextField
              path="correctionNote"
              label={labels.correctionNote}
              multiline
              rows={2}
              max={textLimits.applicationNote}
              value={draft.correctionNote}
              onChange={(correctionNote) => change({ correctionNote })}
              error={action.faults['correctionNote']}
            />
            <WarekiDateField
              path="correctionDueOn"
              label={labels.correctionDueOn}
              width={320}
              value={draft.correctionDueOn}
              onChange={(correctionDueOn, fault) => {
                change({ correctionDueOn });
                local.note('correctionDueOn', fault);
              }}
              error={action.faults['correctionDueOn']}
            />
          </>
        )}
        {!correcting && application.correctionNote !== '' && (
          <DescriptionList entries={[{ label: '前に求めた補正', value: application.correctionNote }]} />
        )}
        <TextField
          path="note"
          label={labels.note}
          multiline
          rows={3}
          max={textLimits.applicationNote}
          readOnly={!editable}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={action.faults['note']}
        />
        {editable && (
          <div className={styles['end']}>
            <Button type="submit" variant="outline" disabled={!dirty} loading={action.pending}>
              メモを保存する
            </Button>
          </div>
        )}
      </form>
      <ConflictDialog
        opened={conflict !== null}
        changes={(conflict?.changes ?? []).map(({ field, yours, theirs }) => ({
          field,
          yours: shown(field, yours),
          theirs: shown(field, theirs),
        }))}
        labels={labels}
        current={conflict?.current}
        pending={action.pending}
        onOverwrite={() => conflict?.current && save(conflict.current.rowVersion)}
        onUseCurrent={useStored}
        onCancel={action.clear}
      />
    </Panel>
  );
}
