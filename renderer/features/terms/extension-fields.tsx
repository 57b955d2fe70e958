import { extensionMonths, extensionReasonMax } from '../../../shared/domain/term-extension.ts';
import { NumberField } from '../../components/number-field.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import { type ExtensionForm, extensionLabels } from './extension-words.ts';
import styles from './terms.module.css';

export interface ExtensionFieldsProps {
  readonly form: ExtensionForm;
  readonly onChange: (part: Partial<ExtensionForm>) => void;
  readonly faults: Readonly<Record<string, string>>;
  readonly onFault: (path: string, fault: FieldFault | null) => void;
}

type Day = 'fromOn' | 'toOn' | 'newEndOn' | 'extendedOn';

/** Which terms, to which day, why, and when that was decided. */
export function ExtensionFields({ form, onChange, faults, onFault }: ExtensionFieldsProps) {
  const today = useToday();
  const date = (path: Day, required: boolean, max?: string) => (
    <WarekiDateField
      path={path}
      label={extensionLabels[path] ?? ''}
      required={required}
      {...(max === undefined ? {} : { max })}
      value={form[path]}
      onChange={(on, fault) => {
        onChange({ [path]: on });
        onFault(path, fault);
      }}
      error={faults[path]}
    />
  );
  return (
    <div className={styles['row']}>
      <RadioField
        label="延長する認定期間"
        required
        stacked
        choices={[
          { value: 'all', label: '有効な認定期間すべて' },
          { value: 'between', label: '満了日の範囲を決める' },
        ]}
        value={form.which}
        onChange={(which) => {
          onChange({ which });
          for (const path of ['fromOn', 'toOn']) onFault(path, null);
        }}
      />
      {form.which === 'between' ? date('fromOn', false) : <div />}
      {form.which === 'between' ? date('toOn', false) : <div />}
      <RadioField
        label="新しい満了日の決め方"
        required
        stacked
        choices={[
          { value: 'date', label: '全員を同じ日にする' },
          { value: 'months', label: 'それぞれ同じ月数だけ延ばす' },
        ]}
        value={form.how}
        onChange={(how) => {
          onChange({ how });
          for (const path of ['newEndOn', 'months']) onFault(path, null);
        }}
      />
      {form.how === 'date' ? (
        date('newEndOn', true)
      ) : (
        <NumberField
          path="months"
          label={extensionLabels['months'] ?? ''}
          required
          unit="か月"
          min={extensionMonths.min}
          max={extensionMonths.max}
          value={form.months}
          onChange={(months, fault) => {
            onChange({ months });
            onFault('months', fault);
          }}
          error={faults['months']}
        />
      )}
      {date('extendedOn', true, today)}
      <div className={styles['whole']}>
        <TextField
          path="reason"
          label={extensionLabels['reason'] ?? ''}
          description="期間の根拠として、事業者の認定期間の欄に残ります。"
          required
          max={extensionReasonMax}
          value={form.reason}
          onChange={(reason) => onChange({ reason })}
          error={faults['reason']}
        />
      </div>
    </div>
  );
}
