import type { CivilDate } from '../kernel/types.ts';
import type { EntryField, Scheme, SchemeItem } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { type BaseYears, yearLabel } from './base-years.ts';
import { shareText, thousandths } from './exact-number.ts';

/** What stands in the tick box: ✓, nothing, or 「-」 (nobody was eligible). */
export const marks = ['ticked', 'blank', 'na'] as const;
export type Mark = (typeof marks)[number];
/** How a mark is shown and printed. */
export const markLabels: Readonly<Record<Mark, string>> = { ticked: '✓', blank: '', na: '-' };

/** One row of a table by year; `year` is null while the applicant has not chosen one. */
export interface YearRow {
  readonly year: number | null;
  readonly values: Readonly<Record<string, number | boolean | null>>;
}

/** What was entered in one field; null or empty where nothing was. Blank is never 0. */
export type EntryValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number | null }
  /** Fields of kind `choice` and `industry` (letter of the division). */
  | { readonly kind: 'choice'; readonly key: string | null }
  | { readonly kind: 'options'; readonly chosen: readonly string[]; readonly otherText: string }
  /** Fields of kind `base-years` and `chosen-years`. */
  | { readonly kind: 'years'; readonly rows: readonly YearRow[] }
  | { readonly kind: 'numbers'; readonly values: Readonly<Record<string, number | null>> }
  | { readonly kind: 'flag'; readonly value: boolean | null }
  | { readonly kind: 'date'; readonly date: CivilDate | null }
  | { readonly kind: 'goals'; readonly goals: readonly number[] };

/** The three values of one item; the system's verdict is computed (system-verdict.ts). Null: not looked at yet. */
export interface ItemAnswer {
  readonly applicantMark: Mark;
  readonly reviewerMark: Mark | null;
  /** Needed where the reviewer's mark differs from the applicant's. */
  readonly reviewerReason: string;
  readonly entries: Readonly<Record<string, EntryValue>>;
}

/** Answers by item key. */
export type SheetAnswers = Readonly<Record<string, ItemAnswer>>;

/** One line of the cover; null: neither yes nor no was said. */
export interface DeclarationAnswer {
  readonly declared: boolean | null;
  /** Texts by field key (認定区分, 登録No). */
  readonly entries: Readonly<Record<string, string>>;
}

/** Cover declarations by key. */
export type DeclarationAnswers = Readonly<Record<string, DeclarationAnswer>>;

interface ItemIndex {
  readonly items: readonly SchemeItem[];
  readonly byKey: ReadonlyMap<string, SchemeItem>;
}
// a version is never changed in place, and whoever judges thousands of sheets asks for its items millions of times
const indexed = new WeakMap<Scheme, ItemIndex>();

function indexOf(scheme: Scheme): ItemIndex {
  const known = indexed.get(scheme);
  if (known !== undefined) return known;
  const items = scheme.categories.flatMap((each) => each.items);
  const byKey = new Map<string, SchemeItem>();
  for (const item of items) if (!byKey.has(item.key)) byKey.set(item.key, item);
  const index = { items, byKey };
  indexed.set(scheme, index);
  return index;
}

/** All items of a scheme in printed order. */
export const itemsOf = (scheme: Scheme): readonly SchemeItem[] => indexOf(scheme).items;

/** The item with that key, or null. */
export const itemByKey = (scheme: Scheme, key: string): SchemeItem | null => indexOf(scheme).byKey.get(key) ?? null;

/** ASCII punctuation of the stored wording as the printed form has it: ( ) : → （ ）：. */
export const displayText = (text: string): string =>
  text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：');

/** Sentences of an item for showing: punctuation as printed, and the year in the wording rolled to the last base year. */
export function labelFor(scheme: Scheme, item: SchemeItem, years: BaseYears): readonly string[] {
  const shift = years.years[2] - scheme.printedLastYear;
  return item.text.map((sentence) =>
    displayText(sentence).replaceAll(/(20\d\d)年/gu, (_, year: string) => yearLabel(Number(year) + shift, years.basis)),
  );
}

function emptyEntry(field: EntryField, years: BaseYears): EntryValue | null {
  switch (field.kind) {
    case 'text':
      return { kind: 'text', text: '' };
    case 'number':
      return { kind: 'number', value: null };
    case 'choice':
    case 'industry':
      return { kind: 'choice', key: null };
    case 'options':
      return { kind: 'options', chosen: [], otherText: '' };
    case 'base-years': {
      const blank = Object.fromEntries(field.columns.map((column) => [column.key, null]));
      const last = years.years[2] + 1;
      return { kind: 'years', rows: field.offsets.map((offset) => ({ year: last + offset, values: blank })) };
    }
    case 'chosen-years':
      return { kind: 'years', rows: [] };
    case 'numbers':
      return { kind: 'numbers', values: Object.fromEntries(field.columns.map((column) => [column.key, null])) };
    case 'flag':
      return { kind: 'flag', value: null };
    case 'date':
      return { kind: 'date', date: null };
    case 'goals':
      return { kind: 'goals', goals: [] };
    case 'share':
      return null;
    default:
      return assertNever(field);
  }
}

/** An answer with nothing entered; base-year tables already carry their years. */
export function emptyAnswer(item: SchemeItem, years: BaseYears): ItemAnswer {
  const entries: Record<string, EntryValue> = {};
  for (const field of item.fields) {
    const entry = emptyEntry(field, years);
    if (entry !== null) entries[field.key] = entry;
  }
  return { applicantMark: 'blank', reviewerMark: null, reviewerReason: '', entries };
}

/** Empty answers for every item of a scheme. */
export const emptySheet = (scheme: Scheme, years: BaseYears): SheetAnswers =>
  Object.fromEntries(itemsOf(scheme).map((item) => [item.key, emptyAnswer(item, years)]));

/**
 * A shown share (女性管理職の割合): `part` of the sum of all columns as 33.3％, rounded as the verdict says it; null while a
 * column is blank or no number of persons, or the sum is 0.
 */
export function shareWords(entry: EntryValue | undefined, part: string): string | null {
  if (entry?.kind !== 'numbers') return null;
  const values = Object.entries(entry.values).map(([key, value]) => [key, value === null ? null : thousandths(value)]);
  const counted = new Map(
    values.filter((each): each is [string, number] => typeof each[1] === 'number' && each[1] >= 0),
  );
  const total = [...counted.values()].reduce((sum, value) => sum + value, 0);
  return counted.size < values.length || total === 0 ? null : shareText(counted.get(part) ?? 0, total);
}

/** The mark that decides: the reviewer's, or the applicant's while there is none. */
export const finalMark = (answer: ItemAnswer | undefined): Mark =>
  answer === undefined ? 'blank' : (answer.reviewerMark ?? answer.applicantMark);

/** Deciding marks by item key. */
export const finalMarks = (answers: SheetAnswers): Readonly<Record<string, Mark>> =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, finalMark(answer)]));

/** Keys of the items no reviewer has marked yet; the sheet is complete when there are none. */
export const unreviewedItems = (scheme: Scheme, answers: SheetAnswers): readonly string[] =>
  itemsOf(scheme)
    .filter((item) => (answers[item.key]?.reviewerMark ?? null) === null)
    .map((item) => item.key);
