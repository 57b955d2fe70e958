import type { CivilDate, Id } from '../kernel/types.ts';
import type { Scheme } from '../schemes/types.ts';
import { countsSomething } from './achievement-claim.ts';
import { figuresOfItem } from './achievement-figures.ts';
import { sheetLines } from './achievement-lines.ts';
import { type AchievementFacts, type AchievementRecord, type AchievementSource, sourceKey } from './achievement.ts';
import type { YearBasis } from './base-years.ts';
import type { SheetAnswers } from './checksheet.ts';
import type { Consent } from './company.ts';
import type { Judgement } from './judgement.ts';

/** The sheet a term was certified with, as the decision keeps it. */
export interface CertifiedSheet {
  readonly scheme: Scheme;
  readonly answers: SheetAnswers;
  readonly judgement: Judgement;
  readonly basis: YearBasis;
  readonly receivedOn: CivilDate | null;
}

/** What a sheet says, ready to become an achievement; `key` names it within its term. */
export interface ComingAchievement
  extends Omit<AchievementFacts, 'consent'>, Pick<AchievementSource, 'categoryNo' | 'itemKey'> {
  readonly key: string;
}

/**
 * What the certified sheet says of a company: passed categories, ticked items in concrete words, and the items' figures
 * with their year as the period. Words of the applicant that count something speak of the day of receipt.
 */
export function comingFrom(sheet: CertifiedSheet): readonly ComingAchievement[] {
  const { scheme, answers, judgement, basis, receivedOn } = sheet;
  const lines = sheetLines(scheme, answers, judgement);
  const coming: ComingAchievement[] = [];
  const figured = new Set<string>();
  for (const [index, { categoryNo, itemKey, what, item }] of lines.entries()) {
    const key = sourceKey({ categoryNo, itemKey })!;
    const evidence = item === null ? `チェックシート 項目${categoryNo} 合格` : `チェックシート ${item.id} 記入欄`;
    const toOn = countsSomething(what) ? receivedOn : null;
    coming.push({ key, categoryNo, itemKey, what, figure: '', unit: '', fromOn: null, toOn, evidence });
    // the figures of an item follow the last of its lines
    if (item === null || lines[index + 1]?.item === item || figured.has(item.key)) continue;
    figured.add(item.key);
    for (const { key: part, ...figure } of figuresOfItem(item, answers[item.key]!, basis, receivedOn)) {
      const own = `${item.key}#figure-${part}`;
      coming.push({ key: own, categoryNo, itemKey: own, ...figure, evidence });
    }
  }
  return coming;
}

/** Where a coming achievement stands to the record: not in it yet, in it, or taken out of it by the clerk. */
export const comingStates = ['new', 'recorded', 'removed'] as const;
export type ComingState = (typeof comingStates)[number];

type Recorded = Pick<AchievementRecord, 'termId' | 'categoryNo' | 'itemKey'>;

/** The coming achievements of a term with their state; `removed` are those the clerk took out. */
export function statesOf(
  coming: readonly ComingAchievement[],
  termId: Id,
  recorded: readonly Recorded[],
  removed: readonly Recorded[],
): readonly (ComingAchievement & { readonly state: ComingState })[] {
  const keysIn = (rows: readonly Recorded[]) =>
    new Set(rows.filter((row) => row.termId === termId).map((row) => sourceKey(row)));
  const [known, gone] = [keysIn(recorded), keysIn(removed)];
  const stateOf = (key: string): ComingState => (known.has(key) ? 'recorded' : gone.has(key) ? 'removed' : 'new');
  return coming.map((each) => ({ ...each, state: stateOf(each.key) }));
}

/** The sheet of the term before, with what became of it in the record. */
export interface EarlierSheet {
  readonly coming: readonly ComingAchievement[];
  readonly recorded: readonly AchievementRecord[];
}

/**
 * A coming achievement as it is stored. Of a renewed sheet, the words the clerk gave it in the term before stay, and so does
 * a refusal of consent; figures and periods are the new sheet's.
 */
export function recordedAs(
  coming: ComingAchievement,
  earlier: EarlierSheet,
  consent: Consent,
): AchievementFacts & Pick<AchievementSource, 'categoryNo' | 'itemKey'> {
  const { key, categoryNo, itemKey, what, figure, unit, fromOn, toOn, evidence } = coming;
  const before = earlier.recorded.find((row) => sourceKey(row) === key);
  const said = earlier.coming.find((each) => each.key === key);
  const reworded = before !== undefined && said !== undefined && before.what !== said.what;
  return {
    categoryNo,
    itemKey,
    what: reworded ? before.what : what,
    figure,
    unit,
    fromOn,
    toOn,
    evidence,
    consent: before?.consent === 'no' ? 'no' : consent,
  };
}

/** True of an achievement of an earlier term that the newest sheet does not say any more. */
export const isOutdated = (
  row: Recorded,
  newestTermId: Id | null,
  newest: readonly Pick<ComingAchievement, 'key'>[],
): boolean => row.termId !== null && row.termId !== newestTermId && !newest.some(({ key }) => key === sourceKey(row));
