import { assertNever } from '../kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme, SchemeItem } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';

/**
 * Names of the entry cells of a form. They are written beside the cells and compared as a whole when the form comes
 * back; nothing is ever read out of them. Tables of base years name the year, so that a form made for other years is
 * not taken for these.
 */
export const markSlot = (item: SchemeItem): string => `items.${item.key}.mark`;
export const fieldSlot = (item: SchemeItem, field: EntryField, ...part: readonly string[]): string =>
  ['items', item.key, field.key, ...part].join('.');
export const declaredSlot = (declaration: string): string => `declarations.${declaration}`;
export const declarationTextSlot = (declaration: string, field: string): string =>
  `declarations.${declaration}.${field}`;

/** The cells of one row of a table by year; `year` is null where the applicant chooses it. */
export interface YearSlots {
  readonly year: number | null;
  readonly yearSlot: string | null;
  readonly columns: readonly { readonly column: EntryColumn; readonly slot: string }[];
}

/** Rows of a table by year as the form has them. */
export function yearSlots(item: SchemeItem, field: EntryField, years: BaseYears): readonly YearSlots[] {
  const columnsOf = (row: string, columns: readonly EntryColumn[]) =>
    columns.map((column) => ({ column, slot: fieldSlot(item, field, row, column.key) }));
  if (field.kind === 'base-years') {
    return field.offsets.map((offset) => {
      const year = years.years[2] + 1 + offset;
      return { year, yearSlot: null, columns: columnsOf(String(year), field.columns) };
    });
  }
  if (field.kind !== 'chosen-years') return [];
  return Array.from({ length: field.maxRows }, (_, index) => ({
    year: null,
    yearSlot: fieldSlot(item, field, `row${index + 1}`, 'year'),
    columns: columnsOf(`row${index + 1}`, field.columns),
  }));
}

/** Every entry cell of one field. */
export function slotsOf(item: SchemeItem, field: EntryField, years: BaseYears): readonly string[] {
  switch (field.kind) {
    case 'share':
      return [];
    case 'options':
      return [
        ...field.options.map((option) => fieldSlot(item, field, 'option', option.key)),
        ...(field.options.some((option) => option.freeText === true) ? [fieldSlot(item, field, 'other')] : []),
      ];
    case 'numbers':
      return field.columns.map((column) => fieldSlot(item, field, column.key));
    case 'base-years':
    case 'chosen-years':
      return yearSlots(item, field, years).flatMap(({ yearSlot, columns }) => [
        ...(yearSlot === null ? [] : [yearSlot]),
        ...columns.map(({ slot }) => slot),
      ]);
    case 'text':
    case 'number':
    case 'choice':
    case 'industry':
    case 'flag':
    case 'date':
    case 'goals':
      return [fieldSlot(item, field)];
    default:
      return assertNever(field);
  }
}

/** Every entry cell of a form. */
export const formSlots = (scheme: Scheme, years: BaseYears): readonly string[] => [
  ...scheme.declarations.flatMap(({ key, fields }) => [
    declaredSlot(key),
    ...fields.map((field) => declarationTextSlot(key, field.key)),
  ]),
  ...scheme.categories.flatMap(({ items }) =>
    items.flatMap((item) => [markSlot(item), ...item.fields.flatMap((field) => slotsOf(item, field, years))]),
  ),
];
