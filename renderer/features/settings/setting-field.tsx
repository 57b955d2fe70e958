import { Button, Checkbox } from '@mantine/core';
import type { SettingDefinition } from '../../../shared/domain/setting-types.ts';
import { fieldId } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import { defaultOf, type SettingsDraft, valueLabel } from './setting-words.ts';
import styles from './settings.module.css';

export interface SettingFieldProps {
  readonly definition: SettingDefinition;
  readonly value: SettingsDraft[string] | undefined;
  readonly onChange: (value: string | number | boolean | null) => void;
  readonly error: string | undefined;
  readonly onFault: (path: string, fault: FieldFault | null) => void;
}

function Control({ definition, value, onChange, error, onFault }: SettingFieldProps) {
  const { key, kind, label, help, required = false, unit, min, max, choices = [] } = definition;
  const shared = { path: key, label, description: help, error, required };
  switch (kind) {
    case 'boolean':
      return (
        <Checkbox
          id={fieldId(key)}
          label={label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
          error={error}
        />
      );
    case 'number':
      return (
        <NumberField
          {...shared}
          width={320}
          min={min}
          max={max}
          suffix={unit}
          value={typeof value === 'number' ? value : null}
          onChange={(number, fault) => {
            onChange(number);
            onFault(key, fault);
          }}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          choices={choices}
          value={typeof value === 'string' ? value : null}
          onChange={(chosen) => {
            if (chosen !== null) onChange(chosen);
          }}
        />
      );
    default:
      return (
        <TextField
          {...shared}
          max={max}
          multiline={kind !== 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      );
  }
}

/** One setting with its default, where that comes from, and the way back to it. */
export function SettingField(props: SettingFieldProps) {
  const { definition, value, onChange, onFault } = props;
  const usual = defaultOf(definition);
  return (
    <div className={styles['setting']}>
      <div className={styles['control']}>
        <Control {...props} />
      </div>
      <p className={styles['source']}>
        <span>初期値：{valueLabel(definition, usual)}</span>
        <span>出典：{definition.source}</span>
      </p>
      {value === usual ? (
        <span className={styles['asDefault']}>初期値のまま</span>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`「${definition.label}」を初期値に戻す`}
          onClick={() => {
            onChange(usual);
            onFault(definition.key, null);
            // the button goes; the focus stays with its setting
            document.getElementById(fieldId(definition.key))?.focus();
          }}
        >
          初期値に戻す
        </Button>
      )}
    </div>
  );
}
