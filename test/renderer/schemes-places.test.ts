import { expect, test } from 'vitest';
import { pathWords, placeOf } from '../../renderer/features/schemes/places.ts';
import { itemsOf } from '../../shared/domain/checksheet.ts';
import { schemeFaults } from '../../shared/domain/scheme-check.ts';
import { changeItem, copyScheme, removeCategory } from '../../shared/domain/scheme-edit.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../shared/schemes/types.ts';

const copy = copyScheme(passFail2023, 'next', '次の版');

test('a path leads to the part of the editor its field stands in', () => {
  const list = copy.mappings.findIndex((mapping) => mapping.to.includes('harassment'));
  const cover = copy.mappings.findIndex((mapping) => mapping.to.includes('cover.kurumin'));
  const places = [
    ['label', { kind: 'version' }],
    ['thresholds.minCategories', { kind: 'version' }],
    ['previousVersionId', { kind: 'version' }],
    ['declarations.1.text', { kind: 'cover' }],
    ['categories.1.title', { kind: 'category', index: 1 }],
    ['categories.1.items', { kind: 'category', index: 1 }],
    ['categories.1.items.2.tickRule.min', { kind: 'item', key: 'overtime_measures' }],
    [`mappings.${list}.carry.0`, { kind: 'item', key: 'harassment' }],
    [`mappings.${cover}.kind`, { kind: 'mappings' }],
    ['mappings', { kind: 'mappings' }],
    // of an item that has gone meanwhile
    ['categories.9.items.9.id', { kind: 'version' }],
  ] as const;
  for (const [path, place] of places) expect([path, placeOf(copy, path)]).toEqual([path, place]);
});

test('a place is named as the clerk knows it', () => {
  expect(pathWords(copy, 'categories.1.items.2.tickRule.min')).toBe('審査項目 2-3 › ✓の条件 › 必要な数');
  expect(pathWords(copy, 'categories.1.items.2.fields.0.options.1.label')).toBe(
    '審査項目 2-3 › 記入欄「取組内容」 › 選択肢 › 2つめ',
  );
  expect(pathWords(copy, 'thresholds.passMark')).toBe('合格の基準 › 合格点');
});

test('whatever is wrong, its place has a name without any name of data in it', () => {
  const broken: readonly Scheme[] = [
    { ...copy, label: '', title: '', categories: [], previousVersionId: 'lost' },
    { ...copy, mappings: copy.mappings.map((mapping) => ({ ...mapping, kind: 'deleted' as const })) },
    removeCategory({ ...copy, thresholds: { minCategories: 7, categoryRatio: 'x', passMark: null } }, 0),
    itemsOf(copy).reduce(
      (scheme, { key }) =>
        changeItem(scheme, key, (item) => ({
          ...item,
          id: '',
          text: [],
          fields: item.fields.map((field) => ({ ...field, label: '' })),
        })),
      copy,
    ),
  ];
  for (const scheme of broken) {
    const faults = schemeFaults(scheme, passFail2023);
    expect(faults.length).toBeGreaterThan(1);
    for (const { path } of faults) expect(pathWords(scheme, path)).toMatch(/^[^a-z_]+$/u);
  }
});
