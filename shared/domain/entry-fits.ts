import type { EntryField, SchemeItem } from '../schemes/types.ts';
import type { EntryValue } from './checksheet.ts';

const shapes: Readonly<Record<EntryField['kind'], EntryValue['kind'] | null>> = {
  text: 'text',
  number: 'number',
  choice: 'choice',
  industry: 'choice',
  options: 'options',
  'base-years': 'years',
  'chosen-years': 'years',
  numbers: 'numbers',
  share: null,
  flag: 'flag',
  date: 'date',
  goals: 'goals',
};

/** Entries the item has a field of that shape for; what an item of the same key had on another version stays unseen. */
export function fittingEntries<T extends Pick<EntryValue, 'kind'>>(
  item: SchemeItem,
  entries: Readonly<Record<string, T>>,
): Record<string, T> {
  const fitting: Record<string, T> = {};
  for (const field of item.fields) {
    const entry = entries[field.key];
    if (entry !== undefined && Object.hasOwn(entries, field.key) && shapes[field.kind] === entry.kind) {
      fitting[field.key] = entry;
    }
  }
  return fitting;
}
