import { and, asc, count, eq, gte, inArray, isNull, lt, min } from 'drizzle-orm';
import { applicationStatuses, isOpen } from '../../../shared/domain/application.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { StateRules } from '../../../shared/domain/term-state.ts';
import { countValidSql, stateParams } from '../company-row-sql.ts';
import { application, company, meeting, meetingItem } from '../schema.ts';
import type { Store } from '../store.ts';

/** Whether the register holds any company. */
export const anyCompany = (store: Store): boolean =>
  store.db.select({ id: company.id }).from(company).where(isNull(company.deletedAt)).limit(1).get() !== undefined;

/** How many companies the register holds; counted on the search table, which has one narrow row for each. */
export const countCompanies = (store: Store): number =>
  store.statement<number>('select count(*) from company_search').pluck().get()!;

/** How many companies hold a valid certification on a day: the list behind it is the filter `in-force`. */
export const countCertified = (store: Store, today: CivilDate, rules: StateRules): number =>
  store
    .statement<number>(countValidSql)
    .pluck()
    .get({ today, ...stateParams(rules) })!;

const withoutCopy = (termId: string): string =>
  `not exists (select 1 from certificate c where c.term_id = ${termId} and c.kind <> 'return')`;
// no index leads to corrections, which are rare: they are read once, and terms are looked up only where there are any
const notCorrected = (termId: string): string =>
  `(not exists (select 1 from corrected)
    or not exists (select 1 from term ct where ct.id = ${termId} and ct.decision_id in (select id from corrected)))`;

/**
 * How many terms that run or are still to begin have no certificate in the ledger. Each company's last term stands in one
 * narrow row, read first (`cross join`); an earlier one still runs only where the last is yet to begin.
 */
export const countToIssue = (store: Store, today: CivilDate): number =>
  store
    .statement<number>(
      `with corrected as materialized
         (select corrects_id as id from decision where corrects_id is not null and outcome = 'refused')
       select
         (select count(*) from standing s where s.end_on >= @today and s.ended_on is null
            and ${withoutCopy('s.term_id')} and ${notCorrected('s.term_id')})
       + (select count(*) from standing s cross join term t on t.company_id = s.company_id
          where s.end_on >= @today and s.start_on > @today and t.id <> s.term_id
            and t.end_on >= @today and t.deleted_at is null and t.ended_on is null
            and not exists (select 1 from term e where e.certification_id = t.certification_id and e.prolongs_id = t.id and e.deleted_at is null)
            and ${withoutCopy('t.id')} and ${notCorrected('t.id')})`,
    )
    .pluck()
    .get({ today })!;

const openStatuses = applicationStatuses.filter(isOpen);

/** Open applications by status, with the oldest day of receipt in each; statuses without any are left out. */
export const openByStatus = (store: Store) =>
  store.db
    .select({ status: application.status, count: count(), oldestReceivedOn: min(application.receivedOn) })
    .from(application)
    .where(and(inArray(application.status, openStatuses), isNull(application.deletedAt)))
    .groupBy(application.status)
    .all();

/** How many corrections were due before a day. */
export const countOverdueCorrections = (store: Store, today: CivilDate): number =>
  store.db
    .select({ count: count() })
    .from(application)
    .where(
      and(eq(application.status, 'correction'), lt(application.correctionDueOn, today), isNull(application.deletedAt)),
    )
    .get()?.count ?? 0;

/** The first meeting on or after a day, and how many of its items still wait for an opinion. */
export function nextMeeting(store: Store, today: CivilDate) {
  const next = store.db
    .select({ id: meeting.id, name: meeting.name, heldOn: meeting.heldOn })
    .from(meeting)
    .where(and(gte(meeting.heldOn, today), isNull(meeting.deletedAt)))
    .orderBy(asc(meeting.heldOn), asc(meeting.id))
    .limit(1)
    .get();
  if (next === undefined) return null;
  const waiting = store.db
    .select({ count: count() })
    .from(meetingItem)
    .where(
      and(
        eq(meetingItem.meetingId, next.id),
        eq(meetingItem.kind, 'opinion'),
        isNull(meetingItem.opinion),
        isNull(meetingItem.deletedAt),
      ),
    )
    .get();
  return { ...next, withoutOpinion: waiting?.count ?? 0 };
}
