import type { CompanyDraft } from '../../../shared/domain/company.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import styles from './companies.module.css';
import { fieldLabels } from './labels.ts';

export interface NoticeDates {
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
}

export const emptyNotice: NoticeDates = { happenedOn: null, notifiedOn: null, acceptedOn: null };

const dated = ['name', 'address', 'representativeTitle', 'representativeName'] as const;

/** True when the edit changes what a 変更届 is for. */
export const noticeNeeded = (before: CompanyDraft, after: CompanyDraft): boolean =>
  dated.some((key) => before[key] !== '' && before[key] !== after[key]);

export interface ChangeNoticeProps {
  readonly value: NoticeDates;
  readonly onChange: (value: NoticeDates) => void;
  readonly faults: Readonly<Record<string, string>>;
  readonly onFault: (path: string, fault: FieldFault | null) => void;
}

/** The three dates of a 変更届; all may stay empty when the edit only mends a typing error. */
export function ChangeNotice({ value, onChange, faults, onFault }: ChangeNoticeProps) {
  const date = (key: keyof NoticeDates) => (
    <WarekiDateField
      path={`notice.${key}`}
      label={fieldLabels[`notice.${key}`] ?? ''}
      value={value[key]}
      onChange={(on, fault) => {
        onChange({ ...value, [key]: on });
        onFault(`notice.${key}`, fault);
      }}
      error={faults[`notice.${key}`]}
    />
  );
  return (
    <fieldset className={styles['part']} style={{ marginTop: 24 }}>
      <legend>変更届の日付</legend>
      <p>
        名称・所在地・代表者の変更は、変更前の内容とともに履歴に残ります。変更届があれば日付を入力してください。入力の誤りを直すだけなら空欄で構いません。
      </p>
      <div className={styles['fields']}>
        {date('happenedOn')}
        {date('notifiedOn')}
        {date('acceptedOn')}
      </div>
    </fieldset>
  );
}
