import type { Id } from '../../shared/kernel/types.ts';
import { holds, type SearchQuery, type SearchWord } from './search-text.ts';
import type { Store } from './store.ts';

/** Hits are counted exactly up to here by the index alone … */
export const countLimit = 10_000;
/** … and up to here where each hit has to be looked at. */
export const checkedCountLimit = 1000;
/** Up to here hits are collected and sorted; beyond, walking the list in its order comes to a page sooner. */
const collectLimit = 5000;

export type Params = Record<string, string | number>;

/** Where the hits of a query come from: SQL over `company_search s`. */
export interface Hits {
  readonly from: string;
  readonly conditions: readonly string[];
  readonly params: Params;
  /** hits of the index, counted up to `countLimit` */
  readonly counted: number;
  /** whether the index alone decides (else words are looked for in each row) */
  readonly exact: boolean;
  /** whether the rows come in the list's order already */
  readonly walks: boolean;
}

const lengthOf = (word: string): number => Array.from(word).length;

/** Overlapping pairs of a word: a word can only be where all of them are. */
const pairsOf = (word: string): string[] => {
  const characters = Array.from(word);
  return characters.slice(1).map((character, at) => `${characters[at]!}${character}`);
};

const quoted = (texts: readonly string[]): string =>
  texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(' AND ');

/** One word for FTS5: any of its spellings, each as what `soughtOf` says. */
const either = (word: SearchWord, soughtOf: (spelling: string) => readonly string[]): string =>
  `(${word.map((spelling) => `(${quoted(soughtOf(spelling))})`).join(' OR ')})`;

/**
 * How to find the companies that hold all words. Words of three characters and more are found by the trigram index; as
 * soon as one is shorter, all go through the index of single characters and pairs, and the longer ones are then looked
 * for in the rows it finds.
 */
export function hitsOf(store: Store, words: readonly SearchWord[]): Hits {
  const isLong = (spelling: string): boolean => lengthOf(spelling) >= 3;
  const long = words.filter((word) => word.some(isLong));
  const index = words.every((word) => word.every(isLong)) ? 'company_trigram' : 'company_gram';
  const rest = index === 'company_trigram' ? [] : long;
  const soughtOf = (spelling: string): readonly string[] =>
    index === 'company_gram' && isLong(spelling) ? pairsOf(spelling) : [spelling];
  const match = words.map((word) => either(word, soughtOf)).join(' AND ');
  const counted = store
    .statement<number>(
      `select count(*) from (select 1 from ${index} where ${index} match @match limit ${countLimit + 1})`,
    )
    .pluck()
    .get({ match })!;
  const walks = counted > collectLimit;
  const looked = walks ? words : rest;
  return {
    from: walks
      ? 'company_search s'
      : `(select rowid as doc from ${index} where ${index} match @match) f cross join company_search s on s.doc = f.doc`,
    conditions: looked.map(
      (word, at) => `(${word.map((_, nth) => `instr(s.search_key, @word${at}_${nth}) > 0`).join(' or ')})`,
    ),
    params: {
      match,
      ...Object.fromEntries(looked.flatMap((word, at) => word.map((text, nth) => [`word${at}_${nth}`, text]))),
    },
    counted,
    exact: rest.length === 0,
    walks,
  };
}

/** The one company that carries the certification number typed, and whether the words find it as well. */
export function companyOfNumber(store: Store, query: SearchQuery): { id: Id; found: boolean } | undefined {
  if (query.number === undefined) return undefined;
  const hit = store
    .statement<{ id: Id; key: string }>(
      `select s.company_id as id, s.search_key as key from certification k join company_search s on s.company_id = k.company_id
       where k.number = ? and k.deleted_at is null`,
    )
    .get(query.number);
  return hit && { id: hit.id, found: holds(hit.key, query.words) };
}
