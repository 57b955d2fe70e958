import { assertNever } from '../../kernel/assert-never.ts';
import type { SchemeItem } from '../../schemes/types.ts';
import type { EntryValue, ItemAnswer, YearRow } from '../checksheet.ts';
import { isBlank } from '../text.ts';

/** True when any cell of a row, or of a table of one row, was filled in. */
export const isFilled = (values: YearRow['values']): boolean => Object.values(values).some((value) => value !== null);

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
      return entry.rows.some((row) => isFilled(row.values));
    case 'numbers':
      return isFilled(entry.values);
    case 'date':
      return entry.date !== null;
    case 'goals':
      return entry.goals.length > 0;
    default:
      return assertNever(entry);
  }
}

/** The same, or a text of 上記以外 without its box. */
export const holdsAnything = (entry: EntryValue): boolean =>
  isEntered(entry) || (entry.kind === 'options' && !isBlank(entry.otherText));

/** True when anybody put anything to the item: a mark, an entry, or a word of the reviewer. An item looked at and left empty holds nothing. */
export const isAnswered = ({ applicantMark, reviewerMark, reviewerReason, entries }: ItemAnswer): boolean =>
  applicantMark !== 'blank' ||
  reviewerMark !== null ||
  !isBlank(reviewerReason) ||
  Object.values(entries).some(holdsAnything);

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
