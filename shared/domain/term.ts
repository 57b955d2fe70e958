import type { CivilDate } from '../kernel/types.ts';
import { addDays, addYears, civilDateOf, partsOf } from './civil-date.ts';
import { formatWareki } from './wareki.ts';

/** How a term came about. */
export const termKinds = ['new', 'renewal', 'extension'] as const;
export type TermKind = (typeof termKinds)[number];
/** Japanese words for the kinds of term. */
export const termKindLabels: Readonly<Record<TermKind, string>> = { new: '新規', renewal: '更新', extension: '延長' };

/** Where counting begins and on which day it may end; closed set, kept with each term. */
export const expiryRules = ['exclude-first-day', 'from-first-day', 'month-end', 'fiscal-year'] as const;
export type ExpiryRule = (typeof expiryRules)[number];

/** The wording of each expiry rule, as a rule of a city would have it. */
export const expiryRuleLabels: Readonly<Record<ExpiryRule, string>> = {
  'exclude-first-day': '認定日から数える（初日不算入、応当日の前日に満了）',
  'from-first-day': '認定日から起算する（初日算入、応当日の前日に満了）',
  'month-end': '認定日から数え、年数を経過する日の属する月の末日に満了',
  'fiscal-year': '翌4月1日から数え、3月31日に満了',
};

/** What a renewed term joins; closed set, kept with each term. */
export const renewalRules = ['day-after-end', 'from-decision-when-late'] as const;
export type RenewalRule = (typeof renewalRules)[number];

/** The wording of each renewal rule. */
export const renewalRuleLabels: Readonly<Record<RenewalRule, string>> = {
  'day-after-end': '従前の満了日の翌日から（決定がいつでも）',
  'from-decision-when-late': '満了前の決定は従前の満了日の翌日から、満了後の決定は決定日から新規と同じ数え方',
};

/** What a term's dates follow from; kept with the term, so that a later rule never moves them. */
export interface TermRule {
  readonly rule: ExpiryRule;
  readonly years: number;
  /** The day of the event: certification (認定日) or the decision to renew. */
  readonly eventOn: CivilDate;
  /** Last day of the term this one renews; null of a new certification. */
  readonly previousEndOn?: CivilDate | null | undefined;
  /** How a renewal joins; without effect on a new certification. */
  readonly renewalRule?: RenewalRule | undefined;
}

/** A term as stored: dates plus the sentence that says where they come from. */
export interface TermDates {
  /**
   * First day of the term; of a new one by 初日不算入 the day after certification, although it is in force from that day on,
   * and by the fiscal year the day of certification itself.
   */
  readonly startOn: CivilDate;
  /** Last day of the term, inclusive (満了日). */
  readonly endOn: CivilDate;
  /** The day counting begins from (起算日); later than `startOn` only where the term has to reach 1 April first. */
  readonly countFrom: CivilDate;
  /** Japanese sentence kept with the term. */
  readonly basis: string;
}

/** Last day of a term of whole years (民法143条2項): the eve of the 応当日, or that month's last day if there is none. */
export function endOfYears(countFrom: CivilDate, years: number): CivilDate {
  const anniversary = addYears(countFrom, years);
  return hasAnniversary(countFrom, anniversary) ? addDays(anniversary, -1) : anniversary;
}

/** Whether the day came out as counted, or was cut to the end of a shorter month (29 February). */
const hasAnniversary = (from: CivilDate, anniversary: CivilDate): boolean =>
  partsOf(anniversary).day === partsOf(from).day;

const endOfMonth = (date: CivilDate): CivilDate => {
  const { year, month } = partsOf(date);
  const next = month === 12 ? civilDateOf(year + 1, 1, 1) : civilDateOf(year, month + 1, 1);
  return addDays(next ?? date, -1);
};

const firstOfApril = (onOrAfter: CivilDate): CivilDate => {
  const { year } = partsOf(onOrAfter);
  const own = `${onOrAfter.slice(0, 4)}-04-01`;
  return onOrAfter <= own ? own : (civilDateOf(year + 1, 4, 1) ?? own);
};

/** The end of the term a renewal is joined to; null where counting begins anew. */
export function joinedTo({ eventOn, previousEndOn = null, renewalRule }: TermRule): CivilDate | null {
  const late = previousEndOn !== null && eventOn > previousEndOn;
  return late && renewalRule === 'from-decision-when-late' ? null : previousEndOn;
}

/** Dates of a term, with the days in between that the sentence names. Throws RangeError when a date is not a civil date. */
export interface CountedTerm {
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
  readonly countFrom: CivilDate;
  /** 応当日; null where the month has no such day. */
  readonly anniversary: CivilDate | null;
  /** The day the years are over, before a rule moves the end to that of the month. */
  readonly yearsEndOn: CivilDate;
}

/** Counts a term by its rule. Throws RangeError when a date is not a civil date. */
export function countTerm(rule: TermRule): CountedTerm {
  const joined = joinedTo(rule);
  const afterEvent = rule.rule === 'from-first-day' ? rule.eventOn : addDays(rule.eventOn, 1);
  const begin = joined !== null ? addDays(joined, 1) : rule.rule === 'fiscal-year' ? rule.eventOn : afterEvent;
  const countFrom = rule.rule === 'fiscal-year' ? firstOfApril(begin) : begin;
  const reached = addYears(countFrom, rule.years);
  const yearsEndOn = endOfYears(countFrom, rule.years);
  return {
    // certified is certified: until 1 April the term runs, although its years are not counted yet
    startOn: begin,
    countFrom,
    anniversary: hasAnniversary(countFrom, reached) ? reached : null,
    yearsEndOn,
    endOn: rule.rule === 'month-end' ? endOfMonth(yearsEndOn) : yearsEndOn,
  };
}

/** Dates of a term of certification, with the sentence kept beside them. Throws RangeError when a date is not a civil date. */
export function computeTerm(rule: TermRule): TermDates {
  const { startOn, endOn, countFrom } = countTerm(rule);
  const joined = joinedTo(rule);
  const event = `認定日 ${formatWareki(rule.eventOn)}`;
  const origins: Readonly<Record<ExpiryRule, string>> = {
    'exclude-first-day': `${event}の翌日（初日不算入、民法140条）`,
    'from-first-day': `${event}（初日算入、午前零時から始まる期間、民法140条ただし書）`,
    'month-end': `${event}の翌日（初日不算入、民法140条）`,
    'fiscal-year':
      countFrom === rule.eventOn ? `${event}（年度による期間）` : `${event}から効力、翌4月1日（年度による期間）`,
  };
  const april = countFrom === startOn ? '' : `${formatWareki(startOn)}に始まり、次の4月1日 `;
  const origin = joined === null ? origins[rule.rule] : `前の認定期間の満了日 ${formatWareki(joined)}の翌日 ${april}`;
  const until = rule.rule === 'month-end' ? `を経過する日の属する月の末日 ` : '、';
  const basis = `${origin}${formatWareki(countFrom)}から${rule.years}年${until}${formatWareki(endOn)}満了`;
  return { startOn, endOn, countFrom, basis };
}

/** Dates of a term prolonged to a given day, e.g. when the city moves its calendar; the reason becomes part of the basis. */
export function extendTerm(startOn: CivilDate, endOn: CivilDate, newEndOn: CivilDate, reason: string): TermDates {
  const basis = `認定期間を${formatWareki(endOn)}から${formatWareki(newEndOn)}まで延長（${reason}）`;
  return { startOn, endOn: newEndOn, countFrom: startOn, basis };
}
