import { and, asc, between, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { CeremonyDraft } from '../../../shared/domain/ceremony.ts';
import type { StepDraft } from '../../../shared/domain/ceremony-time.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { calendarDay, ceremony, ceremonyGuest, ceremonyStep, meeting } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type CeremonyRecord = typeof ceremony.$inferSelect;
export type StepRecord = typeof ceremonyStep.$inferSelect;

/** 後日交付 that is still open, as shared/domain/ceremony.ts `stillToHand` has it. */
const open = sql`${ceremonyGuest.handedOn} is null and (${ceremonyGuest.attendance} = 'absent' or ${ceremonyGuest.handover} <> 'ceremony')
  and not exists (select 1 from term t join term l on l.certification_id = t.certification_id and l.start_on = t.start_on
    where t.id = ${ceremonyGuest.termId} and (t.deleted_at is not null or l.ended_on <= ${ceremony.heldOn}))`;
const many = (test: ReturnType<typeof sql>) => sql<number>`count(case when ${test} then ${ceremonyGuest.id} end)`;

/** Ceremonies, the latest first, with how many guests they have and what is open. */
export const listCeremonies = (store: Store) =>
  store.db
    .select({
      id: ceremony.id,
      title: ceremony.title,
      heldOn: ceremony.heldOn,
      startsAt: ceremony.startsAt,
      place: ceremony.place,
      guests: count(ceremonyGuest.id),
      unanswered: many(sql`${ceremonyGuest.attendance} = 'unknown'`),
      stillToHand: many(open),
    })
    .from(ceremony)
    .leftJoin(ceremonyGuest, and(eq(ceremonyGuest.ceremonyId, ceremony.id), isNull(ceremonyGuest.deletedAt)))
    .where(isNull(ceremony.deletedAt))
    .groupBy(ceremony.id)
    .orderBy(desc(ceremony.heldOn), desc(ceremony.id))
    .all();

/** Certificates of all ceremonies that are still to be brought to their companies (後日交付). */
export const countStillToHand = (store: Store): number =>
  store.db
    .select({ open: many(open) })
    .from(ceremonyGuest)
    .innerJoin(ceremony, eq(ceremony.id, ceremonyGuest.ceremonyId))
    .where(and(isNull(ceremony.deletedAt), isNull(ceremonyGuest.deletedAt)))
    .get()!.open;

/** Ceremonies of a span of days (both included), the earliest first. */
export const ceremoniesBetween = (store: Store, from: CivilDate, to: CivilDate) =>
  store.db
    .select({ id: ceremony.id, title: ceremony.title, heldOn: ceremony.heldOn })
    .from(ceremony)
    .where(and(isNull(ceremony.deletedAt), between(ceremony.heldOn, from, to)))
    .orderBy(asc(ceremony.heldOn), asc(ceremony.id))
    .all();

/** Days of kind 認定式 in 年間予定 from a day on, the earliest first. */
export const ceremonyDays = (store: Store, from: CivilDate) =>
  store.db
    .select({ onDate: calendarDay.onDate, title: calendarDay.title })
    .from(calendarDay)
    .where(and(isNull(calendarDay.deletedAt), eq(calendarDay.kind, 'ceremony'), sql`${calendarDay.onDate} >= ${from}`))
    .orderBy(asc(calendarDay.onDate), asc(calendarDay.id))
    .all();

/** One ceremony, or undefined when there is none (any more). */
export const findCeremony = (store: Store, id: Id): CeremonyRecord | undefined =>
  store.db
    .select()
    .from(ceremony)
    .where(and(eq(ceremony.id, id), isNull(ceremony.deletedAt)))
    .get();

/** Name and day of the meeting a ceremony honours the certifications of. */
export const meetingOf = (store: Store, id: Id) =>
  store.db
    .select({ id: meeting.id, name: meeting.name, heldOn: meeting.heldOn })
    .from(meeting)
    .where(and(eq(meeting.id, id), isNull(meeting.deletedAt)))
    .get();

/** Stores a new ceremony and answers its key. */
export function insertCeremony(store: Store, draft: CeremonyDraft, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), ...draft };
  store.db.insert(ceremony).values(row).run();
  return row.id;
}

/** Stores the edited facts of a ceremony; answers the new row version. */
export function updateCeremony(store: Store, seen: CeremonyRecord, draft: CeremonyDraft, stamp: Stamp): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(ceremony)
    .set({ ...draft, ...edit })
    .where(eq(ceremony.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Takes a ceremony out with its guests and steps (tombstones): its companies may be honoured at another. */
export function removeCeremony(store: Store, seen: CeremonyRecord, stamp: Stamp): void {
  store.db
    .update(ceremony)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(ceremony.id, seen.id))
    .run();
  for (const table of [ceremonyGuest, ceremonyStep]) {
    store.db
      .update(table)
      .set({
        deletedAt: stamp.at,
        updatedAt: stamp.at,
        updatedBy: stamp.clerk,
        rowVersion: sql`${table.rowVersion} + 1`,
      })
      .where(and(eq(table.ceremonyId, seen.id), isNull(table.deletedAt)))
      .run();
  }
}

/** The lines of 進行表 in their order. */
export const stepsOf = (store: Store, ceremonyId: Id): StepRecord[] =>
  store.db
    .select()
    .from(ceremonyStep)
    .where(and(eq(ceremonyStep.ceremonyId, ceremonyId), isNull(ceremonyStep.deletedAt)))
    .orderBy(asc(ceremonyStep.position), asc(ceremonyStep.id))
    .all();

/** One live line of 進行表, or undefined. */
export const findStep = (store: Store, id: Id): StepRecord | undefined =>
  store.db
    .select()
    .from(ceremonyStep)
    .where(and(eq(ceremonyStep.id, id), isNull(ceremonyStep.deletedAt)))
    .get();

/** Appends a line to 進行表 and answers its key. */
export function insertStep(store: Store, ceremonyId: Id, step: StepDraft, position: number, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), ceremonyId, position, ...step };
  store.db.insert(ceremonyStep).values(row).run();
  return row.id;
}

/** Stores the edited line (or its place); answers the new row version. */
export function updateStep(
  store: Store,
  seen: StepRecord,
  change: Partial<StepDraft & Pick<StepRecord, 'position'>>,
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(ceremonyStep)
    .set({ ...change, ...edit })
    .where(eq(ceremonyStep.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Takes a line out of 進行表 (tombstone). */
export function removeStep(store: Store, seen: StepRecord, stamp: Stamp): void {
  store.db
    .update(ceremonyStep)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(ceremonyStep.id, seen.id))
    .run();
}
