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
import { declarationOf, type VersionStep } from './mapping-between.ts';
import { holdsAnything } from './verdict/entered.ts';

type Entries = SheetUnderway['entries'];

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

/** Takes all steps of one mapping and keeps the entries that can stand. */
function carried(sheet: SheetUnderway, { to, mappings }: VersionStep, draft: SheetDraft): Entries {
  for (const mapping of mappings) for (const step of mapping.carry) takeStep(step, draft, sheet);
  const entries: Record<string, ItemAnswer['entries']> = {};
  for (const item of itemsOf(to)) {
    const drafted = draft.entries.get(item.key);
    if (drafted === undefined) continue;
    const stands = standing(item, drafted, draft.years);
    if (Object.keys(stands).length > 0) entries[item.key] = stands;
  }
  return entries;
}

function nextSheet(sheet: SheetUnderway, step: VersionStep, years: BaseYears): SheetUnderway {
  const { to, mappings } = step;
  const origins = new Map<string, Set<string>>();
  const draft: SheetDraft = { scheme: to, years, entries: new Map(), declarations: new Map(), origins };
  const entries = carried(sheet, step, draft);
  const ticked = mappings
    .filter(keepsTick)
    .flatMap(({ from, to: keys }) => (from.some((key) => sheet.ticked.has(key)) ? keys : []));
  return {
    scheme: to,
    entries,
    declarations: Object.fromEntries(draft.declarations),
    ticked: new Set(ticked),
    origins: Object.fromEntries([...origins].map(([key, from]) => [key, [...from]])),
  };
}

/** What was ticked: item keys by their deciding marks, and `cover.<key>` of declared lines of the cover. */
export const tickedIn = (
  marks: Readonly<Record<string, Mark>>,
  declarations: DeclarationAnswers,
): SheetUnderway['ticked'] => ({
  has(key) {
    const declaration = declarationOf(key);
    return declaration === null ? marks[key] === 'ticked' : declarations[declaration]?.declared === true;
  },
});

/** A sheet as it is stored, before the first step. */
type FirstSheet = Omit<SheetUnderway, 'origins'>;

/** The entries, cover and ticks of a sheet taken along a way of versions, for the years of the new sheet. */
export const carriedAlong = (sheet: FirstSheet, steps: readonly VersionStep[], years: BaseYears): SheetUnderway =>
  steps.reduce<SheetUnderway>((each, step) => nextSheet(each, step, years), { ...sheet, origins: null });

/** The same where nothing but the entries is asked for: thousands of sheets are tried on another version. */
export function entriesAlong(sheet: FirstSheet, steps: readonly VersionStep[], years: BaseYears): Entries {
  const last = steps.at(-1);
  if (last === undefined) return sheet.entries;
  const draft = { scheme: last.to, years, entries: new Map(), declarations: new Map(), origins: null };
  return carried(carriedAlong(sheet, steps.slice(0, -1), years), last, draft);
}
