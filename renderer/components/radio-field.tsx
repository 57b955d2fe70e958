import { Radio } from '@mantine/core';
import { fieldId, type FieldProps, inputProps } from './field.tsx';
import styles from './field.module.css';

export interface RadioChoice<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface RadioFieldProps<V extends string> extends FieldProps {
  readonly choices: readonly RadioChoice<V>[];
  /** null: nothing chosen yet. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** One below the other, for long labels. */
  readonly stacked?: boolean;
}

/** A few choices, all in sight; arrows move between them. An ErrorSummary link leads to the first. */
export function RadioField<V extends string>(props: RadioFieldProps<V>) {
  const { choices, value, onChange, stacked = false, path } = props;
  const { label, description, descriptionProps, error, inputWrapperOrder } = inputProps(props);
  return (
    <Radio.Group
      label={label}
      {...(description === undefined ? {} : { description, ...(descriptionProps ? { descriptionProps } : {}) })}
      error={error}
      inputWrapperOrder={inputWrapperOrder}
      value={value}
      onChange={(chosen) => {
        const known = choices.find((choice) => choice.value === chosen);
        if (known) onChange(known.value);
      }}
    >
      <div className={styles['radios']} data-stacked={stacked || undefined}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            disabled={props.disabled === true}
            // on the group it would land on an element without a role
            required={props.required === true}
            {...(path !== undefined && index === 0 ? { id: fieldId(path) } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
