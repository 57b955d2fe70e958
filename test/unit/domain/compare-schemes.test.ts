import { describe, expect, test } from 'vitest';
import { itemByKey, itemsOf } from '../../../shared/domain/checksheet.ts';
import { comparisonDocument } from '../../../shared/domain/compare-report.ts';
import { type ComparisonSection, compareSchemes } from '../../../shared/domain/compare-schemes.ts';
import { coverKey, mappingsByKey } from '../../../shared/domain/mapping-between.ts';
import { ruleWords } from '../../../shared/domain/rule-words.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';

const renamed: Scheme = {
  ...passFail2023,
  id: 'city-1',
  label: '令和9年度版',
  previousVersionId: passFail2023.id,
  mappings: mappingsByKey(passFail2023, passFail2023),
  categories: passFail2023.categories.map((category) => ({
    ...category,
    items: category.items.map((item) =>
      item.key === 'community' ? { ...item, text: ['地域の催しに参加している。'] } : item,
    ),
  })),
};
const all = [points2020, passFail2023, renamed];
const compare = (left: Scheme, right: Scheme) =>
  compareSchemes(left, right, (id) => all.find((each) => each.id === id) ?? null);
const rowsOf = (sections: readonly ComparisonSection[]) => sections.flatMap((section) => section.rows);
const shown = (sections: readonly ComparisonSection[]) =>
  Object.fromEntries(
    sections.map((section) => [
      section.right ?? '',
      section.rows.map(({ kind, left, right }) => `${left.map(({ id }) => id).join('+')}>${right.map(({ id }) => id).join('+')} ${kind}`), // prettier-ignore
    ]),
  );

describe('新旧対照表', () => {
  const oldToNew = compare(points2020, passFail2023);

  test('the points sheet beside the pass/fail sheet: merged items in one row, deleted ones at their place', () => {
    expect(shown(oldToNew)).toEqual({
      表紙: ['6-7>表紙 moved', '6-5>表紙 moved', '>表紙 new', '6-6>表紙 moved', '>表紙 new'],
      '1 経営者の理念表明と推進体制': ['1-1>1-1 same', '1-2>1-2 relaxed', '1-3> deleted', '1-4> deleted'],
      '2 長時間労働の抑制': ['2-1> deleted', '2-3>2-1 relaxed', '2-2>2-2 same', '2-4+2-5>2-3 merged', '>2-4 new'],
      '3 休暇の取得促進': ['3-1>3-1 split', '3-2+3-3+3-6>3-2 merged', '3-4> deleted', '3-5>3-3 same'],
      '4 女性活躍の推進': ['5-1+5-2>4-1 merged', '5-3> deleted', '5-4> deleted', '5-5> deleted', '4-3>4-2 relaxed', '4-4> deleted', '4-5>4-3 relaxed', '4-6> deleted', '4-7>4-4 relaxed', '4-8>4-5 same'], // prettier-ignore
      '5 多様な働き方の推進': ['4-12>5-1 merged', '4-1+4-2>5-2 merged', '4-9+4-10+4-11>5-3 merged'],
      '6 働きやすい職場づくりの推進': ['>6-1 new', '6-1>6-2 relaxed', '6-2>6-3 same', '6-3> deleted', '6-4> deleted', '>6-4 new'], // prettier-ignore
      '7 地域・社会貢献活動': ['>7-1 new', '>7-2 new'],
    });
    const merged = rowsOf(oldToNew).find((row) => row.right[0]?.key === 'leave_measures')!;
    expect(merged.right[0]).toMatchObject({
      tags: ['緩', '含'],
      points: '',
      rule: '「取組内容」のいずれか1つ以上を実施している。',
    });
    expect(merged.left.map(({ points, tags }) => [points, tags.join('')])).toEqual([['2点', ''], ['4点 ☆', ''], ['2点', '削']]); // prettier-ignore
    expect(merged.why).toHaveLength(3);
    const wordingOnly = rowsOf(oldToNew).filter((row) => row.changed && !row.conditionChanged);
    expect(wordingOnly.map((row) => row.right[0]?.id)).toEqual(['1-1', '2-2', '3-3', '4-5', '6-3']);
    expect(oldToNew.at(-1)).toMatchObject({ left: null, rightTags: ['新'] });
  });

  test.each([
    ['forwards', points2020, passFail2023],
    ['backwards', passFail2023, points2020],
    ['over two steps', points2020, renamed],
    ['with itself', passFail2023, passFail2023],
    [
      'by keys alone',
      { ...points2020, id: 'x', previousVersionId: null },
      { ...passFail2023, id: 'y', previousVersionId: null },
    ],
  ])('%s: every item and declaration of both sides stands exactly once', (_, left, right) => {
    const keys = (scheme: Scheme) =>
      [...scheme.declarations.map(({ key }) => coverKey(key)), ...itemsOf(scheme).map(({ key }) => key)].toSorted();
    const rows = rowsOf(compare(left, right));
    expect(rows.flatMap((row) => row.left.map(({ key }) => key)).toSorted()).toEqual(keys(left));
    expect(rows.flatMap((row) => row.right.map(({ key }) => key)).toSorted()).toEqual(keys(right));
    for (const row of rows) {
      if (row.kind === 'new') expect(row.left).toEqual([]);
      if (row.kind === 'deleted') expect(row.right).toEqual([]);
    }
  });

  test('only what differs is marked: a copy with one changed sentence has one row, in both directions', () => {
    for (const [left, right] of [
      [passFail2023, renamed],
      [renamed, passFail2023],
    ] as const) {
      // prettier-ignore
      const changed = rowsOf(compare(left, right)).filter((row) => row.changed);
      expect(changed.map((row) => row.right[0]?.key)).toEqual(['community']);
      expect(changed.map((row) => row.conditionChanged)).toEqual([false]);
    }
    expect(rowsOf(compare(passFail2023, passFail2023)).some((row) => row.changed)).toBe(false);
    expect(compare(renamed, passFail2023).flatMap((section) => section.rows.flatMap((row) => row.right.flatMap(({ tags }) => tags)))).toEqual([]); // prettier-ignore
  });

  test('the print holds every number of both sides and as many cells in a row as it has columns', () => {
    const document = comparisonDocument({ left: points2020, right: passFail2023, sections: oldToNew, city: '朝霞市', today: '2026-11-22' }); // prettier-ignore
    const [table] = document.blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(document).toMatchObject({ orientation: 'landscape', title: 'チェックシート新旧対照表' });
    for (const row of table.rows) {
      const spans = row.cells.map((cell) => (typeof cell === 'string' ? 1 : (cell.span ?? 1)));
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(table.columns.length);
    }
    const cells = table.rows.flatMap((row) => row.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
    for (const item of itemsOf(points2020)) expect(cells).toContain(item.id);
    for (const { label } of [points2020, passFail2023])
      expect(table.columns.map(({ heading }) => heading)).toContain(label);
  });
});

describe('a rule in words', () => {
  test.each([
    [points2020, '2-1', '申請者の申告による（記入欄なし）。'],
    [points2020, '2-3', '直近の年に、時間外労働が月45時間・年360時間を超えた従業員がいない。'],
    [points2020, '3-3', '「取組内容」のうち3つ以上を実施している。'],
    [points2020, '4-5', '過去3年間のうち2年以上、利用実績がある。'],
    [points2020, '5-2', '過去3年間のうち2年以上、女性の割合が30%を超える。'],
    [points2020, '5-3', '「人数」が1以上。'],
    [passFail2023, 'mgmt_philosophy', '申請者の申告による。「理念の概要」の記入が必要。'],
    [
      passFail2023,
      'overtime_result',
      '過去3年間のすべての年に、時間外労働が月45時間・年360時間を超えた従業員がいない。または、直近の年の平均時間外労働時間が、前年か一昨年より10%以上減っている。',
    ],
    [
      passFail2023,
      'leave_rate',
      '10日以上付与された全従業員が、過去3年間のすべての年に5日以上取得。かつ、過去3年間のうち2年以上、取得率が業種別平均を上回る。',
    ],
    [passFail2023, 'female_managers', '「登用目標」を設定している。または、女性管理職の割合が業種別平均を超えている。'],
    [
      passFail2023,
      'childcare_leave_use',
      '過去5年間に1人以上の利用実績がある。対象者がいなかったときは「-」にできる。',
    ],
    [
      passFail2023,
      'nursing_care_leave',
      '過去5年間に1人以上の利用実績がある。または、「取組内容」に制度が記入されている。',
    ],
    [passFail2023, 'sdgs', '申請者の申告による。「番号」「取組内容」のすべての記入が必要。'],
  ] as const)('%#', (scheme, key, words) => {
    expect(ruleWords(itemByKey(scheme, key)!)).toBe(words);
  });
});
