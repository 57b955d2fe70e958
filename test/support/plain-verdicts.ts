/**
 * The city's two sheets judged a second time, item by item as the document reads (source lines 455-803 and the rules drawn
 * from them), without the app's rule engine: plain loops, fractions as BigInt, no rule data. Only for the differential test.
 */
import type { EntryValue, ItemAnswer } from '../../shared/domain/checksheet.ts';
import type { OfficialAverage } from '../../shared/domain/official-averages.ts';

export type PlainVerdict = 'ok' | 'contradiction' | 'insufficient' | 'manual';

/** What a verdict may look at besides the answer. */
export interface PlainFacts {
  readonly years: readonly [number, number, number];
  readonly window: readonly [number, number];
  readonly industry: string | null;
  readonly asOf: string;
  readonly rows: readonly OfficialAverage[];
}

/** yes, no, or not to be said from what was entered. */
type Known = boolean | null;

const textOf = (entry: EntryValue | undefined): string => (entry?.kind === 'text' ? entry.text.trim() : '');
const rowsOf = (entry: EntryValue | undefined) => (entry?.kind === 'years' ? entry.rows : []);
/** Thousandths, so that 45.1 is 45100 and nothing is a binary fraction. */
const exact = (value: number): bigint => {
  const [whole = '0', part = ''] = value.toFixed(3).split('.');
  return BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0')) * (value < 0 ? -1n : 1n);
};

function cell(entry: EntryValue | undefined, year: number, column: string): number | boolean | null {
  for (const row of rowsOf(entry)) if (row.year === year) return row.values[column] ?? null;
  return null;
}
const hours = (entry: EntryValue | undefined, year: number, column: string): bigint | null => {
  const value = cell(entry, year, column);
  return typeof value === 'number' ? exact(value) : null;
};
const filled = (values: Readonly<Record<string, number | boolean | null>>): number[] =>
  Object.values(values).filter((value) => typeof value === 'number');
const persons = (values: Readonly<Record<string, number | boolean | null>>): number =>
  filled(values).reduce((sum, value) => sum + value, 0);

/** 「月45時間、年360時間を超えた従業員がいない」 in the years named; a missing figure says nothing. */
function nobodyAbove(entry: EntryValue | undefined, years: readonly number[]): Known {
  let fine = true;
  for (const year of years) {
    const month = hours(entry, year, 'month_hours');
    const whole = hours(entry, year, 'year_hours');
    if (month === null || whole === null) return null;
    if (month > 45_000n || whole > 360_000n) fine = false;
  }
  return fine;
}

/** 「前年比または一昨年比で10%以上減少」: 10 h ≤ 9 h of an earlier year that is above 0. */
function reducedByTenth(entry: EntryValue | undefined, [before, last, now]: PlainFacts['years']): Known {
  let compared = false;
  for (const earlier of [last, before]) {
    for (const column of ['year_hours', 'month_hours']) {
      const mine = hours(entry, now, column);
      const theirs = hours(entry, earlier, column);
      if (mine === null || theirs === null) continue;
      compared = true;
      if (theirs > 0n && mine * 10n <= theirs * 9n) return true;
      break; // hours of the year where both have them, else those of the month
    }
  }
  return compared ? false : null;
}

const surveyed = 'CDEFGHIJKLMNOPQR';

/** The official figure in tenths of a percent; null when the master has none for a surveyed industry. */
function average(series: string, year: number | 'latest', industry: string, facts: PlainFacts): bigint | null {
  const published = facts.rows.filter(
    (row) => row.series === series && (row.publishedOn === null || row.publishedOn <= facts.asOf),
  );
  const years = published.map((row) => row.year);
  if (years.length === 0) return null;
  const wanted = year !== 'latest' && years.includes(year) ? year : Math.max(...years);
  const key = surveyed.includes(industry) ? industry : 'all';
  const found = published
    .filter((row) => row.year === wanted && row.industry === key)
    .sort((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? -1 : 1))
    .at(-1);
  return found?.tenths == null ? null : BigInt(found.tenths);
}

function ownIndustry(answer: ItemAnswer, facts: PlainFacts): string | null {
  const entry = answer.entries['industry_code'];
  return (entry?.kind === 'choice' ? entry.key : null) ?? facts.industry;
}

/** At least `needed` yes among the given; with too few, whatever is missing has to be entered first. */
function atLeast(needed: number, each: readonly Known[]): Known {
  if (each.filter((known) => known === true).length >= needed) return true;
  return each.includes(null) ? null : false;
}

function leaveRate(answer: ItemAnswer, facts: PlainFacts): Known {
  const five = facts.years.map((year): Known => {
    const ok = cell(answer.entries['five_days_all'], year, 'ok');
    return typeof ok === 'boolean' ? ok : null;
  });
  const industry = ownIndustry(answer, facts);
  const above = facts.years.map((year): Known => {
    const rate = hours(answer.entries['leave_rate'], year, 'rate');
    const mean = industry === null ? null : average('paid-leave-rate', year, industry, facts);
    return rate === null || mean === null ? null : rate > mean * 100n;
  });
  const both = [atLeast(3, five), atLeast(2, above)];
  return both.includes(null) ? null : !both.includes(false);
}

function womenManagers(answer: ItemAnswer, facts: PlainFacts): Known {
  if (textOf(answer.entries['target']) !== '') return true;
  const entry = answer.entries['managers'];
  const men = entry?.kind === 'numbers' ? (entry.values['male'] ?? null) : null;
  const women = entry?.kind === 'numbers' ? (entry.values['female'] ?? null) : null;
  if (men === null || women === null) return null;
  if (men + women === 0) return null; // no share of nobody: the target is missing
  const industry = ownIndustry(answer, facts);
  const mean = industry === null ? null : average('women-managers', 'latest', industry, facts);
  return mean === null ? null : BigInt(women) * 1000n > mean * BigInt(men + women);
}

const inWindow = (year: number | null, facts: PlainFacts): boolean =>
  year !== null && year >= facts.window[0] && year <= facts.window[1];

/** Rows that hold a number of persons. */
const useRows = (answer: ItemAnswer) => rowsOf(answer.entries['use']).filter((row) => filled(row.values).length > 0);

/** A row of a year that is none of the five contradicts the sheet, whatever else stands there. */
const strayYear = (answer: ItemAnswer, facts: PlainFacts): boolean =>
  useRows(answer).some((row) => row.year !== null && !inWindow(row.year, facts));

/** 「過去5年間に於いて利用実績がある」: one person in one year of the window; persons without a year say nothing. */
function usedInWindow(answer: ItemAnswer, facts: PlainFacts): Known {
  const rows = useRows(answer);
  if (rows.some((row) => inWindow(row.year, facts) && persons(row.values) >= 1)) return true;
  return rows.length === 0 || rows.some((row) => row.year === null) ? null : false;
}

/** 「過去3年間の内、2年」 by a test of each year's row. */
const twoOfThree = (
  entry: EntryValue | undefined,
  facts: PlainFacts,
  test: (values: Readonly<Record<string, number | boolean | null>>) => Known,
): Known =>
  atLeast(
    2,
    facts.years.map((year): Known => {
      const row = rowsOf(entry).find((each) => each.year === year);
      return row === undefined || filled(row.values).length === 0 ? null : test(row.values);
    }),
  );

/** One person is use, whoever else was not counted; nobody is none. */
const used = (values: Readonly<Record<string, number | boolean | null>>): Known => persons(values) >= 1;

/** More than three in ten are women; half a row says nothing. */
function moreThanThirtyPercent({ male, female }: Readonly<Record<string, number | boolean | null>>): Known {
  if (typeof male !== 'number' || typeof female !== 'number') return null;
  return female * 10 > (male + female) * 3;
}

const newLists: Readonly<Record<string, readonly string[]>> = {
  '2-3': ['no_overtime_day', 'awareness', 'upper_limit_target', 'other'],
  '3-2': ['rate_target', 'awareness', 'followup', 'consecutive', 'other'],
  '4-2': ['awareness', 'consultation', 'notice', 'other'],
  '5-1': ['male_childcare_leave', 'side_job', 'other'],
  '6-1': ['communication', 'training', 'qualification', 'scholarship', 'other'],
  '6-2': ['awareness', 'consultation', 'notice', 'other'],
};
const oldLists: Readonly<Record<string, readonly string[]>> = {
  '2-4': ['no_overtime_day', 'mgr_awareness', 'staff_awareness', 'upper_limit_target', 'other'],
  '3-3': ['mgr_awareness', 'staff_awareness', 'followup', 'consecutive', 'other'],
  '4-3': ['mgr_awareness', 'staff_awareness', 'consultation', 'notice', 'other'],
  '6-1': ['mgr_awareness', 'staff_awareness', 'consultation', 'notice', 'other'],
};

/** A computed item: ✓ with a yes is fine, with a no contradicts, with nothing said lacks entries; an empty box with a yes contradicts. */
function computed(answer: ItemAnswer, says: Known): PlainVerdict {
  if (answer.applicantMark === 'ticked')
    return says === true ? 'ok' : says === false ? 'contradiction' : 'insufficient';
  return says === true ? 'contradiction' : 'ok';
}

/** A list: nothing chosen, or 上記以外 without its text, is too little entered; a list with too few contradicts its ✓. */
function list(answer: ItemAnswer, known: readonly string[], needed: number): PlainVerdict {
  const entry = answer.entries['measures'];
  const chosen = entry?.kind === 'options' ? entry.chosen.filter((key) => known.includes(key)) : [];
  const unnamed = chosen.includes('other') && entry?.kind === 'options' && entry.otherText.trim() === '';
  const count = chosen.length - (unnamed ? 1 : 0);
  if (answer.applicantMark !== 'ticked') return count >= needed ? 'contradiction' : 'ok';
  if (count >= needed) return 'ok';
  return chosen.length === 0 || unnamed ? 'insufficient' : 'contradiction';
}

const declared = (answer: ItemAnswer, written: boolean): PlainVerdict =>
  answer.applicantMark !== 'ticked' ? 'ok' : written ? 'manual' : 'insufficient';

function use(answer: ItemAnswer, facts: PlainFacts): PlainVerdict {
  if (answer.applicantMark !== 'blank' && strayYear(answer, facts)) return 'contradiction';
  if (answer.applicantMark !== 'na') return computed(answer, usedInWindow(answer, facts));
  if (rowsOf(answer.entries['use']).some((row) => persons(row.values) >= 1)) return 'contradiction';
  const nobody = answer.entries['no_eligible'];
  return nobody?.kind === 'flag' && nobody.value === true ? 'ok' : 'insufficient';
}

/** The pass/fail sheet, by printed number. */
export function plainNew(id: string, answer: ItemAnswer, facts: PlainFacts): PlainVerdict {
  const { entries } = answer;
  if (answer.applicantMark === 'na' && id !== '4-3' && id !== '4-4') return 'contradiction';
  const options = newLists[id];
  if (options !== undefined) return list(answer, options, 1);
  const basis = entries['overtime_basis'];
  const care = usedInWindow(answer, facts);
  switch (id) {
    case '2-1': {
      if (basis?.kind !== 'choice' || basis.key === null) return computed(answer, null);
      const table = entries['overtime'];
      return computed(
        answer,
        basis.key === 'average' ? reducedByTenth(table, facts.years) : nobodyAbove(table, facts.years),
      );
    }
    case '3-1':
      return computed(answer, leaveRate(answer, facts));
    case '4-1':
      return computed(answer, womenManagers(answer, facts));
    case '4-3':
    case '4-4':
      return use(answer, facts);
    case '5-3':
      if (answer.applicantMark !== 'blank' && strayYear(answer, facts)) return 'contradiction';
      return computed(answer, textOf(entries['scheme_text']) === '' ? care : true);
    case '7-1': {
      const goals = entries['goal_numbers'];
      return declared(
        answer,
        goals?.kind === 'goals' && goals.goals.length > 0 && textOf(entries['measures_text']) !== '',
      );
    }
    default:
      return declared(
        answer,
        Object.values(entries).some((entry) => textOf(entry) !== ''),
      );
  }
}

const bare = ['2-1', '3-4', '4-4', '6-3', '6-7'];

/** The points sheet, by printed number. */
export function plainOld(id: string, answer: ItemAnswer, facts: PlainFacts): PlainVerdict {
  const { entries } = answer;
  if (answer.applicantMark === 'na') return 'contradiction';
  const options = oldLists[id];
  if (options !== undefined) return list(answer, options, 3);
  switch (id) {
    case '2-3':
      return computed(answer, nobodyAbove(entries['overtime'], [facts.years[2]]));
    case '4-1':
    case '4-5':
    case '4-6':
    case '4-7':
    case '4-9':
    case '4-10':
      return computed(answer, twoOfThree(entries['use'], facts, used));
    case '5-2':
      return computed(answer, twoOfThree(entries['managers'], facts, moreThanThirtyPercent));
    case '5-3': {
      const count = entries['count'];
      return computed(answer, count?.kind !== 'number' || count.value === null ? null : count.value >= 1);
    }
    case '3-1':
      return declared(
        answer,
        rowsOf(entries['leave_days']).some((row) => filled(row.values).length > 0),
      );
    default:
      return declared(answer, bare.includes(id) || Object.values(entries).some((entry) => textOf(entry) !== ''));
  }
}
