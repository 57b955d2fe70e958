import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import { type OfficePeriod, officePeriod, officePeriodOf } from '../../../shared/domain/office-period.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { AppContext } from '../context.ts';
import { closedDays } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';

type Counted = Omit<OfficePeriod, 'skipped'> & { skipped: { first: CivilDate; last: CivilDate }[] };

/** The usual last day of a correction, or how far off a day is in office days; nothing is stored. */
export function correctionDue(
  { store, clock }: Pick<AppContext, 'store' | 'clock'>,
  input: { readonly from: CivilDate | null; readonly on: CivilDate | null },
): { period: Counted | null } {
  const from = input.from ?? clock.today();
  if (!isCivilDate(from) || (input.on !== null && !isCivilDate(input.on))) return { period: null };
  const isHoliday = closedDays(store);
  const period =
    input.on === null
      ? officePeriodOf(from, settingsInForce(store).correctionOfficeDays, isHoliday)
      : officePeriod(from, input.on, isHoliday);
  return { period: period === null ? null : { ...period, skipped: period.skipped.map((run) => ({ ...run })) } };
}
