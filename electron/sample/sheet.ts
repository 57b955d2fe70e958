import type { BaseYears } from '../../shared/domain/base-years.ts';
import {
  emptyAnswer,
  type EntryValue,
  type ItemAnswer,
  type Mark,
  type YearRow,
} from '../../shared/domain/checksheet.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme, SchemeItem } from '../../shared/schemes/types.ts';
import type { SheetProfile } from './companies.ts';

/** Items an invented company ticks, by printed category; 「-」 where a small company had nobody eligible. */
const ticks: Readonly<Record<SheetProfile, Readonly<Record<number, number>>>> = {
  strong: { 1: 2, 2: 3, 3: 3, 4: 4, 5: 3, 6: 3, 7: 2 },
  middle: { 1: 1, 2: 2, 3: 1, 4: 3, 5: 1, 6: 2, 7: 0 },
  weak: { 1: 1, 2: 1, 3: 0, 4: 1, 5: 0, 6: 2, 7: 0 },
};

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
  'sdgs.publication_url': ['https://example.com/mihon'],
};

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length]!;

const sentencesFor = (item: SchemeItem, field: EntryField): readonly string[] =>
  sentences[`${item.key}.${field.key}`] ?? sentences[item.key] ?? sentences[field.key] ?? ['見本の取組'];

function filledRow(columns: readonly EntryColumn[], year: number, seed: number): YearRow {
  const value = (column: EntryColumn): number | boolean => {
    if (column.kind === 'flag') return true;
    if (column.key === 'month_hours') return 20 + ((seed + year) % 15);
    if (column.key === 'year_hours') return 180 + ((seed + year) % 100);
    return column.key === 'rate' ? 70 + ((seed + year) % 20) : 1 + (seed % 2);
  };
  return { year, values: Object.fromEntries(columns.map((column) => [column.key, value(column)])) };
}

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
      return { kind: 'choice', key: field.options[0]?.key ?? null };
    case 'industry':
      return { kind: 'choice', key: industry };
    case 'options': {
      const listed = field.options.filter((option) => option.freeText !== true).map((option) => option.key);
      const chosen = listed.filter((_, at) => (at + seed) % 3 !== 2);
      return { kind: 'options', chosen: chosen.length > 0 ? chosen : listed.slice(0, 1), otherText: '' };
    }
    case 'base-years':
      return {
        kind: 'years',
        rows: field.offsets.map((offset) => filledRow(field.columns, years.years[2] + 1 + offset, seed)),
      };
    case 'chosen-years':
      return { kind: 'years', rows: [filledRow(field.columns, years.window[1] - (seed % 3), seed)] };
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

/** The filled items of an invented sheet by key; items left blank are not in it. */
export function sampleAnswers(
  scheme: Scheme,
  years: BaseYears,
  of: { readonly profile: SheetProfile; readonly industry: string; readonly small: boolean; readonly seed: number },
): readonly (readonly [string, ItemAnswer])[] {
  return scheme.categories.flatMap((category) => {
    let left = ticks[of.profile][category.no] ?? 0;
    return category.items.flatMap((item): (readonly [string, ItemAnswer])[] => {
      const nobody = of.small && item.naAllowed;
      if (!nobody && left === 0) return [];
      if (!nobody) left -= 1;
      return [[item.key, answered(item, nobody ? 'na' : 'ticked', years, of.industry, of.seed)]];
    });
  });
}
