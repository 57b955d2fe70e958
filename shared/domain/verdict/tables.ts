import type { EntryColumn, EntryField, SchemeItem } from '../../schemes/types.ts';
import { type BaseYears, tableYearsOf, windowOf } from '../base-years.ts';
import type { EntryValue, ItemAnswer, YearRow } from '../checksheet.ts';
import { fieldName } from '../describe-entry.ts';
import { thousandths } from '../exact-number.ts';
import type { VerdictCode, VerdictFact } from '../system-verdict.ts';
import { isFilled } from './entered.ts';
import { fact, yearList } from './outcome.ts';

/** One column's figure: thousandths; null where none was entered; `impossible` where it lies outside what can be. */
export type Figure = number | null | 'impossible';

/** The figure as compared; a number outside the column's limits is never used. */
export function figureOf(column: EntryColumn, value: number | boolean | null | undefined): Figure {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number') return 'impossible';
  const min = column.min ?? 0;
  const max = column.max ?? 999_999;
  return value < min || value > max ? 'impossible' : (thousandths(value) ?? 'impossible');
}

/** One year of a table; `row` is null where the year is not there, or twice with something in both. */
export interface TableYear {
  readonly year: number;
  readonly row: YearRow | null;
  readonly twice: boolean;
}

/** The columns of a table, or none for another field. */
export const columnsOf = (item: SchemeItem, key: string): readonly EntryColumn[] => {
  const field = item.fields.find((each) => each.key === key);
  return field !== undefined && 'columns' in field ? field.columns : [];
};

/** The years a table of base years asks for, oldest first: as many as it has rows (a draft's may still have none). */
export function wantedYears(item: SchemeItem, key: string, years: BaseYears): readonly number[] {
  const field = item.fields.find((each) => each.key === key);
  return field?.kind === 'base-years' && field.offsets.length > 0 ? tableYearsOf(field.offsets, years) : years.years;
}

/** First and last year in which a table counts use. */
export function windowOfTable(item: SchemeItem, key: string, years: BaseYears): readonly [number, number] {
  const field = item.fields.find((each) => each.key === key);
  return field?.kind === 'chosen-years' ? windowOf(field.window, years) : years.window;
}

/** The wanted years of a table. */
export function tableYears(entry: EntryValue | undefined, wanted: readonly number[]): readonly TableYear[] {
  const rows = entry?.kind === 'years' ? entry.rows : [];
  return wanted.map((year) => {
    const found = rows.filter((row) => row.year === year && isFilled(row.values));
    return { year, row: found.length === 1 ? found[0]! : null, twice: found.length > 1 };
  });
}

const nameOf = (fields: readonly EntryField[], key: string): string => {
  const field = fields.find((each) => each.key === key);
  return field === undefined ? key : fieldName(field);
};

/**
 * What a table of base years lacks, of the years without a usable figure (`lacking`): years left out, the same year twice,
 * figures outside their limits. A company that filled in its latest years only may be younger than three years, which the
 * sheet does not speak of: the sentence says who decides.
 */
export function gapsOf(
  item: SchemeItem,
  key: string,
  years: BaseYears,
  table: readonly TableYear[],
  lacking: readonly number[],
): readonly VerdictFact[] {
  if (lacking.length === 0) return [];
  const field = nameOf(item.fields, key);
  const columns = columnsOf(item, key).filter((column) => column.kind === 'number');
  const twice = table.filter((each) => each.twice).map((each) => each.year);
  const impossible = table
    .filter(({ row }) => columns.some((column) => figureOf(column, row?.values[column.key]) === 'impossible'))
    .map((each) => each.year);
  const absent = lacking.filter((year) => !twice.includes(year) && !impossible.includes(year));
  const first = table.find(({ year }) => !lacking.includes(year))?.year;
  const young = first !== undefined && absent.every((year) => year < first);
  const count = table.length;
  const said = (code: VerdictCode, list: readonly number[]): readonly VerdictFact[] =>
    list.length === 0 ? [] : [fact(code, { field, years: yearList(list, years), ...(young ? { count } : {}) })];
  return [
    ...said(young ? 'early-years-missing' : 'years-missing', absent),
    ...said('same-year-twice', twice),
    ...said('figure-impossible', impossible),
  ];
}

/** The number as compared, or null where it is missing or cannot be. */
export const usable = (figure: Figure): number | null => (typeof figure === 'number' ? figure : null);

/** An item's own industry, entered beside its figures, goes before the company's. */
export function industryOf(item: SchemeItem, answer: ItemAnswer, company: string | null): string | null {
  const field = item.fields.find((each) => each.kind === 'industry');
  const entry = field === undefined ? undefined : answer.entries[field.key];
  return entry?.kind === 'choice' && entry.key !== null ? entry.key : company;
}
