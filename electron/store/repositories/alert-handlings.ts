import type { HandlingState } from '../../../shared/domain/alert.ts';
import type { HandlingFacts } from '../../../shared/domain/alert-handling.ts';
import type { EndKind } from '../../../shared/domain/term-state.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { alertHandling } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

/** A stored handling, of an alert that may have gone since. */
export interface HandlingRow {
  readonly id: Id;
  readonly rowVersion: number;
  readonly subject: string;
  readonly companyId: Id;
  readonly state: HandlingState;
  readonly handledOn: CivilDate;
  readonly who: string;
  readonly untilOn: CivilDate | null;
  readonly reason: string;
  readonly note: string;
  readonly stage: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

const handlingSelect = (
  more = '',
): string => `select h.id, h.row_version as rowVersion, h.subject, h.company_id as companyId, h.state,
  h.handled_on as handledOn, h.who, h.until_on as untilOn, h.reason, h.note, h.stage, h.updated_at as updatedAt, h.updated_by as updatedBy${more}
  from alert_handling h`;

/** A handling with the last term it is about. */
export interface TermHandlingRow extends HandlingRow {
  readonly termId: Id;
  readonly number: number;
  readonly endOn: CivilDate;
  readonly endKind: EndKind | null;
  readonly endedOn: CivilDate | null;
  /** 1: 更新しない, and the company has applied for its renewal since; a word it went back on counts no more. */
  readonly outdated: 0 | 1;
}

/** A renewal received after the day the company declined or, of that same day, received after that was recorded. */
const appliedSince = `h.state = 'declined' and exists (select 1 from application a
  where a.company_id = h.company_id and a.kind = 'renewal' and a.deleted_at is null
    and (a.received_on > h.handled_on or (a.received_on = h.handled_on and exists (select 1 from application_step st
      where st.application_id = a.id and st.to_status = 'received' and st.created_at > h.updated_at))))`;

/** Handlings of the companies' last terms; those of earlier terms are history. */
export const termHandlings = (store: Store): TermHandlingRow[] =>
  store
    .statement<TermHandlingRow>(
      `${handlingSelect(
        `, s.term_id as termId, s.number, s.end_on as endOn,
           case when s.ended_on is not null then coalesce(s.end_kind, 'ended') end as endKind, s.ended_on as endedOn,
           ${appliedSince} as outdated`,
      )} join standing s on s.company_id = h.company_id
       where h.deleted_at is null and h.subject = 'term:' || s.term_id`,
    )
    .all();

/** Live handlings of the named alerts. */
export const handlingsOfSubjects = (store: Store, subjects: readonly string[]): HandlingRow[] =>
  store
    .statement<HandlingRow>(`${handlingSelect()} join json_each(?) j on h.subject = j.value where h.deleted_at is null`)
    .all(JSON.stringify(subjects));

/** Stores how an alert is handled, over what was stored before; answers the row's id. */
export function putHandling(
  store: Store,
  of: { readonly subject: string; readonly companyId: Id; readonly stage: number },
  facts: HandlingFacts,
  seen: HandlingRow | undefined,
  stamp: Stamp,
): Id {
  const { state, handledOn, who, untilOn, reason, note } = facts;
  const values = { state, handledOn, who, untilOn, reason, note, stage: of.stage };
  if (seen === undefined) {
    const row = { ...keptBy(stamp), ...values, subject: of.subject, companyId: of.companyId };
    store.db.insert(alertHandling).values(row).run();
    return row.id;
  }
  store.db
    .update(alertHandling)
    .set({ ...values, ...editedBy(stamp, seen) })
    .where(eq(alertHandling.id, seen.id))
    .run();
  return seen.id;
}

/** Takes a handling back: the alert is 未対応 again. */
export function removeHandling(store: Store, seen: HandlingRow, stamp: Stamp): void {
  store.db
    .update(alertHandling)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(and(eq(alertHandling.id, seen.id), isNull(alertHandling.deletedAt)))
    .run();
}
