import type { CivilDate } from '../kernel/types.ts';
import { addDays } from './civil-date.ts';

/**
 * 認定年数: whole years from the first certification of the unbroken chain of terms to `today`, or to the first day without
 * effect where that has come. 0 in the first year; 29 February completes its year on 1 March.
 */
export function certifiedYears(
  standing: {
    readonly firstCertifiedOn: CivilDate;
    readonly endOn: CivilDate;
    readonly endedOn?: CivilDate | null | undefined;
  },
  today: CivilDate,
): number {
  const over = standing.endedOn ?? addDays(standing.endOn, 1);
  const to = today < over ? today : over;
  const whole = Number(to.slice(0, 4)) - Number(standing.firstCertifiedOn.slice(0, 4));
  return Math.max(0, to.slice(5) < standing.firstCertifiedOn.slice(5) ? whole - 1 : whole);
}
