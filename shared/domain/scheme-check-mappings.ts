import type { ItemMapping, Scheme, SchemeItem } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { carryTroubles, coverAt, isCover, type CarrySides } from './carry-steps.ts';
import { itemsOf } from './checksheet.ts';
import type { Fault } from './fault.ts';
import { textFault, uniqueFaults } from './scheme-check-parts.ts';
import { schemeLimits } from './scheme-limits.ts';

const byKey = (items: readonly SchemeItem[]): ReadonlyMap<string, SchemeItem> =>
  new Map(items.map((item) => [item.key, item]));

/** True when the kind says what the two sides show: nothing left for deleted, nothing before for new, the cover for moved. */
function kindFits({ kind, from, to }: ItemMapping): boolean {
  switch (kind) {
    case 'deleted':
      return from.length > 0 && to.length === 0;
    case 'new':
      return from.length === 0 && to.length > 0;
    case 'moved':
      return from.length > 0 && to.length > 0 && to.every(isCover) && !from.some(isCover);
    case 'same':
    case 'relaxed':
    case 'merged':
    case 'split':
      return from.length > 0 && to.length > 0 && to.some(isCover) === from.some(isCover);
    default:
      return assertNever(kind);
  }
}

function ofMapping(scheme: Scheme, mapping: ItemMapping, previous: Scheme, at: string): readonly Fault[] {
  const faults: Fault[] = [
    ...textFault(`${at}.evidence`, mapping.evidence, { max: schemeLimits.evidence, multiline: true }),
  ];
  const own = byKey(itemsOf(scheme));
  const earlier = byKey(itemsOf(previous));
  mapping.from.forEach((key, index) => {
    const known = isCover(key) ? coverAt(previous.declarations, key) !== undefined : earlier.has(key);
    if (!known) faults.push({ path: `${at}.from.${index}`, code: 'field-unknown', params: { field: key } });
  });
  mapping.to.forEach((key, index) => {
    const known = isCover(key) ? coverAt(scheme.declarations, key) !== undefined : own.has(key);
    if (!known) faults.push({ path: `${at}.to.${index}`, code: 'field-unknown', params: { field: key } });
  });
  if (!kindFits(mapping)) faults.push({ path: `${at}.kind`, code: 'unknown-choice' });
  const among = (items: CarrySides['from'], keys: readonly string[]) =>
    new Map([...items].filter(([key]) => keys.includes(key)));
  const sides = {
    from: among(earlier, mapping.from),
    to: among(own, mapping.to),
    fromCover: previous.declarations,
    toCover: scheme.declarations,
  };
  mapping.carry.forEach((step, index) => {
    const [trouble] = carryTroubles(step, sides);
    if (trouble !== undefined)
      faults.push({ path: `${at}.carry.${index}`, code: trouble.code, params: { field: trouble.name } });
  });
  return faults;
}

interface Place {
  readonly item: SchemeItem;
  readonly path: string;
}

/** Items of one side that stand in no mapping. */
function unplaced(mappings: readonly ItemMapping[], side: 'from' | 'to', items: readonly Place[]): readonly Fault[] {
  const placed = new Set(mappings.flatMap((mapping) => mapping[side]));
  return items
    .filter(({ item }) => !placed.has(item.key))
    .map(({ item, path }) => ({ path, code: 'mapping-incomplete', params: { id: item.id } }));
}

/** Earlier items with two fates, and items said to be new that descend from an earlier one all the same. */
function contradictions(mappings: readonly ItemMapping[], earlier: CarrySides['from']): readonly Fault[] {
  const places = mappings.flatMap(({ from }, at) =>
    from.map((key, index) => ({ path: `mappings.${at}.from.${index}`, value: earlier.get(key)?.id ?? key })),
  );
  const descending = new Set(mappings.filter(({ kind }) => kind !== 'new').flatMap(({ to }) => to));
  return [
    ...uniqueFaults(places),
    ...mappings.flatMap(({ kind, to }, at) =>
      kind === 'new' && to.some((key) => descending.has(key))
        ? [{ path: `mappings.${at}.kind`, code: 'unknown-choice' } satisfies Fault]
        : [],
    ),
  ];
}

/**
 * Faults of what the version says about the one it follows: every earlier item in exactly one mapping,
 * every item of its own in at least one, every step possible.
 */
export function mappingFaults(scheme: Scheme, previous: Scheme | null): readonly Fault[] {
  if (scheme.previousVersionId === null)
    return scheme.mappings.length === 0 ? [] : [{ path: 'previousVersionId', code: 'required' }];
  if (previous === null || previous.id !== scheme.previousVersionId || previous.id === scheme.id)
    return [{ path: 'previousVersionId', code: 'unknown-choice' }];
  const earlier = itemsOf(previous);
  const own = scheme.categories.flatMap((category, at) =>
    category.items.map((item, index) => ({ item, path: `categories.${at}.items.${index}` })),
  );
  return [
    ...scheme.mappings.flatMap((mapping, index) => ofMapping(scheme, mapping, previous, `mappings.${index}`)),
    ...contradictions(scheme.mappings, byKey(earlier)),
    ...unplaced(
      scheme.mappings,
      'from',
      earlier.map((item) => ({ item, path: 'mappings' })),
    ),
    ...unplaced(scheme.mappings, 'to', own),
  ];
}
