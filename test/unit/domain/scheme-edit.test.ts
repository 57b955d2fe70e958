import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheme as schemeShape } from '../../../shared/contract/scheme.ts';
import { itemByKey, itemsOf } from '../../../shared/domain/checksheet.ts';
import { mostPoints, schemeFaults } from '../../../shared/domain/scheme-check.ts';
import { addField, fieldKinds, moveField, removeField } from '../../../shared/domain/scheme-edit-fields.ts';
import { linkItems, mappingsTo, unlinkItem } from '../../../shared/domain/scheme-edit-mappings.ts';
import { tickRuleKinds, withNa, withReduction, withRule } from '../../../shared/domain/scheme-edit-rules.ts';
import {
  addCategory,
  addItem,
  changeItem,
  copyScheme,
  isNumbered,
  moveCategory,
  moveItem,
  removeCategory,
  removeItem,
  renumber,
} from '../../../shared/domain/scheme-edit.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import type { Scheme, SchemeItem } from '../../../shared/schemes/types.ts';

const copyOf2023 = () => copyScheme(passFail2023, 'next', '次の版');

/** What a clerk types into what was just added. */
const worded = (scheme: Scheme): Scheme => ({
  ...scheme,
  categories: scheme.categories.map((category) => ({
    ...category,
    title: category.title || '新しい項目',
    items: category.items.map((item) => (item.text.length === 0 ? { ...item, text: ['新しい審査項目'] } : item)),
  })),
});

type Edit = (scheme: Scheme, previous: Scheme, n: number) => Scheme;
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const onItem =
  (change: (item: SchemeItem, n: number) => SchemeItem): Edit =>
  (scheme, _previous, n) => {
    const item = pick(itemsOf(scheme), n);
    return item === undefined ? scheme : changeItem(scheme, item.key, (each) => change(each, n));
  };
const keyAt = (scheme: Scheme, n: number) => pick(itemsOf(scheme), n)?.key ?? '';

const edits: Readonly<Record<string, Edit>> = {
  addItem: (scheme, previous, n) =>
    scheme.categories.length === 0 ? scheme : addItem(scheme, n % scheme.categories.length, previous).scheme,
  addCategory: (scheme, previous) => (scheme.categories.length > 8 ? scheme : addCategory(scheme, previous).scheme),
  removeItem: (scheme, _previous, n) =>
    // an emptied category is a fault the clerk is shown
    scheme.categories.some((each) => each.items.length === 1) ? scheme : removeItem(scheme, keyAt(scheme, n)),
  removeCategory: (scheme, _previous, n) =>
    scheme.categories.length < 4 ? scheme : removeCategory(scheme, n % scheme.categories.length),
  moveItem: (scheme, _previous, n) =>
    scheme.categories.some((each) => each.items.length === 1)
      ? scheme
      : moveItem(scheme, keyAt(scheme, n), n % 2 === 0 ? 1 : -1),
  moveCategory: (scheme, _previous, n) => moveCategory(scheme, n % scheme.categories.length, n % 2 === 0 ? 1 : -1),
  renumber: (scheme) => renumber(scheme),
  rule: onItem((item, n) => withRule(item, tickRuleKinds[n % tickRuleKinds.length]!)),
  na: onItem((item, n) => withNa(item, n % 2 === 0)),
  reduction: onItem((item, n) => withReduction(item, n % 2 === 0 ? null : 5)),
  addField: onItem((item, n) => {
    const kind = fieldKinds[n % fieldKinds.length]!;
    const hasGroup = item.fields.some((field) => field.kind === 'numbers');
    return kind === 'share' && !hasGroup ? item : { ...addField(item, kind) };
  }),
  shownField: onItem((item) => ({ ...item, fields: item.fields.map((field) => ({ ...field, printed: true })) })),
  moveField: onItem((item, n) => moveField(item, pick(item.fields, n)?.key ?? '', n % 2 === 0 ? 1 : -1)),
  removeText: onItem((item, n) => {
    const gone = pick(
      item.fields.filter((field) => field.kind === 'text'),
      n,
    );
    return gone === undefined || item.tickRule.kind === 'women-managers' ? item : removeField(item, gone.key);
  }),
  link: (scheme, previous, n) =>
    linkItems(scheme, previous, pick(itemsOf(previous), n)?.key ?? '', keyAt(scheme, n * 7)),
  unlink: (scheme, _previous, n) => {
    const key = keyAt(scheme, n);
    const [first] = mappingsTo(scheme, key);
    return first === undefined || first.mapping.kind === 'new' ? scheme : unlinkItem(scheme, first.index, key);
  },
};

const steps = fc.array(fc.record({ edit: fc.constantFrom(...Object.keys(edits)), n: fc.nat({ max: 997 }) }), {
  minLength: 1,
  maxLength: 25,
});

describe('editing a version', () => {
  test.each([
    { of: passFail2023, before: points2020 },
    { of: points2020, before: null },
  ])('a copy of $of.id follows it, asks for the same and has no faults', ({ of }) => {
    const copy = copyScheme(of, 'next', '次の版', ['1-1', '2-2', '2-3', '2-4']);
    expect(schemeFaults(copy, of)).toEqual([]);
    expect(copy).toMatchObject({ id: 'next', label: '次の版', previousVersionId: of.id });
    expect(itemsOf(copy).map(({ key, id, text, fields, tickRule }) => ({ key, id, text, fields, tickRule }))).toEqual(
      itemsOf(of).map(({ key, id, text, fields, tickRule }) => ({ key, id, text, fields, tickRule })),
    );
    expect(mostPoints(copy)).toBe(mostPoints(of));
  });

  test('the ☆ of a copy stands where the settings put it', () => {
    const copy = copyScheme(points2020, 'next', '次の版', ['1-1', '2-2', '2-3', '2-4']);
    const stars = itemsOf(copy).filter((item) => item.star === true && item.id < '3');
    expect(stars.map((item) => [item.id, item.points])).toEqual([
      ['1-1', 4],
      ['2-2', 4],
      ['2-3', 4],
      ['2-4', 4],
    ]);
    expect(itemByKey(copy, '2-1')).toMatchObject({ star: false, points: 2 });
  });

  test('whatever is edited, in whatever order, only words can be missing: names stay unique, the mapping complete', () => {
    fc.assert(
      fc.property(fc.boolean(), steps, (newer, chosen) => {
        const previous = newer ? passFail2023 : points2020;
        let scheme = copyScheme(previous, 'next', '次の版');
        for (const { edit, n } of chosen) scheme = worded(edits[edit]!(scheme, previous, n));
        expect(schemeFaults(scheme, previous)).toEqual([]);
        expect(schemeShape.parse(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
      }),
      { numRuns: 300 },
    );
  });

  test('an item that goes leaves its earlier one deleted, an added one is new, and linking them makes it the same', () => {
    const without = removeItem(copyOf2023(), 'special_leave');
    expect(without.mappings.find((each) => each.from.includes('special_leave'))).toMatchObject({
      kind: 'deleted',
      to: [],
      carry: [],
    });
    const { scheme: added, key } = addItem(without, 2, passFail2023);
    expect(itemByKey(added, key)).toMatchObject({ id: '3-3' });
    expect(mappingsTo(added, key)[0]!.mapping).toMatchObject({ kind: 'new', from: [] });
    const linked = linkItems(added, passFail2023, 'special_leave', key);
    expect(mappingsTo(linked, key).map(({ mapping }) => mapping)).toEqual([
      {
        from: ['special_leave'],
        to: [key],
        kind: 'same',
        carry: [
          {
            how: 'copy',
            from: { item: 'special_leave', field: 'scheme_summary' },
            to: { item: key, field: 'measures_text' },
          },
        ],
        tickHint: 'hint',
        evidence: '',
      },
    ]);
    expect(unlinkItem(linked, mappingsTo(linked, key)[0]!.index, key).mappings).toContainEqual(
      expect.objectContaining({ from: ['special_leave'], to: [], kind: 'deleted' }),
    );
  });

  test('two earlier items merge into one, and one earlier item splits into two', () => {
    const { scheme, key } = addItem(copyOf2023(), 0, passFail2023);
    const split = linkItems(scheme, passFail2023, 'mgmt_philosophy', key);
    expect(mappingsTo(split, key)[0]!.mapping).toMatchObject({ to: ['mgmt_philosophy', key], kind: 'split' });
    const merged = linkItems(removeItem(split, 'wlb_structure'), passFail2023, 'wlb_structure', key);
    expect(mappingsTo(merged, key).map(({ mapping }) => [mapping.from, mapping.kind])).toEqual([
      [['mgmt_philosophy'], 'split'],
      [['wlb_structure'], 'merged'],
    ]);
  });

  test('numbers follow the order only when asked, and past the edge an item goes into the next category', () => {
    const down = moveItem(copyOf2023(), 'wlb_structure', 1);
    expect(down.categories[1]!.items[0]).toMatchObject({ key: 'wlb_structure', id: '1-2' });
    expect(isNumbered(down)).toBe(false);
    const numbered = renumber(down);
    expect(numbered.categories[1]!.items.map((item) => item.id)).toEqual(['2-1', '2-2', '2-3', '2-4', '2-5']);
    expect(isNumbered(numbered)).toBe(true);
    expect(schemeFaults(numbered, passFail2023)).toEqual([]);
  });
});
