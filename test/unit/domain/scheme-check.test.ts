import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../shared/domain/checksheet.ts';
import type { FaultCode } from '../../../shared/domain/fault.ts';
import { schemeFaults } from '../../../shared/domain/scheme-check.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import type { ItemMapping, Scheme, SchemeItem, TickRule } from '../../../shared/schemes/types.ts';

const shipped = [
  { scheme: points2020, previous: null },
  { scheme: passFail2023, previous: points2020 },
] as const;

interface Place {
  readonly category: number;
  readonly index: number;
  readonly path: string;
  readonly item: SchemeItem;
}

const placesOf = (scheme: Scheme): readonly Place[] =>
  scheme.categories.flatMap((category, at) =>
    category.items.map((item, index) => ({ category: at, index, path: `categories.${at}.items.${index}`, item })),
  );

const withItem = (scheme: Scheme, { category, index }: Place, change: (item: SchemeItem) => SchemeItem): Scheme => ({
  ...scheme,
  categories: scheme.categories.map((each, at) =>
    at === category ? { ...each, items: each.items.map((item, i) => (i === index ? change(item) : item)) } : each,
  ),
});

/** One defect: the damaged version, and the fault that must be found. */
interface Damaged {
  readonly scheme: Scheme;
  readonly path: string;
  readonly code: FaultCode;
}

const damageRule = (kind: TickRule['kind'] | null, at: string, code: FaultCode, part: object): ItemDefect => ({
  when: ({ item }) => kind === null || item.tickRule.kind === kind,
  do: (item) => ({ ...item, tickRule: Object.assign({}, item.tickRule, part) }),
  at: `tickRule.${at}`,
  code,
});

interface ItemDefect {
  readonly when: (place: Place, scheme: Scheme) => boolean;
  readonly do: (item: SchemeItem, scheme: Scheme) => SchemeItem;
  readonly at: string;
  readonly code: FaultCode;
}

const hasFields = ({ item }: Place) => item.fields.length > 0;
const patchField = (item: SchemeItem, part: object): SchemeItem => ({
  ...item,
  fields: item.fields.map((field, index) => (index === 0 ? Object.assign({}, field, part) : field)),
});

const defects: readonly ItemDefect[] = [
  { when: () => true, do: (item) => ({ ...item, id: ' ' }), at: 'id', code: 'required' },
  { when: () => true, do: (item) => ({ ...item, key: 'Ａ' }), at: 'key', code: 'unknown-choice' },
  { when: () => true, do: (item) => ({ ...item, text: [] }), at: 'text', code: 'required' },
  { when: () => true, do: (item) => ({ ...item, text: ['　'] }), at: 'text.0', code: 'required' },
  { when: () => true, do: (item) => ({ ...item, text: ['あ'.repeat(1001)] }), at: 'text.0', code: 'too-long' },
  { when: () => true, do: (item) => ({ ...item, notes: ['a\u0000'] }), at: 'notes.0', code: 'control-character' },
  {
    when: (_, scheme) => scheme.method === 'points',
    do: ({ points: _points, ...item }) => item,
    at: 'points',
    code: 'required',
  },
  {
    when: (_, scheme) => scheme.method === 'points',
    do: (item) => ({ ...item, points: 0 }),
    at: 'points',
    code: 'out-of-range',
  },
  { when: hasFields, do: (item) => patchField(item, { label: '' }), at: 'fields.0.label', code: 'required' },
  {
    when: hasFields,
    do: (item) => ({ ...item, fields: [...item.fields, item.fields[0]!] }),
    at: 'fields.N.key',
    code: 'not-unique',
  },
  {
    when: () => true,
    do: (item) => ({
      ...item,
      fields: [...item.fields, { key: 'idle', label: '使わない欄', printed: false, kind: 'number', unit: '人' }],
    }),
    at: 'fields.N',
    code: 'not-used',
  },
  {
    when: ({ item }) => item.fields[0]?.kind === 'options',
    do: (item) => patchField(item, { options: [] }),
    at: 'fields.0.options',
    code: 'required',
  },
  {
    when: ({ item }) => item.fields[0]?.kind === 'chosen-years',
    do: (item) => patchField(item, { maxRows: 6 }),
    at: 'fields.0.maxRows',
    code: 'out-of-range',
  },
  {
    when: ({ item }) => item.fields[0]?.kind === 'base-years',
    do: (item) => patchField(item, { offsets: [-3, -3, -1] }),
    at: 'fields.0.offsets',
    code: 'not-unique',
  },
  damageRule('any-of', 'min', 'not-reachable', { min: 99 }),
  damageRule('any-of', 'min', 'out-of-range', { min: 0 }),
  damageRule('any-of', 'field', 'field-unknown', { field: 'gone' }),
  damageRule('self-declared', 'requiresAny.0', 'field-unknown', { requiresAny: ['gone'] }),
  damageRule('use-in-years', 'minYears', 'not-reachable', { minYears: 4 }),
  damageRule('use-in-window', 'table', 'field-unknown', { table: 'no_eligible' }),
  damageRule('leave-rate', 'minYears', 'not-reachable', { minYears: 4 }),
  damageRule('women-managers', 'managers', 'field-unknown', { part: 'gone' }),
  damageRule('share-in-years', 'percent', 'out-of-range', { percent: 100 }),
  damageRule('overtime', 'table', 'field-unknown', { table: 'overtime_basis' }),
];

/** Every defect that can be made in one of the shipped versions, with its place. */
const itemDamage = shipped.flatMap(({ scheme, previous }) =>
  placesOf(scheme).flatMap((place) =>
    defects
      .filter((defect) => defect.when(place, scheme))
      .map((defect) => ({
        previous,
        damaged: {
          scheme: withItem(scheme, place, (item) => defect.do(item, scheme)),
          path: `${place.path}.${defect.at.replace('N', `${place.item.fields.length}`)}`,
          code: defect.code,
        } satisfies Damaged,
      })),
  ),
);

const firstItem = 'categories.0.items.0';
const twice = (scheme: Scheme, part: (first: SchemeItem) => Partial<SchemeItem>): Scheme =>
  withItem(scheme, placesOf(scheme).at(-1)!, (item) => ({ ...item, ...part(itemsOf(scheme)[0]!) }));
const lastItem = (scheme: Scheme) => placesOf(scheme).at(-1)!.path;

const mapped = (change: (mappings: readonly ItemMapping[]) => readonly ItemMapping[]): Scheme => ({
  ...passFail2023,
  mappings: change(passFail2023.mappings),
});

const schemeDamage: readonly Damaged[] = [
  { scheme: twice(points2020, ({ id }) => ({ id })), path: `${lastItem(points2020)}.id`, code: 'not-unique' },
  { scheme: twice(points2020, ({ key }) => ({ key })), path: `${lastItem(points2020)}.key`, code: 'not-unique' },
  { scheme: { ...points2020, title: '' }, path: 'title', code: 'required' },
  { scheme: { ...points2020, label: '長'.repeat(61) }, path: 'label', code: 'too-long' },
  { scheme: { ...points2020, categories: [] }, path: 'categories', code: 'required' },
  {
    scheme: { ...points2020, thresholds: { ...points2020.thresholds, passMark: 101 } },
    path: 'thresholds.passMark',
    code: 'not-reachable',
  },
  {
    scheme: {
      ...points2020,
      categories: points2020.categories.map((each, at) => (at === 2 ? { ...each, points: 19 } : each)),
    },
    path: 'categories.2.points',
    code: 'out-of-range',
  },
  {
    scheme: {
      ...points2020,
      categories: [...points2020.categories, { no: 7, title: '空', changeTags: [], items: [] }],
    },
    path: 'categories.6.items',
    code: 'required',
  },
  { scheme: { ...points2020, previousVersionId: 'lost' }, path: 'previousVersionId', code: 'unknown-choice' },
];

const mappingDamage: readonly Damaged[] = [
  {
    scheme: { ...passFail2023, thresholds: { ...passFail2023.thresholds, minCategories: 8 } },
    path: 'thresholds.minCategories',
    code: 'not-reachable',
  },
  {
    scheme: { ...passFail2023, thresholds: { ...passFail2023.thresholds, categoryRatio: '1/3' } },
    path: 'thresholds.categoryRatio',
    code: 'unknown-choice',
  },
  { scheme: mapped((all) => all.slice(1)), path: firstItem, code: 'mapping-incomplete' },
  { scheme: mapped((all) => all.slice(1)), path: 'mappings', code: 'mapping-incomplete' },
  {
    scheme: mapped((all) => [...all, all[0]!]),
    path: `mappings.${passFail2023.mappings.length}.from.0`,
    code: 'not-unique',
  },
  {
    scheme: mapped((all) => all.with(0, { ...all[0]!, kind: 'deleted' })),
    path: 'mappings.0.kind',
    code: 'unknown-choice',
  },
  {
    scheme: mapped((all) => all.with(0, { ...all[0]!, to: ['gone'] })),
    path: 'mappings.0.to.0',
    code: 'field-unknown',
  },
  {
    scheme: mapped((all) =>
      all.with(0, {
        ...all[0]!,
        carry: [
          {
            how: 'copy',
            from: { item: '1-1', field: 'gone' },
            to: { item: 'mgmt_philosophy', field: 'philosophy_summary' },
          },
        ],
      }),
    ),
    path: 'mappings.0.carry.0',
    code: 'field-unknown',
  },
  {
    // a text cannot become a table
    scheme: mapped((all) =>
      all.map((each) =>
        each.to.includes('leave_rate')
          ? {
              ...each,
              carry: [
                {
                  how: 'base-years',
                  from: { item: '3-1', field: 'leave_days' },
                  to: { item: 'leave_rate', field: 'industry_code' },
                },
              ],
            }
          : each,
      ),
    ),
    path: `mappings.${passFail2023.mappings.findIndex((each) => each.to.includes('leave_rate'))}.carry.0`,
    code: 'unknown-choice',
  },
];

describe('faults of a version', () => {
  test('the shipped versions have none, with the thresholds of the settings too', () => {
    for (const { scheme, previous } of shipped)
      expect(schemeFaults(scheme, previous, { minCategories: 3, passMark: 60 })).toEqual([]);
  });

  test('thresholds left to the settings must be reachable too', () => {
    const few = { ...points2020, method: 'pass-fail' as const };
    expect(schemeFaults(few, null, { minCategories: 7, passMark: 60 })).toEqual([
      { path: 'thresholds.minCategories', code: 'not-reachable', params: { needed: 7, possible: 6 } },
    ]);
  });

  test('any single defect of an item is found at its place', () => {
    expect(itemDamage.length).toBeGreaterThan(600);
    fc.assert(
      fc.property(fc.constantFrom(...itemDamage), ({ previous, damaged: { scheme, path, code } }) => {
        expect(schemeFaults(scheme, previous)).toContainEqual(expect.objectContaining({ path, code }));
      }),
      { numRuns: 1500 },
    );
  });

  test.each(schemeDamage)('$path: $code', ({ scheme, path, code }) => {
    expect(schemeFaults(scheme, null)).toContainEqual(expect.objectContaining({ path, code }));
  });

  test.each(mappingDamage)('mapping: $path: $code', ({ scheme, path, code }) => {
    expect(schemeFaults(scheme, points2020)).toContainEqual(expect.objectContaining({ path, code }));
  });
});
