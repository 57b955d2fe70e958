import type { FieldChange } from '../../../shared/contract/refusal.ts';
import type { YearBasis } from '../../../shared/domain/base-years.ts';
import { type DeclarationAnswers, displayText, type ItemAnswer, type Mark } from '../../../shared/domain/checksheet.ts';
import { entryWords } from '../../../shared/domain/describe-entry.ts';
import type { Scheme, SchemeItem } from '../../../shared/schemes/types.ts';

const markWords: Readonly<Record<Mark, string>> = { ticked: '✓', blank: '空欄', na: '「-」' };

/** The fields of an item with their names and contents. */
function wordsOf(item: SchemeItem, answer: ItemAnswer, basis: YearBasis): readonly (readonly [string, string])[] {
  return [
    ['申請者のチェック', markWords[answer.applicantMark]],
    ...item.fields
      .filter((field) => field.kind !== 'share')
      .map((field): [string, string] => [
        displayText(field.label),
        entryWords(field, answer.entries[field.key], basis),
      ]),
    ['審査者のチェック', answer.reviewerMark === null ? '申請者のとおり' : markWords[answer.reviewerMark]],
    ['審査者の理由', answer.reviewerReason],
  ];
}

/** What differs between two contents of one item, field by field. */
export function answerChanges(
  item: SchemeItem,
  yours: ItemAnswer,
  theirs: ItemAnswer,
  basis: YearBasis,
): readonly FieldChange[] {
  const other = wordsOf(item, theirs, basis);
  return wordsOf(item, yours, basis).flatMap(([field, text], index) => {
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
