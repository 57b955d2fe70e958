import {
  type ApplicationKind,
  applicationStatuses,
  type ApplicationStatus,
  isOpen,
} from '../../../shared/domain/application.ts';
import type { EndKind } from '../../../shared/domain/term-state.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { holds, readQuery } from '../search-text.ts';
import type { Store } from '../store.ts';

/** How many companies' last term ends on each day, those ended early left out: some hundred rows, however many companies. */
export const endDates = (store: Store): [endOn: CivilDate, count: number][] =>
  store
    .statement<[CivilDate, number]>(
      'select end_on, count(*) from standing where ended_on is null group by end_on order by end_on',
    )
    .raw()
    .all();

/** How many companies' last term ended early, by kind; `leaving` are those announced for a day after today. */
export const endedCounts = (store: Store, today: CivilDate): [kind: EndKind | 'leaving' | null, count: number][] =>
  store
    .statement<[EndKind | 'leaving' | null, number]>(
      `select case when ended_on > ? then 'leaving' else end_kind end, count(*) from standing
       where ended_on is not null group by 1`,
    )
    .raw()
    .all(today);

/** How many companies were never certified, counted by themselves: with the others they must make up the register. */
export const countNeverCertified = (store: Store): number =>
  store
    .statement<number>(
      `select count(*) from company_search c where not exists (select 1 from standing s where s.company_id = c.company_id)`,
    )
    .pluck()
    .get()!;

/** The last term of a company as the watch reads it. */
export type StandingTuple = [
  companyId: Id,
  termId: Id,
  number: number,
  endOn: CivilDate,
  endKind: EndKind | null,
  endedOn: CivilDate | null,
];

const standingSelect = `select s.company_id, s.term_id, s.number, s.end_on,
  case when s.ended_on is not null then coalesce(s.end_kind, 'ended') end, s.ended_on from standing s`;

/** Last terms that end on a day of the span, those ended early left out; read as they lie in the file, which is faster than by day. */
export const standingsBetween = (store: Store, from: CivilDate, to: CivilDate): StandingTuple[] =>
  store
    .statement<StandingTuple>(
      `${standingSelect} where s.rowid in (select rowid from standing where end_on between ? and ? and ended_on is null)`,
    )
    .raw()
    .all(from, to);

/** Last terms that ended early in one way. */
export const standingsEnded = (store: Store, kind: EndKind): StandingTuple[] =>
  store
    .statement<StandingTuple>(
      `${standingSelect} where s.ended_on is not null and coalesce(s.end_kind, 'ended') = ? order by s.end_on`,
    )
    .raw()
    .all(kind);

/** Last terms whose end was announced for a day after today. */
export const standingsAnnounced = (store: Store, today: CivilDate): StandingTuple[] =>
  store.statement<StandingTuple>(`${standingSelect} where s.ended_on > ? order by s.end_on`).raw().all(today);

/** Last terms of some companies. */
export const standingsOf = (store: Store, companyIds: readonly Id[]): StandingTuple[] =>
  store
    .statement<StandingTuple>(`${standingSelect} join json_each(?) j on s.company_id = j.value order by s.end_on`)
    .raw()
    .all(JSON.stringify(companyIds));

/** The named terms that are their company's last. */
export const standingsOfTerms = (store: Store, termIds: readonly Id[]): StandingTuple[] =>
  store
    .statement<StandingTuple>(
      `${standingSelect} join term t on t.company_id = s.company_id and t.id = s.term_id join json_each(?) j on t.id = j.value`,
    )
    .raw()
    .all(JSON.stringify(termIds));

/** An application that is not closed. */
export interface OpenApplicationRow {
  readonly id: Id;
  readonly companyId: Id;
  readonly kind: ApplicationKind;
  readonly status: ApplicationStatus;
  readonly receivedOn: CivilDate | null;
  readonly correctionDueOn: CivilDate | null;
  /** How often corrections were asked for, the one under way included; 0 while none is. */
  readonly correctionAsking: number;
}

const openList = applicationStatuses.filter(isOpen).map((status) => `'${status}'`);

/** Every application that is not closed, the newest last. */
export const openApplications = (store: Store): OpenApplicationRow[] =>
  store
    .statement<OpenApplicationRow>(
      `select id, company_id as companyId, kind, status, received_on as receivedOn, correction_due_on as correctionDueOn,
         case when status = 'correction' then
           (select count(*) from application_step st where st.application_id = application.id and st.to_status = 'correction')
         else 0 end as correctionAsking
       from application where deleted_at is null and status in (${openList.join(', ')}) order by id`,
    )
    .all();

/** Names of some companies, for the rows of a page. */
export const namesOf = (store: Store, companyIds: readonly Id[]): ReadonlyMap<Id, string> =>
  new Map(
    store
      .statement<[Id, string]>('select c.id, c.name from json_each(?) j join company c on c.id = j.value')
      .raw()
      .all(JSON.stringify(companyIds)),
  );

/** The reading each of some companies is sorted by. */
export const kanaKeysOf = (store: Store, companyIds: readonly Id[]): ReadonlyMap<Id, string> =>
  new Map(
    store
      .statement<[Id, string]>(
        'select s.company_id, s.kana_key from json_each(?) j join company_search s on s.company_id = j.value',
      )
      .raw()
      .all(JSON.stringify(companyIds)),
  );

/** Which of some companies hold all words that were typed, or bear the certification number typed. */
export function companiesFound(store: Store, companyIds: readonly Id[], typed: string): ReadonlySet<Id> {
  const query = readQuery(typed);
  const rows = store
    .statement<[Id, string, number | null]>(
      `select s.company_id, s.search_key, t.number from json_each(?) j join company_search s on s.company_id = j.value
         left join standing t on t.company_id = s.company_id`,
    )
    .raw()
    .all(JSON.stringify(companyIds));
  const found = rows.filter(
    ([, key, number]) => holds(key, query.words) || (query.number !== undefined && query.number === number),
  );
  return new Set(found.map(([id]) => id));
}
