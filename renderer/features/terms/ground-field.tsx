import { useState } from 'react';
import { endingLimits } from '../../../shared/domain/term-ending.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';

const other = 'その他';

export interface GroundFieldProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (ground: string) => void;
  readonly error: string | undefined;
}

/** A ground from the list, or in the clerk's own words. */
export function GroundField({ label, choices, value, onChange, error }: GroundFieldProps) {
  const [free, setFree] = useState(value !== '' && !choices.includes(value));
  const listed = [...new Set(choices)].filter((each) => each !== other);
  return (
    <>
      <SelectField
        path={free ? 'ground-choice' : 'ground'}
        label={label}
        required
        choices={[
          ...listed.map((each) => ({ value: each, label: each })),
          { value: other, label: 'その他（自由に入力する）' },
        ]}
        value={free ? other : value}
        onChange={(chosen) => {
          setFree(chosen === other);
          onChange(chosen === other || chosen === null ? '' : chosen);
        }}
        error={free ? undefined : error}
      />
      {free && (
        <TextField
          path="ground"
          label={`${label}（自由記入）`}
          required
          max={endingLimits.ground}
          value={value}
          onChange={onChange}
          error={error}
        />
      )}
    </>
  );
}
