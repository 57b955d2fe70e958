import { assertNever } from '../../kernel/assert-never.ts';
import type { SchemeItem } from '../../schemes/types.ts';
import type { EntryValue, ItemAnswer } from '../checksheet.ts';
import { isBlank } from '../text.ts';

/** True when something was entered in the field. */
export function isEntered(entry: EntryValue | undefined): boolean {
  if (entry === undefined) return false;
  switch (entry.kind) {
    case 'text':
      return !isBlank(entry.text);
    case 'number':
    case 'flag':
      return entry.value !== null;
    case 'choice':
      return entry.key !== null;
    case 'options':
      return entry.chosen.length > 0;
    case 'years':
      return entry.rows.some((row) => Object.values(row.values).some((value) => value !== null));
    case 'numbers':
      return Object.values(entry.values).some((value) => value !== null);
    case 'date':
      return entry.date !== null;
    case 'goals':
      return entry.goals.length > 0;
    default:
      return assertNever(entry);
  }
}

/** What people write into a field instead of leaving it empty: なし, 特になし, a dash. */
const denial = /^(特に)?(該当)?(なし|無し|無)$|^[-‐−―ー]+$/u;

/** True for a text that states something: such a text alone may carry a tick, which 「なし」 does not. */
export function isStated(entry: EntryValue | undefined): boolean {
  if (entry?.kind !== 'text' || isBlank(entry.text)) return false;
  return !denial.test(entry.text.normalize('NFKC').replaceAll(/[\s。.]/gu, ''));
}

/** Options that count: known to the item, each once, 上記以外 only with a text. */
export function countedOptions(item: SchemeItem, fieldKey: string, answer: ItemAnswer): readonly string[] {
  const field = item.fields.find((each) => each.key === fieldKey);
  const entry = answer.entries[fieldKey];
  if (field?.kind !== 'options' || entry?.kind !== 'options') return [];
  return field.options
    .filter((option) => entry.chosen.includes(option.key) && (option.freeText !== true || !isBlank(entry.otherText)))
    .map((option) => option.key);
}
