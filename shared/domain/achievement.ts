import type { CivilDate, Id } from '../kernel/types.ts';
import { isCivilDate } from './civil-date.ts';
import { type Consent, consents } from './company.ts';
import type { Fault } from './fault.ts';
import { checkText, isBlank } from './text.ts';

/** 取組実績: what one company achieved, as it is told everywhere (source line 453). */
export interface AchievementFacts {
  /** The deed or the measure in a few words: ノー残業デーの実施, 年次有給休暇の取得率. */
  readonly what: string;
  /** As typed or taken over (78.5); empty where nothing is counted. Text, never a binary fraction. */
  readonly figure: string;
  readonly unit: string;
  /** The period it speaks of; a day alone (no first day) is 「…現在」. */
  readonly fromOn: CivilDate | null;
  readonly toOn: CivilDate | null;
  /** 根拠: which item of the checksheet, which document. */
  readonly evidence: string;
  /** The company's word that this may be published; a fact of its own beside the consent of the company. */
  readonly consent: Consent;
}

/** Where an achievement comes from: a passed category (no item), an item of the sheet, or the clerk (neither). */
export interface AchievementSource {
  /** The term whose checksheet it comes from; null of one the clerk added. */
  readonly termId: Id | null;
  readonly categoryNo: number | null;
  /** Key of the item, with `#` and the option or figure where an item says more than one thing. */
  readonly itemKey: string | null;
}

/** A stored achievement. */
export interface AchievementRecord extends AchievementFacts, AchievementSource {
  readonly id: Id;
  readonly position: number;
}

/** Longest texts, in user-perceived characters. */
export const achievementLimits = { what: 200, figure: 20, unit: 20, evidence: 200 } as const;

/** What is wrong with an achievement as typed; `path` is the field. A period never lies in the days to come. */
export function achievementFaults(facts: AchievementFacts, today: CivilDate): readonly Fault[] {
  const { fromOn, toOn, consent } = facts;
  const faults: Fault[] = [];
  for (const [path, max] of Object.entries(achievementLimits)) {
    const text = { what: facts.what, figure: facts.figure, unit: facts.unit, evidence: facts.evidence }[path] ?? '';
    const fault = checkText(text, { max, required: path === 'what' });
    if (fault !== null) faults.push({ path, ...fault });
  }
  if (isBlank(facts.figure) && !isBlank(facts.unit)) faults.push({ path: 'figure', code: 'required' });
  const days = Object.entries({ fromOn, toOn });
  for (const [path, day] of days) {
    if (day === null) continue;
    if (!isCivilDate(day)) faults.push({ path, code: 'impossible-date', params: { text: day } });
    else if (day > today) faults.push({ path, code: 'date-in-future', params: { today } });
  }
  if (fromOn !== null && toOn === null) faults.push({ path: 'toOn', code: 'required' });
  if (fromOn !== null && toOn !== null && fromOn > toOn) faults.push({ path: 'toOn', code: 'end-before-start' });
  if (!consents.includes(consent)) faults.push({ path: 'consent', code: 'unknown-choice' });
  return faults;
}

/** True of the line of a passed category. */
export const isCategoryLine = ({ categoryNo, itemKey }: Pick<AchievementSource, 'categoryNo' | 'itemKey'>): boolean =>
  itemKey === null && categoryNo !== null;

/** Names a line of a sheet within its term; null of what the clerk added. */
export const sourceKey = ({ categoryNo, itemKey }: Pick<AchievementSource, 'categoryNo' | 'itemKey'>): string | null =>
  itemKey ?? (categoryNo === null ? null : `#${categoryNo}`);
