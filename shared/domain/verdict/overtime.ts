import type { SchemeItem, TickRule } from '../../schemes/types.ts';
import type { BaseYears } from '../base-years.ts';
import type { ItemAnswer } from '../checksheet.ts';
import { thousandths } from '../exact-number.ts';
import type { VerdictFact } from '../system-verdict.ts';
import { isEntered } from './entered.ts';
import { fact, type RuleOutcome, settle } from './outcome.ts';
import { columnsOf, figureOf, gapsOf, type TableYear, tableYears, usable, wantedYears } from './tables.ts';

type OvertimeRule = TickRule & { readonly kind: 'overtime' };

interface YearHours {
  readonly year: number;
  /** Thousandths of an hour; undefined where the table has no such column, null where nothing usable was entered. */
  readonly month: number | null | undefined;
  readonly whole: number | null | undefined;
}

function hoursOf(item: SchemeItem, rule: OvertimeRule, table: readonly TableYear[]): readonly YearHours[] {
  const columns = columnsOf(item, rule.table);
  const read = ({ row }: TableYear, key: string): number | null | undefined => {
    const column = columns.find((each) => each.key === key);
    return column === undefined ? undefined : usable(figureOf(column, row?.values[key]));
  };
  return table.map((each) => ({
    year: each.year,
    month: read(each, 'month_hours'),
    whole: read(each, 'year_hours'),
  }));
}

const hoursFigure = ({ year, month, whole }: YearHours, { basis }: BaseYears): VerdictFact =>
  fact('overtime-of-year', {
    year,
    basis,
    ...(month == null ? {} : { month }),
    ...(whole == null ? {} : { whole }),
  });

/** The largest of the hours above the limit, or none. */
function above(
  code: 'month-hours-over' | 'year-hours-over',
  hours: readonly (readonly [number, number | null | undefined])[],
  max: number,
  { basis }: BaseYears,
): readonly VerdictFact[] {
  // a limit with more than three decimals is cut by the editor; the nearest thousandth is compared
  const limit = thousandths(max) ?? Math.round(max * 1000);
  let worst: readonly [number, number] | null = null;
  for (const [year, value] of hours) {
    if (value != null && value > limit && (worst === null || value > worst[1])) worst = [year, value];
  }
  return worst === null ? [] : [fact(code, { year: worst[0], basis, hours: worst[1], limit })];
}

/** A table without the columns of hours can carry nothing. */
const noHours = settle(false, [fact('entry-missing')], [], []);

/** Route A: no employee above the limits in all base years, or the last one. Equality to a limit is fine. */
function byMaximum(item: SchemeItem, rule: OvertimeRule, answer: ItemAnswer, years: BaseYears): RuleOutcome {
  const all = wantedYears(item, rule.table, years);
  const wanted = rule.over === 'last-year' ? all.slice(-1) : all;
  const table = tableYears(answer.entries[rule.table], wanted);
  const hours = hoursOf(item, rule, table);
  if (hours.every(({ month, whole }) => month === undefined && whole === undefined)) return noHours;
  const lacking = hours.filter(({ month, whole }) => month === null || whole === null).map((each) => each.year);
  const missing = gapsOf(item, rule.table, years, table, lacking);
  const unmet = [
    ...above(
      'month-hours-over',
      hours.map((each) => [each.year, each.month]),
      rule.monthMax,
      years,
    ),
    ...above(
      'year-hours-over',
      hours.map((each) => [each.year, each.whole]),
      rule.yearMax,
      years,
    ),
  ];
  const figures = hours.filter(({ month, whole }) => month != null || whole != null).map((h) => hoursFigure(h, years));
  return settle(missing.length + unmet.length === 0, missing, unmet, figures);
}

/** Route B: the average of the last year lower by the share than in either earlier year, which must be above 0. */
function byReduction(
  item: SchemeItem,
  rule: OvertimeRule & { readonly reductionPercent: number },
  answer: ItemAnswer,
  years: BaseYears,
): RuleOutcome {
  const table = tableYears(answer.entries[rule.table], wantedYears(item, rule.table, years));
  const hours = hoursOf(item, rule, table);
  const last = hours.at(-1)!;
  const earlier = hours.filter(({ year }) => year === last.year - 1 || year === last.year - 2).toReversed();
  const percent = thousandths(rule.reductionPercent) ?? Math.round(rule.reductionPercent * 1000);
  const figures: VerdictFact[] = [];
  let met = false;
  for (const previous of earlier) {
    const byYear = last.whole != null && previous.whole != null;
    const now = byYear ? last.whole : last.month;
    const before = byYear ? previous.whole : previous.month;
    if (now == null || before == null) continue;
    // h(Y) * 100 <= h(previous) * (100 - percent), all in thousandths
    const lower = before > 0 && now * 100_000 <= before * (100_000 - percent);
    met ||= lower;
    const unit = byYear ? 'year' : 'month';
    const params = { year: last.year, previous: previous.year, basis: years.basis, unit, now, before, percent };
    figures.push(fact('average-hours-compared', { ...params, met: lower ? 1 : 0 }));
  }
  if (met) return settle(true, [], [], figures);
  const incomplete = table
    .map((each) => each.year)
    .filter((_, at) => hours[at]!.month == null || hours[at]!.whole == null);
  const impossible = gapsOf(item, rule.table, years, table, incomplete).filter(
    (each) => each.code === 'figure-impossible' || each.code === 'same-year-twice',
  );
  if (figures.length > 0) return settle(false, impossible, [fact('reduction-not-met', { percent })], figures);
  const hasLast = last.month != null || last.whole != null;
  const gap = fact(hasLast ? 'comparison-year-missing' : 'last-year-missing', { year: last.year, basis: years.basis });
  return settle(false, [gap, ...impossible], [], figures);
}

/** 2-1 of both sheets: which of the two routes counts is said by the basis entered. */
export function overtime(item: SchemeItem, rule: OvertimeRule, answer: ItemAnswer, years: BaseYears): RuleOutcome {
  if (!isEntered(answer.entries[rule.table])) return settle(false, [fact('entry-missing')], [], []);
  if (rule.basis === null) return byMaximum(item, rule, answer, years);
  const basis = answer.entries[rule.basis];
  const chosen = basis?.kind === 'choice' ? basis.key : null;
  const { reductionPercent } = rule;
  if (chosen === 'max_employee') return byMaximum(item, rule, answer, years);
  if (chosen === 'average' && reductionPercent !== null) {
    return byReduction(item, { ...rule, reductionPercent }, answer, years);
  }
  return settle(false, [fact('basis-missing')], [], []);
}
