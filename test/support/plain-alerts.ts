import { type Handled, type TermClass } from '../../shared/domain/alert.ts';
import type { EndKind } from '../../shared/domain/term-state.ts';

/** What the straightforward walk says of one company. */
export interface PlainPlace {
  readonly of: TermClass;
  readonly stage: number | null;
  readonly attention: boolean;
}

interface TermRow {
  readonly id: string;
  readonly companyId: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly endedOn: string | null;
  readonly endKind: EndKind | null;
}

interface HandlingRow {
  readonly subject: string;
  readonly state: Handled['state'];
  readonly handledOn: string;
  readonly updatedAt: string;
  readonly stage: number;
  readonly untilOn: string | null;
}

const dayMs = 86_400_000;
const dayOf = (date: string): number => Date.parse(date) / dayMs;

/**
 * The watch over all terms as one would write it first: every term, company, handling and application is read and walked.
 * `all` runs SQL. It knows neither the standing table nor the rules in shared/, so it can be held against both.
 */
export function plainAlerts(
  all: <Row>(sql: string) => Row[],
  today: string,
  leads: readonly number[],
): Map<string, PlainPlace> {
  const day = dayOf(today);
  const last = new Map<string, TermRow>();
  for (const term of all<TermRow>(
    `select id, company_id as companyId, start_on as startOn, end_on as endOn, ended_on as endedOn, end_kind as endKind
     from term where deleted_at is null order by start_on, end_on, id`,
  ))
    last.set(term.companyId, term);
  const handlings = new Map(
    all<HandlingRow>(
      `select subject, state, handled_on as handledOn, updated_at as updatedAt, stage, until_on as untilOn
       from alert_handling where deleted_at is null`,
    ).map((row) => [row.subject, row]),
  );
  const renewals = new Map(
    all<{ companyId: string; receivedOn: string }>(
      `select company_id as companyId, received_on as receivedOn from application where deleted_at is null and kind = 'renewal'
         and received_on is not null and status not in ('certified', 'refused', 'withdrawn')`,
    ).map((row) => [row.companyId, row.receivedOn]),
  );
  const applied = all<{ companyId: string; receivedOn: string; recordedAt: string }>(
    `select a.company_id as companyId, received_on as receivedOn,
       coalesce((select max(created_at) from application_step s where s.application_id = a.id and to_status = 'received'), '') as recordedAt
     from application a where deleted_at is null and kind = 'renewal' and received_on is not null`,
  );
  /** 更新しない of a company that has applied since. */
  const takenBack = (companyId: string, { state, handledOn, updatedAt }: HandlingRow): boolean =>
    state === 'declined' &&
    applied.some(
      (each) =>
        each.companyId === companyId &&
        (each.receivedOn > handledOn || (each.receivedOn === handledOn && each.recordedAt > updatedAt)),
    );
  const stageOf = (left: number): number | null => {
    if (left < 0) return -1;
    const reached = leads.filter((lead) => left <= lead);
    return reached.length === 0 ? null : Math.min(...reached);
  };
  const placeOf = (term: TermRow | undefined): PlainPlace => {
    const quiet = (of: TermClass): PlainPlace => ({ of, stage: null, attention: false });
    if (term === undefined) return quiet('none');
    if (term.endedOn !== null && term.endedOn > today) return quiet('leaving');
    if (term.endedOn !== null) return quiet(term.endKind === 'expired' ? 'finished' : (term.endKind ?? 'ended'));
    const left = dayOf(term.endOn) - day;
    const stage = stageOf(left);
    const stored = handlings.get(`term:${term.id}`);
    const handling = stored && takenBack(term.companyId, stored) ? undefined : stored;
    const received = renewals.get(term.companyId);
    if (received === undefined && handling?.state === 'declined') return quiet('declined');
    if (received === undefined && left < 0 && handling?.state === 'informed' && handling.stage < 0)
      return quiet('finished');
    if (stage === null) return quiet('far');
    if (handling?.state === 'working' || handling?.state === 'held')
      return { of: 'alert', stage, attention: handling.untilOn === null || handling.untilOn < today };
    const known = handling === undefined ? [] : [handling.stage];
    if (received !== undefined) {
      const then = dayOf(term.endOn) - dayOf(received);
      known.push(stageOf(then) ?? then);
    }
    return { of: 'alert', stage, attention: known.every((seen) => stage < seen) };
  };
  const places = new Map<string, PlainPlace>();
  for (const { id } of all<{ id: string }>('select id from company where deleted_at is null'))
    places.set(id, placeOf(last.get(id)));
  return places;
}
