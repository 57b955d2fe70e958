import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { findAverage, findLatestAverage } from '../../../shared/domain/average-lookup.ts';
import type { ItemAnswer } from '../../../shared/domain/checksheet.ts';
import { shippedAverages } from '../../../shared/schemes/official-averages.ts';
import { average, averages, findingOf, newItem, said, sentences, text, threeYears } from './verdict-sample.ts';

const item = newItem('leave_rate');
type Rate = number | null;
const rates = (
  given: readonly Rate[],
  five: readonly (boolean | null)[] = [true, true, true],
  industry: string | null = null,
): ItemAnswer['entries'] => ({
  leave_rate: threeYears('rate', ...given),
  five_days_all: threeYears('ok', ...five),
  industry_code: { kind: 'choice', key: industry },
});

describe('3-1: five days for all, and above the industry’s average in two of three years', () => {
  // the averages of E are 62.1 in every year
  test.each<[string, ItemAnswer['entries'], string]>([
    ['above in three years', rates([62.2, 70, 80]), 'ok'],
    ['above in two', rates([62.2, 62.2, 0]), 'ok'],
    ['equal is not above', rates([62.1, 62.1, 80]), 'contradiction rates-not-above'],
    ['above in one', rates([62.2, 62, 62]), 'contradiction rates-not-above'],
    ['two suffice while the third is open', rates([70, 70, null]), 'ok'],
    ['one year open decides', rates([70, 60, null]), 'insufficient years-missing rates-not-above'],
    ['the first year open', rates([null, 60, 70]), 'insufficient early-years-missing rates-not-above'],
    ['not everybody took five days', rates([70, 70, 70], [true, false, true]), 'contradiction five-days-not-all'],
    ['nobody said whether', rates([70, 70, 70], [true, null, true]), 'insufficient five-days-missing'],
    ['nothing entered', rates([null, null, null], [null, null, null]), 'insufficient entry-missing'],
    ['above 100 % is never used', rates([101, 70, 60]), 'insufficient figure-impossible rates-not-above'],
    [
      'G has no figure for 2022 and 2023',
      rates([70, 70, 70], undefined, 'G'),
      'insufficient average-missing provisional',
    ],
    ['a letter that is no division', rates([70, 70, 70], undefined, 'Z'), 'insufficient industry-missing'],
  ])('%s', (_, entries, expected) => {
    if (expected.endsWith('provisional')) {
      const found = findingOf(item, 'ticked', entries);
      expect(found.verdict).toBe('insufficient');
      expect(found.reasons.map((each) => each.code)).toEqual(['average-missing', 'average-missing', 'rates-not-above']);
      return;
    }
    expect(said(item, 'ticked', entries)).toBe(expected);
  });

  test('the item’s own industry goes before the company’s; without either nothing is compared', () => {
    const given = rates([60, 60, 60]);
    expect(said(item, 'ticked', given, { industry: 'M' })).toBe('ok');
    expect(said(item, 'ticked', rates([60, 60, 60], undefined, 'E'), { industry: 'M' })).toMatch(/^contradiction/u);
    expect(said(item, 'ticked', given, { industry: null })).toBe('insufficient industry-missing');
  });

  test.each(['A', 'B', 'S', 'T'])('%s is outside the survey: all industries, said so', (industry) => {
    const found = findingOf(item, 'ticked', rates([58.3, 62.2, 65.4]), { industry });
    expect(found.verdict).toBe('ok');
    expect(sentences(found.figures)[1]).toMatch(/62\.2％ ＞ 全産業の平均62\.1％（調査産業計（.+は調査の対象外）、/u);
  });

  test('unpublished years are compared with the newest published one, 暫定', () => {
    const early = { ...averages, asOf: '2024-06-01' };
    const given = rates([44.4, 49, 49.2]);
    // 2023 is published on 2024-10-31 only: 49.1 of 2022 stands in
    const found = findingOf(item, 'ticked', given, { industry: 'M', averages: early });
    expect([found.verdict, found.provisional]).toEqual(['ok', true]);
    expect(sentences(found.figures).at(-1)).toBe(
      '2023年分の平均は未公表のため、2022年分と比べています（暫定）。決定のときに判定し直します。',
    );
    // at the decision 51.0 is published
    const later = findingOf(item, 'ticked', given, { industry: 'M' });
    expect([later.verdict, later.provisional]).toEqual(['contradiction', false]);
  });

  test('sentences', () => {
    const found = findingOf(item, 'ticked', rates([44.3, 70, 50]), { industry: 'M' });
    expect(sentences(found.figures)).toEqual([
      '2021年：取得率44.3％ ＝ 業種別平均44.3％（宿泊業、飲食サービス業、令和4年就労条件総合調査）',
      '2022年：取得率70.0％ ＞ 業種別平均49.1％（宿泊業、飲食サービス業、令和5年就労条件総合調査）',
      '2023年：取得率50.0％ ＜ 業種別平均51.0％（宿泊業、飲食サービス業、令和6年就労条件総合調査）',
    ]);
    expect(sentences(found.reasons)).toEqual(['取得率が業種別平均を上回る年は1年です（2年以上必要）。']);
  });
});

const managersItem = newItem('female_managers');
const managers = (male: Rate, female: Rate, target = ''): ItemAnswer['entries'] => ({
  managers: { kind: 'numbers', values: { male, female } },
  target: text(target),
});
const inP = { industry: 'P' };

describe('4-1: a target, or a share above the industry’s average', () => {
  // the newest figure of P is 30.0 %
  test.each<[string, ItemAnswer['entries'], string]>([
    ['exactly 3 of 10', managers(7, 3), 'contradiction share-not-above'],
    ['4 of 10', managers(6, 4), 'ok'],
    ['3001 of 10000 is above, unrounded', managers(6999, 3001), 'ok'],
    ['3000 of 10000', managers(7000, 3000), 'contradiction share-not-above'],
    ['no managers and no target', managers(0, 0), 'insufficient no-managers'],
    ['no managers but a target', managers(0, 0, '2人以上'), 'ok'],
    ['a target, whatever the share', managers(7, 3, '3割以上'), 'ok'],
    ['a target alone', managers(null, null, '3割以上'), 'ok'],
    ['a target that is none', managers(7, 3, '特になし。'), 'contradiction share-not-above'],
    ['a blank target', managers(7, 3, '　'), 'contradiction share-not-above'],
    ['women only', managers(null, 3), 'insufficient managers-incomplete'],
    ['minus one', managers(-1, 3), 'insufficient managers-impossible'],
    ['nothing', managers(null, null), 'insufficient target-or-managers-missing'],
  ])('%s', (_, entries, expected) => {
    expect(said(managersItem, 'ticked', entries, inP)).toBe(expected);
  });

  test('an empty box is contradicted by a share or a target, not by 「なし」', () => {
    expect(said(managersItem, 'blank', managers(7, 3, '3割'), inP)).toBe('contradiction entries-speak-for-a-tick');
    expect(said(managersItem, 'blank', managers(6, 4), inP)).toBe('contradiction entries-speak-for-a-tick');
    expect(said(managersItem, 'blank', managers(7, 3, 'なし'), inP)).toBe('ok');
    expect(findingOf(managersItem, 'blank', managers(7, 3), inP).entriesSay).toBe('blank');
  });

  test('the newest edition decides; an industry it does not name is missing, never 0', () => {
    expect(said(managersItem, 'ticked', managers(0, 4), { industry: 'M' })).toBe('insufficient average-missing');
    expect(said(managersItem, 'ticked', managers(6, 4), { industry: null })).toBe('insufficient industry-missing');
    expect(said(managersItem, 'ticked', managers(86, 14), { industry: 'A' })).toBe('ok');
  });

  test('the other series', () => {
    const series = { ...inP, womenManagersSeries: 'women-managers-eruboshi' } as const;
    expect(said(managersItem, 'ticked', managers(6, 4), series)).toBe('contradiction share-not-above');
    expect(said(managersItem, 'ticked', managers(57, 43), series)).toBe('ok');
  });

  test('sentences; a share close to the average is shown with the decimals that tell them apart', () => {
    const both = findingOf(managersItem, 'ticked', managers(7, 3, '3割以上'), inP);
    expect(sentences(both.figures)[0]).toBe('登用目標が記入されています。目標の内容は担当者が確かめてください。');
    expect(both.figures).toHaveLength(2);
    const told = (entries: ItemAnswer['entries']) => sentences(findingOf(managersItem, 'ticked', entries, inP).figures);
    expect(told(managers(7, 3))).toEqual([
      '管理職10人のうち女性3人（30.0％） ＝ 業種別平均30.0％（医療、福祉、令和5年度雇用均等基本調査）',
    ]);
    expect(told(managers(6999, 3001))[0]).toContain('（30.01％） ＞ 業種別平均30.0％');
    expect(sentences(findingOf(managersItem, 'ticked', managers(0, 4), { industry: 'M' }).reasons)).toEqual([
      '比べる女性管理職の割合の平均（宿泊業、飲食サービス業、2023年分）が登録されていません。',
    ]);
    const unlisted = {
      ...inP,
      womenManagersSeries: 'women-managers-eruboshi',
      averages: { ...averages, rows: [] },
    } as const;
    expect(sentences(findingOf(managersItem, 'ticked', managers(7, 3), unlisted).reasons)).toEqual([
      '比べる女性管理職の割合の産業平均値（えるぼし認定、医療、福祉）が登録されていません。',
    ]);
  });
});

describe('looking up a figure', () => {
  const find = (industry: string | null, year: number, asOf = '2025-03-31', rows = averages.rows) =>
    findAverage({ asOf, rows }, 'paid-leave-rate', industry, year);

  test('found, missing, provisional, no industry', () => {
    expect(find('M', 2022)).toMatchObject({ kind: 'found', tenths: 491, year: 2022, industry: 'M', fallback: false });
    expect(find('G', 2022)).toEqual({ kind: 'missing', industry: 'G', year: 2022 });
    expect(find('K', 2022)).toEqual({ kind: 'missing', industry: 'K', year: 2022 });
    expect(find('M', 2024)).toMatchObject({ kind: 'provisional', wanted: 2024, year: 2023, tenths: 510 });
    // the newest edition names no figure of G: an older one never stands in for it
    expect(find('G', 2024)).toEqual({ kind: 'missing', industry: 'G', year: 2023 });
    // older than what the register holds: not "not yet published"
    expect(find('M', 2019)).toEqual({ kind: 'missing', industry: 'M', year: 2019 });
    expect(find(null, 2022)).toEqual({ kind: 'industry-missing' });
    expect(find('B', 2022)).toMatchObject({ kind: 'found', industry: 'all', fallback: true, tenths: 621 });
  });

  test('an edition counts from the day of publication, without a day always; the later of two replaces the earlier', () => {
    expect(find('M', 2022, '2023-10-30')).toMatchObject({ kind: 'provisional', year: 2021 });
    expect(find('M', 2022, '2023-10-31')).toMatchObject({ kind: 'found' });
    const revised = average('paid-leave-rate', 'M', 2022, 50.5, { publishedOn: '2024-02-01', edition: '訂正' });
    const undated = average('paid-leave-rate', 'M', 2022, 1, { publishedOn: null });
    for (const rows of [
      [revised, ...averages.rows, undated],
      [undated, ...averages.rows, revised],
    ]) {
      expect(find('M', 2022, '2024-01-31', rows)).toMatchObject({ tenths: 491 });
      expect(find('M', 2022, '2024-02-01', rows)).toMatchObject({ tenths: 505, edition: '訂正' });
    }
    expect(find('M', 2022, '2000-01-01', [undated])).toMatchObject({ kind: 'found', tenths: 10 });
    expect(findLatestAverage({ asOf: '2000-01-01', rows: averages.rows }, 'women-managers', 'P')).toEqual({
      kind: 'missing',
      industry: 'P',
      year: null,
    });
  });

  test('the shipped figures: 62.1 for all industries in 2022, published on 2023-10-31', () => {
    const shipped = { asOf: '2026-06-01', rows: shippedAverages };
    expect(findAverage(shipped, 'paid-leave-rate', 'T', 2022)).toMatchObject({ kind: 'found', tenths: 621 });
    expect(findAverage({ ...shipped, asOf: '2023-10-30' }, 'paid-leave-rate', 'M', 2022)).toMatchObject({
      kind: 'provisional',
      tenths: 443,
    });
    expect(findLatestAverage(shipped, 'women-managers', 'P')).toMatchObject({ kind: 'found', tenths: 504 });
  });
});

const tenths = fc.integer({ min: 0, max: 1000 });
property.prop([fc.tuple(tenths, tenths, tenths), fc.tuple(tenths, tenths, tenths)], { numRuns: 2000 })(
  '3-1 counts the years strictly above, in tenths',
  (given, official) => {
    const rows = official.map((value, at) => average('paid-leave-rate', 'E', 2021 + at, value / 10));
    const above = given.filter((value, at) => value > official[at]!).length;
    const entries = rates(given.map((value) => value / 10));
    const found = findingOf(item, 'ticked', entries, { averages: { asOf: '2025-03-31', rows } });
    expect(found.verdict).toBe(above >= 2 ? 'ok' : 'contradiction');
  },
);

property.prop([fc.nat(300), fc.nat(300), tenths, fc.integer({ min: 1, max: 1000 })], { numRuns: 2000 })(
  '4-1 is the same for a company of the same share and any size',
  (male, female, official, factor) => {
    const rows = [average('women-managers', 'E', 2023, official / 10)];
    const verdict = (times: number) =>
      findingOf(managersItem, 'ticked', managers(male * times, female * times), {
        averages: { asOf: '2025-03-31', rows },
      }).verdict;
    expect(verdict(factor)).toBe(verdict(1));
    if (male + female > 0) {
      expect(verdict(1)).toBe(
        BigInt(female) * 1000n > BigInt(official) * BigInt(male + female) ? 'ok' : 'contradiction',
      );
    }
  },
);
