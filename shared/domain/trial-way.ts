import type { CarryStep, ItemMapping, MappingKind, Scheme, SchemeItem } from '../schemes/types.ts';
import { itemByKey, itemsOf } from './checksheet.ts';
import { coverKey, legalComplianceKey, mappingsByKey, stepsBetween, type VersionStep } from './mapping-between.ts';
import { declaresCompliance } from './judgement.ts';
import { reversedSteps } from './reversed-mappings.ts';

/** How one item of the tried version gets its mark. */
export interface TrialItem {
  readonly item: SchemeItem;
  /** Item of the stored sheet with the same rule and entries, whose deciding mark stands; null: the entries decide. */
  readonly keeps: string | null;
  /** Items of the stored sheet, and `cover.<key>`, whose tick counts where the entries lead to no mark. */
  readonly ticks: readonly string[];
}

/** How stored sheets of one version are tried on another; made once for all of them. */
export interface TrialWay {
  readonly from: Scheme;
  readonly to: Scheme;
  readonly items: readonly TrialItem[];
  /** Steps that carry entries to the items the entries decide. */
  readonly steps: readonly VersionStep[];
  /** Items of the stored sheet whose entries these steps look at; the entries of all others are not needed. */
  readonly reads: ReadonlySet<string>;
  /** How compliance with the law is known: declared on both covers, by ticks of these items, or not asked for. */
  readonly legal: 'declared' | 'not-asked' | readonly string[];
}

const presumed: readonly MappingKind[] = ['same', 'relaxed', 'merged', 'moved'];

/** Equal whatever the order of keys (a version read from a file has another); labels are not asked. */
function sameShape(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = new Map(Object.entries(a).filter(([key]) => key !== 'label' && key !== 'printed'));
  const right = new Map(Object.entries(b).filter(([key]) => key !== 'label' && key !== 'printed'));
  return left.size === right.size && [...left].every(([key, value]) => sameShape(value, right.get(key)));
}

const sameRule = (a: SchemeItem, b: SchemeItem): boolean =>
  sameShape(a.tickRule, b.tickRule) && sameShape(a.fields, b.fields);

/** From a version to any other: down the chain, back up it, or over the version both descend from; else by equal keys. */
function stepsFrom(from: Scheme, to: Scheme, versionOf: (id: string) => Scheme | null): readonly VersionStep[] {
  const seen = new Set<string>();
  for (let above: Scheme | null = from; above !== null && !seen.has(above.id);) {
    seen.add(above.id);
    const down = stepsBetween(above, to, versionOf);
    const up = above.id === from.id ? [] : stepsBetween(above, from, versionOf);
    if (down !== null && up !== null)
      return [...reversedSteps(up), ...(above.id === to.id && up.length > 0 ? [] : down)];
    above = above.previousVersionId === null ? null : versionOf(above.previousVersionId);
  }
  return [{ from, to, mappings: mappingsByKey(from, to) }];
}

/** The one item a target lives on from unchanged in name, step by step; null where there is none or several. */
function unchangedFrom(key: string, steps: readonly VersionStep[]): string | null {
  let at: string | null = key;
  for (const { mappings } of steps.toReversed()) {
    const met: readonly ItemMapping[] = mappings.filter((each) => at !== null && each.to.includes(at));
    const [only] = met;
    const one = met.length === 1 && only?.from.length === 1 && only.to.length === 1;
    at = one && (only.kind === 'same' || only.kind === 'moved') ? (only.from[0] ?? null) : null;
  }
  return at;
}

/** Items whose tick speaks for a target over all steps. */
function ticksBehind(key: string, steps: readonly VersionStep[]): readonly string[] {
  let keys: readonly string[] = [key];
  for (const { mappings } of steps.toReversed()) {
    const met = mappings.filter((each) => presumed.includes(each.kind) && each.to.some((to) => keys.includes(to)));
    keys = [...new Set(met.flatMap((each) => each.from))];
  }
  return keys;
}

const itemOf = (step: CarryStep): string | null => ('to' in step && typeof step.to === 'object' ? step.to.item : null);

const sourcesOf = (step: CarryStep): readonly string[] => {
  if (!('from' in step) || typeof step.from === 'string') return [];
  return ('item' in step.from ? [step.from] : step.from).map((ref) => ref.item);
};

/** The steps with only what is carried to some items of the last version, and the items of the first it comes from. */
function stepsInto(needed: ReadonlySet<string>, steps: readonly VersionStep[]) {
  let wanted = needed;
  const kept: VersionStep[] = [];
  for (const step of steps.toReversed()) {
    const mappings = step.mappings.map((mapping) => ({
      ...mapping,
      carry: mapping.carry.filter((each) => wanted.has(itemOf(each) ?? '')),
    }));
    wanted = new Set(mappings.flatMap(({ carry }) => carry.flatMap(sourcesOf)));
    kept.unshift({ ...step, mappings });
  }
  return { steps: kept, reads: wanted };
}

function legalOf(from: Scheme, to: Scheme, steps: readonly VersionStep[]): TrialWay['legal'] {
  if (!declaresCompliance(to)) return 'not-asked';
  return declaresCompliance(from) ? 'declared' : ticksBehind(coverKey(legalComplianceKey), steps);
}

/** How sheets of `from` are tried on `to`; `versionOf` gives a version by its key. */
export function trialWay(from: Scheme, to: Scheme, versionOf: (id: string) => Scheme | null): TrialWay {
  const all = stepsFrom(from, to, versionOf);
  const items = itemsOf(to).map((item): TrialItem => {
    const key = unchangedFrom(item.key, all);
    const source = key === null ? null : itemByKey(from, key);
    const keeps = source !== null && sameRule(source, item) ? source.key : null;
    return { item, keeps, ticks: ticksBehind(item.key, all) };
  });
  // what an applicant declares is never decided by the entries, so that they need not be carried
  const decided = items.filter(({ item, keeps }) => keeps === null && !item.tickRule.kind.startsWith('self-declared'));
  return {
    from,
    to,
    items,
    ...stepsInto(new Set(decided.map(({ item }) => item.key)), all),
    legal: legalOf(from, to, all),
  };
}
