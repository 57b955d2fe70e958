import { Textarea, TextInput } from '@mantine/core';
import { displayText } from '../../../../shared/domain/checksheet.ts';
import { entryLimits } from '../../../../shared/domain/checksheet-faults.ts';
import { CharacterCount } from '../../../components/character-count.tsx';
import { inputProps } from '../../../components/field.tsx';
import styles from '../checksheets.module.css';
import { useEntry, useFault, useOpenSheet } from '../sheet-context.tsx';
import { type EntryProps, entryPath } from './entry-props.ts';

interface EntryTextProps {
  readonly path: string;
  readonly label: string;
  readonly namePrefix: string;
  readonly multiline: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly max?: number;
}

/** A text of the sheet. It grows by CSS: measuring it with every letter would be felt on a page this long. */
export function EntryText(props: EntryTextProps) {
  const { multiline, value, onChange } = props;
  const { readOnly } = useOpenSheet();
  const max = props.max ?? (multiline ? entryLimits.multiline : entryLimits.text);
  const shared = { ...inputProps({ ...props, readOnly }), value };
  return (
    <div>
      {multiline ? (
        <Textarea
          {...shared}
          classNames={{ input: styles['growing'] ?? '' }}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {value.length > max * 0.8 && (
        <span className={styles['count']}>
          <CharacterCount text={value} max={max} />
        </span>
      )}
    </div>
  );
}

/** 理念の概要, 取組内容 …: one line or several, exactly as typed. */
export function TextEntry({ item, field }: EntryProps<'text'>) {
  const { entry, change } = useEntry(item.key, field.key, 'text');
  return (
    <EntryText
      path={entryPath(item, field.key)}
      label={displayText(field.label)}
      namePrefix={item.id}
      multiline={field.multiline}
      value={entry?.text ?? ''}
      onChange={(text) => change({ kind: 'text', text })}
      error={useFault(item, field.key)}
    />
  );
}
