import { describe, expect, test } from 'vitest';
import { emptyAnswer, type EntryValue, itemsOf } from '../../../shared/domain/checksheet.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { context, findingOf, newItem, oldItem, options, said, sentences, text, years } from './verdict-sample.ts';

const listsOf = (scheme: typeof passFail2023) =>
  itemsOf(scheme).flatMap((item) => {
    const field = item.fields.find((each) => each.kind === 'options');
    return field?.kind === 'options' && item.tickRule.kind === 'any-of'
      ? [{ item, field, min: item.tickRule.min }]
      : [];
  });

describe('lists: one option on the new sheet, three on the old one', () => {
  test('the lists are 2-3 3-2 4-2 5-1 6-1 6-2 and, old, 2-4 3-3 4-3 6-1', () => {
    expect(listsOf(passFail2023).map(({ item, min }) => [item.id, min])).toEqual(
      ['2-3', '3-2', '4-2', '5-1', '6-1', '6-2'].map((id) => [id, 1]),
    );
    expect(listsOf(points2020).map(({ item, min }) => [item.id, min])).toEqual(
      ['2-4', '3-3', '4-3', '6-1'].map((id) => [id, 3]),
    );
  });

  test.each([...listsOf(passFail2023), ...listsOf(points2020)])('$item.id of $item.key', ({ item, field, min }) => {
    const plain = field.options.filter((option) => option.freeText !== true).map((option) => option.key);
    const other = field.options.find((option) => option.freeText === true)!.key;
    const of = (chosen: readonly string[], otherText = '') => ({ [field.key]: options(chosen, otherText) });
    const enough = plain.slice(0, min);
    const short = plain.slice(0, min - 1);
    expect(said(item, 'ticked', of(enough))).toBe('ok');
    expect(said(item, 'ticked', of([...short, other], '勤務間インターバル'))).toBe('ok');
    expect(said(item, 'ticked', of([...short, other], '　'))).toBe('insufficient other-without-text');
    expect(said(item, 'ticked', of([]))).toBe('insufficient too-few-options');
    expect(said(item, 'ticked', of(['unknown']))).toBe('insufficient too-few-options');
    // chosen twice is chosen once
    if (min > 1) {
      expect(said(item, 'ticked', of(short))).toBe('contradiction too-few-options');
      expect(said(item, 'ticked', of([short[0]!, short[0]!, short[0]!]))).toBe('contradiction too-few-options');
    }
    expect(said(item, 'blank', of(enough))).toBe('contradiction entries-speak-for-a-tick');
    expect(said(item, 'blank', of(short))).toBe('ok');
    expect(said(item, 'na', of(enough))).toBe('contradiction not-applicable-not-allowed');
  });

  test('sentences', () => {
    const found = findingOf(oldItem('3-3'), 'ticked', { measures: options(['followup', 'consecutive']) });
    expect(sentences(found.reasons)).toEqual(['✓には取組が3つ以上必要ですが、2つです。']);
    expect(sentences(found.figures)).toEqual(['数えた取組：2つ（3つ以上で✓）']);
  });
});

describe('self-declared items', () => {
  const declared = [...itemsOf(passFail2023), ...itemsOf(points2020)].filter((item) =>
    item.tickRule.kind.startsWith('self-declared'),
  );
  const fill = (key: string, item: (typeof declared)[number]): EntryValue => {
    const field = item.fields.find((each) => each.key === key)!;
    if (field.kind === 'goals') return { kind: 'goals', goals: [8] };
    if (field.kind === 'base-years') return { kind: 'years', rows: [{ year: 2023, values: { days: 9.5 } }] };
    return text('取組');
  };

  test.each(declared)('$id $key: a person judges what is entered; nothing entered does not suffice', (item) => {
    const rule = item.tickRule;
    const needed =
      rule.kind === 'self-declared' ? rule.requiresAny : rule.kind === 'self-declared-all' ? rule.requiresAll : [];
    const all = Object.fromEntries(needed.map((key) => [key, fill(key, item)]));
    const judged = needed.length === 0 ? 'manual declared-mark' : 'manual declared-entry';
    expect(said(item, 'ticked', all)).toBe(judged);
    expect(said(item, 'ticked')).toBe(needed.length === 0 ? judged : 'insufficient entry-missing');
    expect(said(item, 'blank', all)).toBe('ok');
    expect(findingOf(item, 'ticked', all).entriesSay).toBe(null);
    for (const key of needed) {
      const one = said(item, 'ticked', { [key]: fill(key, item) });
      expect(one).toBe(rule.kind === 'self-declared-all' && needed.length > 1 ? 'insufficient entry-missing' : judged);
    }
  });

  test('what is missing is named as the sheet has it', () => {
    const [sdgs] = itemsOf(passFail2023).filter((item) => item.tickRule.kind === 'self-declared-all');
    const half = findingOf(sdgs!, 'ticked', { goal_numbers: { kind: 'goals', goals: [8] } });
    expect(sentences(half.reasons)).toEqual(['✓がありますが、「取組内容」の記入がありません。']);
    const other = { measures: options(['other']) };
    expect(
      [oldItem('2-4'), newItem('overtime_measures')].map(
        (item) => sentences(findingOf(item, 'ticked', other).reasons)[0],
      ),
    ).toEqual(['「その他の取組」の内容が書かれていません。', '「上記以外の取組」の内容が書かれていません。']);
  });

  test('a text of blanks is no text', () => {
    expect(said(newItem('mgmt_philosophy'), 'ticked', { philosophy_summary: text('　\n') })).toBe(
      'insufficient entry-missing',
    );
  });
});

test('「-」 on an item a version of the city’s own allows it for is left to a person', () => {
  const item = { ...newItem('time_recording'), naAllowed: true };
  expect(said(item, 'na')).toBe('manual not-applicable-to-judge');
  const list = { ...newItem('overtime_measures'), naAllowed: true };
  expect(said(list, 'na', { measures: options(['no_overtime_day']) })).toBe('contradiction not-applicable-with-use');
});

test('an empty sheet contradicts nothing, and an answer without entries is an empty one', () => {
  for (const item of [...itemsOf(passFail2023), ...itemsOf(points2020)]) {
    expect(systemVerdict(item, emptyAnswer(item, years), context).verdict).toBe('ok');
    const bare = { ...emptyAnswer(item, years), entries: {} };
    for (const mark of ['ticked', 'blank', 'na'] as const) {
      const both = [bare, emptyAnswer(item, years)].map((answer) =>
        systemVerdict(item, { ...answer, applicantMark: mark }, context),
      );
      expect(both[0]).toEqual(both[1]);
    }
  }
});
