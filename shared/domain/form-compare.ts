import { assertNever } from '../kernel/assert-never.ts';
import type { EntryField, Scheme } from '../schemes/types.ts';
import type { YearBasis } from './base-years.ts';
import { type DeclarationAnswers, type EntryValue, itemsOf, type Mark, type SheetAnswers } from './checksheet.ts';
import { entryWords } from './describe-entry.ts';
import { type FormContent, isEmptyEntry } from './form-fields.ts';
import { fieldSlot } from './form-slots.ts';
import { isBlank } from './text.ts';

/** How a value of the form relates to the stored one. */
export type FormState = 'same' | 'differs' | 'new' | 'blank-in-form';

/** A value of the form beside what is stored, both as a person reads them. */
export interface FormComparison {
  readonly state: FormState;
  readonly read: string;
  readonly stored: string;
}

const markWords: Readonly<Record<Mark, string>> = { ticked: '✓', blank: '空欄', na: '「-」' };
const declaredWords = (declared: boolean | null): string => (declared === null ? '空欄' : declared ? '✓' : '×');
const lines = (text: string): string => text.replaceAll(/\r\n?/gu, '\n');

/** The same content in the same shape: order of choices, rows left blank and kinds of line break say nothing. */
export function plainEntry(field: EntryField, entry: EntryValue): unknown {
  switch (entry.kind) {
    case 'text':
      return isBlank(entry.text) ? '' : lines(entry.text);
    case 'number':
    case 'flag':
      return entry.value;
    case 'choice':
      return entry.key;
    case 'date':
      return entry.date;
    case 'goals':
      return [...new Set(entry.goals)].toSorted((a, b) => a - b);
    case 'options': {
      const known = field.kind === 'options' ? field.options.map((option) => option.key) : [];
      return [
        known.filter((key) => entry.chosen.includes(key)),
        isBlank(entry.otherText) ? '' : lines(entry.otherText),
      ];
    }
    case 'numbers':
    case 'years': {
      const keys = 'columns' in field ? field.columns.map((column) => column.key) : [];
      const filled = (values: Readonly<Record<string, unknown>>) => keys.map((key) => values[key] ?? null);
      if (entry.kind === 'numbers') return filled(entry.values);
      return entry.rows
        .map((row) => [row.year, ...filled(row.values)])
        .filter(
          ([year, ...values]) =>
            values.some((value) => value !== null) || (field.kind === 'chosen-years' && year !== null),
        )
        .toSorted((a, b) => Number(a[0] ?? 0) - Number(b[0] ?? 0));
    }
    default:
      return assertNever(entry);
  }
}

const stateOf = (same: boolean, read: boolean, stored: boolean): FormState =>
  same ? 'same' : !read ? 'blank-in-form' : stored ? 'differs' : 'new';

/** Null where neither the form nor the register says anything; years are said by their basis. */
export function compareWithStored(
  scheme: Scheme,
  content: FormContent,
  answers: SheetAnswers,
  declarations: DeclarationAnswers,
  basis: YearBasis = 'calendar',
): FormComparison | null {
  const { path, value } = content;
  const compared = (read: string, stored: string, same: boolean, blank: { read: boolean; stored: boolean }) =>
    blank.read && blank.stored ? null : { state: stateOf(same, !blank.read, !blank.stored), read, stored };
  if (value.kind === 'declared' || value.kind === 'declaration-text') {
    for (const { key, fields } of scheme.declarations) {
      const stored = declarations[key];
      if (value.kind === 'declared' && path === `declarations.${key}`) {
        const before = stored?.declared ?? null;
        const blank = { read: value.declared === null, stored: before === null };
        return compared(declaredWords(value.declared), declaredWords(before), value.declared === before, blank);
      }
      const field = fields.find((each) => path === `declarations.${key}.${each.key}`);
      if (value.kind !== 'declaration-text' || field === undefined) continue;
      const before = stored?.entries[field.key] ?? '';
      const blank = { read: isBlank(value.text), stored: isBlank(before) };
      return compared(value.text, before, value.text === before, blank);
    }
    return null;
  }
  for (const item of itemsOf(scheme)) {
    const answer = answers[item.key];
    if (value.kind === 'mark') {
      if (path !== `items.${item.key}.mark`) continue;
      const before = answer?.applicantMark ?? 'blank';
      const blank = { read: value.mark === 'blank', stored: before === 'blank' };
      return compared(markWords[value.mark], markWords[before], value.mark === before, blank);
    }
    const field = item.fields.find((each) => path === fieldSlot(item, each));
    if (field === undefined) continue;
    const before = answer?.entries[field.key];
    const blank = { read: isEmptyEntry(value.entry), stored: before === undefined || isEmptyEntry(before) };
    const same =
      before !== undefined &&
      JSON.stringify(plainEntry(field, value.entry)) === JSON.stringify(plainEntry(field, before));
    return compared(entryWords(field, value.entry, basis), entryWords(field, before, basis), same, blank);
  }
  return null;
}
