import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { Mark } from '../../../shared/domain/checksheet.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';
import { fieldId } from '../../components/field.tsx';
import styles from './checksheets.module.css';
import { entryPath } from './entries/entry-props.ts';
import { useFault, useOpenSheet, useSheet } from './sheet-context.tsx';

/** チェック: what the applicant put into the box. 「-」 is offered only where the form offers it. */
export const ApplicantMark = memo(function ApplicantMark({ item }: { readonly item: SchemeItem }) {
  const { sheet, readOnly } = useOpenSheet();
  const mark = useSheet((state) => state.answers[item.key]?.applicantMark ?? 'blank');
  const error = useFault(item, '');
  const set = (applicantMark: Mark) => sheet.changeAnswer(item.key, (answer) => ({ ...answer, applicantMark }));
  return (
    <div className={styles['marks']}>
      <Checkbox
        id={fieldId(entryPath(item))}
        size="lg"
        aria-label={`${item.id} 申請者のチェック`}
        checked={mark === 'ticked'}
        disabled={readOnly}
        onChange={(event) => set(event.currentTarget.checked ? 'ticked' : 'blank')}
      />
      {(item.naAllowed || mark === 'na') && (
        <Checkbox
          label={
            <>
              <span className="visually-hidden">{item.id} 申請者の </span>「-」
            </>
          }
          checked={mark === 'na'}
          disabled={readOnly}
          onChange={(event) => set(event.currentTarget.checked ? 'na' : 'blank')}
        />
      )}
      {error !== undefined && <p className={styles['fault']}>{error}</p>}
    </div>
  );
});
