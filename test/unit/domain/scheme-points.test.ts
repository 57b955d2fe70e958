import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { scheme as schemeShape } from '../../../shared/contract/scheme.ts';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { emptySheet, itemByKey, itemsOf, labelFor, type Mark } from '../../../shared/domain/checksheet.ts';
import { hasStar, judge, judgementSummary, pointsOf } from '../../../shared/domain/judgement.ts';
import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { achievements2020 } from '../../../shared/schemes/2020-achievements.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import type { EntryField, SchemeItem } from '../../../shared/schemes/types.ts';

const items = itemsOf(points2020);
const rules = judgementRules(defaultSettings);
const idsWhere = (test: (item: SchemeItem) => boolean) => items.filter(test).map((item) => item.id);

const subOf = (field: EntryField): string => {
  if (field.kind === 'options') return field.options.map((o) => `${o.key}:${o.label}`).join(',');
  if ('columns' in field) return field.columns.map((c) => `${c.key}:${c.label}:${c.unit ?? ''}`).join(',');
  return '';
};

/** The whole wording with points and ☆ as one text, in the form the hash was taken from the city's document. */
function wording(): string {
  const lines = [points2020.title];
  for (const category of points2020.categories) {
    lines.push(`C|${category.no}|${category.title}|${category.points}`);
    for (const item of category.items) {
      const head = ['I', item.id, item.key, item.naAllowed ? '1' : '0', item.text.join(''), item.notes.join('')];
      lines.push([...head, String(item.points), item.star === true ? '1' : '0'].join('|'));
      for (const field of item.fields) {
        lines.push(['F', field.key, field.label, field.printed ? '1' : '0', subOf(field)].join('|'));
      }
    }
  }
  return lines.join('\n');
}

describe('the points sheet', () => {
  test('wording, keys, fields, points and ☆ are the document’s, to the character', () => {
    const text = wording();
    expect([text.split('\n').length, text.length]).toEqual([82, 3957]);
    const hash = createHash('sha256').update(text).digest('hex');
    expect(hash).toBe('66f6f43e7520e78d3cfede75af93a4c0ffe7183c48d8893ee5d75ed0f6f15268');
    expect(schemeShape.parse(points2020)).toEqual(points2020);
  });

  test('6 categories, 39 items, 11 ☆, 10+16+18+26+12+18 = 100 points, which the printed sums agree with', () => {
    const judged = judge(points2020, Object.fromEntries(items.map((item) => [item.key, 'ticked'])), null, rules);
    expect(judged.categories.map((each) => each.maxPoints)).toEqual([10, 16, 18, 26, 12, 18]);
    expect(points2020.categories.map((each) => each.points)).toEqual([10, 16, 18, 26, 12, 18]);
    expect(points2020.categories.map((each) => each.items.length)).toEqual([4, 5, 6, 12, 5, 7]);
    expect(judgementSummary(judged)).toBe('100 / 100点');
    expect([items.length, new Set(items.map((item) => item.key)).size]).toEqual([39, 39]);
    expect(idsWhere((item) => hasStar(item, rules))).toEqual([
      '1-1',
      '2-1',
      '2-3',
      '2-4',
      '3-1',
      '3-3',
      '3-4',
      '4-3',
      '5-1',
      '6-1',
      '6-7',
    ]);
    for (const item of items) expect(pointsOf(points2020, item, rules)).toBe(item.points);
  });

  test('every choice of the ☆ of categories 1 and 2 keeps the sums; the score of a sheet may move', () => {
    const choices = (key: string) => settingDefinitions.find((each) => each.key === key)?.choices ?? [];
    const [ones, twos] = [choices('starOfCategory1'), choices('starsOfCategory2')];
    expect([ones.length, twos.length]).toEqual([4, 10]);
    const only: Record<string, Mark> = { '1-2': 'ticked', '2-2': 'ticked' };
    const scores = new Set<number>();
    for (const one of ones) {
      for (const two of twos) {
        const set = judgementRules({ ...defaultSettings, starOfCategory1: one.value, starsOfCategory2: two.value });
        const judged = judge(points2020, only, null, set);
        expect(judged.categories.map((each) => each.maxPoints)).toEqual([10, 16, 18, 26, 12, 18]);
        scores.add(judged.points);
      }
    }
    expect(scores).toEqual(new Set([4, 6, 8]));
  });

  test('rules: lists of three, two of three years, 30 %, hours of the last year, one woman on the board', () => {
    expect(idsWhere((item) => item.tickRule.kind === 'any-of' && item.tickRule.min === 3)).toEqual([
      '2-4',
      '3-3',
      '4-3',
      '6-1',
    ]);
    expect(idsWhere((item) => item.tickRule.kind === 'use-in-years' && item.tickRule.minYears === 2)).toEqual([
      '4-1',
      '4-5',
      '4-6',
      '4-7',
      '4-9',
      '4-10',
    ]);
    expect(itemByKey(points2020, '2-3')!.tickRule).toMatchObject({
      over: 'last-year',
      basis: null,
      reductionPercent: null,
    });
    expect(itemByKey(points2020, '5-2')!.tickRule).toMatchObject({ kind: 'share-in-years', percent: 30, minYears: 2 });
    expect(itemByKey(points2020, '5-3')!.tickRule).toEqual({ kind: 'at-least', field: 'count', min: 1 });
    for (const item of items) {
      const rule = item.tickRule;
      const named = rule.kind === 'self-declared' ? rule.requiresAny : [];
      for (const key of named) expect(item.fields.map((field) => field.key)).toContain(key);
      expect(item.naAllowed).toBe(false);
    }
    const sheet = emptySheet(points2020, baseYears('2026-06-01'));
    expect(sheet['4-10']!.entries['use']).toMatchObject({ rows: [{ year: 2023 }, { year: 2024 }, { year: 2025 }] });
  });

  test('every item and option has its wording for publication', () => {
    expect(Object.keys(achievements2020)).toEqual(expect.arrayContaining(items.map((item) => item.key)));
    for (const item of items) {
      const list = item.fields.find((field) => field.kind === 'options');
      const keys = list?.kind === 'options' ? list.options.filter((o) => o.freeText !== true).map((o) => o.key) : [];
      const { options, textField } = achievements2020[item.key]!;
      expect(Object.keys(options ?? {})).toEqual(keys);
      if (textField !== undefined)
        expect(item.fields).toContainEqual(expect.objectContaining({ key: textField, kind: 'text' }));
    }
  });

  test('what the document does not show is marked: ☆ of categories 1-2, the wording of 2-4, the cut note of 6-4', () => {
    expect(idsWhere((item) => item.starAssumed === true)).toEqual([
      '1-1',
      '1-2',
      '1-3',
      '1-4',
      '2-1',
      '2-2',
      '2-3',
      '2-4',
      '2-5',
    ]);
    for (const id of ['2-4', '6-4']) expect(itemByKey(points2020, id)!.remark).toBeTruthy();
    expect(labelFor(points2020, itemByKey(points2020, '2-3')!, baseYears('2021-01-15'))[0]).toContain('2019年中で');
  });
});
