import { kanaKey } from './search-key.ts';
import type { TermKind } from './term.ts';
import { countGraphemes } from './text.ts';

/** Orders of a listing: 認定番号順, 五十音順, 新規を先に (each part by number). */
export const entryOrders = ['number', 'kana', 'new-first'] as const;
export type EntryOrder = (typeof entryOrders)[number];

/** Sorts entries by certification number, by フリガナ (五十音順), or new certifications before renewed ones; equal keys fall back to number, then フリガナ. */
export function orderEntries<
  T extends { readonly certificationNumber: number; readonly kana: string; readonly kind: TermKind },
>(entries: readonly T[], order: EntryOrder): readonly T[] {
  const keyed = entries.map((entry) => ({ entry, kana: kanaKey(entry.kana) }));
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  type Keyed = (typeof keyed)[number];
  const byKana = (a: Keyed, b: Keyed): number => text(a.kana, b.kana);
  const byNumber = (a: Keyed, b: Keyed): number => a.entry.certificationNumber - b.entry.certificationNumber;
  const byKind = (a: Keyed, b: Keyed): number => Number(a.entry.kind !== 'new') - Number(b.entry.kind !== 'new');
  const comparisons = {
    number: [byNumber, byKana],
    kana: [byKana, byNumber],
    'new-first': [byKind, byNumber, byKana],
  }[order];
  keyed.sort((a, b) => comparisons.reduce((found, compare) => found || compare(a, b), 0));
  return keyed.map((each) => each.entry);
}

/** Longest text of one company in a listing, in user-perceived characters. */
export const maxEntryBody = 2000;

/** Characters of a text as an editor of the newsletter counts them: perceived characters, line breaks not counted. */
export const countCharacters = (text: string): number => countGraphemes(text.replaceAll(/[\r\n]/gu, ''));

/** Largest limit a publication may be given, in characters. */
export const maxCharacterLimit = 100_000;
