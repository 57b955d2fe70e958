import { assertNever } from '../kernel/assert-never.ts';
import type { EntryColumn, EntryField } from '../schemes/types.ts';
import { displayText } from './checksheet.ts';
import { optionName } from './describe-entry.ts';

const columnNames = (columns: readonly EntryColumn[]): string =>
  columns
    .map(({ label, unit }) => {
      const name = displayText(label);
      return unit === undefined ? name : name === '' ? unit : `${name}（${unit}）`;
    })
    .join('・');

function contentOf(field: EntryField): string {
  switch (field.kind) {
    case 'text':
    case 'share':
    case 'date':
    case 'flag':
    case 'industry':
      return '';
    case 'number':
      return field.unit === '' ? '' : `（${field.unit}）`;
    case 'choice':
    case 'options':
      return `：□${field.options.map(optionName).join('　□')}`;
    case 'base-years':
      return `：${field.offsets.length}年分、年ごとに${columnNames(field.columns)}`;
    case 'chosen-years':
      return `：${columnNames(field.columns)}`;
    case 'numbers':
      return `：${columnNames(field.columns)}`;
    case 'goals':
      return `（${field.min}～${field.max}）`;
    default:
      return assertNever(field);
  }
}

/** The printed entry fields of an item in words: their names with what is entered or chosen in them. */
export const describeFields = (fields: readonly EntryField[]): readonly string[] =>
  fields.filter((field) => field.printed).map((field) => `${displayText(field.label)}${contentOf(field)}`);
