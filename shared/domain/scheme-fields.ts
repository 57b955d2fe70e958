import type { EntryColumn, EntryField, SchemeItem, TickRule } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';

/** The field of an item with that key, or undefined. */
export const fieldOf = (item: Pick<SchemeItem, 'fields'>, key: string): EntryField | undefined =>
  item.fields.find((field) => field.key === key);

/** Columns of a table or group; none for other kinds. */
export const columnsOf = (field: EntryField | undefined): readonly EntryColumn[] =>
  field?.kind === 'base-years' || field?.kind === 'chosen-years' || field?.kind === 'numbers' ? field.columns : [];

/** Keys of the options of a choice or a list; none for other kinds. */
export const optionKeysOf = (field: EntryField | undefined): readonly string[] =>
  field?.kind === 'options' || field?.kind === 'choice' ? field.options.map((option) => option.key) : [];

/** One place of a rule that names a field of its item. */
export interface RuleField {
  /** Place inside the rule, e.g. `table` or `requiresAny.0`. */
  readonly at: string;
  /** Key of the field it names. */
  readonly key: string;
  readonly fits: (field: EntryField) => boolean;
}

const isKind =
  (...kinds: readonly EntryField['kind'][]) =>
  (field: EntryField): boolean =>
    kinds.includes(field.kind);

const hasNumbers = (field: EntryField): boolean => columnsOf(field).some((column) => column.kind === 'number');

const columnIs = (key: string) => (field: EntryField) =>
  columnsOf(field).some((column) => column.key === key && column.kind === 'number');

/** Columns of the table of 時間外労働 (month and year), as the rule `overtime` reads them. */
export const overtimeColumns = { month: 'month_hours', year: 'year_hours' } as const;
/** Options of the choice that says which hours were entered, as the rule `overtime` reads them. */
export const overtimeBases = { most: 'max_employee', average: 'average' } as const;

/** True when the table has the two columns of hours the rule compares. */
const isOvertimeTable = (field: EntryField): boolean =>
  field.kind === 'base-years' && columnIs(overtimeColumns.month)(field) && columnIs(overtimeColumns.year)(field);

const isOvertimeBasis = (field: EntryField): boolean =>
  field.kind === 'choice' && Object.values(overtimeBases).every((key) => optionKeysOf(field).includes(key));

const isFlagTable = (field: EntryField): boolean => field.kind === 'base-years' && field.columns[0]?.kind === 'flag';

const yearsOfNumbers = (field: EntryField): boolean => field.kind === 'base-years' && hasNumbers(field);

const enterable = (field: EntryField): boolean => field.kind !== 'share';

const optional = (at: string, key: string | null, fits: RuleField['fits']): readonly RuleField[] =>
  key === null ? [] : [{ at, key, fits }];

/** Every field a rule names, with the place in the rule and what kind of field fits there. */
export function ruleFields(rule: TickRule): readonly RuleField[] {
  switch (rule.kind) {
    case 'self-declared':
      return rule.requiresAny.map((key, index) => ({ at: `requiresAny.${index}`, key, fits: enterable }));
    case 'self-declared-all':
      return rule.requiresAll.map((key, index) => ({ at: `requiresAll.${index}`, key, fits: enterable }));
    case 'any-of':
      return [{ at: 'field', key: rule.field, fits: isKind('options') }];
    case 'overtime':
      return [
        { at: 'table', key: rule.table, fits: isOvertimeTable },
        ...optional('basis', rule.basis, isOvertimeBasis),
      ];
    case 'leave-rate':
      return [
        {
          at: 'table',
          key: rule.table,
          fits: (field) => field.kind === 'base-years' && columnIs(rule.column)(field),
        },
        ...optional('fiveDays', rule.fiveDays, isFlagTable),
      ];
    case 'women-managers':
      return [
        { at: 'target', key: rule.target, fits: isKind('text') },
        {
          at: 'managers',
          key: rule.managers,
          fits: (field) => field.kind === 'numbers' && columnIs(rule.part)(field),
        },
      ];
    case 'use-in-window':
      return [
        { at: 'table', key: rule.table, fits: (field) => field.kind === 'chosen-years' && hasNumbers(field) },
        ...optional('text', rule.text, isKind('text')),
        ...optional('noEligible', rule.noEligible, isKind('flag')),
      ];
    case 'use-in-years':
      return [{ at: 'table', key: rule.table, fits: yearsOfNumbers }];
    case 'share-in-years':
      return [
        {
          at: 'table',
          key: rule.table,
          fits: (field) => field.kind === 'base-years' && field.columns.length > 1 && columnIs(rule.part)(field),
        },
      ];
    case 'at-least':
      return [{ at: 'field', key: rule.field, fits: isKind('number') }];
    default:
      return assertNever(rule);
  }
}

/** Rules that compare with the average of an industry, so that the item's own industry field is of use. */
export const comparesIndustries = (rule: TickRule): boolean =>
  rule.kind === 'leave-rate' || rule.kind === 'women-managers';

/**
 * True when the field serves something: it stands on the printed sheet, its rule or a shown share reads it, it says the
 * industry to a rule that compares, or it is a note for the reviewer (a text or a date nobody computes with).
 */
export function isUsed(item: SchemeItem, field: EntryField): boolean {
  return (
    field.printed ||
    field.kind === 'text' ||
    field.kind === 'date' ||
    (field.kind === 'industry' && comparesIndustries(item.tickRule)) ||
    ruleFields(item.tickRule).some((each) => each.key === field.key) ||
    item.fields.some((each) => each.kind === 'share' && each.of === field.key)
  );
}
