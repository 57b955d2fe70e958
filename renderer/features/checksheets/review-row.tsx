import { Radio } from '@mantine/core';
import { memo } from 'react';
import type { Mark } from '../../../shared/domain/checksheet.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';
import styles from './checksheets.module.css';
import { entryPath } from './entries/entry-props.ts';
import { CarriedNote } from './carried-note.tsx';
import { EntryText } from './entries/text-entry.tsx';
import { Previous } from './previous-part.tsx';
import { SaveLine } from './save-line.tsx';
import { useFault, useOpenSheet, useSheet } from './sheet-context.tsx';
import { Verdict } from './verdict.tsx';

const follow = 'follow';

function ReviewerMark({ item }: { readonly item: SchemeItem }) {
  const { sheet, readOnly } = useOpenSheet();
  const mark = useSheet((state) => state.answers[item.key]?.reviewerMark ?? null);
  const choices: readonly { readonly value: Mark | typeof follow; readonly label: string }[] = [
    { value: follow, label: '申請者のとおり' },
    { value: 'ticked', label: '✓' },
    { value: 'blank', label: '空欄' },
    ...(item.naAllowed || mark === 'na' ? [{ value: 'na' as const, label: '「-」' }] : []),
  ];
  const set = (chosen: Mark | typeof follow) =>
    sheet.changeAnswer(item.key, (answer) => ({ ...answer, reviewerMark: chosen === follow ? null : chosen }));
  return (
    <div className={styles['reviewer']} role="radiogroup" aria-label={`${item.id} 審査者のチェック`}>
      <span aria-hidden>審査者のチェック</span>
      {choices.map(({ value, label }) => (
        <Radio
          key={value}
          name={`review-${item.key}`}
          label={label}
          checked={(mark ?? follow) === value}
          disabled={readOnly}
          onChange={() => set(value)}
        />
      ))}
    </div>
  );
}

function ReviewerReason({ item }: { readonly item: SchemeItem }) {
  const { sheet } = useOpenSheet();
  const asked = useSheet((state) => {
    const answer = state.answers[item.key];
    if (!answer || (answer.reviewerMark === null && answer.reviewerReason === '')) return 'no';
    return answer.reviewerMark !== null && answer.reviewerMark !== answer.applicantMark ? 'required' : 'optional';
  });
  const reason = useSheet((state) => state.answers[item.key]?.reviewerReason ?? '');
  const error = useFault(item, 'reviewerReason');
  if (asked === 'no') return null;
  return (
    <div className={styles['reason']}>
      <EntryText
        path={entryPath(item, 'reviewerReason')}
        label={asked === 'required' ? '申請者と違う理由' : '確かめたこと'}
        namePrefix={item.id}
        required={asked === 'required'}
        multiline
        value={reason}
        onChange={(reviewerReason) => sheet.changeAnswer(item.key, (answer) => ({ ...answer, reviewerReason }))}
        error={error}
      />
    </div>
  );
}

/** Under each item: what the app says of it, what the reviewer makes of it and why, and whether it is saved. */
export const ReviewRow = memo(function ReviewRow({ item }: { readonly item: SchemeItem }) {
  return (
    <div className={styles['review']}>
      <CarriedNote part={item.key} name={item.id} />
      <Previous part={item.key} name={item.id} />
      <div className={styles['reviewLine']}>
        <ReviewerMark item={item} />
        <SaveLine part={item.key} name={item.id} />
      </div>
      <Verdict item={item} />
      <ReviewerReason item={item} />
    </div>
  );
});
