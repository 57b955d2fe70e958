import type { SchemeItem, TickRule } from '../../schemes/types.ts';
import { type AverageFigure, type AverageResult, findAverage, findLatestAverage } from '../average-lookup.ts';
import type { BaseYears } from '../base-years.ts';
import type { ItemAnswer } from '../checksheet.ts';
import type { VerdictContext, VerdictFact } from '../system-verdict.ts';
import { isEntered, isStated } from './entered.ts';
import { fact, type RuleOutcome, settle, signOf, yearList } from './outcome.ts';
import { columnsOf, figureOf, gapsOf, industryOf, tableYears, usable, wantedYears } from './tables.ts';

/** What is said of the average a figure was compared with. */
const averageParams = (average: AverageFigure, company: string | null): VerdictFact['params'] => ({
  average: average.tenths * 100,
  averageYear: average.year,
  edition: average.edition,
  industry: average.industry,
  fallback: average.fallback ? 1 : 0,
  company: company ?? '',
});

const averageMissing = (result: AverageResult & { kind: 'missing' | 'industry-missing' }, series: string) =>
  result.kind === 'industry-missing'
    ? fact('industry-missing')
    : fact('average-missing', {
        series,
        industry: result.industry,
        ...(result.year === null ? {} : { year: result.year }),
      });

type LeaveRule = TickRule & { readonly kind: 'leave-rate' };

/** The years in which not everybody took five days, and those of which nothing is said. */
function fiveDaysOf(item: SchemeItem, rule: LeaveRule, answer: ItemAnswer, years: BaseYears) {
  if (rule.fiveDays === null) return { not: [], unsaid: [] };
  const key = columnsOf(item, rule.fiveDays)[0]?.key ?? '';
  const wanted = wantedYears(item, rule.fiveDays, years);
  const said = tableYears(answer.entries[rule.fiveDays], wanted).map(
    ({ year, row }) => [year, row?.values[key]] as const,
  );
  return {
    not: said.filter(([, value]) => value === false).map(([year]) => year),
    unsaid: said.filter(([, value]) => typeof value !== 'boolean').map(([year]) => year),
  };
}

/**
 * 3-1: five days taken by everybody in all base years, and the rate strictly above the industry's average of
 * that year in enough of them. A year without a figure counts as missing only while the others do not suffice.
 */
export function leaveRate(item: SchemeItem, rule: LeaveRule, answer: ItemAnswer, context: VerdictContext): RuleOutcome {
  const { years } = context;
  const fiveEntered = rule.fiveDays !== null && isEntered(answer.entries[rule.fiveDays]);
  if (!isEntered(answer.entries[rule.table]) && !fiveEntered) return settle(false, [fact('entry-missing')], [], []);
  const column = columnsOf(item, rule.table).find((each) => each.key === rule.column);
  const table = tableYears(answer.entries[rule.table], wantedYears(item, rule.table, years));
  const industry = industryOf(item, answer, context.industry);
  const figures: VerdictFact[] = [];
  const provisional: VerdictFact[] = [];
  const unknown: VerdictFact[] = [];
  const lacking: number[] = [];
  let count = 0;
  for (const { year, row } of table) {
    const rate = column === undefined ? null : usable(figureOf(column, row?.values[rule.column]));
    if (rate === null) {
      lacking.push(year);
      continue;
    }
    const average = findAverage(context.averages, 'paid-leave-rate', industry, year);
    if (average.kind === 'missing' || average.kind === 'industry-missing') {
      const gap = averageMissing(average, 'paid-leave-rate');
      // two years without a published figure lack the same one
      if (!unknown.some((each) => each.code === gap.code && each.params['year'] === gap.params['year'])) {
        unknown.push(gap);
      }
      continue;
    }
    const compared = average.tenths * 100;
    if (rate > compared) count += 1;
    const sign = signOf(rate, compared);
    figures.push(fact('rate-compared', { year, basis: years.basis, rate, sign, ...averageParams(average, industry) }));
    if (average.kind === 'provisional') {
      provisional.push(fact('provisional-average', { year, averageYear: average.year }));
    }
  }
  const { not, unsaid } = fiveDaysOf(item, rule, answer, years);
  const enough = count >= rule.minYears;
  const missing = [
    ...(enough ? [] : gapsOf(item, rule.table, years, table, lacking)),
    ...(unsaid.length > 0 ? [fact('five-days-missing', { years: yearList(unsaid, years) })] : []),
    ...(enough ? [] : unknown),
  ];
  const unmet = [
    ...(not.length > 0 ? [fact('five-days-not-all', { years: yearList(not, years) })] : []),
    ...(enough || figures.length === 0 ? [] : [fact('rates-not-above', { count, needed: rule.minYears })]),
  ];
  const met = enough && not.length + unsaid.length === 0;
  const outcome = settle(met, missing, unmet, [...figures, ...provisional]);
  return { ...outcome, provisional: provisional.length > 0 };
}

type WomenRule = TickRule & { readonly kind: 'women-managers' };

/** 4-1: a share of women strictly above the industry's average, unrounded; or a target. */
export function womenManagers(
  item: SchemeItem,
  rule: WomenRule,
  answer: ItemAnswer,
  context: VerdictContext,
): RuleOutcome {
  const byShare = shareOfWomen(item, rule, answer, context);
  if (byShare.state === 'met' || !isStated(answer.entries[rule.target])) return byShare;
  return { ...byShare, state: 'met', reasons: [], figures: [fact('target-carries'), ...byShare.figures] };
}

function shareOfWomen(item: SchemeItem, rule: WomenRule, answer: ItemAnswer, context: VerdictContext): RuleOutcome {
  const managers = answer.entries[rule.managers];
  if (!isEntered(managers) || managers?.kind !== 'numbers') {
    return settle(false, [fact('target-or-managers-missing')], [], []);
  }
  const counts = columnsOf(item, rule.managers).map((column) => ({
    key: column.key,
    value: figureOf(column, managers.values[column.key]),
  }));
  if (counts.some(({ value }) => value === 'impossible')) return settle(false, [fact('managers-impossible')], [], []);
  if (counts.some(({ value }) => value === null)) return settle(false, [fact('managers-incomplete')], [], []);
  const total = counts.reduce((sum, { value }) => sum + (usable(value) ?? 0), 0);
  const women = usable(counts.find(({ key }) => key === rule.part)?.value ?? null) ?? 0;
  if (total === 0) return settle(false, [fact('no-managers')], [], []);
  const industry = industryOf(item, answer, context.industry);
  const series = context.womenManagersSeries;
  const average = findLatestAverage(context.averages, series, industry);
  if (average.kind === 'missing' || average.kind === 'industry-missing') {
    const share = fact('managers-share', { women: women / 1000, total: total / 1000 });
    return settle(false, [averageMissing(average, series)], [], [share]);
  }
  const left = women * 1000;
  const right = average.tenths * total;
  const params = { women: women / 1000, total: total / 1000, sign: signOf(left, right), series };
  const figures = [fact('managers-share', { ...params, ...averageParams(average, industry) })];
  return settle(left > right, [], [fact('share-not-above')], figures);
}
