import { useShallow } from 'zustand/react/shallow';
import { type DeclarationAnswers, finalMarks, type ItemAnswer, itemsOf } from '../../../shared/domain/checksheet.ts';
import { judge, pointsOf } from '../../../shared/domain/judgement.ts';
import { correctionItems } from '../../../shared/domain/review.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import type { SchemeCategory } from '../../../shared/schemes/types.ts';
import { useOpenSheet, useSheet } from './sheet-context.tsx';
import type { OpenSheet, SheetState } from './state.ts';

/** The judgement of what stands on the screen, by the rules frozen with the application. */
export function useJudgement() {
  const { sheet } = useOpenSheet();
  const marks = useSheet(useShallow((state) => finalMarks(state.answers)));
  const legal = useSheet((state) => state.declarations['legal_compliance']?.declared ?? null);
  return { ...judge(sheet.scheme, marks, legal, sheet.detail.ruleSettings), legal: legal === true };
}

/** Points of a category when every item is ticked; 0 on a pass/fail sheet. */
export const maxPointsOf = ({ scheme, detail }: OpenSheet, category: SchemeCategory): number =>
  category.items.reduce((sum, item) => sum + pointsOf(scheme, item, detail.ruleSettings), 0);

// one keystroke changes one answer: all others are known already
type Known = WeakMap<ItemAnswer | DeclarationAnswers, readonly string[]>;
const corrected = new WeakMap<VerdictContext, Known>();

function once(
  context: VerdictContext,
  of: ItemAnswer | DeclarationAnswers,
  find: () => readonly string[],
): readonly string[] {
  const ofContext: Known = corrected.get(context) ?? new WeakMap();
  corrected.set(context, ofContext);
  const known = ofContext.get(of);
  if (known !== undefined) return known;
  const found = find();
  ofContext.set(of, found);
  return found;
}

/** Parts the applicant must mend (補正が必要な項目), in printed order; what is 要確認 is looked at first. */
export function correctionsOf(
  { scheme, context }: OpenSheet,
  { answers, declarations, carried }: SheetState,
): readonly string[] {
  const cover = once(context, declarations, () =>
    correctionItems(scheme, {}, declarations, context).map((found) => found.itemKey),
  );
  const items = itemsOf(scheme).flatMap(({ key }) => {
    const answer = answers[key];
    if (answer === undefined) return [];
    return once(context, answer, () =>
      correctionItems(scheme, { [key]: answer }, {}, context).map((found) => found.itemKey),
    );
  });
  return [...cover, ...items].filter((part) => !(part in carried));
}

/** 要確認 and 補正が必要な項目 as they stand on the screen. */
export function useOpenQuestions() {
  const { sheet } = useOpenSheet();
  const corrections = useSheet(useShallow((state) => correctionsOf(sheet, state)));
  const carried = useSheet((state) => state.carried);
  const order = [
    ...sheet.scheme.declarations.map(({ key }) => `cover.${key}`),
    ...itemsOf(sheet.scheme).map(({ key }) => key),
  ];
  return { corrections, carried: order.filter((part) => part in carried) };
}
