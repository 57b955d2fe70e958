import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../shared/domain/checksheet.ts';
import { judge, type JudgementRules, naPolicies } from '../../../shared/domain/judgement.ts';
import { categoryRatios } from '../../../shared/domain/category-ratio.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';

const rules = judgementRules(defaultSettings);
const items = passFail2023.categories.flatMap((category) => category.items);
const key = (id: string): string => items.find((item) => item.id === id)!.key;

/** Marks from printed numbers: ✓ for the first list, 「-」 for the second. */
const sheet = (ticked: string[], na: string[] = []): Record<string, Mark> =>
  Object.fromEntries([...ticked.map((id) => [key(id), 'ticked']), ...na.map((id) => [key(id), 'na'])]);
const category = (no: number, marks: Record<string, Mark>, with_: Partial<JudgementRules> = {}) =>
  judge(passFail2023, marks, true, { ...rules, ...with_ }).categories[no - 1]!;

describe('one category', () => {
  test('half of the items, all applicable: 1 2 2 3 2 2 1', () => {
    const none = judge(passFail2023, {}, true, rules);
    expect(none.categories.map((each) => each.needed)).toEqual([1, 2, 2, 3, 2, 2, 1]);
    expect(none.categories.map((each) => each.applicable)).toEqual([2, 4, 3, 5, 3, 4, 2]);
    expect(none.passed).toBe(0);
  });

  test.each([
    [3, ['3-1'], [], false],
    [3, ['3-1', '3-2'], [], true],
    [1, ['1-2'], [], true],
    [4, ['4-1', '4-2'], [], false],
    [4, ['4-1', '4-2', '4-5'], [], true],
    [4, ['4-1', '4-2'], ['4-3'], true],
    [4, ['4-1'], ['4-3'], false],
    [4, ['4-1', '4-2'], ['4-3', '4-4'], true],
    [4, ['4-1'], ['4-3', '4-4'], false],
  ])('category %i with ✓ %j and - %j passes: %s', (no, ticked, na, pass) => {
    expect(category(no, sheet(ticked, na)).pass).toBe(pass);
  });

  test('the other ways of counting 「-」', () => {
    const one = sheet(['4-1', '4-2'], ['4-3']);
    expect(category(4, one, { naPolicy: 'count-as-unticked' })).toMatchObject({
      applicable: 5,
      needed: 3,
      pass: false,
    });
    expect(category(4, one, { naPolicy: 'count-as-ticked' })).toMatchObject({ applicable: 5, needed: 2, pass: true });
    const two = sheet(['4-1'], ['4-3', '4-4']);
    expect(category(4, two, { naPolicy: 'count-as-ticked' })).toMatchObject({ needed: 1, pass: true });
    expect(category(4, sheet(['4-1', '4-2'], ['4-3', '4-4']), { naPolicy: 'count-as-unticked' }).pass).toBe(false);
  });

  test('「-」 where the sheet does not offer it counts like an empty box', () => {
    expect(category(5, sheet(['5-1'], ['5-2', '5-3']))).toMatchObject({ na: 0, applicable: 3, pass: false });
  });

  test('a category nobody could answer fails', () => {
    const only = items.filter((item) => item.naAllowed);
    const scheme = { ...passFail2023, categories: [{ no: 1, title: 'x', changeTags: [], items: only }] };
    const marks = Object.fromEntries(only.map((item) => [item.key, 'na' as const]));
    expect(judge(scheme, marks, true, rules).categories[0]).toMatchObject({ applicable: 0, pass: false });
  });
});

describe('the whole sheet', () => {
  test('four ticks are the least that certifies', () => {
    const result = judge(passFail2023, sheet(['1-1', '7-1', '2-1', '2-2']), true, rules);
    expect(result).toMatchObject({ passed: 3, of: 7, certified: true, reasons: [] });
  });

  test('two categories are not enough, and three without the declaration neither', () => {
    const two = judge(passFail2023, sheet(['1-1', '1-2', '7-1', '7-2']), true, rules);
    expect(two).toMatchObject({ passed: 2, certified: false });
    expect(two.reasons).toEqual([{ code: 'too-few-categories', passed: 2, needed: 3 }]);
    const marks = sheet(['1-1', '7-1', '2-1', '2-2']);
    for (const declared of [false, null]) {
      expect(judge(passFail2023, marks, declared, rules).reasons).toEqual([{ code: 'legal-compliance-not-declared' }]);
    }
    expect(judge(passFail2023, marks, null, { ...rules, legalComplianceRequired: false }).certified).toBe(true);
  });
});

/** Written apart from the rule: counts on fingers, compares fractions as cross products of BigInt. */
function naive(marks: Record<string, Mark>, legal: boolean | null, with_: JudgementRules) {
  const passes: boolean[] = [];
  for (const group of passFail2023.categories) {
    const boxes = group.items.map((item): Mark => {
      const mark = marks[item.key];
      if (mark === undefined) return 'blank';
      return mark === 'na' && !['childcare_leave_use', 'short_hours_use'].includes(item.key) ? 'blank' : mark;
    });
    let counting = boxes;
    if (with_.naPolicy === 'exclude') counting = boxes.filter((mark) => mark !== 'na');
    if (with_.naPolicy === 'count-as-ticked') counting = boxes.map((mark) => (mark === 'na' ? 'ticked' : mark));
    const yes = counting.filter((mark) => mark === 'ticked').length;
    const { numerator, denominator } = with_.categoryRatio;
    const enough = BigInt(yes) * BigInt(denominator) >= BigInt(numerator) * BigInt(counting.length);
    passes.push(counting.length > 0 && enough);
  }
  const passed = passes.filter(Boolean).length;
  const lawful = legal === true || !with_.legalComplianceRequired;
  return { passes, passed, certified: lawful && passed >= with_.minCategories };
}

test('agrees with a second implementation on 30,000 sheets', () => {
  let certified = 0;
  const anyRules = fc.record({
    naPolicy: fc.constantFrom(...naPolicies),
    minCategories: fc.integer({ min: 1, max: 7 }),
    categoryRatio: fc.constantFrom(...Object.values(categoryRatios)),
    legalComplianceRequired: fc.boolean(),
  });
  const anyMarks = fc.tuple(...items.map(() => fc.constantFrom<(Mark | 'none')[]>('ticked', 'blank', 'na', 'none')));
  fc.assert(
    fc.property(anyMarks, fc.constantFrom(true, false, null), anyRules, (list, legal, drawn) => {
      const with_ = { ...rules, ...drawn };
      const pairs = list.flatMap((mark, index) => (mark === 'none' ? [] : [[items[index]!.key, mark] as const]));
      const marks: Record<string, Mark> = Object.fromEntries(pairs);
      const result = judge(passFail2023, marks, legal, with_);
      const expected = naive(marks, legal, with_);
      expect(result.categories.map((each) => each.pass)).toEqual(expected.passes);
      expect([result.passed, result.certified]).toEqual([expected.passed, expected.certified]);
      expect(result.certified).toBe(result.reasons.length === 0);
      for (const each of result.categories) expect(each.pass).toBe(each.applicable > 0 && each.ticked >= each.needed);
      certified += result.certified ? 1 : 0;
    }),
    { numRuns: 30_000 },
  );
  // both outcomes were really met
  expect(certified).toBeGreaterThan(1000);
  expect(certified).toBeLessThan(29_000);
});
