import type { DeadlineRow } from '../../../shared/contract/home.ts';
import { addDays, addMonths } from '../../../shared/domain/civil-date.ts';
import { overdueShownDays } from '../../../shared/domain/deadlines.ts';
import { daysLeft, type DeadlineBand, deadlineBand } from '../../../shared/domain/term-state.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { countEndingAfter, termsEndingBetween } from '../../store/repositories/overview.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { noticeDays } from '../term-summary.ts';

/** No list is longer than this. */
const most = 2000;
/** 「まだ先」 has no end: a term may be as long as the setting allows. */
const endOfTime = '9999-12-31';

const horizonOf = (today: CivilDate, noticeMonths: number): CivilDate =>
  // month ends differ by up to three days: 31 August minus six months is 28 February
  addDays(addMonths(today, noticeMonths), 3);

function rowsUntil(store: Store, today: CivilDate, noticeMonths: number, until: CivilDate): DeadlineRow[] {
  return termsEndingBetween(store, addDays(today, -overdueShownDays), until, most).map((row) => {
    const left = daysLeft(row.endOn, today);
    return { ...row, daysLeft: left, band: deadlineBand(left, noticeDays(row.endOn, noticeMonths)) };
  });
}

/** Deadlines that need attention now, and how many there are of each band. */
export function deadlinesNow(
  store: Store,
  today: CivilDate,
): { counts: Record<DeadlineBand, number>; rows: DeadlineRow[] } {
  const { renewalNoticeMonths: months } = settingsInForce(store);
  const horizon = horizonOf(today, months);
  const all = rowsUntil(store, today, months, horizon);
  const counts = { overdue: 0, urgent: 0, soon: 0, notice: 0, later: countEndingAfter(store, horizon) };
  for (const row of all) counts[row.band] += 1;
  return { counts, rows: all.filter((row) => row.band !== 'later') };
}

/** Terms by how near their end is, the nearest first; without a band everything but 「まだ先」. */
export function listDeadlines(
  { store, clock }: AppContext,
  input: { band?: DeadlineBand | undefined },
): { rows: DeadlineRow[] } {
  const today = clock.today();
  const { band } = input;
  if (band === 'later') {
    const { renewalNoticeMonths: months } = settingsInForce(store);
    const rows = rowsUntil(store, today, months, endOfTime);
    return { rows: rows.filter((row) => row.band === 'later') };
  }
  const { rows } = deadlinesNow(store, today);
  return { rows: band === undefined ? rows : rows.filter((row) => row.band === band) };
}
