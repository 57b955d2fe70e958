import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import type { SettingDefinition } from '../../../shared/domain/setting-types.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { SettingsAnswer, SettingValue } from './api.ts';

/** Settings as they are being typed: lists as one entry per line, a number that cannot be read yet as null. */
export type SettingsDraft = Readonly<Record<string, string | number | boolean | null>>;

/** All settings the forms edit. */
export const definitions: readonly SettingDefinition[] = settingDefinitions;
export const settingLabels: Readonly<Record<string, string>> = Object.fromEntries(
  definitions.map(({ key, label }) => [key, label]),
);

const typed = (value: SettingValue | undefined): string | number | boolean =>
  Array.isArray(value) ? value.join('\n') : (value ?? '');

export const draftOf = (values: SettingsAnswer['values']): SettingsDraft =>
  Object.fromEntries(definitions.map(({ key }) => [key, typed(values[key])]));

export function defaultOf({ key }: SettingDefinition): string | number | boolean {
  const value = defaultSettings[key];
  return typeof value === 'object' ? value.join('\n') : value;
}

/** A value as the clerk reads it. */
export function valueLabel(definition: SettingDefinition, value: string | number | boolean | null): string {
  if (value === null || value === '') return '（空欄）';
  if (definition.kind === 'boolean') return value === true || value === 'true' ? 'する' : 'しない';
  if (definition.kind === 'choice')
    return definition.choices?.find((choice) => choice.value === value)?.label ?? String(value);
  const shown = typeof value === 'number' ? value.toLocaleString('ja-JP') : String(value).replaceAll('\n', '、');
  return `${shown}${definition.unit ?? ''}`;
}

/** A value of an edit conflict, which comes as text: lists as JSON. */
export function conflictLabel(key: string, value: string): string {
  const definition = definitions.find((each) => each.key === key);
  if (definition === undefined) return value;
  if (definition.kind === 'lines' && value.startsWith('[')) {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.join('\n') : value;
  }
  return valueLabel(definition, value);
}

/** What differs from what the edit began from. */
export const changedValues = (draft: SettingsDraft, stored: SettingsDraft): SettingsDraft =>
  Object.fromEntries(Object.entries(draft).filter(([key, value]) => value !== stored[key]));
