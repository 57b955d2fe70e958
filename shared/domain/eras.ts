import type { CivilDate } from '../kernel/types.ts';

/** One Japanese era: `year of the era + offset` is the Gregorian year. */
export interface Era {
  readonly name: string;
  /** How a clerk may type it: full name, first character, letter (compared in upper case, after NFKC). */
  readonly aliases: readonly string[];
  readonly letter: string;
  readonly first: CivilDate;
  /** Last day of the era; null while it lasts. */
  readonly last: CivilDate | null;
  readonly offset: number;
}

/**
 * Newest first. A later era is one more row here (and a `last` on 令和).
 * 明治 begins at the change to the Gregorian calendar: earlier days need the lunar calendar and no register entry has one.
 */
export const eras: readonly Era[] = [
  { name: '令和', aliases: ['令和', '令', 'R'], letter: 'R', first: '2019-05-01', last: null, offset: 2018 },
  { name: '平成', aliases: ['平成', '平', 'H'], letter: 'H', first: '1989-01-08', last: '2019-04-30', offset: 1988 },
  { name: '昭和', aliases: ['昭和', '昭', 'S'], letter: 'S', first: '1926-12-25', last: '1989-01-07', offset: 1925 },
  { name: '大正', aliases: ['大正', '大', 'T'], letter: 'T', first: '1912-07-30', last: '1926-12-24', offset: 1911 },
  { name: '明治', aliases: ['明治', '明', 'M'], letter: 'M', first: '1873-01-01', last: '1912-07-29', offset: 1867 },
];

/** The era a day belongs to, or null before 1873. */
export const eraOf = (date: CivilDate): Era | null => eras.find((era) => date >= era.first) ?? null;
