import type { ItemMapping, Scheme, SchemeItem } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import { takeStep, type SheetDraft, type SheetUnderway } from './carrying.ts';
import {
  type DeclarationAnswers,
  type EntryValue,
  type ItemAnswer,
  itemsOf,
  type Mark,
  type SheetAnswers,
} from './checksheet.ts';
import { itemFaults } from './checksheet-faults.ts';
import { coverKey, type VersionStep } from './mapping-between.ts';
import { holdsAnything } from './verdict/entered.ts';

/** A stored sheet with the version it was filled in on. */
export interface EarlierSheet {
  readonly scheme: Scheme;
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
}

/** The entries of one item that can stand: nothing blank, nothing faulty, and no choice of 種別 without its figures. */
function standing(item: SchemeItem, entries: ReadonlyMap<string, EntryValue>, years: BaseYears): ItemAnswer['entries'] {
  const { tickRule } = item;
  const kept: Record<string, EntryValue> = {};
  for (const field of item.fields) {
    const entry = entries.get(field.key);
    if (entry === undefined || !holdsAnything(entry)) continue;
    if (tickRule.kind === 'overtime' && tickRule.basis === field.key && !entries.has(tickRule.table)) continue;
    const answer = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '' } as const;
    if (itemFaults(item, { ...answer, entries: { [field.key]: entry } }, years).length === 0) kept[field.key] = entry;
  }
  return kept;
}

/** A tick stays one for the next step of a chain where the condition did not get harder. */
const keepsTick = ({ kind, tickHint }: ItemMapping): boolean =>
  tickHint !== 'none' && (kind === 'same' || kind === 'relaxed' || kind === 'moved');

function nextSheet(sheet: SheetUnderway, { to, mappings }: VersionStep, years: BaseYears): SheetUnderway {
  const draft: SheetDraft = { scheme: to, years, entries: new Map(), declarations: new Map(), origins: new Map() };
  for (const mapping of mappings) for (const step of mapping.carry) takeStep(step, draft, sheet);
  const entries: Record<string, ItemAnswer['entries']> = {};
  for (const item of itemsOf(to)) {
    const drafted = draft.entries.get(item.key);
    const stands = drafted === undefined ? {} : standing(item, drafted, years);
    if (Object.keys(stands).length > 0) entries[item.key] = stands;
  }
  const ticked = mappings
    .filter(keepsTick)
    .flatMap(({ from, to: keys }) => (from.some((key) => sheet.ticked.has(key)) ? keys : []));
  return {
    scheme: to,
    entries,
    declarations: Object.fromEntries(draft.declarations),
    ticked: new Set(ticked),
    origins: Object.fromEntries([...draft.origins].map(([key, from]) => [key, [...from]])),
  };
}

/** What was ticked: item keys by their deciding marks, and `cover.<key>` of declared lines of the cover. */
export function tickedIn(
  scheme: Scheme,
  marks: Readonly<Record<string, Mark>>,
  declarations: DeclarationAnswers,
): ReadonlySet<string> {
  const ticked = new Set<string>();
  for (const { key } of itemsOf(scheme)) if (marks[key] === 'ticked') ticked.add(key);
  for (const { key } of scheme.declarations) if (declarations[key]?.declared === true) ticked.add(coverKey(key));
  return ticked;
}

/** The entries, cover and ticks of a sheet taken along a way of versions, for the years of the new sheet. */
export const carriedAlong = (
  sheet: Omit<SheetUnderway, 'origins'>,
  steps: readonly VersionStep[],
  years: BaseYears,
): SheetUnderway =>
  steps.reduce<SheetUnderway>((each, step) => nextSheet(each, step, years), { ...sheet, origins: null });
