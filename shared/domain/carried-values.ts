import { assertNever } from '../kernel/assert-never.ts';
import type { EntryField } from '../schemes/types.ts';
import { type BaseYears, windowOf } from './base-years.ts';
import type { EntryValue, YearRow } from './checksheet.ts';
import { entryLimits } from './checksheet-faults.ts';
import { checkText, isBlank } from './text.ts';
import { isFilled } from './verdict/entered.ts';

type Values = YearRow['values'];

/** A row's values under the columns of the table it is carried to. */
const inColumns = (columns: readonly { readonly key: string }[], values: Values): Values =>
  Object.fromEntries(columns.map(({ key }) => [key, values[key] ?? null]));

/** Persons, hours or percent added up to a thousandth: sums of decimals are shown, never compared. */
export const sumOf = (values: readonly (number | boolean | null)[]): number =>
  Math.round(values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0) * 1000) / 1000;

/** Rows of years that are base years of the table again, with blank rows for the others; null when none is. */
export function baseYearRows(
  field: EntryField & { kind: 'base-years' },
  rows: readonly YearRow[],
  years: BaseYears,
): EntryValue | null {
  const carried = field.offsets.map((offset): YearRow => {
    const year = years.years[2] + 1 + offset;
    return { year, values: inColumns(field.columns, rows.find((row) => row.year === year)?.values ?? {}) };
  });
  return carried.some((row) => isFilled(row.values)) ? { kind: 'years', rows: carried } : null;
}

/** The newest rows inside the window, as many as the table has, in order of years; null when there is none. */
export function chosenRows(
  field: EntryField & { kind: 'chosen-years' },
  rows: readonly YearRow[],
  years: BaseYears,
): EntryValue | null {
  const [first, last] = windowOf(field.window, years);
  const inside = rows
    .map(({ year, values }) => ({ year: year ?? 0, values: inColumns(field.columns, values) }))
    .filter(({ year, values }) => year >= first && year <= last && isFilled(values))
    .toSorted((a, b) => b.year - a.year)
    .slice(0, field.maxRows);
  return inside.length === 0 ? null : { kind: 'years', rows: inside.toReversed() };
}

/** A text behind what is there, joined with 、 unless a sentence ends there; null when it is blank or would no longer fit the field. */
export function joinedText(there: string, text: string, multiline: boolean): string | null {
  if (isBlank(text)) return null;
  const lines = multiline ? text : text.trim().replaceAll(/\s*[\r\n]+\s*/gu, '、');
  if (there === lines) return there;
  const join = /[、。．！？]\s*$/u.test(there) ? '' : '、';
  const joined = isBlank(there) ? lines : `${there}${join}${lines}`;
  const max = multiline ? entryLimits.multiline : entryLimits.text;
  return checkText(joined, { max, multiline }) === null ? joined : null;
}

/** Options chosen besides what is chosen, in the order of the list, and a text behind that of 上記以外; null: nothing to add. */
export function joinedOptions(
  field: EntryField & { kind: 'options' },
  there: EntryValue | undefined,
  chosen: readonly string[],
  otherText: string,
): EntryValue | null {
  const before: { readonly chosen: readonly string[]; readonly otherText: string } =
    there?.kind === 'options' ? there : { chosen: [], otherText: '' };
  const other = field.options.find((option) => option.freeText === true);
  const text = other === undefined ? null : joinedText(before.otherText, otherText, true);
  const added = field.options.filter((option) => option.freeText !== true && chosen.includes(option.key));
  if (added.length === 0 && text === null) return null;
  const keys: readonly string[] = field.options
    .filter((option) => before.chosen.includes(option.key) || added.includes(option))
    .map((option) => option.key);
  // 上記以外 without its text says nothing
  const all = text === null || keys.includes(other!.key) ? keys : [...keys, other!.key];
  return { kind: 'options', chosen: all, otherText: text ?? before.otherText };
}

/** An entry as it stands in a field of the same kind, without what has no place there; null when nothing is left. */
export function fittingEntry(
  field: EntryField,
  entry: EntryValue,
  there: EntryValue | undefined,
  years: BaseYears,
): EntryValue | null {
  switch (field.kind) {
    case 'text': {
      if (entry.kind !== 'text') return null;
      const text = joinedText(there?.kind === 'text' ? there.text : '', entry.text, field.multiline);
      return text === null ? null : { kind: 'text', text };
    }
    case 'options': {
      if (entry.kind !== 'options') return null;
      const other = field.options.find((option) => option.freeText === true);
      const written = other !== undefined && entry.chosen.includes(other.key) ? entry.otherText : '';
      return joinedOptions(field, there, entry.chosen, written);
    }
    case 'base-years':
      return entry.kind === 'years' ? baseYearRows(field, entry.rows, years) : null;
    case 'chosen-years':
      return entry.kind === 'years' ? chosenRows(field, entry.rows, years) : null;
    case 'numbers': {
      if (entry.kind !== 'numbers') return null;
      const values = Object.fromEntries(field.columns.map(({ key }) => [key, entry.values[key] ?? null]));
      return isFilled(values) ? { kind: 'numbers', values } : null;
    }
    case 'number':
      return entry.kind === 'number' && entry.value !== null ? entry : null;
    case 'choice':
    case 'industry':
      return entry.kind === 'choice' && entry.key !== null ? entry : null;
    case 'flag':
      return entry.kind === 'flag' && entry.value !== null ? entry : null;
    case 'date':
      return entry.kind === 'date' && entry.date !== null ? entry : null;
    case 'goals':
      return entry.kind === 'goals' && entry.goals.length > 0 ? entry : null;
    case 'share':
      return null;
    default:
      return assertNever(field);
  }
}

/** Years of use with at least one person, taken from several tables; `sumInto`: all columns of a year in that one. */
export function useRows(
  field: EntryField & { kind: 'chosen-years' },
  tables: readonly (readonly YearRow[])[],
  sumInto: string | null,
  years: BaseYears,
): EntryValue | null {
  const rows = tables.flat();
  const named = new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])));
  const used = [...named].flatMap((year): YearRow[] => {
    const values = rows.filter((row) => row.year === year).map((row) => row.values);
    const all = values.flatMap((each) => Object.values(each));
    if (sumOf(all) <= 0) return [];
    if (sumInto !== null) return [{ year, values: { [sumInto]: sumOf(all) } }];
    const columns = field.columns.map(({ key }): [string, number | null] => {
      const entered = values.map((each) => each[key] ?? null).filter((value) => value !== null);
      return [key, entered.length === 0 ? null : sumOf(entered)];
    });
    return [{ year, values: Object.fromEntries(columns) }];
  });
  return chosenRows(field, used, years);
}
