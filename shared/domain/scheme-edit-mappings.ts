import type { CarryStep, ItemMapping, MappingKind, Scheme, SchemeItem } from '../schemes/types.ts';
import { carryTroubles, coverAt, isCover, targetOf } from './carry-steps.ts';
import { itemByKey } from './checksheet.ts';
import { mappingsByKey } from './mapping-between.ts';
import { fieldOf, optionKeysOf } from './scheme-fields.ts';

const isNew = (key: string): ItemMapping => ({
  from: [],
  to: [key],
  kind: 'new',
  carry: [],
  tickHint: 'none',
  evidence: '',
});

/** The version with its new item said to be new; nothing to say where it follows none. */
export const withNewItem = (scheme: Scheme, key: string): Scheme =>
  scheme.previousVersionId === null ? scheme : { ...scheme, mappings: [...scheme.mappings, isNew(key)] };

/** A mapping that no longer leads to `key`; null when nothing is left of it. */
function notTo(mapping: ItemMapping, key: string): ItemMapping | null {
  if (!mapping.to.includes(key)) return mapping;
  const to = mapping.to.filter((each) => each !== key);
  if (to.length === 0 && mapping.from.length === 0) return null;
  const carry = to.length === 0 ? [] : mapping.carry.filter((step) => targetOf(step)?.item !== key);
  if (to.length === 0) return { ...mapping, to, carry, kind: 'deleted', tickHint: 'none' };
  return { ...mapping, to, carry };
}

/** The version whose mappings no longer lead to an item that is gone. */
export const withoutItem = (scheme: Scheme, key: string): Scheme => ({
  ...scheme,
  mappings: scheme.mappings.flatMap((mapping) => notTo(mapping, key) ?? []),
});

function arrives(scheme: Scheme, step: CarryStep): boolean {
  if (step.how === 'declare') return coverAt(scheme.declarations, step.to) !== undefined;
  if (step.how === 'declaration-text') {
    const declaration = coverAt(scheme.declarations, step.to.item);
    return declaration?.fields.some((field) => field.key === step.to.field) === true;
  }
  const target = targetOf(step);
  if (target === null) return true;
  const item = itemByKey(scheme, target.item);
  const field = item === null ? undefined : fieldOf(item, target.field);
  if (field === undefined) return false;
  if (step.how === 'choose') {
    return optionKeysOf(field).includes(step.option) && item !== null && fieldOf(item, step.when) !== undefined;
  }
  if (step.how === 'option' || step.how === 'tick-to-option') return optionKeysOf(field).includes(step.to.option);
  return true;
}

/** The version without carry steps into fields, options or declarations that are gone. */
export function withoutDeadSteps(scheme: Scheme): Scheme {
  const mappings = scheme.mappings.flatMap((mapping): readonly ItemMapping[] => {
    const gone = mapping.to.filter((key) => isCover(key) && coverAt(scheme.declarations, key) === undefined);
    const left = gone.reduce<ItemMapping | null>((each, key) => (each === null ? null : notTo(each, key)), mapping);
    if (left === null) return [];
    const carry = left.carry.filter((step) => arrives(scheme, step));
    return [carry.length === left.carry.length ? left : { ...left, carry }];
  });
  return { ...scheme, mappings };
}

/** Steps that carry what they can from one item to another: fields of one name first, then the first that takes the kind. */
export function proposedSteps(from: SchemeItem, to: SchemeItem): readonly CarryStep[] {
  const sides = {
    from: new Map([[from.key, from]]),
    to: new Map([[to.key, to]]),
    fromCover: [],
    toCover: [],
  };
  return from.fields.flatMap((field): readonly CarryStep[] => {
    if (field.kind === 'share') return [];
    const source = { item: from.key, field: field.key };
    const targets = to.fields.toSorted((a, b) => Number(b.key === field.key) - Number(a.key === field.key));
    for (const { key } of targets) {
      const target = { item: to.key, field: key };
      const steps: readonly CarryStep[] = [
        { how: 'copy', from: source, to: target },
        { how: 'append-text', from: source, to: target },
        { how: 'use-years', from: [source], to: target, sumInto: null },
      ];
      const fitting = steps.find((step) => carryTroubles(step, sides).length === 0);
      if (fitting !== undefined) return [fitting];
    }
    return [{ how: 'reference', from: source }];
  });
}

/** Says that an earlier item lives on in an item of this version; it keeps what else it lives on in (then: split). */
export function linkItems(scheme: Scheme, previous: Scheme, earlierKey: string, key: string): Scheme {
  const from = itemByKey(previous, earlierKey);
  const to = itemByKey(scheme, key);
  if (from === null || to === null) return scheme;
  const others = scheme.mappings.filter((each) => each.kind !== 'new' || !each.to.includes(key));
  const known = others.find((each) => each.from.includes(earlierKey));
  const steps = proposedSteps(from, to);
  if (known !== undefined && known.to.length > 0 && !isCover(known.to[0] ?? '')) {
    if (known.to.includes(key)) return scheme;
    const split: ItemMapping = { ...known, to: [...known.to, key], kind: 'split', carry: [...known.carry, ...steps] };
    return { ...scheme, mappings: others.map((each) => (each === known ? split : each)) };
  }
  const rest = others.flatMap((each): readonly ItemMapping[] => {
    if (each !== known) return [each];
    const left = each.from.filter((name) => name !== earlierKey);
    return left.length === 0 ? [] : [{ ...each, from: left }];
  });
  const more = rest.some((each) => each.to.includes(key));
  const link: ItemMapping = {
    from: [earlierKey],
    to: [key],
    kind: more ? 'merged' : 'same',
    carry: steps,
    tickHint: 'hint',
    evidence: '',
  };
  return { ...scheme, mappings: [...rest, link] };
}

/** Takes one mapping's way to an item back: the earlier items have no successor, and an item without any is new. */
export function unlinkItem(scheme: Scheme, mappingIndex: number, key: string): Scheme {
  const mappings = scheme.mappings.flatMap((each, at) => (at === mappingIndex ? (notTo(each, key) ?? []) : [each]));
  const linked = mappings.some((each) => each.to.includes(key));
  return { ...scheme, mappings: linked ? mappings : [...mappings, isNew(key)] };
}

/** Kinds a mapping between items may have beside what its two sides fix (deleted, new, moved). */
export const linkKinds = ['same', 'relaxed', 'merged', 'split'] as const satisfies readonly MappingKind[];

/** The version with one mapping changed. */
export const changeMapping = (
  scheme: Scheme,
  index: number,
  part: Partial<Pick<ItemMapping, 'kind' | 'carry' | 'tickHint' | 'evidence'>>,
): Scheme => ({
  ...scheme,
  mappings: scheme.mappings.map((each, at) => (at === index ? { ...each, ...part } : each)),
});

/** The version following another one: what has the same name in data lives on; null: it follows none. */
export const followVersion = (scheme: Scheme, previous: Scheme | null): Scheme => ({
  ...scheme,
  previousVersionId: previous?.id ?? null,
  mappings: previous === null ? [] : mappingsByKey(previous, scheme),
});

/** Places of the mappings that lead to an item. */
export const mappingsTo = (
  scheme: Scheme,
  key: string,
): readonly { readonly mapping: ItemMapping; readonly index: number }[] =>
  scheme.mappings.map((mapping, index) => ({ mapping, index })).filter(({ mapping }) => mapping.to.includes(key));
