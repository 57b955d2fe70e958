import type { DayNumber } from './day-number.ts';
import { defaultSettings } from './settings.ts';

/** Days before a deadline at which its alert steps up, the largest first, each once. */
export type Leads = readonly number[];

/** The stage after the last day: the alert stays until it is handled. */
export const afterEnd = -1;

/** The longest lead time; ten years. */
export const longestLead = 3660;

/** One line of the setting `alertLeadDays` as days, or null for what is none. */
export function leadOf(line: string): number | null {
  const text = line.normalize('NFKC').trim();
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return days <= longestLead ? days : null;
}

/** The lead times of the setting; lines that are no days are left out, and without any the default holds: no alert is lost. */
export function leadsOf(lines: readonly string[]): Leads {
  const read = (each: readonly string[]) => each.map(leadOf).filter((days) => days !== null);
  const days = read(lines);
  return [...new Set(days.length === 0 ? read(defaultSettings.alertLeadDays) : days)].toSorted((a, b) => b - a);
}

/** The nearest lead reached with so many days left (0 on the last day), `afterEnd` after it, null before the first. */
export function stageAt(daysLeft: number, leads: Leads): number | null {
  if (daysLeft < 0) return afterEnd;
  let stage: number | null = null;
  for (const lead of leads) if (daysLeft <= lead) stage = lead;
  return stage;
}

/** The day a stage of a deadline is reached. */
export const reachedOn = (stage: number, deadline: DayNumber): DayNumber =>
  stage === afterEnd ? deadline + 1 : deadline - stage;

/** Stage of a correction whose last day is still far: the applicant is at work, nobody needs to act. */
export const correctionWaits = 9999;

/** Stage of a correction: waiting, due soon (`soonDays` before its last day), or overdue. */
export const correctionStage = (daysLeft: number, soonDays: number): number =>
  daysLeft < 0 ? afterEnd : daysLeft <= soonDays ? soonDays : correctionWaits;

/** 90日前 / 満了日 / 満了後. */
export function termStageLabel(stage: number): string {
  if (stage === afterEnd) return '満了後';
  return stage === 0 ? '満了日' : `${stage}日前`;
}

/** 期限まで先 / 期限間近 / 期限超過. */
export function correctionStageLabel(stage: number): string {
  if (stage === afterEnd) return '期限超過';
  return stage === correctionWaits ? '期限まで先' : '期限間近';
}
