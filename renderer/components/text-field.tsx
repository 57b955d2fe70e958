import { Textarea, TextInput } from '@mantine/core';
import type { HTMLAttributes } from 'react';
import { CharacterCount } from './character-count.tsx';
import { type FieldProps, inputProps } from './field.tsx';
import styles from './field.module.css';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Most characters as a person counts them; said beforehand. Longer text is kept and counted, never cut. */
  readonly max?: number | undefined;
  readonly multiline?: boolean | undefined;
  /** Lines shown at first; the field grows with its text. */
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly onBlur?: (() => void) | undefined;
}

/** Text exactly as typed: nothing is trimmed, folded or normalised. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, max, multiline = false, rows = 3, placeholder, inputMode, onBlur } = props;
  const shared = {
    ...inputProps(props, max === undefined ? undefined : `${max.toLocaleString('ja-JP')}文字まで`),
    value,
    placeholder,
    onBlur,
  };
  const count = max !== undefined && (multiline || value.length > max) && (
    <span className={styles['countLine']}>
      <CharacterCount text={value} max={max} />
    </span>
  );
  return (
    <div>
      {multiline ? (
        <Textarea
          {...shared}
          autosize
          minRows={rows}
          maxRows={20}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...shared} inputMode={inputMode} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {count}
    </div>
  );
}
