import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import type { EntryOption } from '../schemes/types.ts';
import type { Mark } from './checksheet.ts';
import { addDays, isCivilDate } from './civil-date.ts';
import { parseDateInput } from './date-input.ts';
import { eras } from './eras.ts';
import { industries, industryByName } from './industries.ts';
import { hasSpaceInside, tidy, withoutUnit } from './number-text.ts';
import { cellText, type SheetCell } from './sheet-cell.ts';
import { formatSeireki } from './wareki.ts';

/**
 * What people write into the cells of a form, read as what they mean. A blank cell is blank, never 0; what is not
 * understood for certain is named, never guessed.
 */
export type CellTrouble =
  | 'not-a-number'
  | 'not-a-mark'
  | 'not-a-year'
  | 'not-a-date'
  | 'unknown-choice'
  | 'formula-without-value';
type Read<T> = Result<T, CellTrouble>;

/** The tidy text of a cell; numbers and truth values as a person sees them. */
const tidyCell = (cell: SheetCell | null): string => tidy(cellText(cell));

/** A formula that shows an error or was never computed holds nothing that could be taken. */
const hasValue = (cell: SheetCell | null): boolean => cell?.kind !== 'error' && cell?.kind !== 'uncalculated';

function readWith<T>(cell: SheetCell | null, read: (cell: SheetCell | null) => Read<T>): Read<T> {
  return hasValue(cell) ? read(cell) : refuse('formula-without-value');
}

const ticks = new Set(['✓', '✔', '☑', '✅', '🗹', '○', '〇', '◯', '●', '◎', 'レ', 'V', '1', 'TRUE', '有', '済', 'はい']);
const empty = new Set(['', '0', 'FALSE', '☐', '□']);
const no = new Set(['×', '✕', '✖', '✗', 'X', '無', 'いいえ', 'FALSE', '0']);

/** A tick as people write it: ✓ ✔ ☑ ○ 〇 ◯ レ 1 TRUE v. */
export const isTick = (text: string): boolean => ticks.has(tidy(text).toUpperCase());

/** チェック: a tick in any hand, nothing, or a dash (「-」「－」「ー」「―」) for 対象者なし (該当なし is taken too). */
export const readMark = (cell: SheetCell | null): Read<Mark> =>
  readWith(cell, () => {
    const text = tidyCell(cell);
    if (empty.has(text.toUpperCase())) return ok('blank');
    if (/^-+$/u.test(text) || text === '対象者なし' || text === '該当なし') return ok('na');
    return isTick(text) ? ok('ticked') : refuse('not-a-mark');
  });

/** The box of a list (○): ticked or not. */
export const readBox = (cell: SheetCell | null): Read<boolean> =>
  readWith(cell, () => {
    const text = tidyCell(cell);
    if (empty.has(text.toUpperCase())) return ok(false);
    return isTick(text) ? ok(true) : refuse('not-a-mark');
  });

/** はい or いいえ, as words or marks; blank says neither. */
export const readYesNo = (cell: SheetCell | null): Read<boolean | null> =>
  readWith(cell, () => {
    const text = tidyCell(cell).toUpperCase();
    if (cell === null || text === '' || text === '☐' || text === '□') return ok(null);
    if (no.has(text)) return ok(false);
    return isTick(text) ? ok(true) : refuse('not-a-mark');
  });

const digits = (text: string): number | null => {
  const plain = text.replace(/^[△▲]/u, '-').replaceAll(/,(?=\d{3}(?:\D|$))/gu, '');
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(plain) ? Number(plain) : null;
};

/**
 * A number with or without its unit: 45.5, ４５．５, 「45時間」, 「62.1％」, 1,234. A cell formatted as % is taken as shown
 * (0.621 as 62.1) where the column is in %. Words, dates and dashes are no numbers.
 */
export const readNumber = (cell: SheetCell | null, unit: string): Read<number | null> =>
  readWith(cell, () => {
    if (cell === null) return ok(null);
    if (cell.kind === 'number') {
      const shown = cell.percent && unit === '%' ? Number((cell.value * 100).toPrecision(12)) : cell.value;
      return Number.isFinite(shown) ? ok(shown) : refuse('not-a-number');
    }
    if (cell.kind !== 'text') return refuse('not-a-number');
    const text = tidyCell(cell);
    if (text === '') return ok(null);
    if (hasSpaceInside(cell.text)) return refuse('not-a-number');
    const value = digits(withoutUnit(text, unit));
    return value === null || !Number.isFinite(value) ? refuse('not-a-number') : ok(value);
  });

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2199;
const eraNames = eras.flatMap((era) => era.aliases).join('|');
const eraYear = new RegExp(`^(${eraNames})\\.?(元|\\d{1,2})(?:年度?)?(?:\\(.*\\))?$`, 'u');
const westernYear = /^(?:西暦)?(\d{4})(?:年度?)?(?:\(.*\))?$/u;

/** A year: 2024, 2024年, ２０２４年度, 令和6年, R6. A date is no year: Excel makes one of 2024/4. */
export const readYear = (cell: SheetCell | null): Read<number | null> =>
  readWith(cell, () => {
    if (cell === null || tidyCell(cell) === '') return ok(null);
    if (cell.kind === 'number') return isYear(cell.value) ? ok(cell.value) : refuse('not-a-year');
    if (cell.kind !== 'text') return refuse('not-a-year');
    const text = tidyCell(cell).toUpperCase();
    const western = westernYear.exec(text)?.[1];
    if (western !== undefined) return isYear(Number(western)) ? ok(Number(western)) : refuse('not-a-year');
    const [, name, year] = eraYear.exec(text) ?? [];
    const era = eras.find((each) => name !== undefined && each.aliases.includes(name));
    if (era === undefined) return refuse('not-a-year');
    const read = (year === '元' ? 1 : Number(year)) + era.offset;
    const last = era.last === null ? 2199 : Number(era.last.slice(0, 4));
    return read > era.offset && read <= last ? ok(read) : refuse('not-a-year');
  });

/** First day of Excel's count; days before March 1900 are off by one there and never meant. */
const serialStart: CivilDate = '1899-12-30';

/** A date: a cell formatted as one, its serial number, or text as a clerk types it. */
export const readDate = (cell: SheetCell | null): Read<CivilDate | null> =>
  readWith(cell, () => {
    if (cell === null || tidyCell(cell) === '') return ok(null);
    if (cell.kind === 'date') return isCivilDate(cell.date) ? ok(cell.date) : refuse('not-a-date');
    if (cell.kind === 'number' && Number.isInteger(cell.value) && cell.value > 20_000 && cell.value < 80_000) {
      return ok(addDays(serialStart, cell.value));
    }
    const typed = parseDateInput(cellText(cell));
    return typed.ok ? ok(typed.value) : refuse('not-a-date');
  });

const alike = (text: string): string => tidy(text).replaceAll(/[、,・。.「」]/gu, '');

/** The key of an option by its wording, whatever the width of its letters. */
export const readChoice = (cell: SheetCell | null, options: readonly EntryOption[]): Read<string | null> =>
  readWith(cell, () => {
    const text = alike(cellText(cell));
    if (text === '') return ok(null);
    const option = options.find((each) => alike(each.label) === text) ?? options.find((each) => each.key === text);
    return option === undefined ? refuse('unknown-choice') : ok(option.key);
  });

/** An industry as letter and name (E 製造業), letter or name: the letter of its division. */
export const readIndustry = (cell: SheetCell | null): Read<string | null> =>
  readWith(cell, () => {
    const text = cellText(cell)
      .normalize('NFKC')
      .replaceAll(/[\s\u200b\ufeff]/gu, '');
    if (text === '') return ok(null);
    const [, letter, name = ''] = /^([A-Ta-t])[:.、]?(.*)$/u.exec(text) ?? [];
    const known = industries.find((each) => each.code === letter?.toUpperCase());
    if (known !== undefined && (name === '' || industryByName(name) === known.code)) return ok(known.code);
    const byName = industryByName(text);
    return byName === null ? refuse('unknown-choice') : ok(byName);
  });

/** Numbers of SDGs: 「3、5、8」, 「目標３・５」. 「3-5」 and dates are not taken: they may be two numbers or three. */
export const readGoals = (cell: SheetCell | null): Read<readonly number[]> =>
  readWith(cell, () => {
    if (cell === null) return ok([]);
    if (cell.kind === 'date' || cell.kind === 'boolean') return refuse('not-a-number');
    const text = cellText(cell).normalize('NFKC');
    const found = text.replaceAll(/目標|ゴール|番号?|SDGs?|No\.?/giu, ' ').trim();
    if (found === '') return ok([]);
    if (!/^\d{1,2}(?:[\s、,，・./;]+\d{1,2})*[\s、,。]*$/u.test(found)) return refuse('not-a-number');
    return ok([...new Set((found.match(/\d+/gu) ?? []).map(Number))]);
  });

/** A text as it stands; numbers and dates as they are shown. */
export const readText = (cell: SheetCell | null): Read<string> =>
  readWith(cell, () => ok(cell?.kind === 'date' ? formatSeireki(cell.date) : cellText(cell)));
