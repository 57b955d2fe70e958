import { assertNever } from '../kernel/assert-never.ts';
import type { CivilDate } from '../kernel/types.ts';
import type { EntryField, Scheme, SchemeItem } from '../schemes/types.ts';
import type { BaseYears } from './base-years.ts';
import {
  type DeclarationAnswers,
  displayText,
  type EntryValue,
  itemsOf,
  type Mark,
  type SheetAnswers,
} from './checksheet.ts';
import { declaredSlot, declarationTextSlot, fieldSlot, markSlot, yearSlots } from './form-slots.ts';
import { industryName } from './industries.ts';
import { isFilled } from './verdict/entered.ts';

/** What stands in an entry cell of the form before the applicant changes it. */
export type FormValue = string | number | { readonly date: CivilDate };

/** Marks, boxes and answers as the form prints and offers them. */
export const formWords = { ticked: '✓', na: '-', box: '○', yes: 'はい', no: 'いいえ', notDeclared: '×' } as const;
const markWords: Readonly<Record<Mark, string>> = { ticked: formWords.ticked, blank: '', na: formWords.na };

/** 「E 製造業」 with a wide space, as the list of the form offers it. */
export const industryWords = (code: string): string => `${code}　${industryName(code)}`;

const yesNo = (value: boolean | number | null | undefined): string =>
  typeof value === 'boolean' ? (value ? formWords.yes : formWords.no) : '';

type Put = (slot: string, value: FormValue | null | undefined) => void;

function putYears(
  put: Put,
  item: SchemeItem,
  field: EntryField,
  entry: EntryValue & { kind: 'years' },
  years: BaseYears,
) {
  const filled = entry.rows.filter((row) => row.year !== null || isFilled(row.values));
  yearSlots(item, field, years).forEach((slots, index) => {
    const row = slots.yearSlot === null ? entry.rows.find((each) => each.year === slots.year) : filled[index];
    if (row === undefined) return;
    if (slots.yearSlot !== null) put(slots.yearSlot, row.year);
    for (const { column, slot } of slots.columns) {
      const value = row.values[column.key];
      put(slot, typeof value === 'boolean' ? yesNo(value) : value);
    }
  });
}

function putEntry(put: Put, item: SchemeItem, field: EntryField, entry: EntryValue, years: BaseYears): void {
  const slot = fieldSlot(item, field);
  switch (entry.kind) {
    case 'text':
      return put(slot, entry.text);
    case 'number':
      return put(slot, entry.value);
    case 'choice':
      if (entry.key === null) return;
      if (field.kind === 'industry') return put(slot, industryName(entry.key) === '' ? '' : industryWords(entry.key));
      if (field.kind !== 'choice') return;
      return put(slot, displayText(field.options.find((option) => option.key === entry.key)?.label ?? ''));
    case 'options':
      for (const key of entry.chosen) put(fieldSlot(item, field, 'option', key), formWords.box);
      return put(fieldSlot(item, field, 'other'), entry.otherText);
    case 'years':
      return putYears(put, item, field, entry, years);
    case 'numbers':
      for (const [key, value] of Object.entries(entry.values)) put(fieldSlot(item, field, key), value);
      return;
    case 'flag':
      return put(slot, yesNo(entry.value));
    case 'date':
      return put(slot, entry.date === null ? null : { date: entry.date });
    case 'goals':
      return put(slot, entry.goals.join('、'));
    default:
      return assertNever(entry);
  }
}

/** Present answers by entry cell; blank ones are left out. */
export function formValues(
  scheme: Scheme,
  years: BaseYears,
  answers: SheetAnswers,
  declarations: DeclarationAnswers,
): ReadonlyMap<string, FormValue> {
  const values = new Map<string, FormValue>();
  const put: Put = (slot, value) => {
    if (value !== null && value !== undefined && value !== '') values.set(slot, value);
  };
  for (const { key, fields } of scheme.declarations) {
    const declared = declarations[key]?.declared ?? null;
    put(declaredSlot(key), declared === null ? null : declared ? formWords.ticked : formWords.notDeclared);
    for (const field of fields) put(declarationTextSlot(key, field.key), declarations[key]?.entries[field.key]);
  }
  for (const item of itemsOf(scheme)) {
    const answer = answers[item.key];
    if (answer === undefined) continue;
    put(markSlot(item), markWords[answer.applicantMark]);
    for (const field of item.fields) {
      const entry = answer.entries[field.key];
      if (entry !== undefined) putEntry(put, item, field, entry, years);
    }
  }
  return values;
}
