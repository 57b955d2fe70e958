import type { MappingKind, Scheme, TickHint } from '../schemes/types.ts';
import { type BaseYears, yearsEndingWith, defaultYearRules } from './base-years.ts';
import { carriedAlong, type EarlierSheet, tickedIn } from './carried-entries.ts';
import {
  type DeclarationAnswers,
  displayText,
  finalMark,
  finalMarks,
  itemByKey,
  type ItemAnswer,
  itemsOf,
  labelFor,
  type Mark,
} from './checksheet.ts';
import { evidenceOf } from './describe-entry.ts';
import { coverKey, mappingsByKey, stepsBetween, type VersionStep } from './mapping-between.ts';
import { isBlank } from './text.ts';

export type { EarlierSheet } from './carried-entries.ts';

/** One earlier item beside the item it lives on in: 参考（前回）. */
export interface PreviousItem {
  readonly id: string;
  readonly key: string;
  readonly text: readonly string[];
  readonly mark: Mark;
  /** 「記入欄の名前：内容」 */
  readonly evidence: readonly string[];
  readonly kind: MappingKind;
  readonly tickHint: TickHint;
}

/** What an earlier sheet gives to a sheet of another (or the same) version. */
export interface CarriedOver {
  /** Entries by item key, only of items that got any; never a mark. `from`: item keys of the earlier sheet. */
  readonly items: Readonly<
    Record<string, { readonly entries: ItemAnswer['entries']; readonly from: readonly string[] }>
  >;
  readonly declarations: DeclarationAnswers;
  /** By item key of the target, `cover.<key>`, or '' for what has no successor. */
  readonly previous: Readonly<Record<string, readonly PreviousItem[]>>;
}

/** Where an earlier item lives on, over a whole chain: the weakest tie of all steps counts. */
interface Path {
  readonly keys: readonly string[];
  readonly kind: MappingKind;
  readonly tickHint: TickHint;
  /** Fields of the last version a tick of this item speaks for. */
  readonly hints: readonly { readonly item: string; readonly field: string }[];
}

const kindRank: readonly MappingKind[] = ['same', 'relaxed', 'moved', 'merged', 'split', 'new', 'deleted'];
const hintRank: readonly TickHint[] = ['hint', 'recheck', 'none'];
const weaker = <T>(rank: readonly T[], a: T, b: T): T => (rank.indexOf(a) >= rank.indexOf(b) ? a : b);

function follow(key: string, steps: readonly VersionStep[]): Path {
  let path: Path = { keys: [key], kind: 'same', tickHint: 'hint', hints: [] };
  for (const { mappings } of steps) {
    const met = mappings.filter((mapping) => mapping.from.some((from) => path.keys.includes(from)));
    const keys = [...new Set(met.flatMap((mapping) => mapping.to))];
    const lost = keys.length === 0;
    path = {
      keys,
      kind: lost ? 'deleted' : met.reduce((kind, mapping) => weaker(kindRank, kind, mapping.kind), path.kind),
      tickHint: lost ? 'none' : met.reduce((hint, mapping) => weaker(hintRank, hint, mapping.tickHint), path.tickHint),
      hints: met.flatMap(({ carry }) =>
        carry.flatMap((step) => (step.how === 'tick-reference' && path.keys.includes(step.from) ? [step.to] : [])),
      ),
    };
  }
  return path;
}

/** The years a sheet was filled in for, known by its tables; null where no table has a year. */
function yearsOfSheet({ scheme, answers }: EarlierSheet): BaseYears | null {
  const years = itemsOf(scheme).flatMap((item) =>
    item.fields.flatMap((field) => {
      const entry = answers[item.key]?.entries[field.key];
      if (field.kind !== 'base-years' || entry?.kind !== 'years') return [];
      return entry.rows.flatMap(({ year }) => (year === null ? [] : [year]));
    }),
  );
  return years.length === 0 ? null : yearsEndingWith(Math.max(...years), defaultYearRules, null);
}

function hintLines(target: Scheme, path: Path, to: string, mark: Mark): readonly string[] {
  if (mark !== 'ticked') return [];
  return path.hints
    .filter((ref) => ref.item === to)
    .map((ref) => {
      const field = itemByKey(target, ref.item)?.fields.find((each) => each.key === ref.field);
      return `${displayText(field?.label ?? '')}：前回✓（参考）`;
    });
}

/** Items of the earlier sheet (and its cover) beside what they live on in. */
function previousItems(earlier: EarlierSheet, target: Scheme, steps: readonly VersionStep[]): CarriedOver['previous'] {
  const years = yearsOfSheet(earlier);
  const listed: Record<string, PreviousItem[]> = {};
  const add = (path: Path, item: Omit<PreviousItem, 'kind' | 'tickHint'>) => {
    const { kind, tickHint } = path;
    for (const key of path.keys.length === 0 ? [''] : path.keys) {
      const evidence = [...item.evidence, ...hintLines(target, path, key, item.mark)];
      (listed[key] ??= []).push({ ...item, evidence, kind, tickHint });
    }
  };
  for (const item of itemsOf(earlier.scheme)) {
    const answer = earlier.answers[item.key];
    add(follow(item.key, steps), {
      id: item.id,
      key: item.key,
      text: years === null ? item.text.map(displayText) : labelFor(earlier.scheme, item, years),
      mark: finalMark(answer),
      evidence: evidenceOf(item, answer),
    });
  }
  for (const { key, text, fields } of earlier.scheme.declarations) {
    const answer = earlier.declarations[key];
    add(follow(coverKey(key), steps), {
      id: '表紙',
      key: coverKey(key),
      text: [displayText(text)],
      mark: answer?.declared === true ? 'ticked' : 'blank',
      evidence: fields.flatMap((field) => {
        const written = answer?.entries[field.key] ?? '';
        return isBlank(written) ? [] : [`${displayText(field.label)}：${written}`];
      }),
    });
  }
  return listed;
}

/**
 * What an earlier sheet gives to a sheet of `target` for the years of the new application: entries where the mapping
 * allows, 参考（前回） for every earlier item, and never a mark (memo, source lines 401 and 407). Along a chain of versions
 * step by step; between versions that have nothing to do with each other by equal keys. `versionOf` gives a version by
 * its key. The entries are only the fields that got something; compliance with the law is always declared anew.
 */
export function carryOver(
  earlier: EarlierSheet,
  target: Scheme,
  years: BaseYears,
  versionOf: (id: string) => Scheme | null,
): CarriedOver {
  const steps = stepsBetween(earlier.scheme, target, versionOf) ?? [
    { from: earlier.scheme, to: target, mappings: mappingsByKey(earlier.scheme, target) },
  ];
  const { scheme, answers, declarations } = earlier;
  const entries = Object.fromEntries(itemsOf(scheme).map(({ key }) => [key, answers[key]?.entries ?? {}]));
  const ticked = tickedIn(finalMarks(answers), declarations);
  const carried = carriedAlong({ scheme, entries, declarations, ticked }, steps, years);
  return {
    items: Object.fromEntries(
      Object.entries(carried.entries).map(([key, own]) => [key, { entries: own, from: carried.origins?.[key] ?? [] }]),
    ),
    declarations: carried.declarations,
    previous: previousItems(earlier, target, steps),
  };
}
