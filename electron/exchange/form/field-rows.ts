import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { type BaseYears, windowOf, yearLabel } from '../../../shared/domain/base-years.ts';
import { displayText } from '../../../shared/domain/checksheet.ts';
import { entryLimits } from '../../../shared/domain/checksheet-faults.ts';
import { fieldSlot, yearSlots } from '../../../shared/domain/form-slots.ts';
import { type FormValue, industryWords } from '../../../shared/domain/form-values.ts';
import { industries } from '../../../shared/domain/industries.ts';
import type { EntryColumn, EntryField, SchemeItem } from '../../../shared/schemes/types.ts';
import type { FormBlock, FormInput, FormRow } from './form-sheet.ts';
import { heightOf, tallestRow } from './measure.ts';

/** 番号, 審査項目, チェック, then the entry columns: year or box, label, value, unit, label, value, unit. */
export const columns = {
  id: 0,
  text: 1,
  mark: 2,
  first: 3,
  label: 4,
  value: 5,
  unit: 6,
  label2: 7,
  value2: 8,
  unit2: 9,
};
export const widths: readonly number[] = [6, 30, 7, 9, 9, 8, 6, 9, 8, 6];
const entrySpan = columns.unit2 - columns.first + 1;
export const entryColumns = [columns.mark, columns.first, columns.value, columns.value2] as const;

/** Width of merged columns. */
export const spanWidth = (column: number, span: number): number =>
  widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);

const wide = spanWidth(columns.first, entrySpan);
const lineRow = heightOf('', 10);

/** What the rows of one field are made from. */
export interface FieldContext {
  readonly item: SchemeItem;
  readonly years: BaseYears;
  readonly values: ReadonlyMap<string, FormValue>;
}

export type EntryOptions = Pick<FormBlock, 'column' | 'span' | 'rows'>;

const entry = ({ values }: FieldContext, slot: string, at: EntryOptions, input: FormInput): FormBlock => {
  const value = values.get(slot);
  return { ...at, look: 'text', slot, input, ...(value === undefined ? {} : { value }) };
};

const blank = (column: number, span: number): FormBlock => ({ column, span, look: 'blank' });

const labelRow = (text: string): readonly FormRow[] =>
  text === ''
    ? []
    : [
        {
          cells: [{ column: columns.first, span: entrySpan, look: 'label', text }],
          height: heightOf(text, wide),
        },
      ];

/** An entry over the whole width, over as many rows as its text needs (a row has an end). */
function wideEntry(context: FieldContext, slot: string, input: FormInput, leastLines = 1): readonly FormRow[] {
  const value = context.values.get(slot);
  const needed = heightOf(typeof value === 'string' ? value : '', wide, leastLines);
  const rows = Math.ceil(needed / tallestRow);
  const first = entry(context, slot, { column: columns.first, span: entrySpan, rows }, input);
  return Array.from({ length: rows }, (_, index) => ({ cells: index === 0 ? [first] : [], height: needed / rows }));
}

const numberInput = (column: EntryColumn): FormInput =>
  column.kind === 'flag'
    ? { kind: 'yes-no' }
    : {
        kind: 'number',
        decimals: column.decimals ?? 0,
        min: column.min ?? 0,
        max: column.max ?? 999_999,
        unit: column.unit ?? '',
      };

/** Pairs of label, value and unit, two a row, behind what stands in the first column. */
function pairRows(
  context: FieldContext,
  first: FormBlock,
  cells: readonly { readonly column: EntryColumn; readonly slot: string }[],
): readonly FormRow[] {
  const pairs = Array.from({ length: Math.max(1, Math.ceil(cells.length / 2)) }, (_, at) =>
    cells.slice(at * 2, at * 2 + 2),
  );
  return pairs.map((pair, row) => {
    const blocks = pair.flatMap(({ column, slot }, index): FormBlock[] => {
      const at = index === 0 ? columns : { label: columns.label2, value: columns.value2, unit: columns.unit2 };
      return [
        { column: at.label, look: 'label', text: displayText(column.label) },
        entry(context, slot, { column: at.value }, numberInput(column)),
        { column: at.unit, look: 'unit', text: displayText(column.unit ?? '') },
      ];
    });
    const filled = pair.length < 2 ? [blank(columns.label2, 3)] : [];
    const texts = blocks.map((block) => heightOf(block.text ?? '', widths[block.column]!));
    return {
      cells: [row === 0 ? first : blank(columns.first, 1), ...blocks, ...filled],
      height: Math.max(lineRow, heightOf(first.text ?? '', widths[columns.first]!), ...texts),
    };
  });
}

/** One line: its label, one value, its unit. */
function lineOf(label: string, value: FormBlock, unit: string): FormRow {
  return {
    cells: [
      { column: columns.first, span: 2, look: 'label', text: label },
      value,
      { column: columns.unit, look: 'unit', text: unit },
      blank(columns.label2, 3),
    ],
    height: heightOf(label, spanWidth(columns.first, 2)),
  };
}

function optionRows(context: FieldContext, field: EntryField & { kind: 'options' }): readonly FormRow[] {
  const { item } = context;
  const lastFree = field.options.findLast((option) => option.freeText === true)?.key;
  return field.options.flatMap((option) => {
    const text = displayText(option.label);
    const box = entry(
      context,
      fieldSlot(item, field, 'option', option.key),
      { column: columns.first },
      { kind: 'box' },
    );
    const row: FormRow = {
      cells: [box, { column: columns.label, span: entrySpan - 1, look: 'text', text }],
      height: heightOf(text, wide - widths[columns.first]!),
    };
    const input: FormInput = { kind: 'text', max: entryLimits.multiline, multiline: true };
    return option.key === lastFree ? [row, ...wideEntry(context, fieldSlot(item, field, 'other'), input, 2)] : [row];
  });
}

/** The rows of one entry field; fields the paper form lacks say that the city checks with them. */
export function fieldRows(context: FieldContext, field: EntryField): readonly FormRow[] {
  const { item, years } = context;
  const label = `${displayText(field.label)}${field.printed || field.label === '' ? '' : '【確認欄】'}`;
  const slot = fieldSlot(item, field);
  switch (field.kind) {
    case 'text': {
      const { multiline } = field;
      const input: FormInput = { kind: 'text', multiline, max: multiline ? entryLimits.multiline : entryLimits.text };
      return [...labelRow(label), ...wideEntry(context, slot, input, multiline ? 3 : 1)];
    }
    case 'choice': {
      const list = { name: slot, values: field.options.map((option) => displayText(option.label)) };
      return [...labelRow(label), ...wideEntry(context, slot, { kind: 'list', list })];
    }
    case 'industry': {
      const list = { name: 'industries', values: industries.map(({ code }) => industryWords(code)) };
      return [...labelRow(label), ...wideEntry(context, slot, { kind: 'list', list })];
    }
    case 'date':
      return [...labelRow(label), ...wideEntry(context, slot, { kind: 'date' })];
    case 'goals':
      return [...labelRow(label), ...wideEntry(context, slot, { kind: 'goals', min: field.min, max: field.max })];
    case 'flag':
      return [
        {
          cells: [
            entry(context, slot, { column: columns.first }, { kind: 'yes-no' }),
            { column: columns.label, span: entrySpan - 1, look: 'text', text: label },
          ],
          height: heightOf(label, wide - widths[columns.first]!),
        },
      ];
    case 'number': {
      const input: FormInput = { kind: 'number', decimals: 1, min: 0, max: 999_999, unit: field.unit };
      return [lineOf(label, entry(context, slot, { column: columns.value }, input), field.unit)];
    }
    case 'share': {
      const of = item.fields.find((each) => each.key === field.of);
      const share = {
        part: fieldSlot(item, { ...field, key: field.of }, field.part),
        of: of?.kind === 'numbers' ? of.columns.map((column) => fieldSlot(item, of, column.key)) : [],
      };
      return [lineOf(label, { column: columns.value, look: 'figure', share }, '%')];
    }
    case 'options':
      return [...labelRow(label), ...optionRows(context, field)];
    case 'numbers': {
      const cells = field.columns.map((column) => ({ column, slot: fieldSlot(item, field, column.key) }));
      return [...labelRow(label), ...pairRows(context, blank(columns.first, 1), cells)];
    }
    case 'base-years':
    case 'chosen-years': {
      const [first, last] = field.kind === 'chosen-years' ? windowOf(field.window, years) : years.window;
      const suffix = yearLabel(first, years.basis).slice(String(first).length);
      const rows = yearSlots(item, field, years).flatMap((row) => {
        const year: FormBlock =
          row.yearSlot === null || row.year !== null
            ? { column: columns.first, look: 'year', text: yearLabel(row.year ?? first, years.basis) }
            : entry(context, row.yearSlot, { column: columns.first }, { kind: 'year', first, last, suffix });
        return pairRows(context, year, row.columns);
      });
      return [...labelRow(label), ...rows];
    }
    default:
      return assertNever(field);
  }
}
