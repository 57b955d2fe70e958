import type { ApplicationStatus } from '../../../shared/domain/application.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import type { Store } from '../store.ts';

// the renewals under way are few, so that they are gathered once and not looked for company by company
const openRenewals = `select company_id from application where kind = 'renewal' and deleted_at is null
    and status not in ('certified', 'refused', 'withdrawn')`;
const applied = `s.company_id in (${openRenewals} and received_on is not null)`;
// 辞退, 取消 and 消滅 need no renewal, also when they take effect later
const running = 's.ended_on is null and s.end_on between @from and @to';

interface Between {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Running terms that end on one day. */
export interface EndsOn {
  readonly endOn: CivilDate;
  readonly count: number;
  /** how many of them have their renewal application in */
  readonly applied: number;
}

/** How many running terms end on each day, the earliest first. */
export function endsBetween(store: Store, between: Between): EndsOn[] {
  // two questions: the first reads nothing but the index, the second only the few renewals under way
  const all = store
    .statement<{ endOn: CivilDate; count: number }>(
      `select s.end_on as endOn, count(*) as count from standing s where ${running} group by s.end_on order by s.end_on`,
    )
    .all(between);
  const inAlready = store
    .statement<{ endOn: CivilDate; count: number }>(
      `select s.end_on as endOn, count(*) as count from standing s where ${running} and ${applied} group by s.end_on`,
    )
    .all(between);
  const counts = new Map(inAlready.map(({ endOn, count }) => [endOn, count]));
  return all.map(({ endOn, count }) => ({ endOn, count, applied: counts.get(endOn) ?? 0 }));
}

/** A running term with the open renewal application of its company. */
export interface PlannedTerm {
  readonly companyId: Id;
  readonly companyName: string;
  readonly number: number;
  readonly endOn: CivilDate;
  readonly applicationId: Id | null;
  readonly status: ApplicationStatus | null;
  readonly receivedOn: CivilDate | null;
}

/** Terms that end on one of the days; `applied` leaves out those whose application is (not) in. */
export interface TermsAsked {
  readonly ends: readonly CivilDate[];
  readonly applied: boolean | null;
  readonly offset: number;
  readonly limit: number;
}

/**
 * One page of running terms by the day they end on, and by number: the order of the days the application is needed by,
 * because a later end never needs it earlier (a property test of the plan holds it).
 */
export function termsEndingOn(store: Store, { ends, applied: wanted, offset, limit }: TermsAsked): PlannedTerm[] {
  const only = wanted === null ? '' : `and ${wanted ? '' : 'not '}${applied}`;
  return store
    .statement<PlannedTerm>(
      `select s.company_id as companyId, c.name as companyName, s.number, s.end_on as endOn,
         a.id as applicationId, a.status, a.received_on as receivedOn
       from (select s.company_id, s.number, s.end_on from standing s
             where s.ended_on is null and s.end_on in (select value from json_each(@ends)) ${only}
             order by s.end_on, s.number, s.company_id limit @limit offset @offset) s
         join company c on c.id = s.company_id
         left join application a on a.id = (select o.id from application o where o.company_id = s.company_id
           and o.kind = 'renewal' and o.deleted_at is null and o.status not in ('certified', 'refused', 'withdrawn')
           order by o.received_on desc limit 1)
       order by s.end_on, s.number, s.company_id`,
    )
    .all({ ends: JSON.stringify(ends), offset, limit });
}

/** The company's terms whose plan changes, in the order of `ends`. */
export function termsOfEnds(store: Store, ends: readonly CivilDate[], limit: number) {
  return store
    .statement<{ companyId: Id; companyName: string; number: number; endOn: CivilDate; applied: 0 | 1 }>(
      `select s.company_id as companyId, c.name as companyName, s.number, s.end_on as endOn, ${applied} as applied
       from json_each(@ends) j join standing s on s.end_on = j.value and s.ended_on is null
         join company c on c.id = s.company_id
       order by j.key, s.number, s.company_id limit @limit`,
    )
    .all({ ends: JSON.stringify(ends), limit });
}
