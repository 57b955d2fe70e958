import type { Scheme, SchemeCategory, SchemeDeclaration, SchemeItem, SchemeVersionId } from '../schemes/types.ts';
import { itemsOf } from './checksheet.ts';
import { mappingsByKey } from './mapping-between.ts';
import { pointsOfCategory } from './scheme-check.ts';
import { withNewItem, withoutDeadSteps, withoutItem } from './scheme-edit-mappings.ts';

/** A version with what was just added to it. */
export interface Added {
  readonly scheme: Scheme;
  /** Key of the item that was added. */
  readonly key: string;
}

/** `base_1`, `base_2` …: the first that is not taken. */
export function freeKey(base: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) if (!taken.has(`${base}_${n}`)) return `${base}_${n}`;
}

/** Puts one element of a list elsewhere by `by` places; the list itself where there is no such place. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const to = index + by;
  const one = list[index];
  if (one === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(index, 1).toSpliced(to, 0, one);
}

/** Points of categories follow their items. */
const withSums = (scheme: Scheme, categories: readonly SchemeCategory[]): Scheme => ({
  ...scheme,
  categories:
    scheme.method === 'points' ? categories.map((each) => ({ ...each, points: pointsOfCategory(each) })) : categories,
});

const copiedItem = (scheme: Scheme, item: SchemeItem, stars: readonly string[]): SchemeItem => {
  const { starAssumed, ...rest } = item;
  const copied = { ...rest, changeTags: [], oldItems: [item.id] };
  if (starAssumed !== true || scheme.starPoints === null) return copied;
  const star = stars.includes(item.id);
  return { ...copied, star, points: star ? scheme.starPoints.star : scheme.starPoints.plain };
};

/**
 * A version that follows `scheme` and asks for the same: every item lives on with its entries. The marks of change are
 * taken off; a ☆ whose place was a setting (`stars`, printed numbers) becomes part of the sheet.
 */
export function copyScheme(
  scheme: Scheme,
  newId: SchemeVersionId,
  label: string,
  stars: readonly string[] = [],
): Scheme {
  const categories = scheme.categories.map((category) => ({
    ...category,
    changeTags: [],
    items: category.items.map((item) => copiedItem(scheme, item, stars)),
  }));
  const copy = withSums(
    {
      ...scheme,
      id: newId,
      label,
      declarations: scheme.declarations.map((each) => ({ ...each, changeTags: [] })),
      previousVersionId: scheme.id,
      mappings: [],
    },
    categories,
  );
  return { ...copy, mappings: mappingsByKey(scheme, copy) };
}

/** Another variant of a draft: it follows the same version, with the same mapping. */
export const siblingOf = (scheme: Scheme, newId: SchemeVersionId, label: string): Scheme => ({
  ...scheme,
  id: newId,
  label,
});

/** The version with one category changed; its items stay. */
export const changeCategory = (
  scheme: Scheme,
  index: number,
  part: Partial<Pick<SchemeCategory, 'title' | 'changeTags' | 'no'>>,
): Scheme => ({
  ...scheme,
  categories: scheme.categories.map((each, at) => (at === index ? { ...each, ...part } : each)),
});

/** The version with one item changed; entries can no longer be carried into fields that are gone. */
export function changeItem(scheme: Scheme, key: string, change: (item: SchemeItem) => SchemeItem): Scheme {
  const categories = scheme.categories.map((category) =>
    category.items.some((item) => item.key === key)
      ? { ...category, items: category.items.map((item) => (item.key === key ? change(item) : item)) }
      : category,
  );
  return withoutDeadSteps(withSums(scheme, categories));
}

function newItem(scheme: Scheme, category: SchemeCategory, previous: Scheme | null): SchemeItem {
  const taken = new Set([...itemsOf(scheme), ...(previous === null ? [] : itemsOf(previous))].map((item) => item.key));
  const ids = new Set(itemsOf(scheme).map((item) => item.id));
  let n = category.items.length + 1;
  while (ids.has(`${category.no}-${n}`)) n += 1;
  return {
    id: `${category.no}-${n}`,
    key: freeKey('item', taken),
    text: [],
    notes: [],
    naAllowed: false,
    fields: [{ key: 'measures_text', label: '取組内容', printed: true, kind: 'text', multiline: true }],
    tickRule: { kind: 'self-declared', requiresAny: ['measures_text'] },
    ...(scheme.method === 'points' ? { points: scheme.starPoints?.plain ?? 1 } : {}),
    changeTags: [],
    oldItems: [],
  };
}

/** Puts a new item last in a category: declared by the applicant, with one text; its wording is still blank. */
export function addItem(scheme: Scheme, categoryIndex: number, previous: Scheme | null): Added {
  const category = scheme.categories[categoryIndex];
  if (category === undefined) throw new RangeError(`no category ${categoryIndex}`);
  const item = newItem(scheme, category, previous);
  const categories = scheme.categories.with(categoryIndex, { ...category, items: [...category.items, item] });
  return { scheme: withNewItem(withSums(scheme, categories), item.key), key: item.key };
}

/** Takes an item out; what led to it has no successor any more. */
export function removeItem(scheme: Scheme, key: string): Scheme {
  const categories = scheme.categories.map((category) => ({
    ...category,
    items: category.items.filter((item) => item.key !== key),
  }));
  return withoutItem(withSums(scheme, categories), key);
}

/** Moves an item up (-1) or down (1); past the edge of its category it goes into the neighbouring one. */
export function moveItem(scheme: Scheme, key: string, by: -1 | 1): Scheme {
  const at = scheme.categories.findIndex((category) => category.items.some((item) => item.key === key));
  const category = scheme.categories[at];
  if (category === undefined) return scheme;
  const index = category.items.findIndex((item) => item.key === key);
  const inside = moved(category.items, index, by);
  if (inside !== category.items)
    return { ...scheme, categories: scheme.categories.with(at, { ...category, items: inside }) };
  const neighbour = scheme.categories[at + by];
  const item = category.items[index];
  if (neighbour === undefined || item === undefined) return scheme;
  const items = by > 0 ? [item, ...neighbour.items] : [...neighbour.items, item];
  return withSums(
    scheme,
    scheme.categories
      .with(at, { ...category, items: category.items.toSpliced(index, 1) })
      .with(at + by, { ...neighbour, items }),
  );
}

/** Puts a new category last, with one new item in it. */
export function addCategory(scheme: Scheme, previous: Scheme | null): Added {
  const no = Math.max(0, ...scheme.categories.map((each) => each.no)) + 1;
  const categories = [...scheme.categories, { no, title: '', changeTags: [], items: [] }];
  return addItem({ ...scheme, categories }, categories.length - 1, previous);
}

/** Takes a category out with all its items. */
export function removeCategory(scheme: Scheme, index: number): Scheme {
  const items = scheme.categories[index]?.items ?? [];
  const emptied = items.reduce((left, item) => removeItem(left, item.key), scheme);
  return { ...emptied, categories: emptied.categories.toSpliced(index, 1) };
}

export const moveCategory = (scheme: Scheme, index: number, by: -1 | 1): Scheme => ({
  ...scheme,
  categories: moved(scheme.categories, index, by),
});

/** Numbers categories and items anew in their order: 1, 2 … and 1-1, 1-2 …; names in data stay. */
export const renumber = (scheme: Scheme): Scheme => ({
  ...scheme,
  categories: scheme.categories.map((category, at) => ({
    ...category,
    no: at + 1,
    items: category.items.map((item, index) => ({ ...item, id: `${at + 1}-${index + 1}` })),
  })),
});

/** True when the printed numbers follow the order. */
export const isNumbered = (scheme: Scheme): boolean => {
  const ids = (each: Scheme) => each.categories.flatMap(({ no, items }) => [`${no}`, ...items.map((item) => item.id)]);
  return ids(scheme).join() === ids(renumber(scheme)).join();
};

/** The version with another cover; entries can no longer be carried into declarations that are gone. */
export const changeDeclarations = (scheme: Scheme, declarations: readonly SchemeDeclaration[]): Scheme =>
  withoutDeadSteps({ ...scheme, declarations });
