import { Checkbox } from '@mantine/core';
import type { ApplicationKind } from '../../../shared/domain/application.ts';
import type { ReceiptWindow, ReceiptWindows } from '../../../shared/domain/version-choice.ts';
import { FieldGrid } from '../../components/panel.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { fieldId } from '../../components/field.tsx';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import styles from './schemes.module.css';

export interface WindowsFieldsProps {
  readonly windows: ReceiptWindows;
  readonly onChange: (windows: ReceiptWindows) => void;
  readonly note: (path: string, fault: FieldFault | null) => void;
  readonly errors: Readonly<Record<string, string>>;
  /** When a version is published its first days must be said: without them an older version would go before it. */
  readonly startNeeded?: boolean;
}

const kinds = [
  { kind: 'new', word: '新規' },
  { kind: 'renewal', word: '更新' },
] as const satisfies readonly { kind: ApplicationKind; word: string }[];

/** Names of the dates for an ErrorSummary. */
export const windowLabels: Readonly<Record<string, string>> = {
  windows: '受付期間',
  'windows.new.first': '新規の受付開始日',
  'windows.new.last': '新規の受付終了日',
  'windows.renewal.first': '更新の受付開始日',
  'windows.renewal.last': '更新の受付終了日',
};

interface KindFieldsProps extends Omit<WindowsFieldsProps, 'windows' | 'onChange'> {
  readonly kind: ApplicationKind;
  readonly word: string;
  readonly window: ReceiptWindow | null;
  readonly first: boolean;
  readonly onChange: (window: ReceiptWindow | null) => void;
}

function KindFields({ kind, word, window, first, onChange, note, errors, startNeeded = false }: KindFieldsProps) {
  const dates = window ?? { first: null, last: null };
  const at = (end: 'first' | 'last') => `windows.${kind}.${end}`;
  return (
    <fieldset className={styles['window']}>
      <legend>{word}の申請</legend>
      <Checkbox
        {...(first ? { id: fieldId('windows') } : {})}
        label={`この版を${word}の申請に使う`}
        checked={window !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? dates : null)}
      />
      {window !== null && (
        <FieldGrid>
          <WarekiDateField
            label={`${word}の受付開始日`}
            required={startNeeded}
            path={at('first')}
            value={dates.first}
            error={errors[at('first')]}
            onChange={(value, fault) => {
              note(at('first'), fault);
              onChange({ ...dates, first: value });
            }}
          />
          <WarekiDateField
            label={`${word}の受付終了日`}
            path={at('last')}
            value={dates.last}
            error={errors[at('last')]}
            onChange={(value, fault) => {
              note(at('last'), fault);
              onChange({ ...dates, last: value });
            }}
          />
        </FieldGrid>
      )}
    </fieldset>
  );
}

/** When a version takes applications of each kind. */
export function WindowsFields({ windows, onChange, note, errors, startNeeded = false }: WindowsFieldsProps) {
  return (
    <>
      {kinds.map(({ kind, word }, index) => (
        <KindFields
          key={kind}
          kind={kind}
          word={word}
          first={index === 0}
          window={windows[kind]}
          note={note}
          errors={errors}
          startNeeded={startNeeded}
          onChange={(window) => {
            if (window === null) {
              note(`windows.${kind}.first`, null);
              note(`windows.${kind}.last`, null);
            }
            onChange({ ...windows, [kind]: window });
          }}
        />
      ))}
      {errors['windows'] !== undefined && (
        <p className={styles['fault']} role="alert">
          新規か更新の、少なくとも一方に使ってください。
        </p>
      )}
    </>
  );
}
