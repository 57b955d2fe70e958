import type { Scheme, SchemeItem } from '../schemes/types.ts';
import type { PreviousItem } from './carry-over.ts';
import { type ItemAnswer, itemsOf, type SheetAnswers } from './checksheet.ts';
import { lastingEntries } from './mapping-between.ts';
import { isYearly } from './renewal-changes.ts';
import { isBlank } from './text.ts';
import { holdsAnything } from './verdict/entered.ts';

/** What was ticked on the earlier sheet, by item key of the present one. */
type EarlierMarks = Readonly<Record<string, readonly Pick<PreviousItem, 'mark'>[]>>;

const hasFigures = (item: SchemeItem, { entries }: ItemAnswer): boolean => {
  const lasting = lastingEntries(item, entries);
  return Object.entries(entries).some(([key, entry]) => {
    const kind = item.fields.find((field) => field.key === key)?.kind;
    return holdsAnything(entry) && (kind === 'base-years' || kind === 'chosen-years' || !(key in lasting));
  });
};

/** Nobody said anything of the item: no mark, no word of the reviewer, no figure of the years asked for. */
const isLeft = (item: SchemeItem, answer: ItemAnswer | undefined): boolean =>
  answer === undefined ||
  (answer.applicantMark === 'blank' &&
    answer.reviewerMark === null &&
    isBlank(answer.reviewerReason) &&
    !hasFigures(item, answer));

/**
 * Printed numbers of the items of a renewal that were ticked at the last certification and whose figures of this year
 * nobody entered (source line 407): a ✓ that would be lost without anybody having said so.
 */
export const yearlyWithoutFigures = (scheme: Scheme, answers: SheetAnswers, earlier: EarlierMarks): readonly string[] =>
  itemsOf(scheme)
    .filter((item) => isYearly(item) && (earlier[item.key] ?? []).some(({ mark }) => mark === 'ticked'))
    .filter((item) => isLeft(item, answers[item.key]))
    .map(({ id }) => id);
