import { derivedPrefix } from '../schemes/official-averages.ts';
import { refuse, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/types.ts';
import { isCivilDate } from './civil-date.ts';
import { parseDateInput } from './date-input.ts';
import { eras } from './eras.ts';
import type { Fault } from './fault.ts';
import { industries, industryByName, industryName, isIndustryCode } from './industries.ts';
import type { AverageSeries, OfficialAverage } from './official-averages.ts';
import { checkText, isBlank } from './text.ts';

type Refused = Omit<Fault, 'path'>;

/** Japanese names of the series, as on the screen and in exported files. */
export const averageSeriesLabels: Readonly<Record<AverageSeries, string>> = {
  'paid-leave-rate': '年次有給休暇の取得率',
  'women-managers': '女性管理職の割合（雇用均等基本調査）',
  'women-managers-eruboshi': '女性管理職の割合（えるぼし認定の平均値）',
};

/** Longest texts, in user-perceived characters. */
export const averageLimits = { edition: 100, source: 1000 } as const;

/** No figure is about a year before this one. */
export const firstAverageYear = 1980;

/** Industries both surveys cover (C-R), after 調査産業計; the others fall back to it. */
export const surveyedIndustries: readonly string[] = [
  'all',
  ...industries.map(({ code }) => code).filter((code) => code >= 'C' && code <= 'R'),
];

/** 調査産業計, or 「E 製造業」. */
export const averageIndustryLabel = (industry: string): string =>
  industry === 'all' ? '調査産業計' : `${industry} ${industryName(industry)}`;

/** 621 → 「62.1」, null → 「数値なし」; never a decimal fraction in between. */
export function formatTenths(tenths: number | null): string {
  if (tenths === null) return noFigure;
  return `${Math.trunc(tenths / 10)}.${tenths % 10}`;
}

const noFigure = '数値なし';
/** How statistical tables print that there is no figure: not applicable, not available, concealed. */
const noFigureWords = new Set([noFigure, 'なし', '-', '...', 'x', '*']);

/** Width and spaces; the dashes of Japanese keyboards. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]/gu, '')
    .replaceAll(/[‐‑‒–—―−─]/gu, '-');

/**
 * A percentage as typed (62.1, ６２．１％) in tenths, digit by digit. 「数値なし」, － and … are null: the table has no figure.
 * Refuses a blank text, more than one decimal, and what lies outside 0-100.
 */
export function readTenths(text: string): Result<number | null, Refused> {
  const cleaned = tidy(text).toLowerCase();
  if (cleaned === '') return refuse({ code: 'required' });
  if (noFigureWords.has(cleaned) || /^ー+$/u.test(cleaned)) return ok(null);
  const [, sign, whole = '', after = ''] = /^([-+]?)(\d{1,12})(?:\.(\d{1,30}))?(?:%|パーセント)?$/u.exec(cleaned) ?? [];
  if (sign === undefined) return refuse({ code: 'not-a-number' });
  const decimals = after.replace(/0+$/u, '');
  if (decimals.length > 1) return refuse({ code: 'too-many-decimals', params: { decimals: 1 } });
  const tenths = Number(whole) * 10 + Number(decimals || '0');
  if ((sign === '-' && tenths > 0) || tenths > 1000)
    return refuse({ code: 'out-of-range', params: { min: 0, max: 100 } });
  return ok(tenths);
}

const eraNames = eras.flatMap((era) => era.aliases).join('|');
const japaneseYear = new RegExp(`^(${eraNames})(元|\\d{1,3})\\.?(?:年度?|年調査)?$`, 'u');

function westernYear(cleaned: string): Result<number, Refused> {
  const plain = /^(?:西暦)?(\d{4})(?:\.0)?(?:年度?)?$/u.exec(cleaned);
  if (plain !== null) return ok(Number(plain[1]));
  const [, name, typed] = japaneseYear.exec(cleaned) ?? [];
  const era = eras.find((each) => name !== undefined && each.aliases.includes(name));
  if (era === undefined) return refuse({ code: 'not-a-number' });
  const count = typed === '元' ? 1 : Number(typed);
  const year = era.offset + count;
  const last = era.last === null ? null : Number(era.last.slice(0, 4));
  if (last !== null && year > last)
    return refuse({ code: 'out-of-era', params: { text: cleaned, era: era.name, last: era.last! } });
  return count < 1 ? refuse({ code: 'not-a-number' }) : ok(year);
}

/** A year as typed (2024, ２０２４年, 令和6年, R6, 令和6年度); refuses one after `last`, of which there can be no figure. */
export function readAverageYear(text: string, last: number): Result<number, Refused> {
  const cleaned = tidy(text).toUpperCase();
  if (cleaned === '') return refuse({ code: 'required' });
  const year = westernYear(cleaned);
  if (!year.ok || (year.value >= firstAverageYear && year.value <= last)) return year;
  return refuse({ code: 'year-outside-window', params: { year: year.value, first: firstAverageYear, last } });
}

const allNames = new Set(['ALL', '調査産業計', '産業計', '全産業', '全産業計', '全業種', '全体', '総数', '合計', '計']);

/** An industry by letter, name or both (E, 製造業, 「Ｅ 製造業」), `all` for 調査産業計; a letter with another's name is refused. */
export function readIndustry(text: string): Result<string, Refused> {
  const cleaned = tidy(text);
  if (cleaned === '') return refuse({ code: 'required' });
  if (allNames.has(cleaned.toUpperCase())) return ok('all');
  const named = industryByName(cleaned);
  if (named !== null) return ok(named);
  const [, letter, rest = ''] = /^([A-Ta-t])[.:、,-]?(.*)$/u.exec(cleaned) ?? [];
  const code = letter?.toUpperCase();
  if (code === undefined || !isIndustryCode(code)) return refuse({ code: 'unknown-choice' });
  return rest === '' || industryByName(rest) === code ? ok(code) : refuse({ code: 'unknown-choice' });
}

/** A day of publication as typed; blank and 不明 are null. */
export function readPublishedOn(text: string): Result<CivilDate | null, Refused> {
  const cleaned = tidy(text);
  if (cleaned === '' || cleaned === '不明' || /^[-ー]$/u.test(cleaned)) return ok(null);
  return parseDateInput(text);
}

/** One figure as typed or as read from a file, all text. */
export interface TypedAverage {
  readonly industry: string;
  readonly year: string;
  readonly percent: string;
  readonly edition: string;
  readonly publishedOn: string;
  readonly source: string;
}

/** Line ends as the register keeps them, without spaces around the text. */
const tidyText = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').trim();

/** Reads one figure; `average` is null when there are faults, whose paths are the keys of `TypedAverage`. */
export function readAverage(
  series: AverageSeries,
  typed: TypedAverage,
  lastYear: number,
): { readonly average: OfficialAverage | null; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const take = <T>(path: keyof TypedAverage, read: Result<T, Refused>): T | undefined => {
    if (read.ok) return read.value;
    faults.push({ path, ...read.refusal });
    return undefined;
  };
  const industry = take('industry', readIndustry(typed.industry));
  const year = take('year', readAverageYear(typed.year, lastYear));
  const tenths = take('percent', readTenths(typed.percent));
  const publishedOn = take('publishedOn', readPublishedOn(typed.publishedOn));
  const edition = tidyText(typed.edition);
  const source = tidyText(typed.source);
  const bad = {
    edition: checkText(edition, { max: averageLimits.edition, required: true }),
    source: checkText(source, { max: averageLimits.source, required: true, multiline: true }),
  };
  for (const path of ['edition', 'source'] as const) {
    const fault = bad[path];
    if (fault !== null) faults.push({ path, ...fault });
  }
  if (faults.length > 0 || industry === undefined || year === undefined) return { average: null, faults };
  if (tenths === undefined || publishedOn === undefined) return { average: null, faults };
  return { average: { series, industry, year, tenths, edition, publishedOn, source }, faults };
}

/** True when no page prints the figure and it was computed from another one; its source begins with 「計算値：」. */
export const isDerived = ({ source }: Pick<OfficialAverage, 'source'>): boolean => source.startsWith(derivedPrefix);

/** True while the edition is still to come: its figures are not used yet. */
export const isUnpublished = ({ publishedOn }: Pick<OfficialAverage, 'publishedOn'>, today: CivilDate): boolean =>
  publishedOn !== null && isCivilDate(publishedOn) && publishedOn > today;

/** True where nothing was typed for any field. */
export const isEmptyRow = (typed: TypedAverage): boolean => Object.values(typed).every((text: string) => isBlank(text));
