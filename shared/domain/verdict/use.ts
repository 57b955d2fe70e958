import type { SchemeItem, TickRule } from '../../schemes/types.ts';
import type { BaseYears } from '../base-years.ts';
import type { ItemAnswer, YearRow } from '../checksheet.ts';
import { thousandths } from '../exact-number.ts';
import type { VerdictFact } from '../system-verdict.ts';
import { isEntered, isFilled, isStated } from './entered.ts';
import { fact, type RuleOutcome, settle, signOf, yearList } from './outcome.ts';
import {
  columnsOf,
  figureOf,
  gapsOf,
  type TableYear,
  tableYears,
  usable,
  wantedYears,
  windowOfTable,
} from './tables.ts';

/** Persons (or cases) of one row in thousandths, over all its columns; null where nothing usable was entered. */
function personsOf(item: SchemeItem, table: string, row: YearRow | null): number | null {
  if (row === null) return null;
  const counts = columnsOf(item, table)
    .map((column) => usable(figureOf(column, row.values[column.key])))
    .filter((value) => value !== null);
  return counts.length === 0 ? null : counts.reduce((sum, value) => sum + value, 0);
}

const figureOfUse = (item: SchemeItem, table: string, year: number, basis: string, persons: number): VerdictFact =>
  fact('use-of-year', { year, basis, persons: persons / 1000, unit: columnsOf(item, table)[0]?.unit ?? '' });

type WindowRule = TickRule & { readonly kind: 'use-in-window' };

/** True when any row of the table names a person, whatever its year: 「-」 cannot stand beside it. */
export const hasUse = (item: SchemeItem, table: string, answer: ItemAnswer): boolean => {
  const entry = answer.entries[table];
  return entry?.kind === 'years' && entry.rows.some((row) => (personsOf(item, table, row) ?? 0) >= 1000);
};

/**
 * 4-3, 4-4 and 5-3: enough persons in some year of the window. A year outside it never counts and is
 * named; so is a year given twice. A described scheme suffices where the rule says so.
 */
export function windowOfUse(item: SchemeItem, rule: WindowRule, answer: ItemAnswer, years: BaseYears): RuleOutcome {
  const entry = answer.entries[rule.table];
  const rows = entry?.kind === 'years' ? entry.rows.filter((row) => isFilled(row.values)) : [];
  const [first, last] = windowOfTable(item, rule.table, years);
  const { basis } = years;
  const figures: VerdictFact[] = [];
  const contradictions: VerdictFact[] = [];
  let met = false;
  let undated = false;
  let counted = 0;
  for (const row of rows) {
    const persons = personsOf(item, rule.table, row);
    if (row.year === null) {
      undated = true;
      continue;
    }
    if (row.year < first || row.year > last) {
      contradictions.push(fact('year-outside-window', { year: row.year, first, last, basis }));
      continue;
    }
    if (persons === null) continue;
    counted += 1;
    figures.push(figureOfUse(item, rule.table, row.year, basis, persons));
    if (persons >= rule.min * 1000) met = true;
  }
  const named = rows.map((row) => row.year).filter((year) => year !== null);
  const twice = [...new Set(named.filter((year, index) => named.indexOf(year) !== index))];
  if (twice.length > 0) contradictions.push(fact('same-year-twice', { field: '', years: yearList(twice, years) }));
  if (met) return { ...settle(true, [], [], figures), contradictions };
  if (rule.text !== null && isStated(answer.entries[rule.text])) {
    return { ...settle(true, [], [], [...figures, fact('text-carries')]), contradictions };
  }
  const missing = [
    ...(undated ? [fact('use-year-missing')] : []),
    ...(counted === 0 && !undated ? [fact('use-missing')] : []),
  ];
  const unmet = counted > 0 ? [fact('use-too-small', { min: rule.min })] : [];
  return { ...settle(false, missing, unmet, figures), contradictions };
}

type YearsRule = TickRule & { readonly kind: 'use-in-years' };

/** Old 4-1, 4-5 …: use in enough of the base years. */
export function yearsOfUse(item: SchemeItem, rule: YearsRule, answer: ItemAnswer, years: BaseYears): RuleOutcome {
  return inYears(item, rule.table, rule.minYears, answer, years, ({ year, row }) => {
    const persons = personsOf(item, rule.table, row);
    if (persons === null) return null;
    return { counts: persons > 0, figure: figureOfUse(item, rule.table, year, years.basis, persons) };
  });
}

type ShareRule = TickRule & { readonly kind: 'share-in-years' };

/** Old 5-2: the share of one column strictly above a percentage in enough of the base years; of nobody there is no share. */
export function yearsOfShare(item: SchemeItem, rule: ShareRule, answer: ItemAnswer, years: BaseYears): RuleOutcome {
  const columns = columnsOf(item, rule.table);
  const label = columns.find((each) => each.key === rule.part)?.label ?? '';
  const percent = thousandths(rule.percent) ?? Math.round(rule.percent * 1000);
  return inYears(item, rule.table, rule.minYears, answer, years, ({ year, row }) => {
    const counts = columns.map((column) => usable(figureOf(column, row?.values[column.key])));
    if (row === null || counts.some((value) => value === null)) return null;
    const total = counts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const part = counts[columns.findIndex((each) => each.key === rule.part)] ?? 0;
    // part / total > percent / 100, with percent in thousandths
    const left = part * 100_000;
    const right = percent * total;
    const sign = total === 0 ? '' : signOf(left, right);
    const params = { year, basis: years.basis, part: part / 1000, total: total / 1000, percent, label, sign };
    return { counts: total > 0 && left > right, figure: fact('share-of-year', params) };
  });
}

function inYears(
  item: SchemeItem,
  key: string,
  needed: number,
  answer: ItemAnswer,
  years: BaseYears,
  read: (year: TableYear) => { readonly counts: boolean; readonly figure: VerdictFact } | null,
): RuleOutcome {
  if (!isEntered(answer.entries[key])) return settle(false, [fact('entry-missing')], [], []);
  const table = tableYears(answer.entries[key], wantedYears(item, key, years));
  const figures: VerdictFact[] = [];
  const lacking: number[] = [];
  let count = 0;
  for (const each of table) {
    const found = read(each);
    if (found === null) lacking.push(each.year);
    else {
      figures.push(found.figure);
      if (found.counts) count += 1;
    }
  }
  const missing = gapsOf(item, key, years, table, lacking);
  const unmet = [fact('too-few-years', { count, needed })];
  return settle(count >= needed, missing, figures.length === 0 ? [] : unmet, figures);
}
