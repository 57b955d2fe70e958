import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { afterPress } from '../lib/after-press.ts';
import { faultSentence } from '../lib/messages.ts';
import { type NumberLimits, readNumber } from '../lib/read-number.ts';
import type { FieldFault } from '../lib/use-local-faults.ts';
import { type FieldProps, inputProps } from './field.tsx';
import styles from './field.module.css';

export interface NumberFieldProps extends FieldProps, NumberLimits {
  readonly value: number | null;
  /** Called while typing. While the text is not a number: null with the fault. */
  readonly onChange: (value: number | null, fault: FieldFault | null) => void;
  /** Unit shown inside the field: 人, ％, 日. */
  readonly suffix?: string | undefined;
  /** False for years and codes: 2026, not 2,026. */
  readonly grouping?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/**
 * A number typed as text. The text is the clerk's until the field is left: then １２３４ becomes 1,234. Nothing is
 * rewritten while typing, so an IME can compose undisturbed (which is why this is not Mantine's NumberInput).
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, decimals = 0, suffix, grouping = true, onBlur } = props;
  const limits = { min, max, decimals, unit: suffix };
  const shown = (number: number | null) =>
    number === null ? '' : number.toLocaleString('ja-JP', { useGrouping: grouping, maximumFractionDigits: decimals });
  const [text, setText] = useState(() => shown(value));
  const [emitted, setEmitted] = useState(value);
  const [left, setLeft] = useState(true);
  if (value !== emitted) {
    // the form was filled from elsewhere (loaded, reset, conflict resolved)
    setEmitted(value);
    setText(shown(value));
  }
  const read = readNumber(text, limits);
  const own = left && !read.ok ? faultSentence(read.refusal) : undefined;
  return (
    <TextInput
      {...inputProps({ ...props, error: own ?? props.error })}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
      value={text}
      styles={{
        input: { textAlign: 'right', ...(suffix ? { paddingInline: `8px calc(${suffix.length}em + 12px)` } : {}) },
      }}
      rightSection={suffix ? <span className={styles['suffix']}>{suffix}</span> : undefined}
      rightSectionWidth={suffix ? 'auto' : undefined}
      rightSectionPointerEvents="none"
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const now = readNumber(typed, limits);
        setText(typed);
        setLeft(false);
        setEmitted(now.ok ? now.value : null);
        onChange(now.ok ? now.value : null, now.ok ? null : now.refusal);
      }}
      onBlur={() => {
        afterPress(() => setLeft(true));
        if (read.ok) setText(shown(read.value));
        onBlur?.();
      }}
    />
  );
}
