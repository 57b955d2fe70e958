import type { ItemMapping, MappingKind, Scheme } from '../schemes/types.ts';
import { mappingsByKey, stepsBetween } from './mapping-between.ts';

/** A mapping whose keys are those of the two versions compared, over however many steps. */
export type Link = Pick<ItemMapping, 'from' | 'to' | 'kind' | 'evidence'>;

const kindRank: readonly MappingKind[] = ['same', 'relaxed', 'moved', 'merged', 'split', 'new', 'deleted'];
/** The looser of two ties. */
export const weakerTie = (a: MappingKind, b: MappingKind): MappingKind =>
  kindRank.indexOf(a) >= kindRank.indexOf(b) ? a : b;

/** Two steps as one: an item goes where its successors go. */
function joined(first: readonly Link[], second: readonly Link[]): readonly Link[] {
  const through = first.flatMap((link): Link[] => {
    const next = second.filter((each) => each.from.some((key) => link.to.includes(key)));
    const to = [...new Set(next.flatMap((each) => each.to))];
    if (to.length === 0) return link.from.length === 0 ? [] : [{ ...link, to, kind: 'deleted' }];
    const kind = link.from.length === 0 ? 'new' : next.reduce((found, each) => weakerTie(found, each.kind), link.kind);
    const evidence = [link.evidence, ...next.map((each) => each.evidence)].filter((text) => text !== '').join('\n');
    return [{ from: link.from, to, kind, evidence }];
  });
  return [...through, ...second.filter((each) => each.from.length === 0)];
}

const reversedKind: Readonly<Partial<Record<MappingKind, MappingKind>>> = { new: 'deleted', deleted: 'new' };

/** What became of the left version's items on the right: by mappings in either direction, else by equal keys. */
export function linksBetween(left: Scheme, right: Scheme, versionOf: (id: string) => Scheme | null) {
  const forward = left.id === right.id ? null : stepsBetween(left, right, versionOf);
  if (forward !== null) {
    const links = forward.map((step): readonly Link[] => step.mappings).reduce(joined);
    return { links, direct: forward.length === 1, forward: true as boolean };
  }
  const back = left.id === right.id ? null : stepsBetween(right, left, versionOf);
  if (back !== null) {
    const links = back.map((step): readonly Link[] => step.mappings).reduce(joined);
    const turned = links.map(({ from, to, kind, evidence }): Link => ({
      from: to,
      to: from,
      kind: reversedKind[kind] ?? kind,
      evidence,
    }));
    return { links: turned, direct: false, forward: false };
  }
  return { links: mappingsByKey(left, right), direct: false, forward: false };
}

/** What belongs into one row of a comparison. */
export interface LinkGroup {
  readonly from: Set<string>;
  readonly to: Set<string>;
  readonly links: Link[];
}

/** Links that share an item belong to one row (3-2 of the pass/fail sheet takes up three). */
export function grouped(links: readonly Link[]): readonly LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const link of links) {
    const met = groups.filter(
      (group) => link.from.some((key) => group.from.has(key)) || link.to.some((key) => group.to.has(key)),
    );
    const home: LinkGroup = met[0] ?? { from: new Set(), to: new Set(), links: [] };
    if (met[0] === undefined) groups.push(home);
    for (const other of met.slice(1)) {
      for (const key of other.from) home.from.add(key);
      for (const key of other.to) home.to.add(key);
      home.links.push(...other.links);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const key of link.from) home.from.add(key);
    for (const key of link.to) home.to.add(key);
    home.links.push(link);
  }
  return groups;
}
