import type { BaseYears } from '../../shared/domain/base-years.ts';
import {
  emptyAnswer,
  type EntryValue,
  type ItemAnswer,
  type Mark,
  type YearRow,
} from '../../shared/domain/checksheet.ts';
import { systemVerdict, type VerdictContext } from '../../shared/domain/system-verdict.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme, SchemeItem } from '../../shared/schemes/types.ts';
import type { SheetProfile } from './companies.ts';

/** Items it ticks on the pass/fail sheet, by printed category; 「-」 where a small company had nobody eligible. */
const ticks: Readonly<Record<SheetProfile, Readonly<Record<number, number>>>> = {
  strong: { 1: 2, 2: 3, 3: 3, 4: 4, 5: 3, 6: 3, 7: 2 },
  middle: { 1: 1, 2: 2, 3: 1, 4: 3, 5: 1, 6: 2, 7: 0 },
  weak: { 1: 1, 2: 1, 3: 0, 4: 1, 5: 0, 6: 2, 7: 0 },
};

/** The same on the points sheet. */
const pointsTicks: typeof ticks = {
  strong: { 1: 4, 2: 5, 3: 5, 4: 9, 5: 4, 6: 6 },
  middle: { 1: 2, 2: 4, 3: 5, 4: 6, 5: 3, 6: 4 },
  weak: { 1: 1, 2: 3, 3: 2, 4: 3, 5: 1, 6: 3 },
};

/** Items of the points sheet that few companies tick (plans for the labour bureau, certificates of others). */
const seldom: readonly string[] = ['1-3', '4-2', '4-6', '4-11', '5-3', '5-4', '6-4', '6-5', '6-6'];

const sentences: Readonly<Record<string, readonly string[]>> = {
  philosophy_summary: [
    '「仕事も暮らしも大切に」を経営方針に掲げ、年頭に全従業員へ伝えている。',
    '社長がイクボス宣言を行い、社内に掲示している。',
  ],
  department_name: ['総務部　働き方改革担当', '店主が担当'],
  recording_method: ['ICカードによる勤怠管理システム', 'タイムカード'],
  work_efficiency: ['受発注の入力をRPAで自動化', '繁忙期の応援体制と業務の棚卸し'],
  scheme_summary: ['勤続5年ごとのリフレッシュ休暇（5日）', '家族の誕生日に取れる記念日休暇'],
  childcare_above_law: ['小学校3年生までの短時間勤務', '子どもの学校行事のための特別休暇'],
  place_time_flexibility: ['在宅勤務とフレックスタイム制', '時差出勤（始業を7時から10時まで選べる）'],
  scheme_text: ['介護休業を通算180日まで延長できる制度', '介護休暇を時間単位で取得できる制度'],
  health_mgmt: ['定期健診の再検査の費用を会社が負担', '毎朝の体操と年1回の体力測定'],
  workplace_other: ['休憩室の改修と仮眠スペースの設置', '従業員の提案による職場改善'],
  sdgs: ['廃材を使った学習教材を市内の学校へ寄付', '食品ロスを減らす量り売り'],
  community: ['毎月の駅前清掃と子ども食堂への協力', '職場体験の中学生の受入れ'],
  target: ['令和10年度までに管理職の3割を女性に', '女性の主任を2人以上に'],
  publication_url: ['https://example.com/mihon'],
  '1-4': ['年1回、全従業員で働き方を話し合う会を開催'],
  '2-5': ['繁忙期の応援体制と業務の棚卸し'],
  '3-2': ['全従業員が年10日以上取得する'],
  '3-6': ['有給休暇の計画表を職場に掲示'],
  '4-2': ['在宅勤務（週2日まで）'],
  '4-8': ['小学校3年生までの短時間勤務', '子どもの学校行事のための特別休暇'],
  '4-11': ['介護休業を通算180日まで延長できる制度'],
  '4-12': ['時差出勤（始業を7時から10時まで選べる）'],
  '5-5': ['女性の先輩社員による相談の時間'],
  '6-2': ['定期健診の再検査の費用を会社が負担', '毎朝の体操と年1回の体力測定'],
  '6-4': ['終業から次の始業まで11時間以上の休息'],
  '6-5.date': ['令和元年6月'],
  '6-5.class': ['くるみん'],
  '6-6.date': ['平成30年10月'],
  '6-6.class': ['シルバー'],
};

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length]!;

const sentencesFor = (item: SchemeItem, field: EntryField): readonly string[] =>
  sentences[`${item.key}.${field.key}`] ??
  (field.key === 'publication_url' ? undefined : sentences[item.key]) ??
  sentences[field.key] ?? ['見本の取組'];

/** Whether the hours entered are averages, which fall from year to year, or those of the busiest employee. */
const averageHours = (seed: number): boolean => seed % 4 === 1;

/** One row of a table; `at` counts its years from the oldest. Rates lie above every official average. */
function filledRow(
  field: EntryField & { readonly columns: readonly EntryColumn[] },
  year: number,
  at: number,
  seed: number,
): YearRow {
  const value = ({ key, kind }: EntryColumn): number | boolean => {
    if (kind === 'flag') return true;
    if (key === 'days') return 9.5 + ((seed + year) % 6);
    if (key === 'month_hours') return averageHours(seed) ? 20 - at * 2.5 : 20 + ((seed + year) % 15);
    if (key === 'year_hours') return averageHours(seed) ? 240 - at * 30 : 180 + ((seed + year) % 100);
    if (field.key === 'managers') return key === 'male' ? 4 + (seed % 3) : 3 + (seed % 2);
    return key === 'rate' ? 78 + ((seed + year) % 15) : 1 + (seed % 2);
  };
  return { year, values: Object.fromEntries(field.columns.map((column) => [column.key, value(column)])) };
}

/** 上記以外の取組 is described by one company in four. */
const otherMeasure = (seed: number): string => (seed % 4 === 0 ? '月1回の職場ごとの話合い' : '');

function filled(
  item: SchemeItem,
  field: EntryField,
  years: BaseYears,
  industry: string,
  seed: number,
): EntryValue | null {
  switch (field.kind) {
    case 'text':
      return { kind: 'text', text: pick(sentencesFor(item, field), seed) };
    case 'number':
      return { kind: 'number', value: 1 };
    case 'choice':
      return { kind: 'choice', key: field.options[averageHours(seed) ? 1 : 0]?.key ?? null };
    case 'industry':
      return { kind: 'choice', key: industry };
    case 'options': {
      const listed = field.options.filter((option) => option.freeText !== true).map((option) => option.key);
      const chosen = listed.filter((_, at) => (at + seed) % 3 !== 2);
      const rule = item.tickRule;
      const enough = rule.kind === 'any-of' ? rule.min : 1;
      const free = field.options.filter((option) => option.freeText === true).map((option) => option.key);
      const otherText = free.length === 0 ? '' : otherMeasure(seed);
      const most = chosen.length >= enough ? chosen : listed.slice(0, enough);
      return { kind: 'options', chosen: otherText === '' ? most : [...most, ...free], otherText };
    }
    case 'base-years':
      return {
        kind: 'years',
        rows: field.offsets.map((offset, at) => filledRow(field, years.years[2] + 1 + offset, at, seed)),
      };
    case 'chosen-years':
      return { kind: 'years', rows: [filledRow(field, years.window[1] - (seed % 3), 0, seed)] };
    case 'numbers':
      return { kind: 'numbers', values: { male: 6 + (seed % 5), female: 2 + (seed % 3) } };
    case 'flag':
    case 'share':
      return null;
    case 'date':
      return { kind: 'date', date: `${years.years[2] + 1}-03-31` };
    case 'goals':
      return { kind: 'goals', goals: [8, 11, 5 + (seed % 3)] };
    default:
      return assertNever(field);
  }
}

function answered(item: SchemeItem, mark: Mark, years: BaseYears, industry: string, seed: number): ItemAnswer {
  const empty = emptyAnswer(item, years);
  if (mark === 'na') {
    const entries = { ...empty.entries, no_eligible: { kind: 'flag', value: true } } as const;
    return { ...empty, applicantMark: 'na', entries };
  }
  const entries: Record<string, EntryValue> = { ...empty.entries };
  for (const field of item.fields) {
    const entry = filled(item, field, years, industry, seed);
    if (entry !== null) entries[field.key] = entry;
  }
  return { ...empty, applicantMark: mark, entries };
}

/** True when the entries carry the mark, or a person would see that they do. */
export const carriesMark = (item: SchemeItem, answer: ItemAnswer, context: VerdictContext): boolean =>
  ['ok', 'manual'].includes(systemVerdict(item, answer, context).verdict);

/**
 * The filled items of an invented sheet by key; items left blank are not in it. What the app would contradict (an industry
 * without a published figure) the invented company does not claim: it ticks the next item instead.
 */
export function sampleAnswers(
  scheme: Scheme,
  context: VerdictContext,
  of: { readonly profile: SheetProfile; readonly small: boolean; readonly seed: number },
): readonly (readonly [string, ItemAnswer])[] {
  const industry = context.industry ?? 'E';
  const many = (scheme.method === 'points' ? pointsTicks : ticks)[of.profile];
  return scheme.categories.flatMap((category) => {
    const answers = category.items.map((item): readonly [SchemeItem, ItemAnswer] => {
      const nobody = of.small && item.naAllowed;
      return [item, answered(item, nobody ? 'na' : 'ticked', context.years, industry, of.seed)];
    });
    const ticked = answers
      .filter(([item, answer]) => answer.applicantMark === 'ticked' && carriesMark(item, answer, context))
      .toSorted(([a], [b]) => Number(seldom.includes(a.key)) - Number(seldom.includes(b.key)))
      .slice(0, many[category.no] ?? 0)
      .map(([item]) => item.key);
    return answers
      .filter(([item, answer]) => answer.applicantMark === 'na' || ticked.includes(item.key))
      .map(([item, answer]): readonly [string, ItemAnswer] => [item.key, answer]);
  });
}
