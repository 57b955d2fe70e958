import { describe, expect, test } from 'vitest';
import { baseYears } from '../../../shared/domain/base-years.ts';
import type { EarlierSheet } from '../../../shared/domain/carry-over.ts';
import { emptyAnswer, type EntryValue, itemByKey, itemsOf, type Mark } from '../../../shared/domain/checksheet.ts';
import { mappingsByKey } from '../../../shared/domain/mapping-between.ts';
import { preparationFor } from '../../../shared/domain/preparation.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { shortfallOf } from '../../../shared/domain/shortfall.ts';
import { shortfallDocument } from '../../../shared/domain/shortfall-report.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';

const rules = judgementRules(defaultSettings);
const context: VerdictContext = {
  years: baseYears('2026-06-01'), // 2023-2025, use 2021-2025
  industry: 'E',
  averages: { asOf: '2026-06-01', rows: [] },
  womenManagersSeries: 'women-managers',
};
const versionOf = (id: string): Scheme | null => [points2020, passFail2023].find((each) => each.id === id) ?? null;
const text = (value: string): EntryValue => ({ kind: 'text', text: value });

function sheet(
  scheme: Scheme,
  given: Readonly<Record<string, readonly [Mark, Record<string, EntryValue>]>>,
): EarlierSheet {
  const answers = Object.entries(given).map(([key, [mark, entries]]) => {
    const empty = emptyAnswer(itemByKey(scheme, key)!, context.years);
    return [key, { ...empty, applicantMark: mark, entries: { ...empty.entries, ...entries } }];
  });
  return { scheme, answers: Object.fromEntries(answers), declarations: {} };
}

const earlier = sheet(points2020, {
  '1-1': ['ticked', { philosophy_summary: text('イクボス宣言') }],
  '1-2': ['blank', { department_name: text('総務課') }],
  '2-2': ['ticked', { recording_method: text('タイムカード') }],
  '2-3': ['ticked', {}],
  '2-4': ['blank', { measures: { kind: 'options', chosen: ['no_overtime_day'], otherText: '' } }],
  '3-1': ['ticked', {}],
  '4-5': ['ticked', { use: { kind: 'years', rows: [{ year: 2021, values: { male: 0, female: 1 } }] } }],
  '4-7': ['ticked', { use: { kind: 'years', rows: [{ year: 2019, values: { male: 0, female: 1 } }] } }],
  '5-1': ['ticked', { target: text('2人') }],
  '6-7': ['ticked', {}],
});

describe('新基準で不足しそうな項目', () => {
  const shortfall = shortfallOf(earlier, passFail2023, context, rules, versionOf);
  const outlook = Object.fromEntries(shortfall.rows.map((row) => [row.itemId, row.outlook]));

  test('each item once, the compliance with the law first, and what the earlier content comes to', () => {
    expect(shortfall.rows.map((row) => row.itemId)).toEqual(['表紙', ...itemsOf(passFail2023).map((item) => item.id)]);
    expect(outlook).toMatchObject({
      表紙: 'check', // declared anew
      '1-1': 'likely', // text, ticked before
      '1-2': 'check', // text, not ticked before
      '2-1': 'check', // ticked, but the figures are of other years
      '2-2': 'likely',
      '2-3': 'likely', // one option suffices now
      '2-4': 'lacking', // new
      '3-1': 'check',
      '3-3': 'lacking', // nothing entered
      '4-1': 'likely', // target
      '4-3': 'likely', // 2021 lies in the window
      '4-4': 'check', // 2019 does not any more
      '7-1': 'lacking',
    });
    const new24 = shortfall.rows.find((row) => row.itemId === '2-4');
    expect(new24).toMatchObject({ kind: 'new', need: '実施している場合は、「取組内容」をご記入ください。' });
  });

  test('categories by likely ticks, and how far what is to be checked would lead', () => {
    expect(shortfall.categories.map(({ no, likely, needed }) => [no, likely, needed])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 0, 2],
      [4, 2, 3],
      [5, 0, 2],
      [6, 0, 2],
      [7, 0, 1],
    ]);
    expect(shortfall.summary).toBe(
      '7つの項目のうち2つは、前回の内容で基準に達する見込みです（認定には3つ以上が必要です）。確認が必要な審査項目も満たせば3つになります。',
    );
  });

  test('an outlook to the points sheet counts points; to a copy of the own version nothing is new', () => {
    const toPoints = shortfallOf(earlier, points2020, context, rules, versionOf);
    expect(toPoints.summary).toMatch(
      /^100点のうち\d+点は、前回の内容を引き継げる見込みです（認定には60点以上が必要です）。/u,
    );
    expect(toPoints.rows.map((row) => row.itemId)).not.toContain('表紙');
    const copy = { ...passFail2023, id: 'c', previousVersionId: passFail2023.id, mappings: mappingsByKey(passFail2023, passFail2023) }; // prettier-ignore
    const kinds = shortfallOf(sheet(passFail2023, {}), copy, context, rules, versionOf).rows.map((row) => row.kind);
    expect(new Set(kinds)).toEqual(new Set(['same']));
  });

  test('the managers of an earlier 直近決算期末 carry no tick on the same version either: a renewal begins without them', () => {
    const managers: EntryValue = { kind: 'numbers', values: { male: 1, female: 3 } };
    const outlookWith = (mark: Mark, entries: Record<string, EntryValue>) =>
      shortfallOf(sheet(passFail2023, { female_managers: [mark, entries] }), passFail2023, context, rules, versionOf)
        .rows.find((row) => row.itemId === '4-1')?.outlook; // prettier-ignore
    expect(outlookWith('ticked', { managers })).toBe('check');
    expect(outlookWith('blank', { managers })).toBe('lacking');
    expect(outlookWith('ticked', { managers, target: text('2人') })).toBe('likely');
  });

  test.each([
    [
      'overtime_result',
      '2023年から2025年までの、時間外労働が最も多かった従業員の月と年間の時間数（または平均時間）をご用意ください。',
    ],
    [
      'leave_rate',
      '2023年から2025年までの平均年次有給休暇取得率をご用意ください。10日以上付与された全従業員が毎年5日以上取得したことも、ご確認ください。',
    ],
    ['female_managers', '女性管理職の登用目標か、直近決算期末の管理職の人数（男女別）をご用意ください。'],
    [
      'childcare_leave_use',
      '2021年から2025年までの利用実績（年と人数）をご確認ください。対象となる方がいなかったときは「-」にできます。',
    ],
    [
      'nursing_care_leave',
      '2021年から2025年までの利用実績（年と人数）をご確認ください。ないときは、「取組内容」に制度の内容をご記入ください。',
    ],
    [
      'harassment',
      '次のうち1つ以上の取組をご確認ください：社員への意識啓発、相談窓口の設置、社内メール等での周知、上記以外の取組。',
    ],
    ['sdgs', '実施している場合は、「番号」「取組内容」をすべてご記入ください。'],
  ])('what to prepare for %s', (key, sentence) => {
    expect(preparationFor(itemByKey(passFail2023, key)!, context.years).sentence).toBe(sentence);
  });

  test.each([
    ['2-1', '実施しているか、ご確認ください。'],
    [
      '2-4',
      '次のうち3つ以上の取組をご確認ください：ノー残業デーの実施、管理職・監督者への意識啓発、管理職以外の職員への意識啓発、長時間労働の上限の目標設定、その他の取組。',
    ],
    ['4-5', '2023年から2025年までの年ごとの利用実績をご確認ください。2年以上の実績が必要です。'],
    ['5-2', '2023年から2025年までの年ごとの人数をご用意ください。割合が30%を超える年が2年以上必要です。'],
    ['5-3', '「人数」が1以上あるか、ご確認ください。'],
  ])('and on the points sheet for %s', (key, sentence) => {
    expect(preparationFor(itemByKey(points2020, key)!, context.years).sentence).toBe(sentence);
  });

  test('the letter names the company, lists what is open, and says that nothing is decided', () => {
    const letter = {
      companyName: '株式会社あさか製作所',
      from: { label: points2020.label, decidedOn: '2024-01-15' },
      toLabel: passFail2023.label,
      shortfall,
      city: '朝霞市',
      department: '産業振興課',
      clerk: '',
      today: '2026-06-01',
    } as const;
    const document = shortfallDocument(letter, 'full');
    expect(document).toMatchObject({
      addressee: '株式会社あさか製作所　御中',
      head: ['令和8年6月1日'],
      sender: ['朝霞市　産業振興課'],
    });
    const table = document.blocks.find((block) => block.kind === 'table');
    const open = shortfall.rows.filter((row) => row.outlook !== 'likely').length;
    expect(table?.rows.filter((row) => row.section !== true)).toHaveLength(open);
    const said = JSON.stringify(document.blocks);
    expect(said).toContain('前回の内容を引き継げる見込みの項目：1-1、2-2、2-3、4-1、4-3。');
    expect(said).toContain('審査の結果を決めるものではありません');
  });
});
