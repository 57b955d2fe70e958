import { assertNever } from '../kernel/assert-never.ts';
import type { EntryColumn, EntryField, EntryOption, SchemeItem } from '../schemes/types.ts';
import { type YearBasis, yearLabel } from './base-years.ts';
import { displayText, type EntryValue, type ItemAnswer, type YearRow } from './checksheet.ts';
import { industryName } from './industries.ts';
import { isBlank } from './text.ts';
import { isFilled } from './verdict/entered.ts';
import { formatBoth } from './wareki.ts';

/** The name of an entry field without what the form says to the applicant: 利用実績（※実績がある場合は…） is 利用実績. */
export const fieldName = ({ label }: Pick<EntryField, 'label'>): string =>
  displayText(label)
    .replace(/（※[^）]*）/gu, '')
    .trim();

/** An option without its request to the applicant: 上記以外の取組（具体的な取組内容をご記入ください。） is 上記以外の取組. */
export const optionName = ({ label, freeText }: EntryOption): string =>
  freeText === true ? displayText(label).replace(/（[^）]*）$/u, '') : displayText(label);

const valueWords = (value: number | boolean | null | undefined, unit = ''): string => {
  if (value === null || value === undefined) return '未記入';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  return `${value}${unit}`;
};

/** 男性1人・女性2人 */
const columnWords = (columns: readonly EntryColumn[], values: YearRow['values']): string =>
  // a lone yes or no says enough under the name of its field
  columns.length === 1 && columns[0]?.kind === 'flag'
    ? valueWords(values[columns[0].key])
    : columns.map(({ key, label, unit }) => `${displayText(label)}${valueWords(values[key], unit)}`).join('・');

function chosenWords(field: EntryField, entry: EntryValue & { kind: 'options' }): string {
  const options = field.kind === 'options' ? field.options : [];
  const written = isBlank(entry.otherText) ? '' : `（${entry.otherText}）`;
  const names = options
    .filter((option) => entry.chosen.includes(option.key))
    .map((option) => `${optionName(option)}${option.freeText === true ? written : ''}`);
  const other = options.find((option) => option.freeText === true);
  // a text without its box was written all the same
  const loose = written !== '' && !(other !== undefined && entry.chosen.includes(other.key));
  return [...names, ...(loose ? [`${other === undefined ? '' : optionName(other)}${written}`] : [])].join('、');
}

/** What one field holds, as a person reads it, its years by their basis; '' where nothing was entered. */
export function entryWords(field: EntryField, entry: EntryValue | undefined, basis: YearBasis = 'calendar'): string {
  if (entry === undefined) return '';
  switch (entry.kind) {
    case 'text':
      return entry.text;
    case 'number':
      return entry.value === null ? '' : valueWords(entry.value, field.kind === 'number' ? field.unit : '');
    case 'choice':
      if (entry.key === null) return '';
      return field.kind === 'choice'
        ? displayText(field.options.find((each) => each.key === entry.key)?.label ?? '')
        : industryName(entry.key);
    case 'options':
      return chosenWords(field, entry);
    case 'years': {
      const columns = 'columns' in field ? field.columns : [];
      return entry.rows
        .filter((row) => isFilled(row.values))
        .map(
          (row) =>
            `${row.year === null ? '年は未記入' : yearLabel(row.year, basis)} ${columnWords(columns, row.values)}`,
        )
        .join('、');
    }
    case 'numbers':
      return field.kind === 'numbers' && isFilled(entry.values) ? columnWords(field.columns, entry.values) : '';
    case 'flag':
      return entry.value === null ? '' : valueWords(entry.value);
    case 'date':
      return entry.date === null ? '' : formatBoth(entry.date);
    case 'goals':
      return entry.goals.join('、');
    default:
      return assertNever(entry);
  }
}

/** What was entered for an item, a line for each field that holds something: 「理念の概要：…」. */
export const evidenceOf = (item: SchemeItem, answer: Pick<ItemAnswer, 'entries'> | undefined): readonly string[] =>
  item.fields.flatMap((field) => {
    const words = entryWords(field, answer?.entries[field.key]);
    return isBlank(words) ? [] : [`${fieldName(field)}：${words}`];
  });
