import { and, asc, between, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { GuestDraft } from '../../../shared/domain/ceremony.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  ceremony,
  ceremonyGuest,
  certificate,
  certification,
  company,
  decision,
  meetingItem,
  term,
} from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type GuestRecord = typeof ceremonyGuest.$inferSelect;

/** The last term of a chain: an extension stands in place of the term it prolongs (same certification, same first day). */
const current = alias(term, 'current');
const isCurrent = sql`${current.id} = (select l.id from term l where l.certification_id = ${term.certificationId}
  and l.start_on = ${term.startOn} and l.deleted_at is null order by l.end_on desc, l.id desc limit 1)`;
const copyColumn = (column: 'id' | 'issued_on') =>
  sql<string | null>`(select cc.${sql.raw(column)} from certificate cc where cc.kind <> 'return' and cc.term_id in
    (select ct.id from term ct where ct.certification_id = ${term.certificationId} and ct.start_on = ${term.startOn})
    order by cc.id desc limit 1)`;
/** 0 when the decision the term rests on was 不認定 or corrected to it; terms of the first cohort came without one. */
const certified = sql<number>`(${decision.id} is null or (${decision.outcome} = 'certified' and not exists
  (select 1 from decision later where later.application_id = ${decision.applicationId}
    and later.corrects_id = ${decision.id} and later.outcome = 'refused')))`;

const companyColumns = {
  companyId: company.id,
  companyName: company.name,
  companyKana: company.kana,
  representativeTitle: company.representativeTitle,
  representativeName: company.representativeName,
  representativeKana: company.representativeKana,
  postalCode: company.postalCode,
  address: company.address,
  contactPhone: company.contactPhone,
};
const termColumns = {
  certificationId: term.certificationId,
  number: certification.number,
  certifiedOn: term.certifiedOn,
  startOn: term.startOn,
  endOn: sql<CivilDate>`coalesce(${current.endOn}, ${term.endOn})`,
  endedOn: sql<CivilDate | null>`coalesce(${current.endedOn}, ${term.endedOn})`,
  currentTermId: sql<Id>`coalesce(${current.id}, ${term.id})`,
  certified,
  copyId: copyColumn('id'),
  copyIssuedOn: copyColumn('issued_on'),
};

/** The guests of a ceremony in order of call, with what the register knows today. */
export const guestsOf = (store: Store, ceremonyId: Id) =>
  store.db
    .select({ guest: ceremonyGuest, ...companyColumns, ...termColumns, termGone: term.deletedAt })
    .from(ceremonyGuest)
    .innerJoin(company, eq(company.id, ceremonyGuest.companyId))
    .innerJoin(term, eq(term.id, ceremonyGuest.termId))
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .leftJoin(current, isCurrent)
    .leftJoin(decision, eq(decision.id, term.decisionId))
    .where(and(eq(ceremonyGuest.ceremonyId, ceremonyId), isNull(ceremonyGuest.deletedAt)))
    .orderBy(asc(ceremonyGuest.position), asc(ceremonyGuest.id))
    .all();
export type GuestRow = ReturnType<typeof guestsOf>[number];

/** The day of the ceremony at which the certificate of each of these terms is handed over; of several the last one. */
export const ceremonyDaysOf = (store: Store, termIds: readonly Id[]): ReadonlyMap<Id, CivilDate> =>
  new Map(
    store.db
      .select({ termId: ceremonyGuest.termId, heldOn: ceremony.heldOn })
      .from(ceremonyGuest)
      .innerJoin(ceremony, eq(ceremony.id, ceremonyGuest.ceremonyId))
      .where(
        and(inArray(ceremonyGuest.termId, [...termIds]), isNull(ceremonyGuest.deletedAt), isNull(ceremony.deletedAt)),
      )
      .orderBy(asc(ceremony.heldOn))
      .all()
      .map(({ termId, heldOn }) => [termId, heldOn]),
  );

/** Which terms may be honoured: those of a meeting's agenda, those certified in a span of days, or these. */
export type HonourFilter =
  | { readonly by: 'meeting'; readonly meetingId: Id }
  | { readonly by: 'period'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly by: 'terms'; readonly termIds: readonly Id[] };

function narrowed(store: Store, filter: HonourFilter) {
  if (filter.by === 'period') return between(term.certifiedOn, filter.from, filter.to);
  if (filter.by === 'terms') return inArray(term.id, [...filter.termIds]);
  const heard = store.db
    .select({ id: meetingItem.applicationId })
    .from(meetingItem)
    .where(and(eq(meetingItem.meetingId, filter.meetingId), isNull(meetingItem.deletedAt)));
  return inArray(decision.applicationId, heard);
}

/** Terms with what decides whether they may be honoured, by certification number; an extension counts with its term. */
export const honourRows = (store: Store, filter: HonourFilter) =>
  store.db
    .select({
      termId: term.id,
      kind: sql<'new' | 'renewal'>`${term.kind}`,
      ...companyColumns,
      ...termColumns,
      /** title of the ceremony the term stands in */
      ceremony: sql<string | null>`(select c.title from ceremony_guest g
        join ceremony c on c.id = g.ceremony_id and c.deleted_at is null
        join term gt on gt.id = g.term_id
        where g.deleted_at is null and g.company_id = ${term.companyId} and gt.certification_id = ${term.certificationId}
          and gt.start_on = ${term.startOn} order by c.held_on limit 1)`,
    })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .innerJoin(company, eq(company.id, term.companyId))
    .leftJoin(current, isCurrent)
    .leftJoin(decision, eq(decision.id, term.decisionId))
    .where(
      and(isNull(term.deletedAt), isNull(certification.deletedAt), ne(term.kind, 'extension'), narrowed(store, filter)),
    )
    .orderBy(asc(certification.number), asc(term.startOn))
    .all();
export type HonourRow = ReturnType<typeof honourRows>[number];

/** One live guest, or undefined. */
export const findGuest = (store: Store, id: Id): GuestRecord | undefined =>
  store.db
    .select()
    .from(ceremonyGuest)
    .where(and(eq(ceremonyGuest.id, id), isNull(ceremonyGuest.deletedAt)))
    .get();

/** Takes a term in at a place of the order of call; answers the guest's key. */
export function insertGuest(
  store: Store,
  guest: Pick<GuestRecord, 'ceremonyId' | 'companyId' | 'termId' | 'position'>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...guest };
  store.db.insert(ceremonyGuest).values(row).run();
  return row.id;
}

/** Stores what changed of a guest; answers the new row version. */
export function updateGuest(
  store: Store,
  seen: GuestRecord,
  change: Partial<GuestDraft & Pick<GuestRecord, 'position' | 'seat'>>,
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(ceremonyGuest)
    .set({ ...change, ...edit })
    .where(eq(ceremonyGuest.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Takes a guest out (tombstone). */
export function removeGuest(store: Store, seen: GuestRecord, stamp: Stamp): void {
  store.db
    .update(ceremonyGuest)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(ceremonyGuest.id, seen.id))
    .run();
}

/** What stood on the copies, as kept in 交付台帳: their lines as JSON, by key. */
export function copyContents(store: Store, ids: readonly Id[]): ReadonlyMap<Id, string> {
  const rows = store.db
    .select({ id: certificate.id, content: certificate.content })
    .from(certificate)
    .where(inArray(certificate.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, content }) => [id, content]));
}
