import type { CivilDate } from '../kernel/types.ts';
import { addDays, addYears, partsOf } from './civil-date.ts';
import { formatWareki } from './wareki.ts';

/** How a term came about. */
export const termKinds = ['new', 'renewal', 'extension'] as const;
export type TermKind = (typeof termKinds)[number];
/** Japanese words for the kinds of term. */
export const termKindLabels: Readonly<Record<TermKind, string>> = { new: '新規', renewal: '更新', extension: '延長' };

/** What a term's dates follow from. */
export interface TermRule {
  /** The day of the event: certification (認定日) or the decision to renew. */
  readonly eventOn: CivilDate;
  readonly years: number;
  /** 初日不算入 (民法140条); false when the term begins at 0:00 of the event day. Without effect on a renewal. */
  readonly excludeFirstDay: boolean;
  /** Last day of the term this one continues; the new term then begins the day after. */
  readonly previousEndOn?: CivilDate | null | undefined;
}

/** A term as stored: dates plus the sentence that says where they come from. */
export interface TermDates {
  /** First day that counts (起算日); of a new term the day after certification, although it is in force from that day on. */
  readonly startOn: CivilDate;
  /** Last day of the term, inclusive (満了日). */
  readonly endOn: CivilDate;
  /** The day counting begins from; always equal to `startOn`. */
  readonly countFrom: CivilDate;
  /** Japanese sentence kept with the term. */
  readonly basis: string;
}

/** Last day of a term of whole years (民法143条2項): the eve of the 応当日, or that month's last day if there is none. */
export function endOfYears(countFrom: CivilDate, years: number): CivilDate {
  const anniversary = addYears(countFrom, years);
  return partsOf(anniversary).day === partsOf(countFrom).day ? addDays(anniversary, -1) : anniversary;
}

/** Dates of a term of certification. Throws RangeError when the dates are not civil dates. */
export function computeTerm(rule: TermRule): TermDates {
  const previous = rule.previousEndOn ?? null;
  const countFrom = previous === null ? addDays(rule.eventOn, rule.excludeFirstDay ? 1 : 0) : addDays(previous, 1);
  const endOn = endOfYears(countFrom, rule.years);
  const rest = `${formatWareki(countFrom)}から${rule.years}年、${formatWareki(endOn)}満了`;
  const origin =
    previous !== null
      ? `前の認定期間の満了日 ${formatWareki(previous)}の翌日 `
      : rule.excludeFirstDay
        ? `認定日 ${formatWareki(rule.eventOn)}の翌日（初日不算入、民法140条）`
        : `認定日 ${formatWareki(rule.eventOn)}（初日算入、午前零時から始まる期間、民法140条ただし書）`;
  return { startOn: countFrom, endOn, countFrom, basis: `${origin}${rest}` };
}

/** Dates of a term prolonged to a given day, e.g. when the city moves its calendar; the reason becomes part of the basis. */
export function extendTerm(startOn: CivilDate, endOn: CivilDate, newEndOn: CivilDate, reason: string): TermDates {
  const basis = `認定期間を${formatWareki(endOn)}から${formatWareki(newEndOn)}まで延長（${reason}）`;
  return { startOn, endOn: newEndOn, countFrom: startOn, basis };
}
