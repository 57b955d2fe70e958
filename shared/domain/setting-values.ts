import { assertNever } from '../kernel/assert-never.ts';
import { leadOf, longestLead } from './alert-stage.ts';
import { hasRunningNumber } from './application.ts';
import type { Fault } from './fault.ts';
import { settingDefinitions } from './setting-definitions.ts';
import { isMunicipalityCode } from './open-data.ts';
import type { SettingDefinition } from './setting-types.ts';
import { defaultSettings, type SettingKey, type Settings } from './settings.ts';
import { checkText, toHalfWidthDigits } from './text.ts';

type Read = { readonly value: string | number | boolean | readonly string[] } | { readonly fault: Omit<Fault, 'path'> };

function readNumber(raw: unknown, definition: SettingDefinition): Read {
  const number = typeof raw === 'string' && raw.trim() !== '' ? Number(raw.normalize('NFKC')) : raw;
  if (typeof number !== 'number' || !Number.isFinite(number)) return { fault: { code: 'not-a-number' } };
  if (!Number.isInteger(number)) return { fault: { code: 'not-an-integer' } };
  const min = definition.min ?? 0;
  const max = definition.max ?? 999_999;
  return number < min || number > max ? { fault: { code: 'out-of-range', params: { min, max } } } : { value: number };
}

function readText(raw: unknown, definition: SettingDefinition): Read {
  if (typeof raw !== 'string') return { fault: { code: 'required' } };
  const multiline = definition.kind === 'long-text';
  const bad = checkText(raw, { max: definition.max ?? 500, required: definition.required === true, multiline });
  if (bad !== null) return { fault: bad };
  const known = definition.mayHold ?? definition.placeholders;
  const unknown = [...raw.matchAll(/\{([^{}]*)\}/gu)].find((match) => known?.includes(match[1]!) === false);
  if (unknown !== undefined) return { fault: { code: 'unknown-placeholder', params: { placeholder: unknown[0] } } };
  // without a running number two applications of a year would get the same receipt number
  if (definition.key === 'receiptNumberPattern' && !hasRunningNumber(raw)) {
    return { fault: { code: 'required', params: { placeholder: '{連番}' } } };
  }
  if (definition.key === 'municipalityCode') {
    const code = toHalfWidthDigits(raw).trim();
    return isMunicipalityCode(code) ? { value: code } : { fault: { code: 'municipality-code' } };
  }
  const lacks = definition.placeholders?.find((name) => !raw.includes(`{${name}}`));
  return lacks === undefined ? { value: raw } : { fault: { code: 'required', params: { placeholder: `{${lacks}}` } } };
}

function readLines(raw: unknown, { key }: SettingDefinition): Read {
  const list = typeof raw === 'string' ? raw.split('\n') : raw;
  if (!Array.isArray(list) || !list.every((each) => typeof each === 'string')) return { fault: { code: 'required' } };
  const lines = list.map((line) => line.trim()).filter((line) => line !== '');
  const bad = lines.map((line) => checkText(line, { max: 100 })).find((fault) => fault !== null);
  if (bad != null) return { fault: bad };
  // a lead time that cannot be read would be an alert that is never given
  if (key === 'alertLeadDays' && lines.length === 0) return { fault: { code: 'required' } };
  if (key === 'alertLeadDays' && lines.some((line) => leadOf(line) === null))
    return { fault: { code: 'out-of-range', params: { min: 0, max: longestLead } } };
  return { value: lines };
}

function read(definition: SettingDefinition, raw: unknown): Read {
  switch (definition.kind) {
    case 'number':
      return readNumber(raw, definition);
    case 'boolean':
      if (raw === true || raw === 'true') return { value: true };
      return raw === false || raw === 'false' ? { value: false } : { fault: { code: 'unknown-choice' } };
    case 'choice': {
      const known = definition.choices?.some(({ value }) => value === raw) === true && typeof raw === 'string';
      return known ? { value: raw } : { fault: { code: 'unknown-choice' } };
    }
    case 'lines':
      return readLines(raw, definition);
    case 'text':
    case 'long-text':
      return readText(raw, definition);
    default:
      return assertNever(definition.kind);
  }
}

/** Faults of the given values, path = setting key; keys that are not given are not checked, unknown keys are faults. */
export function checkSettings(values: Readonly<Record<string, unknown>>): readonly Fault[] {
  return Object.entries(values).flatMap(([key, raw]) => {
    const definition = settingDefinitions.find((each) => each.key === key);
    if (definition === undefined) return [{ path: key, code: 'unknown-choice' as const }];
    const result = read(definition, raw);
    return 'fault' in result ? [{ path: key, ...result.fault }] : [];
  });
}

/** Settings from stored values (typed or as text): what is missing, unknown or unreadable falls back to its default. */
export function parseSettings(values: Readonly<Record<string, unknown>>): Settings {
  const merged: Record<string, unknown> = { ...defaultSettings };
  for (const definition of settingDefinitions) {
    if (!Object.hasOwn(values, definition.key)) continue;
    const result = read(definition, values[definition.key]);
    if ('value' in result) merged[definition.key] = result.value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every value passed `read` with its own definition
  return merged as unknown as Settings;
}

/** A setting's value as text for storing; `parseSettings` reads it back. */
export function settingToText(value: Settings[SettingKey]): string {
  if (typeof value === 'object') return value.join('\n');
  return String(value);
}
