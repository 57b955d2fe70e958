import type { CivilDate } from '../kernel/types.ts';
import type { SchemeItem } from '../schemes/types.ts';
import { shortNameOf } from './achievement-lines.ts';
import type { AchievementFacts } from './achievement.ts';
import type { YearBasis } from './base-years.ts';
import type { EntryValue, ItemAnswer, YearRow } from './checksheet.ts';
import { shareWords } from './checksheet.ts';
import { grouped, shareText, thousandths, thousandthsText } from './exact-number.ts';

/** A figure entered for an item, with the period it speaks of (none where the sheet does not say it). */
export type SheetFigure = Pick<AchievementFacts, 'what' | 'figure' | 'unit' | 'fromOn' | 'toOn'> & {
  /** Tells the figures of one item apart. */
  readonly key: string;
};

type Period = Pick<AchievementFacts, 'fromOn' | 'toOn'>;
const unknownPeriod: Period = { fromOn: null, toOn: null };

/** First and last day of a base year; unknown of 事業年度, whose first month differs by company. */
export function periodOfYear(year: number, basis: YearBasis): Period {
  if (basis === 'calendar') return { fromOn: `${year}-01-01`, toOn: `${year}-12-31` };
  return basis === 'fiscal' ? { fromOn: `${year}-04-01`, toOn: `${year + 1}-03-31` } : unknownPeriod;
}

/** A stored number as it is printed (1200.5 → 1,200.5), or null where it cannot be said exactly. */
function numberWords(value: number | boolean | null | undefined): string | null {
  const scaled = typeof value === 'number' ? thousandths(value) : null;
  return scaled === null ? null : grouped(thousandthsText(scaled, 0));
}

/** Rows of a table by year that hold every one of the columns, the latest first. */
function fullRows(entry: EntryValue | undefined, columns: readonly string[]): readonly (YearRow & { year: number })[] {
  const rows = entry?.kind === 'years' ? entry.rows : [];
  return rows
    .filter((row): row is YearRow & { year: number } => row.year !== null)
    .filter((row) => columns.every((column) => typeof row.values[column] === 'number'))
    .toSorted((a, b) => b.year - a.year);
}

const columnsOf = (item: SchemeItem, table: string) => {
  const field = item.fields.find((each) => each.key === table);
  return field?.kind === 'base-years' || field?.kind === 'chosen-years' ? field.columns : [];
};

const wide = (unit: string | undefined): string => (unit === '%' ? '％' : (unit ?? ''));

/** The latest year of a table, a figure per column. */
function latestFigures(
  item: SchemeItem,
  answer: ItemAnswer,
  table: string,
  keys: readonly string[],
  basis: YearBasis,
  what: (label: string) => string,
): readonly SheetFigure[] {
  return columnsOf(item, table)
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ key, label, unit }) => {
      const row = fullRows(answer.entries[table], [key])[0];
      const figure = numberWords(row?.values[key]);
      if (row === undefined || figure === null) return [];
      return [{ key, what: what(label), figure, unit: wide(unit), ...periodOfYear(row.year, basis) }];
    });
}

const personsIn = (row: YearRow): number =>
  Object.values(row.values).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

/** 育児休業の利用実績がある → 育児休業の利用者数. */
function usersOf(item: SchemeItem, columns: readonly { readonly label: string }[]): string {
  const name = shortNameOf(item) ?? '';
  const only = columns.length === 1 ? columns[0]?.label : undefined;
  const used = /^(.+)の利用実績がある$/u.exec(name)?.[1] ?? only ?? name;
  return `${used}の利用者数`;
}

/** Persons of the latest year with any use, men and women together. */
function useFigures(item: SchemeItem, answer: ItemAnswer, table: string, basis: YearBasis): readonly SheetFigure[] {
  const row = fullRows(answer.entries[table], []).find((each) => personsIn(each) > 0);
  const figure = row === undefined ? null : numberWords(personsIn(row));
  if (row === undefined || figure === null) return [];
  const what = usersOf(item, columnsOf(item, table));
  return [{ key: 'users', what, figure, unit: '人', ...periodOfYear(row.year, basis) }];
}

const womenManagers = '女性管理職の割合';

const share = (words: string, period: Period): SheetFigure => ({
  key: 'share',
  what: womenManagers,
  figure: words.replace(/％$/u, ''),
  unit: '％',
  ...period,
});

/** Women among managers at the end of the business year named beside it. */
function managersNow(item: SchemeItem, answer: ItemAnswer, field: string, part: string): readonly SheetFigure[] {
  const words = shareWords(answer.entries[field], part);
  const dated = item.fields.find(({ kind }) => kind === 'date')?.key ?? '';
  const entry = answer.entries[dated];
  const toOn = entry?.kind === 'date' ? entry.date : null;
  return words === null || words === '0.0％' ? [] : [share(words, { fromOn: null, toOn })];
}

/** Women among managers in the latest year that is entered whole. */
function managersOfYear(
  item: SchemeItem,
  answer: ItemAnswer,
  rule: { readonly table: string; readonly part: string },
  basis: YearBasis,
): readonly SheetFigure[] {
  const columns = columnsOf(item, rule.table).map(({ key }) => key);
  const row = fullRows(answer.entries[rule.table], columns)[0];
  const women = row?.values[rule.part];
  if (row === undefined || typeof women !== 'number' || women === 0) return [];
  return [share(shareText(women, personsIn(row)), periodOfYear(row.year, basis))];
}

/** The figures of an item's entries, told with the period they speak of; a count of today is of the day of receipt. */
export function figuresOfItem(
  item: SchemeItem,
  answer: ItemAnswer,
  basis: YearBasis,
  receivedOn: CivilDate | null,
): readonly SheetFigure[] {
  const rule = item.tickRule;
  switch (rule.kind) {
    case 'overtime': {
      const chosen = rule.basis === null ? undefined : answer.entries[rule.basis];
      const average = chosen?.kind === 'choice' && chosen.key === 'average';
      const whose = average ? '平均時間外労働時間' : '最も時間外労働が多かった従業員の時間外労働時間';
      const columns = ['month_hours', 'year_hours'];
      return latestFigures(item, answer, rule.table, columns, basis, (label) => `${whose}（${label}）`);
    }
    case 'leave-rate':
      return latestFigures(item, answer, rule.table, [rule.column], basis, () => '年次有給休暇の取得率');
    case 'women-managers':
      return managersNow(item, answer, rule.managers, rule.part);
    case 'share-in-years':
      return managersOfYear(item, answer, rule, basis);
    case 'use-in-window':
    case 'use-in-years':
      return useFigures(item, answer, rule.table, basis);
    case 'at-least': {
      const entry = answer.entries[rule.field];
      const figure = entry?.kind === 'number' ? numberWords(entry.value) : null;
      const field = item.fields.find(({ key }) => key === rule.field);
      if (figure === null || field?.kind !== 'number') return [];
      const what = (shortNameOf(item) ?? field.label).replace(/がいる$/u, 'の数');
      return [{ key: 'count', what, figure, unit: wide(field.unit), fromOn: null, toOn: receivedOn }];
    }
    default:
      return [];
  }
}
