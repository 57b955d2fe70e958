import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { PublicationEntry } from '../../../shared/contract/publications.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { maxEntryBody } from '../../../shared/domain/publication.ts';
import { termKindLabels } from '../../../shared/domain/term.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { TextField } from '../../components/text-field.tsx';
import { formatNumber } from '../../lib/format.ts';
import { useAction } from '../../lib/use-action.ts';
import { type NoteDirty, useNoteDirty } from '../../lib/use-dirty-parts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { AchievementChoice, RecordFindings } from './achievement-choice.tsx';
import { chooseAchievements, entryRecordsQuery, updateEntry } from './api.ts';
import { useLiveCount } from './live-count.ts';
import styles from './publications.module.css';

const labels = { body: '掲載文', included: '掲載する' };

export interface EntryCardProps {
  readonly publicationId: string;
  readonly entry: PublicationEntry;
  readonly note: NoteDirty;
  /** What was published is read, not changed. */
  readonly fixed: boolean;
}

/** One company's text. Boxes are saved at once, the text with its button. */
export function EntryCard({ publicationId, entry, note, fixed }: EntryCardProps) {
  const heading = useId();
  const form = useDraft({ body: entry.body, included: entry.included }, entry.rowVersion);
  const { body, included } = form.draft;
  useNoteDirty(note, entry.id, form.dirty);
  const records = useQuery(entryRecordsQuery(publicationId));
  const record = records.data?.ok ? records.data.value.entries.find(({ entryId }) => entryId === entry.id) : undefined;
  // history taken over without a sheet has no record: there its text is the clerk's own
  const told = record !== undefined && record.achievements.length > 0 ? record.text : entry.proposedBody;
  const action = useAction({
    call: updateEntry,
    success: '掲載文を保存しました。',
    onDone: ({ rowVersion }, sent) => form.saved(rowVersion, { body: sent.body, included: sent.included }),
  });
  const choice = useAction({
    call: chooseAchievements,
    success: null,
    // what is being typed stays; an untouched text comes back as the record has it now
    onDone: ({ rowVersion }) => form.saved(rowVersion, form.stored),
  });
  const save = (rowVersion: number, draft = form.draft) => void action.run({ entryId: entry.id, rowVersion, ...draft });
  const characters = useLiveCount(entry, body, included);
  return (
    <section className={styles['entry']} aria-labelledby={heading} data-excluded={!included || undefined}>
      <div className={styles['entryHead']}>
        <h2 id={heading}>
          <Link to="/companies/$companyId" params={{ companyId: entry.companyId }}>
            {entry.companyName}
          </Link>
        </h2>
        <Checkbox
          label={labels.included}
          checked={included}
          disabled={fixed}
          onChange={(event) => {
            const next = { body, included: event.currentTarget.checked };
            form.change(next);
            save(form.version, next);
          }}
        />
      </div>
      <p className={styles['muted']}>
        {certificationNumberLabel(entry.number)}・{termKindLabels[entry.kind]}・認定期間 {formatWareki(entry.startOn)}～
        {formatWareki(entry.endOn)}
      </p>
      <ActionBanner action={action} except={['edit-conflict', 'invalid-input']} />
      <ActionBanner action={choice} />
      {record !== undefined && (
        <AchievementChoice
          record={record}
          companyName={entry.companyName}
          disabled={fixed || choice.pending}
          onChoose={(chosen) =>
            void choice.run({
              entryId: entry.id,
              rowVersion: form.version,
              chosen: chosen === null ? null : [...chosen],
            })
          }
        />
      )}
      <TextField
        label={labels.body}
        multiline
        rows={3}
        max={maxEntryBody}
        value={body}
        readOnly={fixed}
        onChange={(text) => form.change({ body: text })}
        error={action.faults['body']}
      />
      {record !== undefined && !fixed && <RecordFindings record={record} />}
      <div className={styles['entryEnd']}>
        <span className={styles['muted']}>
          見出しと合わせて<strong>{formatNumber(characters)}</strong>文字
          {form.dirty && '・まだ保存していません'}{' '}
          {!fixed && body !== told && <StatusBadge tone="progress">記録と違う文</StatusBadge>}
        </span>
        {!fixed && (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={body === told}
              onClick={() => form.change({ body: told })}
            >
              記録の文に戻す
            </Button>
            <Button
              size="compact-sm"
              variant="outline"
              disabled={!form.dirty}
              loading={action.pending}
              onClick={() => save(form.version)}
            >
              掲載文を保存する
            </Button>
          </>
        )}
      </div>
      <ConflictQuestion
        action={action}
        labels={labels}
        shown={(field, value) => (field === 'included' ? (value === 'true' ? '掲載する' : '掲載しない') : value)}
        onOverwrite={save}
        onUseCurrent={form.dropMine}
      />
    </section>
  );
}
