import { and, asc, count, eq, gte, inArray, isNull, lt, min } from 'drizzle-orm';
import { type ApplicationStatus, applicationStatuses, isOpen } from '../../../shared/domain/application.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
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

/** A term whose end nobody has followed up with another term of the same company. */
export interface LastTermRow {
  readonly termId: Id;
  readonly companyId: Id;
  readonly companyName: string;
  readonly number: number;
  readonly endOn: CivilDate;
  readonly renewalStatus: ApplicationStatus | null;
}

/**
 * Last terms that end between two days (inclusive), the nearest end first; one that was given up or taken away has no
 * deadline any more. shared/domain/deadlines.ts says the same of one company (a property test holds the two together).
 */
export const termsEndingBetween = (store: Store, from: CivilDate, to: CivilDate, limit: number): LastTermRow[] =>
  store
    .statement<LastTermRow>(
      `select s.term_id as termId, s.company_id as companyId, c.name as companyName, s.number, s.end_on as endOn,
         (select a.status from application a where a.company_id = s.company_id and a.kind = 'renewal' and a.deleted_at is null
            and a.status not in ('certified', 'refused', 'withdrawn') limit 1) as renewalStatus
       from standing s join company c on c.id = s.company_id
       where s.end_on between ? and ? and s.ended_on is null
       order by s.end_on, s.number limit ?`,
    )
    .all(from, to, limit);

/** How many companies have a last term that ends after a day. */
export const countEndingAfter = (store: Store, day: CivilDate): number =>
  store.statement<number>('select count(*) from standing where end_on > ? and ended_on is null').pluck().get(day)!;

/** How many companies hold a valid certification on a day: the list behind it is the filter `in-force`. */
export const countCertified = (store: Store, today: CivilDate, rules: StateRules): number =>
  store
    .statement<number>(countValidSql)
    .pluck()
    .get({ today, ...stateParams(rules) })!;

/** How many terms that run or are still to begin have no certificate in the ledger. */
export const countToIssue = (store: Store, today: CivilDate): number =>
  store
    .statement<number>(
      `select count(*) from term t left join decision d on d.id = t.decision_id
       where t.end_on >= @today and t.deleted_at is null and t.ended_on is null
         and (d.id is null or d.outcome = 'certified')
         and not exists (select 1 from decision l where l.corrects_id = d.id and l.outcome = 'refused')
         and not exists (select 1 from term e where e.prolongs_id = t.id and e.deleted_at is null)
         and not exists (select 1 from certificate c where c.term_id = t.id and c.kind <> 'return')`,
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
