import type { Leads } from './alert-stage.ts';
import { certificationNumberLabel } from './certificate.ts';
import { dateOfDay, dayNumber } from './day-number.ts';
import { formatBoth } from './wareki.ts';
import type { CivilDate, Id } from '../kernel/types.ts';

/** A deadline that goes into a calendar program. */
export type CalendarDeadline =
  | {
      readonly kind: 'term';
      readonly termId: Id;
      readonly companyName: string;
      readonly number: number;
      readonly dueOn: CivilDate;
      /** When the application is needed (renewal-plan.ts). */
      readonly neededBy: CivilDate | null;
      readonly planSentence: string;
    }
  | {
      readonly kind: 'correction';
      readonly applicationId: Id;
      readonly companyName: string;
      readonly dueOn: CivilDate;
    };

/** One day of the calendar; `key` is the same for the same day of the same deadline. */
export interface CalendarEntry {
  readonly key: string;
  readonly on: CivilDate;
  readonly title: string;
  readonly description: string;
}

/** The days of a deadline from today on: its last day, its lead days, and the day the application is needed. */
export function calendarEntries(deadline: CalendarDeadline, today: CivilDate, leads: Leads): readonly CalendarEntry[] {
  const { companyName, dueOn } = deadline;
  if (deadline.kind === 'correction') {
    const title = `補正の期限　${companyName}`;
    const description = `${companyName}の補正の期限は${formatBoth(dueOn)}です。`;
    const entry = { key: `correction-${deadline.applicationId}`, on: dueOn, title, description };
    return dueOn < today ? [] : [entry];
  }
  const end = dayNumber(dueOn);
  const about = `${companyName}（${certificationNumberLabel(deadline.number)}）の認定期間は${formatBoth(dueOn)}に満了します。`;
  const description = `${about}\n${deadline.planSentence}`;
  const key = `term-${deadline.termId}`;
  const { neededBy } = deadline;
  const entries: CalendarEntry[] = [
    { key: `${key}-end`, on: dueOn, title: `認定期間の満了日　${companyName}`, description },
    ...leads
      .filter((lead) => lead > 0)
      .map((lead) => ({
        key: `${key}-${lead}`,
        on: dateOfDay(end - lead),
        title: `満了の${lead}日前　${companyName}`,
        description,
      })),
    ...(neededBy === null
      ? []
      : [{ key: `${key}-needed`, on: neededBy, title: `更新の申請書が必要な日　${companyName}`, description }]),
  ];
  return entries.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
