import type { FieldChange } from '../../../shared/contract/refusal.ts';
import {
  type DeclarationAnswers,
  displayText,
  type EntryValue,
  type ItemAnswer,
  type Mark,
} from '../../../shared/domain/checksheet.ts';
import { industryName } from '../../../shared/domain/industries.ts';
import { formatBoth } from '../../../shared/domain/wareki.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme, SchemeItem } from '../../../shared/schemes/types.ts';

const markWords: Readonly<Record<Mark, string>> = { ticked: '✓', blank: '空欄', na: '「-」' };

const valueWords = (value: number | boolean | null | undefined, unit = ''): string => {
  if (value === null || value === undefined) return '未記入';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  return `${value}${unit}`;
};

const columnWords = (
  columns: readonly EntryColumn[],
  values: Readonly<Record<string, number | boolean | null>>,
): string => columns.map((each) => `${each.label} ${valueWords(values[each.key], each.unit)}`).join('、');

/** What one field holds, as a clerk reads it; '' where nothing was entered. */
function entryWords(field: EntryField, entry: EntryValue | undefined): string {
  if (entry === undefined) return '';
  switch (entry.kind) {
    case 'text':
      return entry.text;
    case 'number':
      return entry.value === null ? '' : valueWords(entry.value, field.kind === 'number' ? field.unit : '');
    case 'choice':
      if (entry.key === null) return '';
      return field.kind === 'choice'
        ? (field.options.find((each) => each.key === entry.key)?.label ?? '')
        : industryName(entry.key);
    case 'options': {
      const labels = field.kind === 'options' ? field.options : [];
      const chosen = labels.filter((each) => entry.chosen.includes(each.key)).map((each) => displayText(each.label));
      return [...chosen, ...(entry.otherText === '' ? [] : [entry.otherText])].join('\n');
    }
    case 'years': {
      const columns = field.kind === 'base-years' || field.kind === 'chosen-years' ? field.columns : [];
      return entry.rows
        .filter((row) => Object.values(row.values).some((value) => value !== null))
        .map((row) => `${row.year === null ? '年は未記入' : `${row.year}年`}：${columnWords(columns, row.values)}`)
        .join('\n');
    }
    case 'numbers':
      return field.kind === 'numbers' && Object.values(entry.values).some((value) => value !== null)
        ? columnWords(field.columns, entry.values)
        : '';
    case 'flag':
      return entry.value === null ? '' : valueWords(entry.value);
    case 'date':
      return entry.date === null ? '' : formatBoth(entry.date);
    case 'goals':
      return entry.goals.join('、');
    default:
      return assertNever(entry);
  }
}

/** The fields of an item with their names and contents. */
function wordsOf(item: SchemeItem, answer: ItemAnswer): readonly (readonly [string, string])[] {
  return [
    ['申請者のチェック', markWords[answer.applicantMark]],
    ...item.fields
      .filter((field) => field.kind !== 'share')
      .map((field): [string, string] => [displayText(field.label), entryWords(field, answer.entries[field.key])]),
    ['審査者のチェック', answer.reviewerMark === null ? '申請者のとおり' : markWords[answer.reviewerMark]],
    ['審査者の理由', answer.reviewerReason],
  ];
}

/** What differs between two contents of one item, field by field. */
export function answerChanges(item: SchemeItem, yours: ItemAnswer, theirs: ItemAnswer): readonly FieldChange[] {
  const other = wordsOf(item, theirs);
  return wordsOf(item, yours).flatMap(([field, text], index) => {
    const theirText = other[index]![1];
    return text === theirText ? [] : [{ field: `${item.id} ${field}`, yours: text, theirs: theirText }];
  });
}

/** What differs between two contents of the cover. */
export function coverChanges(
  scheme: Scheme,
  yours: DeclarationAnswers,
  theirs: DeclarationAnswers,
): readonly FieldChange[] {
  return scheme.declarations.flatMap(({ key, text, fields }) => {
    const words = (answers: DeclarationAnswers) =>
      [
        answers[key]?.declared === true ? '✓' : '空欄',
        ...fields.map((field) => `${field.label} ${answers[key]?.entries[field.key] ?? ''}`),
      ].join('\n');
    const change = { field: displayText(text), yours: words(yours), theirs: words(theirs) };
    return change.yours === change.theirs ? [] : [change];
  });
}
