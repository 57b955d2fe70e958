import type { Scheme, SchemeItem } from '../schemes/types.ts';
import type { YearBasis } from './base-years.ts';
import { type DeclarationAnswer, type DeclarationAnswers, displayText, type ItemAnswer } from './checksheet.ts';
import { entryWords, fieldName } from './describe-entry.ts';
import { isBlank } from './text.ts';

/** One field whose content was changed, as a person reads it; '' where nothing stood or stands. */
export interface ToldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const changed = ({ before, after }: ToldChange): boolean => before !== after;

/** The fields of an item whose entries say something else than before. */
export const entryChanges = (
  item: SchemeItem,
  before: ItemAnswer['entries'],
  after: ItemAnswer['entries'],
  basis: YearBasis,
): readonly ToldChange[] =>
  item.fields
    .map((field) => {
      const name = fieldName(field);
      return {
        label: name === '' ? '記入欄' : name,
        before: entryWords(field, before[field.key], basis),
        after: entryWords(field, after[field.key], basis),
      };
    })
    .filter(changed);

function declarationWords(declaration: Scheme['declarations'][number], answer: DeclarationAnswer | undefined): string {
  const texts = declaration.fields.flatMap(({ key, label }) => {
    const text = answer?.entries[key] ?? '';
    return isBlank(text) ? [] : [`${displayText(label)}：${text}`];
  });
  return [...(answer?.declared === true ? ['✓'] : []), ...texts].join(' ');
}

/** The lines of the cover that say something else than before. */
export const declarationChanges = (
  scheme: Scheme,
  before: DeclarationAnswers,
  after: DeclarationAnswers,
): readonly ToldChange[] =>
  scheme.declarations
    .map((declaration) => ({
      label: displayText(declaration.text),
      before: declarationWords(declaration, before[declaration.key]),
      after: declarationWords(declaration, after[declaration.key]),
    }))
    .filter(changed);
