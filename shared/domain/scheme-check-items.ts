import type { EntryField, EntryOption, Scheme, SchemeItem } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Fault } from './fault.ts';
import { keyFault, outside, textFault, textFaults, uniqueFaults } from './scheme-check-parts.ts';
import { ruleFaults } from './scheme-check-rules.ts';
import { columnsOf, fieldOf, isUsed } from './scheme-fields.ts';
import { schemeLimits } from './scheme-limits.ts';

function optionFaults(options: readonly EntryOption[], at: string): readonly Fault[] {
  const faults: Fault[] = [
    ...uniqueFaults(options.map((option, index) => ({ path: `${at}.${index}.key`, value: option.key }))),
    ...options.flatMap((option, index) => [
      ...keyFault(`${at}.${index}.key`, option.key),
      ...textFault(`${at}.${index}.label`, option.label, { max: schemeLimits.optionLabel, required: true }),
    ]),
    // the sheet keeps one text beside a list
    ...options
      .map((option, index) => ({ option, index }))
      .filter(({ option }) => option.freeText === true)
      .slice(1)
      .map(({ index }): Fault => ({
        path: `${at}.${index}.freeText`,
        code: 'not-unique',
        params: { value: '自由記入' },
      })),
  ];
  if (options.length === 0) faults.push({ path: at, code: 'required' });
  return faults;
}

function columnFaults(field: EntryField, at: string): readonly Fault[] {
  const columns = columnsOf(field);
  if (columns.length === 0) return [{ path: at, code: 'required' }];
  return [
    ...uniqueFaults(columns.map((column, index) => ({ path: `${at}.${index}.key`, value: column.key }))),
    ...columns.flatMap((column, index): readonly Fault[] => {
      const { min, max } = column;
      return [
        ...keyFault(`${at}.${index}.key`, column.key),
        // a single column needs no heading beside the table's own
        ...textFault(`${at}.${index}.label`, column.label, {
          max: schemeLimits.columnLabel,
          required: columns.length > 1,
        }),
        ...textFault(`${at}.${index}.unit`, column.unit ?? '', { max: schemeLimits.unit }),
        ...(min !== undefined && max !== undefined && min > max ? [outside(`${at}.${index}.max`, { min })] : []),
      ];
    }),
  ];
}

function yearFaults(field: Extract<EntryField, { kind: 'base-years' | 'chosen-years' }>, at: string): readonly Fault[] {
  if (field.kind === 'base-years') {
    const { offsets } = field;
    if (offsets.length === 0) return [{ path: `${at}.offsets`, code: 'required' }];
    if (offsets.some((offset) => offset > -1 || offset < -10)) return [outside(`${at}.offsets`, { min: -10, max: -1 })];
    return uniqueFaults(offsets.map((offset) => ({ path: `${at}.offsets`, value: `${offset}` })));
  }
  const [first, last] = field.window;
  if (first > last || last > -1 || first < -10) return [outside(`${at}.window`, { min: -10, max: -1 })];
  const years = last - first + 1;
  return field.maxRows > years || field.maxRows < 1 ? [outside(`${at}.maxRows`, { min: 1, max: years })] : [];
}

function kindFaults(item: SchemeItem, field: EntryField, at: string): readonly Fault[] {
  switch (field.kind) {
    case 'choice':
    case 'options':
      return optionFaults(field.options, `${at}.options`);
    case 'base-years':
    case 'chosen-years':
      return [...yearFaults(field, at), ...columnFaults(field, `${at}.columns`)];
    case 'numbers':
      return columnFaults(field, `${at}.columns`);
    case 'number':
      return textFault(`${at}.unit`, field.unit, { max: schemeLimits.unit });
    case 'share': {
      const of = fieldOf(item, field.of);
      if (of?.kind !== 'numbers') return [{ path: `${at}.of`, code: 'field-unknown', params: { field: field.of } }];
      return of.columns.some((column) => column.key === field.part)
        ? []
        : [{ path: `${at}.part`, code: 'unknown-choice' }];
    }
    case 'goals':
      return field.min < 1 || field.max > 17 || field.min > field.max
        ? [outside(`${at}.max`, { min: 1, max: 17 })]
        : [];
    case 'text':
    case 'industry':
    case 'flag':
    case 'date':
      return [];
    default:
      return assertNever(field);
  }
}

/** Faults of one entry field. */
function fieldFaults(item: SchemeItem, field: EntryField, at: string): readonly Fault[] {
  return [
    ...keyFault(`${at}.key`, field.key),
    ...textFault(`${at}.label`, field.label, { max: schemeLimits.fieldLabel, required: true }),
    ...kindFaults(item, field, at),
    ...(isUsed(item, field) ? [] : [{ path: at, code: 'not-used' } satisfies Fault]),
  ];
}

function pointFaults(scheme: Scheme, item: SchemeItem, at: string): readonly Fault[] {
  if (scheme.method !== 'points') return [];
  if (item.points === undefined) return [{ path: `${at}.points`, code: 'required' }];
  if (item.points < 1) return [outside(`${at}.points`, { min: 1 })];
  return [];
}

/** Faults of one item: its texts, points, fields and rule. Whether its number and name are unique is the version's affair. */
export function itemFaults(scheme: Scheme, item: SchemeItem, at: string): readonly Fault[] {
  const faults: Fault[] = [
    ...textFault(`${at}.id`, item.id, { max: schemeLimits.itemId, required: true }),
    ...keyFault(`${at}.key`, item.key),
    ...textFaults(`${at}.text`, item.text, schemeLimits.sentence),
    ...textFaults(`${at}.notes`, item.notes, schemeLimits.note),
    ...textFault(`${at}.remark`, item.remark ?? '', { max: schemeLimits.remark, multiline: true }),
    ...textFaults(`${at}.changeTags`, item.changeTags, schemeLimits.tag),
    ...pointFaults(scheme, item, at),
    ...uniqueFaults(item.fields.map((field, index) => ({ path: `${at}.fields.${index}.key`, value: field.key }))),
    ...item.fields.flatMap((field, index) => fieldFaults(item, field, `${at}.fields.${index}`)),
    ...ruleFaults(item, `${at}.tickRule`),
    ...achievementFaults(item, `${at}.achievement`),
  ];
  if (item.text.length === 0) faults.push({ path: `${at}.text`, code: 'required' });
  return faults;
}

function achievementFaults(item: SchemeItem, at: string): readonly Fault[] {
  const { achievement } = item;
  if (achievement === undefined) return [];
  const { phrase, textField } = achievement;
  return [
    ...textFault(`${at}.phrase`, phrase, { max: schemeLimits.phrase, required: true }),
    ...(textField === undefined || fieldOf(item, textField)?.kind === 'text'
      ? []
      : [{ path: `${at}.textField`, code: 'field-unknown', params: { field: textField } } satisfies Fault]),
  ];
}
