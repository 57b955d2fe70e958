import { assertNever } from '../kernel/assert-never.ts';
import type { CarryStep, EntryField, FieldRef, Scheme } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import { baseYearRows, fittingEntry, joinedOptions, joinedText, sumOf, useRows } from './carried-values.ts';
import { type DeclarationAnswers, displayText, type EntryValue, itemByKey, type ItemAnswer } from './checksheet.ts';
import { declarationOf, isCarried, legalComplianceKey } from './mapping-between.ts';

/** A sheet on its way from version to version: what was entered and ticked, and where each entry came from. */
export interface SheetUnderway {
  readonly scheme: Scheme;
  readonly entries: Readonly<Record<string, ItemAnswer['entries']>>;
  readonly declarations: DeclarationAnswers;
  /** Item keys, and `cover.<key>`, that were ticked: steps ask for them, the new sheet never gets them. */
  readonly ticked: Pick<ReadonlySet<string>, 'has'>;
  /** Item keys of the first sheet behind each item; null on the first sheet, where each item is its own. */
  readonly origins: Readonly<Record<string, readonly string[]>> | null;
}

/** The next version's sheet while steps fill it. */
export interface SheetDraft {
  readonly scheme: Scheme;
  readonly years: BaseYears;
  readonly entries: Map<string, Map<string, EntryValue>>;
  readonly declarations: Map<string, { declared: boolean | null; entries: Record<string, string> }>;
  /** Null where nobody asks. */
  readonly origins: Map<string, Set<string>> | null;
}

const fieldAt = (scheme: Scheme, { item, field }: FieldRef): EntryField | undefined =>
  itemByKey(scheme, item)?.fields.find((each) => each.key === field);

const entryAt = (sheet: SheetUnderway, { item, field }: FieldRef): EntryValue | undefined =>
  sheet.entries[item]?.[field];

const rowsAt = (sheet: SheetUnderway, ref: FieldRef) => {
  const entry = entryAt(sheet, ref);
  return entry?.kind === 'years' ? entry.rows : [];
};

/** Keys chosen in a list or a choice, and the text of 上記以外 where that was chosen too: without its box it did not count. */
function chosenAt(sheet: SheetUnderway, ref: FieldRef): { readonly keys: readonly string[]; readonly other: string } {
  const field = fieldAt(sheet.scheme, ref);
  const entry = entryAt(sheet, ref);
  if (entry?.kind === 'choice') return { keys: entry.key === null ? [] : [entry.key], other: '' };
  if (entry?.kind !== 'options' || field?.kind !== 'options') return { keys: [], other: '' };
  const written = field.options.some((option) => option.freeText === true && entry.chosen.includes(option.key));
  return { keys: entry.chosen, other: written ? entry.otherText : '' };
}

/** The text of an item's field, or of a declaration's. */
function textAt(sheet: SheetUnderway, ref: FieldRef): string {
  const cover = declarationOf(ref.item);
  if (cover !== null) return sheet.declarations[cover]?.entries[ref.field] ?? '';
  const entry = entryAt(sheet, ref);
  const field = fieldAt(sheet.scheme, ref);
  if (entry?.kind === 'choice' && field?.kind === 'choice') {
    return displayText(field.options.find((option) => option.key === entry.key)?.label ?? '');
  }
  return entry?.kind === 'text' ? entry.text : '';
}

function sumAt(sheet: SheetUnderway, ref: FieldRef): number {
  const entry = entryAt(sheet, ref);
  if (entry?.kind === 'numbers') return sumOf(Object.values(entry.values));
  return sumOf(rowsAt(sheet, ref).flatMap((row) => Object.values(row.values)));
}

type Value = (field: EntryField, there: EntryValue | undefined) => EntryValue | null;

/** Fills a field of the draft and remembers the items it came from; nothing where the field is unknown or the value null. */
function put(draft: SheetDraft, sheet: SheetUnderway, to: FieldRef, from: readonly string[], value: Value): void {
  const item = itemByKey(draft.scheme, to.item);
  const field = item?.fields.find((each) => each.key === to.field);
  if (item === null || field === undefined || !isCarried(item, field)) return;
  const entries = draft.entries.get(to.item) ?? new Map<string, EntryValue>();
  const entry = value(field, entries.get(to.field));
  if (entry === null) return;
  draft.entries.set(to.item, entries.set(to.field, entry));
  if (draft.origins === null) return;
  const origins = draft.origins.get(to.item) ?? new Set<string>();
  for (const key of from) {
    for (const origin of sheet.origins === null ? [key] : (sheet.origins[key] ?? [])) origins.add(origin);
  }
  draft.origins.set(to.item, origins);
}

const withText =
  (text: string): Value =>
  (field, there) => {
    if (field.kind === 'options') return joinedOptions(field, there, [], text);
    if (field.kind !== 'text') return null;
    const joined = joinedText(there?.kind === 'text' ? there.text : '', text, field.multiline);
    return joined === null ? null : { kind: 'text', text: joined };
  };

const withOption =
  (key: string): Value =>
  (field, there) =>
    field.kind === 'options' ? joinedOptions(field, there, [key], '') : null;

function declarationDraft(draft: SheetDraft, key: string) {
  const there = draft.declarations.get(key) ?? { declared: null, entries: {} };
  draft.declarations.set(key, there);
  return there;
}

/** Takes one step of a mapping; what the earlier sheet does not hold leaves no trace. */
export function takeStep(step: CarryStep, draft: SheetDraft, sheet: SheetUnderway): void {
  const { years } = draft;
  switch (step.how) {
    case 'copy': {
      const entry = entryAt(sheet, step.from);
      if (entry === undefined) return;
      return put(draft, sheet, step.to, [step.from.item], (field, there) => fittingEntry(field, entry, there, years));
    }
    case 'append-text':
      return put(draft, sheet, step.to, [step.from.item], withText(textAt(sheet, step.from)));
    case 'option': {
      const { keys } = chosenAt(sheet, step.from);
      if (!step.from.options.some((key) => keys.includes(key))) return;
      return put(draft, sheet, step.to, [step.from.item], withOption(step.to.option));
    }
    case 'other-option':
      return put(draft, sheet, step.to, [step.from.item], withText(chosenAt(sheet, step.from).other));
    case 'tick-to-option':
      if (!sheet.ticked.has(step.from)) return;
      return put(draft, sheet, step.to, [step.from], withOption(step.to.option));
    case 'base-years': {
      const rows = rowsAt(sheet, step.from);
      return put(draft, sheet, step.to, [step.from.item], (field) =>
        field.kind === 'base-years' ? baseYearRows(field, rows, years) : null,
      );
    }
    case 'choose':
      if (draft.entries.get(step.to.item)?.has(step.when) !== true) return;
      return put(draft, sheet, step.to, [], () => ({ kind: 'choice', key: step.option }));
    case 'use-years': {
      const tables = step.from.map((ref) => rowsAt(sheet, ref));
      const used = step.from
        .filter((_, at) => sumOf(tables[at]!.flatMap((row) => Object.values(row.values))) > 0)
        .map((ref) => ref.item);
      return put(draft, sheet, step.to, used, (field) =>
        field.kind === 'chosen-years' ? useRows(field, tables, step.sumInto, years) : null,
      );
    }
    case 'append-sum': {
      const sum = sumAt(sheet, step.from);
      if (sum <= 0) return;
      return put(draft, sheet, step.to, [step.from.item], withText(`${step.before}${sum}${step.after}`));
    }
    case 'declare':
      if (step.to !== legalComplianceKey && sheet.ticked.has(step.from))
        declarationDraft(draft, step.to).declared = true;
      return;
    case 'declaration-text': {
      const declaration = draft.scheme.declarations.find((each) => each.key === step.to.item);
      const text = joinedText('', textAt(sheet, step.from), false);
      if (text === null || declaration?.fields.some((each) => each.key === step.to.field) !== true) return;
      declarationDraft(draft, step.to.item).entries[step.to.field] = text;
      return;
    }
    case 'reference':
    case 'tick-reference':
      return;
    default:
      assertNever(step);
  }
}
