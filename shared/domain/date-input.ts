import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import { civilDateOf, weekday } from './civil-date.ts';
import { eras, type Era } from './eras.ts';
import type { FaultCode } from './fault.ts';

/** Why a typed date was not taken; the codes are those of `Fault`. */
export interface DateRefusal {
  readonly code: Extract<FaultCode, 'not-a-date' | 'impossible-date' | 'out-of-era'>;
  readonly params: Readonly<Record<string, string | number>>;
}

const separator = '[./-]';
const numeric = `(\\d{1,2})${separator}(\\d{1,2})`;
const written = '(\\d{1,2})月(\\d{1,2})日';
const alias = eras.flatMap((era) => era.aliases).join('|');
const western = new RegExp(`^(?:西暦)?(\\d{4})(?:${separator}${numeric}|年${written})$`);
const westernPacked = /^(\d{4})(\d{2})(\d{2})$/;
const japanese = new RegExp(`^(${alias})(元|\\d{1,3})(?:${separator}${numeric}|年${written})$`);
const japanesePacked = new RegExp(`^(${alias})(\\d{2})(\\d{2})(\\d{2})$`);
const yearOnly = new RegExp(`^(${alias})(\\d{1,3})(?:年(?:(\\d{1,2})月?)?)?$`);

/** NFKC turns full width into half width and ㋿ into 令和; the dashes and dots of Japanese keyboards remain. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐‑‒–—―−ー]/gu, '-')
    .replaceAll('・', '.')
    .toUpperCase();

/**
 * Reads what a clerk types for a date: R8.4.1, r8/4/1, 令和8年4月1日, 令8.4.1, ㋿元年5月1日, H310430, 20260401, 2026-04-01,
 * ２０２６／４／１. Refuses a day that does not exist and a day outside the era that was named (平成40年 is not 2028).
 */
export function parseDateInput(text: string): Result<CivilDate, DateRefusal> {
  const cleaned = tidy(text);
  // a pasted 令和8年4月1日(水) is taken when the weekday is right; a wrong weekday means a wrong date
  const tail = /\(([月火水木金土日])(?:曜日?)?\)$/u.exec(cleaned);
  const read = readDate(tail === null ? cleaned : cleaned.slice(0, tail.index), text);
  if (read.ok && tail !== null && weekday(read.value) !== tail[1])
    return refuse({ code: 'impossible-date', params: { text } });
  return read;
}

function readDate(cleaned: string, text: string): Result<CivilDate, DateRefusal> {
  const plain = western.exec(cleaned) ?? westernPacked.exec(cleaned);
  if (plain !== null) {
    const [year, month, day] = plain
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number);
    return exists(civilDateOf(year!, month!, day!), text);
  }
  const named = japanese.exec(cleaned) ?? japanesePacked.exec(cleaned);
  if (named === null) return refuse(beyondEra(cleaned, text) ?? { code: 'not-a-date', params: { text } });
  const [name, year, month, day] = named.slice(1).filter((part) => part !== undefined);
  const era = eras.find((candidate) => candidate.aliases.includes(name!))!;
  const eraYear = year === '元' ? 1 : Number(year);
  if (eraYear < 1) return refuse({ code: 'impossible-date', params: { text } });
  const date = exists(civilDateOf(eraYear + era.offset, Number(month), Number(day)), text);
  return date.ok ? insideEra(date.value, era, text) : date;
}

/** 平成40年 without a day: no date yet, but already wrong, and that is what helps the clerk. */
function beyondEra(cleaned: string, text: string): DateRefusal | null {
  const [, name, year, month = '1'] = yearOnly.exec(cleaned) ?? [];
  const era = eras.find((candidate) => name !== undefined && candidate.aliases.includes(name));
  if (era === undefined || era.last === null) return null;
  const first = civilDateOf(Number(year) + era.offset, Number(month), 1);
  if (first === null || first <= era.last) return null;
  return { code: 'out-of-era', params: { text, era: era.name, last: era.last } };
}

const exists = (date: CivilDate | null, text: string): Result<CivilDate, DateRefusal> =>
  date === null ? refuse({ code: 'impossible-date', params: { text } }) : ok(date);

function insideEra(date: CivilDate, era: Era, text: string): Result<CivilDate, DateRefusal> {
  if (date < era.first) return refuse({ code: 'out-of-era', params: { text, era: era.name, first: era.first } });
  if (era.last !== null && date > era.last) {
    return refuse({ code: 'out-of-era', params: { text, era: era.name, last: era.last } });
  }
  return ok(date);
}
