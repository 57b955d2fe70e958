import { and, asc, count, desc, eq, isNull, max, notExists, sql } from 'drizzle-orm';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { application, company, decision, meeting, meetingItem, publication } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type MeetingRecord = typeof meeting.$inferSelect;
export type MeetingItemRecord = typeof meetingItem.$inferSelect;
export type MeetingFacts = Pick<MeetingRecord, 'name' | 'heldOn' | 'place' | 'note'>;

const agendaColumns = {
  applicationId: application.id,
  companyId: application.companyId,
  companyName: company.name,
  kind: application.kind,
  status: application.status,
  receiptNumber: application.receiptNumber,
};

/** Meetings, the latest first, with how many items wait for an opinion. */
export function listMeetings(store: Store) {
  return store.db
    .select({
      id: meeting.id,
      name: meeting.name,
      heldOn: meeting.heldOn,
      place: meeting.place,
      items: count(meetingItem.id),
      withoutOpinion: sql<number>`count(case when ${meetingItem.kind} = 'opinion' and ${meetingItem.opinion} is null then ${meetingItem.id} end)`,
    })
    .from(meeting)
    .leftJoin(meetingItem, and(eq(meetingItem.meetingId, meeting.id), isNull(meetingItem.deletedAt)))
    .where(isNull(meeting.deletedAt))
    .groupBy(meeting.id)
    .orderBy(desc(meeting.heldOn), desc(meeting.id))
    .all();
}

/** One meeting, or undefined when there is none (any more). */
export const findMeeting = (store: Store, id: Id): MeetingRecord | undefined =>
  store.db
    .select()
    .from(meeting)
    .where(and(eq(meeting.id, id), isNull(meeting.deletedAt)))
    .get();

/** The agenda in its order, each item with its application and company. */
export function agendaOf(store: Store, meetingId: Id) {
  return store.db
    .select({
      ...agendaColumns,
      id: meetingItem.id,
      rowVersion: meetingItem.rowVersion,
      itemKind: meetingItem.kind,
      opinion: meetingItem.opinion,
      opinionText: meetingItem.opinionText,
      opinionOn: meetingItem.opinionOn,
    })
    .from(meetingItem)
    .innerJoin(application, eq(application.id, meetingItem.applicationId))
    .innerJoin(company, eq(company.id, application.companyId))
    .where(and(eq(meetingItem.meetingId, meetingId), isNull(meetingItem.deletedAt)))
    .orderBy(asc(meetingItem.position), asc(meetingItem.id))
    .all();
}

/** Applications that stand on no agenda yet: those waiting for an opinion, and decided renewals to be reported. */
export function withoutAgenda(store: Store) {
  const onAgenda = store.db
    .select({ one: sql`1` })
    .from(meetingItem)
    .where(
      and(
        eq(meetingItem.applicationId, application.id),
        isNull(meetingItem.deletedAt),
        // sent back and waiting for an opinion once more: the one given counts no longer as an agenda
        sql`(${application.status} <> 'opinion' or ${meetingItem.opinion} is null)`,
      ),
    );
  const waits = sql`(${application.status} = 'opinion' or (${application.kind} = 'renewal' and ${application.status} in ('certified', 'refused')))`;
  return store.db
    .select({ ...agendaColumns, decidedOn: decision.decidedOn })
    .from(application)
    .innerJoin(company, eq(company.id, application.companyId))
    .leftJoin(decision, and(eq(decision.applicationId, application.id), isNull(decision.correctsId)))
    .where(and(isNull(application.deletedAt), waits, notExists(onAgenda)))
    .orderBy(asc(application.receivedOn), asc(application.receiptNumber))
    .all();
}

/** One agenda item, or undefined when it was taken off. */
export const findMeetingItem = (store: Store, id: Id): MeetingItemRecord | undefined =>
  store.db
    .select()
    .from(meetingItem)
    .where(and(eq(meetingItem.id, id), isNull(meetingItem.deletedAt)))
    .get();

/** The live agenda items of one application with their meetings, the latest meeting first. */
export function meetingItemsOf(store: Store, applicationId: Id) {
  return store.db
    .select({ item: meetingItem, meetingName: meeting.name, heldOn: meeting.heldOn })
    .from(meetingItem)
    .innerJoin(meeting, eq(meeting.id, meetingItem.meetingId))
    .where(and(eq(meetingItem.applicationId, applicationId), isNull(meetingItem.deletedAt), isNull(meeting.deletedAt)))
    .orderBy(desc(meeting.heldOn), desc(meetingItem.id))
    .all();
}

/** The place after the last item of an agenda. */
export const nextPosition = (store: Store, meetingId: Id): number =>
  (store.db
    .select({ last: max(meetingItem.position) })
    .from(meetingItem)
    .where(eq(meetingItem.meetingId, meetingId))
    .get()?.last ?? -1) + 1;

/** Stores a new meeting and answers its key. */
export function insertMeeting(store: Store, facts: MeetingFacts, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(meeting).values(row).run();
  return row.id;
}

/** Stores the edited facts of a meeting; answers the new row version. */
export function updateMeeting(store: Store, seen: MeetingRecord, facts: MeetingFacts, stamp: Stamp): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(meeting)
    .set({ ...facts, ...edit })
    .where(eq(meeting.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Takes a meeting out (tombstone). */
export function removeMeeting(store: Store, seen: MeetingRecord, stamp: Stamp): void {
  store.db
    .update(meeting)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(meeting.id, seen.id))
    .run();
}

/** How many publications were made of a meeting. */
export const publicationsOf = (store: Store, meetingId: Id): number =>
  store.db
    .select({ count: count() })
    .from(publication)
    .where(and(eq(publication.meetingId, meetingId), isNull(publication.deletedAt)))
    .get()?.count ?? 0;

/** Puts an application at the end of an agenda and answers the item's key. */
export function insertMeetingItem(
  store: Store,
  item: Pick<MeetingItemRecord, 'meetingId' | 'applicationId' | 'kind'>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...item, position: nextPosition(store, item.meetingId) };
  store.db.insert(meetingItem).values(row).run();
  return row.id;
}

/** Takes an item off its agenda (tombstone). */
export function removeMeetingItem(store: Store, seen: MeetingItemRecord, stamp: Stamp): void {
  store.db
    .update(meetingItem)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(meetingItem.id, seen.id))
    .run();
}

/** Stores the committee's opinion; answers the new row version. */
export function updateOpinion(
  store: Store,
  seen: MeetingItemRecord,
  opinion: { opinion: NonNullable<MeetingItemRecord['opinion']>; opinionText: string; opinionOn: CivilDate },
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(meetingItem)
    .set({ ...opinion, ...edit })
    .where(eq(meetingItem.id, seen.id))
    .run();
  return edit.rowVersion;
}
