import { noticeFields, type NoticeField, type NoticeKind } from '../../../shared/domain/change-notice.ts';
import { companyLimits } from '../../../shared/domain/company.ts';
import { TextField } from '../../components/text-field.tsx';
import styles from './companies.module.css';
import { fieldLabels } from './labels.ts';

/** What the fields a 変更届 may change hold. */
export type NoticeValues = Readonly<Record<NoticeField, string>>;

export interface NoticeFieldsProps {
  readonly kind: NoticeKind;
  readonly before: NoticeValues;
  readonly after: NoticeValues;
  readonly onChange: (change: Partial<NoticeValues>) => void;
  readonly faults: Readonly<Record<string, string>>;
}

/** One kind of change: each field as it is, and beside it as the notice says it becomes. */
export function NoticeFields({ kind, before, after, onChange, faults }: NoticeFieldsProps) {
  return (
    <div className={styles['fields']}>
      {noticeFields[kind].map((field) => (
        <div key={field} className={styles['beforeAfter']}>
          <div>
            <p className={styles['beforeLabel']}>変更前　{fieldLabels[field]}</p>
            <p className={styles['beforeValue']}>{before[field] === '' ? '（空欄）' : before[field]}</p>
          </div>
          <TextField
            path={`notice.${field}`}
            label={`変更後　${fieldLabels[field]}`}
            required={field === 'name'}
            value={after[field]}
            onChange={(value) => onChange({ [field]: value })}
            max={companyLimits[field]}
            error={faults[field]}
          />
        </div>
      ))}
    </div>
  );
}
