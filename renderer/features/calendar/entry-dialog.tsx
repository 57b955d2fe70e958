import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { StoredCalendarEntry } from '../../../shared/contract/calendar.ts';
import type { CalendarEntryKind } from '../../../shared/domain/calendar-day.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { removeEntry, saveEntry } from './api.ts';
import styles from './calendar.module.css';
import { entryLabels, kindChoices, shownEntryValue, titleHints } from './words.ts';

interface Draft {
  readonly kind: CalendarEntryKind;
  readonly onDate: CivilDate | null;
  readonly title: string;
  readonly note: string;
}

export interface EntryDialogProps {
  /** null: a new entry */
  readonly entry: StoredCalendarEntry | null;
  readonly onClose: () => void;
}

/** 予定を加える and 予定を直す. */
export function EntryDialog({ entry, onClose }: EntryDialogProps) {
  const [first] = useState<Draft>(() =>
    entry === null
      ? { kind: 'newsletter-deadline', onDate: null, title: '', note: '' }
      : { kind: entry.kind, onDate: entry.onDate, title: entry.title, note: entry.note },
  );
  const [draft, setDraft] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const [removing, setRemoving] = useState(false);
  const local = useLocalFaults();
  const dirty = local.any || JSON.stringify(draft) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const action = useAction({ call: saveEntry, success: '予定を保存しました。', onDone: onClose });
  const removal = useAction({ call: removeEntry, success: '予定を削除しました。', onDone: onClose });
  const save = (rowVersion: number | null) => {
    setAttempt((count) => count + 1);
    if (local.any) return;
    void action.run({ id: entry?.id ?? null, rowVersion, draft: { ...draft, onDate: draft.onDate ?? '' } });
  };
  const faults = { ...action.faults, ...local.faults };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking && !removing}
      title={entry === null ? '予定を加える' : '予定を直す'}
      size="lg"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save(entry?.rowVersion ?? null);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        <ErrorSummary faults={attempt > 0 ? faults : {}} labels={entryLabels} attempt={attempt} />
        <SelectField
          path="kind"
          label="種類"
          required
          choices={kindChoices}
          value={draft.kind}
          onChange={(kind) => kind !== null && change({ kind })}
        />
        <WarekiDateField
          path="onDate"
          label="日付"
          required
          value={draft.onDate}
          onChange={(onDate, fault) => {
            change({ onDate });
            local.note('onDate', fault);
          }}
          error={action.faults['onDate']}
        />
        <TextField
          path="title"
          label="内容"
          description={titleHints[draft.kind]}
          required={draft.kind === 'other'}
          max={textLimits.calendarTitle}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={faults['title']}
        />
        <TextField
          path="note"
          label="備考"
          multiline
          rows={2}
          max={textLimits.calendarNote}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={faults['note']}
        />
        <Group justify="flex-end">
          {entry !== null && (
            <Button variant="subtle" color="red" mr="auto" onClick={() => setRemoving(true)}>
              この予定を削除する
            </Button>
          )}
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            予定を保存する
          </Button>
        </Group>
      </form>
      <ConflictQuestion
        action={action}
        labels={entryLabels}
        shown={shownEntryValue}
        onOverwrite={save}
        onUseCurrent={onClose}
      />
      {question}
      <ConfirmDialog
        opened={removing}
        title="この予定を削除しますか"
        confirmLabel="削除する"
        danger
        onTop
        pending={removal.pending}
        onConfirm={() => entry && void removal.run({ id: entry.id, rowVersion: entry.rowVersion })}
        onCancel={() => {
          setTimeout(() => setRemoving(false)); // after the Esc that may have led here
          removal.clear();
        }}
      >
        <ActionBanner action={removal} />
        <p>
          {entry !== null && formatWareki(entry.onDate)}の「{entry !== null && shownEntryValue('kind', entry.kind)}
          」がなくなります。
          {entry?.kind === 'closed' && '開庁日の数え方も変わります。'}
        </p>
      </ConfirmDialog>
    </Modal>
  );
}
