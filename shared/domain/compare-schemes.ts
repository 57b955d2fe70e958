import type { MappingKind, Scheme, SchemeDeclaration, SchemeItem } from '../schemes/types.ts';
import { displayText, itemsOf } from './checksheet.ts';
import { grouped, type LinkGroup, linksBetween, weakerTie } from './compare-links.ts';
import { describeFields } from './describe-fields.ts';
import { coverKey } from './mapping-between.ts';
import { ruleWords } from './rule-words.ts';

/** What became of an item; `changed` where the way is not one step forward and the two sides differ. */
export type ComparisonKind = MappingKind | 'changed';

/** An item, or a declaration of the cover, as one side of the table shows it. */
export interface ComparedItem {
  /** Printed number; 表紙 for a declaration. */
  readonly id: string;
  /** Item key, or `cover.<key>`. */
  readonly key: string;
  readonly text: readonly string[];
  readonly notes: readonly string[];
  /** 「4点 ☆」; '' on a pass/fail sheet. */
  readonly points: string;
  /** What a tick needs, in words. */
  readonly rule: string;
  /** Entry fields with their options and columns. */
  readonly fields: readonly string[];
  /** Tags printed beside the item (緩 変 新 削 含 県制度参考 …), where the versions compared are neighbours. */
  readonly tags: readonly string[];
}

/** One row of 新旧対照表. */
export interface ComparisonRow {
  readonly kind: ComparisonKind;
  readonly left: readonly ComparedItem[];
  readonly right: readonly ComparedItem[];
  /** Why, one line a mapping; empty between versions without a mapping. */
  readonly why: readonly string[];
  /** False where both sides say and ask the same. */
  readonly changed: boolean;
  /** False where at most the wording differs: neither what became of the item, nor what is entered, nor what a tick needs. */
  readonly conditionChanged: boolean;
}

/** Rows of one category of the right version, of the cover, or of a category only the left version has. */
export interface ComparisonSection {
  /** 「2 長時間労働の抑制」, 表紙; null: only the left version has it. */
  readonly right: string | null;
  /** The categories of the left version the rows come from, joined with ／; null: none. */
  readonly left: string | null;
  readonly rightTags: readonly string[];
  readonly rows: readonly ComparisonRow[];
}

/** True for a sheet whose items carry points. */
export const hasPoints = (scheme: Scheme): boolean => itemsOf(scheme).some((item) => item.points !== undefined);

const pointsWords = (item: SchemeItem): string =>
  item.points === undefined ? '' : `${item.points}点${item.star === true ? ' ☆' : ''}`;

const comparedItem = (item: SchemeItem): ComparedItem => ({
  id: item.id,
  key: item.key,
  text: item.text.map(displayText),
  notes: item.notes.map(displayText),
  points: pointsWords(item),
  rule: ruleWords(item),
  fields: describeFields(item.fields),
  tags: item.changeTags,
});

const comparedDeclaration = ({ key, text, fields, changeTags }: SchemeDeclaration): ComparedItem => ({
  id: '表紙',
  key: coverKey(key),
  text: [displayText(text)],
  notes: [],
  points: '',
  rule: '',
  fields: fields.map((field) => displayText(field.label)),
  tags: changeTags,
});

/** Items and declarations of a version by their key, in printed order, the cover first. */
const partsOf = (scheme: Scheme): ReadonlyMap<string, ComparedItem> =>
  new Map(
    [...scheme.declarations.map(comparedDeclaration), ...itemsOf(scheme).map(comparedItem)].map((each) => [
      each.key,
      each,
    ]),
  );

const sameContent = (a: ComparedItem, b: ComparedItem): boolean =>
  JSON.stringify([a.text, a.notes, a.rule, a.fields]) === JSON.stringify([b.text, b.notes, b.rule, b.fields]);

function kindOf(group: LinkGroup, alike: boolean, forward: boolean): ComparisonKind {
  const kinds = group.links.map((link) => link.kind);
  const kind = kinds.reduce(weakerTie, 'same');
  if (forward || kind === 'new' || kind === 'deleted' || kind === 'moved') return kind;
  return alike ? 'same' : 'changed';
}

interface PlacedRow {
  readonly row: ComparisonRow;
  /** Category titles; undefined: no item on that side. */
  readonly left: string | undefined;
  readonly right: string | undefined;
}

const coverTitle = '表紙';

/** The title of each item's category, in printed order. */
const titlesOf = (scheme: Scheme): ReadonlyMap<string, string> =>
  new Map([
    ...scheme.declarations.map(({ key }): [string, string] => [coverKey(key), coverTitle]),
    ...scheme.categories.flatMap(({ no, title, points, items }) =>
      items.map((item): [string, string] => [
        item.key,
        `${no} ${title}${points === undefined ? '' : `（${points}点）`}`,
      ]),
    ),
  ]);

/** The most frequent of the texts, the first of equals; undefined for none. */
function mostOf(texts: readonly (string | undefined)[]): string | undefined {
  const named = texts.filter((text) => text !== undefined);
  const count = (text: string) => named.filter((each) => each === text).length;
  return named.reduce<string | undefined>(
    (best, text) => (best === undefined || count(text) > count(best) ? text : best),
    undefined,
  );
}

/** Rows without a right side go behind their neighbour of the left sheet, into the section most of its category went to. */
function placed(
  rows: readonly PlacedRow[],
  leftOrder: readonly string[],
): ReadonlyMap<string | null, readonly PlacedRow[]> {
  const sections = new Map<string | null, PlacedRow[]>();
  for (const each of rows) {
    if (each.right !== undefined) sections.set(each.right, [...(sections.get(each.right) ?? []), each]);
  }
  const position = ({ row }: PlacedRow): number => leftOrder.indexOf(row.left[0]?.key ?? '');
  const gone = rows.filter((each) => each.right === undefined).toSorted((a, b) => position(a) - position(b));
  for (const each of gone) {
    const home = mostOf(
      rows.filter((other) => other.left === each.left && other.right !== coverTitle).map((other) => other.right),
    );
    const there = sections.get(home ?? null) ?? [];
    const before = there.findLastIndex(
      (other) => other.left === each.left && position(other) >= 0 && position(other) < position(each),
    );
    const after = there.findIndex((other) => other.left === each.left && position(other) > position(each));
    const at = before >= 0 ? before + 1 : after >= 0 ? after : there.length;
    sections.set(home ?? null, [...there.slice(0, at), each, ...there.slice(at)]);
  }
  return sections;
}

/** Where the rows of a section come from; the cover only where nothing else does. */
function leftTitle(rows: readonly PlacedRow[], right: string | null): string | null {
  const titles = new Set(rows.flatMap(({ left }) => left ?? []));
  if (right !== coverTitle && titles.size > 1) titles.delete(coverTitle);
  return titles.size === 0 ? null : [...titles].toSorted().join('／');
}

/**
 * 新旧対照表 of any two versions: by the mapping where one follows the other (over chains too), else by equal keys. Sections in
 * the order of the right version; what it does not have stands where its neighbours are.
 */
export function compareSchemes(
  left: Scheme,
  right: Scheme,
  versionOf: (id: string) => Scheme | null,
): readonly ComparisonSection[] {
  const { links, direct, forward } = linksBetween(left, right, versionOf);
  const [leftParts, rightParts] = [partsOf(left), partsOf(right)];
  const [leftTitles, rightTitles] = [titlesOf(left), titlesOf(right)];
  const side = (parts: ReadonlyMap<string, ComparedItem>, keys: ReadonlySet<string>): readonly ComparedItem[] =>
    [...parts.values()].filter(({ key }) => keys.has(key)).map((each) => (direct ? each : { ...each, tags: [] }));
  const rows = grouped(links).map((group): PlacedRow => {
    const [from, to] = [side(leftParts, group.from), side(rightParts, group.to)];
    const alike = from.length === 1 && to.length === 1 && sameContent(from[0]!, to[0]!);
    const kind = kindOf(group, alike, forward);
    const why = group.links.flatMap(({ evidence }) => (evidence === '' ? [] : evidence.split('\n')));
    const asks = (item: ComparedItem) => JSON.stringify([item.rule, item.fields]);
    const asksAlike = from.length === 1 && to.length === 1 && asks(from[0]!) === asks(to[0]!);
    const conditionChanged = (kind !== 'same' && kind !== 'changed') || !asksAlike;
    const row = { conditionChanged, kind, left: from, right: to, why, changed: !alike };
    return { row, left: mostOf(from.map(({ key }) => leftTitles.get(key))), right: rightTitles.get(to[0]?.key ?? '') };
  });
  const rightOrder = [...rightParts.keys()];
  const inOrder = rows.toSorted(
    (a, b) => rightOrder.indexOf(a.row.right[0]?.key ?? '') - rightOrder.indexOf(b.row.right[0]?.key ?? ''),
  );
  const sections = placed(inOrder, [...leftParts.keys()]);
  const tags = new Map(right.categories.map(({ no, title, changeTags }) => [`${no} ${title}`, changeTags]));
  return [...new Set(rightTitles.values()), null].flatMap((title): ComparisonSection[] => {
    const there = sections.get(title) ?? [];
    if (there.length === 0) return [];
    return [
      {
        right: title,
        left: leftTitle(there, title),
        rightTags: direct && title !== null ? (tags.get(title) ?? []) : [],
        rows: there.map((each) => each.row),
      },
    ];
  });
}
