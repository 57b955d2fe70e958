import { industries } from './industries.ts';

/** How many cases there are, and how many of them are certified today and as tried. */
export interface TrialCount {
  readonly total: number;
  readonly today: number;
  readonly tried: number;
}

/** The counts of one industry or size. */
export interface TrialGroup extends TrialCount {
  readonly key: string;
  readonly label: string;
}

/** What is counted of a case. */
export interface CountedCase {
  readonly industry: string | null;
  readonly employees: number | null;
  readonly today: { readonly certified: boolean };
  readonly tried: { readonly certified: boolean };
}

/** 従業員規模 of the trial: the limits of 小規模企業者 (5, 20) and 中小企業者 (50, 100, 300) in 中小企業基本法 第2条. */
export const trialSizes = [
  { key: 'to-5', label: '5人以下', max: 5 },
  { key: 'to-20', label: '6〜20人', max: 20 },
  { key: 'to-50', label: '21〜50人', max: 50 },
  { key: 'to-100', label: '51〜100人', max: 100 },
  { key: 'to-300', label: '101〜300人', max: 300 },
  { key: 'over-300', label: '301人以上', max: Number.POSITIVE_INFINITY },
] as const;

const unknown = { key: '', label: '未登録' } as const;

const sizeOf = (employees: number | null): string =>
  employees === null ? unknown.key : (trialSizes.find(({ max }) => employees <= max)?.key ?? unknown.key);

/** Counts of some cases. */
export const countCases = (cases: readonly CountedCase[]): TrialCount => ({
  total: cases.length,
  today: cases.filter(({ today }) => today.certified).length,
  tried: cases.filter(({ tried }) => tried.certified).length,
});

function grouped(
  cases: readonly CountedCase[],
  keys: readonly { readonly key: string; readonly label: string }[],
  keyOf: (each: CountedCase) => string,
): readonly TrialGroup[] {
  const byKey = new Map<string, CountedCase[]>();
  for (const each of cases) {
    const key = keyOf(each);
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, [each]);
    else there.push(each);
  }
  return [...keys, unknown].flatMap(({ key, label }) => {
    const own = byKey.get(key);
    return own === undefined ? [] : [{ key, label, ...countCases(own) }];
  });
}

/** Counts by JSIC division in its order, then 未登録; divisions without a case are left out. */
export const byIndustry = (cases: readonly CountedCase[]): readonly TrialGroup[] =>
  grouped(
    cases,
    industries.map(({ code, name }) => ({ key: code, label: `${code} ${name}` })),
    ({ industry }) => industry ?? unknown.key,
  );

/** Counts by number of employees, then 未登録; sizes without a case are left out. */
export const bySize = (cases: readonly CountedCase[]): readonly TrialGroup[] =>
  grouped(cases, trialSizes, ({ employees }) => sizeOf(employees));
