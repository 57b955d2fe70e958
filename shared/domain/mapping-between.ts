import type { CarryStep, EntryField, ItemMapping, Scheme, SchemeItem } from '../schemes/types.ts';
import { itemByKey, itemsOf } from './checksheet.ts';

/** Prefix of a declaration's key where keys of items and of the cover stand side by side. */
const coverPrefix = 'cover.';

/** `cover.<key>` of a declaration. */
export const coverKey = (key: string): string => `${coverPrefix}${key}`;

/** The declaration's key in `cover.<key>`; null for an item's key. */
export const declarationOf = (key: string): string | null =>
  key.startsWith(coverPrefix) ? key.slice(coverPrefix.length) : null;

/** The declaration that is said anew with each application and never carried over (関係法令の遵守). */
export const legalComplianceKey = 'legal_compliance';

/** True for a field whose entry may stand on a later sheet: not what confirms 「-」 for one window of years, not what is only shown. */
export const isCarried = ({ tickRule }: SchemeItem, { key, kind }: EntryField): boolean =>
  kind !== 'share' && !(tickRule.kind === 'use-in-window' && tickRule.noEligible === key);

/**
 * Entries that may stand on the sheet of a later application: without the managers of one 直近決算期末 and its day, which is
 * another by then (item-mapping of the points sheet: reference only). On another version of the same sheet they stand.
 */
export const lastingEntries = <T>(
  { tickRule, fields }: SchemeItem,
  entries: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> =>
  tickRule.kind !== 'women-managers'
    ? entries
    : Object.fromEntries(
        Object.entries(entries).filter(
          ([key]) => key !== tickRule.managers && fields.find((field) => field.key === key)?.kind !== 'date',
        ),
      );

const stepsOf = (from: SchemeItem, to: SchemeItem): readonly CarryStep[] =>
  to.fields.flatMap((field): readonly CarryStep[] => {
    const source = from.fields.find((each) => each.key === field.key);
    if (source === undefined || source.kind !== field.kind || !isCarried(to, field)) return [];
    return [{ how: 'copy', from: { item: from.key, field: field.key }, to: { item: to.key, field: field.key } }];
  });

/**
 * A mapping by equal keys: of a version to itself or to its copy, and between two versions that have nothing to do with
 * each other. Every item and declaration of both occurs once.
 */
export function mappingsByKey(earlier: Scheme, target: Scheme): readonly ItemMapping[] {
  const items = itemsOf(target).map((to): ItemMapping => {
    const from = itemByKey(earlier, to.key);
    if (from === null) return { from: [], to: [to.key], kind: 'new', carry: [], tickHint: 'none', evidence: '' };
    return { from: [from.key], to: [to.key], kind: 'same', carry: stepsOf(from, to), tickHint: 'hint', evidence: '' };
  });
  const gone = itemsOf(earlier)
    .filter((from) => itemByKey(target, from.key) === null)
    .map((from): ItemMapping => ({
      from: [from.key],
      to: [],
      kind: 'deleted',
      carry: [],
      tickHint: 'none',
      evidence: '',
    }));
  return [...items, ...gone, ...coverByKey(earlier, target)];
}

/** The same for the cover; what must be declared anew has no steps. */
function coverByKey(earlier: Scheme, target: Scheme): readonly ItemMapping[] {
  const has = (scheme: Scheme, key: string) => scheme.declarations.find((each) => each.key === key);
  const kept = target.declarations.map(({ key, fields }): ItemMapping => {
    const from = has(earlier, key);
    const to = [coverKey(key)];
    if (from === undefined) return { from: [], to, kind: 'new', carry: [], tickHint: 'none', evidence: '' };
    if (key === legalComplianceKey) {
      return { from: to, to, kind: 'same', carry: [], tickHint: 'none', evidence: '' };
    }
    const texts = fields
      .filter((field) => from.fields.some((each) => each.key === field.key))
      .map((field): CarryStep => ({
        how: 'declaration-text',
        from: { item: coverKey(key), field: field.key },
        to: { item: key, field: field.key },
      }));
    const carry: readonly CarryStep[] = [...texts, { how: 'declare', from: coverKey(key), to: key }];
    return { from: to, to, kind: 'same', carry, tickHint: 'recheck', evidence: '' };
  });
  const gone = earlier.declarations
    .filter(({ key }) => has(target, key) === undefined)
    .map(({ key }): ItemMapping => ({
      from: [coverKey(key)],
      to: [],
      kind: 'deleted',
      carry: [],
      tickHint: 'none',
      evidence: '',
    }));
  return [...kept, ...gone];
}

/** One step of a chain of versions: a version and what became of its items in the next. */
export interface VersionStep {
  readonly from: Scheme;
  readonly to: Scheme;
  readonly mappings: readonly ItemMapping[];
}

/** A mapping with what it says nothing about filled in: declarations known by their key on both covers, else new or deleted. */
function completed(from: Scheme, to: Scheme): readonly ItemMapping[] {
  const named = new Set(to.mappings.flatMap((each) => each.to));
  const left = new Set(to.mappings.flatMap((each) => each.from));
  const rest = coverByKey(from, to).filter(
    (each) => each.to.every((key) => !named.has(key)) && each.from.every((key) => !left.has(key)),
  );
  return [...to.mappings, ...rest];
}

/**
 * The way from one version to another: itself by equal keys, its followers mapping by mapping, and null when the target
 * does not descend from it. `versionOf` gives a version by its key.
 */
export function stepsBetween(
  earlier: Scheme,
  target: Scheme,
  versionOf: (id: string) => Scheme | null,
): readonly VersionStep[] | null {
  if (earlier.id === target.id) {
    return [{ from: earlier, to: target, mappings: mappingsByKey(earlier, target) }];
  }
  const steps: VersionStep[] = [];
  const seen = new Set<string>();
  let to: Scheme = target;
  while (to.previousVersionId !== null && !seen.has(to.id)) {
    seen.add(to.id);
    const from: Scheme | null = to.previousVersionId === earlier.id ? earlier : versionOf(to.previousVersionId);
    if (from === null) return null;
    steps.unshift({ from, to, mappings: completed(from, to) });
    if (from.id === earlier.id) return steps;
    to = from;
  }
  return null;
}
