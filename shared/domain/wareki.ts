import type { CivilDate } from '../kernel/types.ts';
import { partsOf } from './civil-date.ts';
import { eraOf } from './eras.ts';

const eraYear = (year: number): string => (year === 1 ? '元' : String(year));

/** `2021-01-15` → 令和3年1月15日, year 1 as 元年; days before 1873 are shown as 西暦 (1868年1月1日). */
export function formatWareki(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  const era = eraOf(date);
  return era === null ? `${year}年${month}月${day}日` : `${era.name}${eraYear(year - era.offset)}年${month}月${day}日`;
}

/** `2021-01-15` → R3.1.15 for narrow columns; days before 1873 as 1868.1.1. */
export function formatWarekiShort(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  const era = eraOf(date);
  return era === null ? `${year}.${month}.${day}` : `${era.letter}${year - era.offset}.${month}.${day}`;
}

/** `2021-01-15` → 2021年1月15日. */
export function formatSeireki(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** `2021-01-15` → 令和3年1月15日（2021年1月15日）. */
export const formatBoth = (date: CivilDate): string => `${formatWareki(date)}（${formatSeireki(date)}）`;

/** The fiscal year (1 April – 31 March) a day lies in, named by the year it begins. */
export function fiscalYear(date: CivilDate): number {
  const { year, month } = partsOf(date);
  return month >= 4 ? year : year - 1;
}

/** 2019 → 令和元年度, 2020 → 令和2年度. FY2019 bears the new era's name although it began in 平成31年. */
export function fiscalYearLabel(year: number): string {
  const era = eraOf(`${String(year).padStart(4, '0')}-05-01`);
  return era === null ? `${year}年度` : `${era.name}${eraYear(year - era.offset)}年度`;
}

/** 2023 → 令和5年 (a calendar year by the era it ends in, so 2019 is 令和元年). */
export function yearLabel(year: number): string {
  const era = eraOf(`${String(year).padStart(4, '0')}-12-31`);
  return era === null ? `${year}年` : `${era.name}${eraYear(year - era.offset)}年`;
}
