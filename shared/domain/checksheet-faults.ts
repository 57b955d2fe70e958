import { assertNever } from '../kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme, SchemeItem } from '../schemes/types.ts';
import { type BaseYears, tableYearsOf, windowOf } from './base-years.ts';
import type { DeclarationAnswers, EntryValue, ItemAnswer, YearRow } from './checksheet.ts';
import { isCivilDate } from './civil-date.ts';
import type { Fault, FaultCode } from './fault.ts';
import { isIndustryCode } from './industries.ts';
import { checkText, isBlank } from './text.ts';
import { isFilled } from './verdict/entered.ts';
import { hasUse } from './verdict/use.ts';

/** Most characters of an entry of one line and of several, as a person counts them. */
export const entryLimits = { text: 200, multiline: 2000 } as const;

type Params = Readonly<Record<string, string | number>>;
const fault = (path: string, code: FaultCode, params: Params = {}): Fault => ({ path, code, params });

function numberFaults(path: string, value: number | boolean | null | undefined, column: EntryColumn): readonly Fault[] {
  if (value == null || column.kind === 'flag') return [];
  if (typeof value !== 'number' || !Number.isFinite(value)) return [fault(path, 'not-a-number')];
  const min = column.min ?? 0;
  const max = column.max ?? 999_999;
  if (value < min || value > max) return [fault(path, 'out-of-range', { min, max })];
  const decimals = column.decimals ?? 0;
  const scale = 10 ** decimals;
  if (Math.round(value * scale) / scale === value) return [];
  return [decimals === 0 ? fault(path, 'not-an-integer') : fault(path, 'too-many-decimals', { decimals })];
}

/** Hours of one month above those of the whole year. */
function aboveYear({ values: { month_hours: month, year_hours: year } }: YearRow): boolean {
  return typeof month === 'number' && typeof year === 'number' && month > year;
}

const spanOf = (list: readonly number[]): readonly [number, number] => [list[0] ?? 0, list.at(-1) ?? 0];

function yearFaults(
  path: string,
  field: EntryField & { kind: 'base-years' | 'chosen-years' },
  entry: EntryValue,
  years: BaseYears,
): readonly Fault[] {
  if (entry.kind !== 'years') return [fault(path, 'unknown-choice')];
  const named = entry.rows.map((row) => row.year).filter((year) => year !== null);
  // a sentence names a year as the case does
  const basis = years.basis === 'calendar' ? {} : { basis: years.basis };
  const faults: Fault[] = [];
  const twice = named.find((year, index) => named.indexOf(year) !== index);
  if (twice !== undefined) faults.push(fault(path, 'same-year-twice', { year: twice, ...basis }));
  if (field.kind === 'chosen-years' && entry.rows.length > field.maxRows) {
    faults.push(fault(path, 'out-of-range', { min: 0, max: field.maxRows }));
  }
  entry.rows.forEach((row, index) => {
    const filled = isFilled(row.values);
    if (row.year === null && filled) faults.push(fault(`${path}.${index}.year`, 'required'));
    if (row.year !== null) {
      const [first, last] =
        field.kind === 'chosen-years' ? windowOf(field.window, years) : spanOf(tableYearsOf(field.offsets, years));
      if (!(Number.isInteger(row.year) && row.year >= 1900 && row.year <= 2199)) {
        faults.push(fault(`${path}.${index}.year`, 'out-of-range', { min: 1900, max: 2199 }));
      } else if ((row.year < first || row.year > last) && (filled || field.kind === 'chosen-years')) {
        // a table of base years has no field for the year: the whole table is marked
        const at = field.kind === 'chosen-years' ? `${path}.${index}.year` : path;
        faults.push(fault(at, 'year-outside-window', { year: row.year, first, last, ...basis }));
      }
    }
    const ofColumns = field.columns.flatMap((column) =>
      numberFaults(`${path}.${index}.${column.key}`, row.values[column.key], column),
    );
    faults.push(...ofColumns);
    if (ofColumns.length === 0 && aboveYear(row)) faults.push(fault(`${path}.${index}.month_hours`, 'month-over-year'));
  });
  return faults;
}

function entryFaults(path: string, field: EntryField, entry: EntryValue, years: BaseYears): readonly Fault[] {
  const mismatch = [fault(path, 'unknown-choice')];
  switch (field.kind) {
    case 'text': {
      if (entry.kind !== 'text') return mismatch;
      const max = field.multiline ? entryLimits.multiline : entryLimits.text;
      const bad = checkText(entry.text, { max, multiline: field.multiline });
      return bad === null ? [] : [fault(path, bad.code, bad.params)];
    }
    case 'options': {
      if (entry.kind !== 'options') return mismatch;
      const unknown = entry.chosen.some((key) => !field.options.some((option) => option.key === key));
      const bad = checkText(entry.otherText, { max: entryLimits.multiline, multiline: true });
      return [
        ...(unknown ? mismatch : []),
        ...(bad === null ? [] : [fault(`${path}.otherText`, bad.code, bad.params)]),
      ];
    }
    case 'choice':
      if (entry.kind !== 'choice') return mismatch;
      return entry.key === null || field.options.some((option) => option.key === entry.key) ? [] : mismatch;
    case 'industry':
      return entry.kind === 'choice' && (entry.key === null || isIndustryCode(entry.key)) ? [] : mismatch;
    case 'base-years':
    case 'chosen-years':
      return yearFaults(path, field, entry, years);
    case 'numbers':
      if (entry.kind !== 'numbers') return mismatch;
      return field.columns.flatMap((column) => numberFaults(`${path}.${column.key}`, entry.values[column.key], column));
    case 'number':
      if (entry.kind !== 'number') return mismatch;
      return numberFaults(path, entry.value, { key: field.key, label: field.label, kind: 'number', decimals: 1 });
    case 'date':
      if (entry.kind !== 'date') return mismatch;
      return entry.date === null || isCivilDate(entry.date) ? [] : [fault(path, 'not-a-date')];
    case 'goals': {
      if (entry.kind !== 'goals') return mismatch;
      const inside = entry.goals.every((goal) => Number.isInteger(goal) && goal >= field.min && goal <= field.max);
      return inside ? [] : [fault(path, 'out-of-range', { min: field.min, max: field.max })];
    }
    case 'flag':
      return entry.kind === 'flag' ? [] : mismatch;
    case 'share':
      return mismatch;
    default:
      return assertNever(field);
  }
}

/**
 * What is wrong with the entries of one item so that it cannot be stored. Paths are `items.<key>.<field>…`.
 * A tick without its entry is no fault here: it is stored and shows up as the system's verdict.
 */
export function itemFaults(item: SchemeItem, answer: ItemAnswer, years: BaseYears): readonly Fault[] {
  const path = `items.${item.key}`;
  const faults: Fault[] = [];
  if (!item.naAllowed && (answer.applicantMark === 'na' || answer.reviewerMark === 'na')) {
    faults.push(fault(path, 'not-applicable-not-allowed'));
  }
  const reviewed = answer.reviewerMark !== null && answer.reviewerMark !== answer.applicantMark;
  if (reviewed && isBlank(answer.reviewerReason)) faults.push(fault(`${path}.reviewerReason`, 'required'));
  const bad = checkText(answer.reviewerReason, { max: entryLimits.multiline, multiline: true });
  if (bad !== null) faults.push(fault(`${path}.reviewerReason`, bad.code, bad.params));
  const { tickRule } = item;
  if (tickRule.kind === 'use-in-window' && tickRule.noEligible !== null) {
    const none = answer.entries[tickRule.noEligible];
    if (none?.kind === 'flag' && none.value === true && hasUse(item, tickRule.table, answer)) {
      faults.push(fault(`${path}.${tickRule.noEligible}`, 'nobody-eligible-with-use'));
    }
  }
  for (const [key, entry] of Object.entries(answer.entries)) {
    const field = item.fields.find((each) => each.key === key);
    faults.push(
      ...(field === undefined
        ? [fault(`${path}.${key}`, 'unknown-choice')]
        : entryFaults(`${path}.${key}`, field, entry, years)),
    );
  }
  return faults;
}

/** True for a text that no file can hold: such an entry is not even kept as a draft. */
export const isUnstorable = ({ code }: Fault): boolean => code === 'control-character' || code === 'lone-surrogate';

/** What is wrong with the texts on the cover (認定区分, 登録No); paths are `declarations.<key>.<field>`. */
export function declarationFaults(scheme: Scheme, answers: DeclarationAnswers): readonly Fault[] {
  return scheme.declarations.flatMap(({ key, fields }) =>
    fields.flatMap((field): readonly Fault[] => {
      const bad = checkText(answers[key]?.entries[field.key] ?? '', { max: entryLimits.text });
      return bad === null ? [] : [fault(`declarations.${key}.${field.key}`, bad.code, bad.params)];
    }),
  );
}
