import { Select } from '@mantine/core';
import { type FieldProps, inputProps } from './field.tsx';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectFieldProps<V extends string> extends FieldProps {
  readonly choices: readonly Choice<V>[];
  /** '' or null: nothing chosen. */
  readonly value: V | '' | null;
  readonly onChange: (value: V | null) => void;
  /** Offers a button that takes the choice back. */
  readonly clearable?: boolean | undefined;
  /** Typing narrows the list; for long lists. */
  readonly searchable?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { choices, value, onChange, clearable = false, searchable = false, placeholder = '選んでください' } = props;
  return (
    <Select
      {...inputProps(props)}
      data={choices.map((choice) => ({ ...choice }))}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(choices.find((choice) => choice.value === chosen)?.value ?? null)}
      clearable={clearable}
      searchable={searchable}
      allowDeselect={false}
      placeholder={placeholder}
      maxDropdownHeight={320}
      clearButtonProps={{ 'aria-label': `${props.label}の選択を消す` }}
    />
  );
}
