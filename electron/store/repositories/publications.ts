import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  certification,
  company,
  decision,
  meeting,
  meetingItem,
  publication,
  publicationEntry,
  term,
} from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type PublicationRecord = typeof publication.$inferSelect;
export type EntryRecord = typeof publicationEntry.$inferSelect;
export type PublicationScope = Pick<PublicationRecord, 'fromOn' | 'toOn' | 'meetingId'>;

/** Publications, the newest first, with the name of the meeting each is about. */
export const listPublications = (store: Store) =>
  store.db
    .select({ publication, meetingName: meeting.name })
    .from(publication)
    .leftJoin(meeting, eq(meeting.id, publication.meetingId))
    .where(isNull(publication.deletedAt))
    .orderBy(desc(publication.createdAt), desc(publication.id))
    .all();

/** One publication, or undefined when there is none (any more). */
export const findPublication = (store: Store, id: Id) =>
  store.db
    .select({ publication, meetingName: meeting.name })
    .from(publication)
    .leftJoin(meeting, eq(meeting.id, publication.meetingId))
    .where(and(eq(publication.id, id), isNull(publication.deletedAt)))
    .get();

function inScope(store: Store, scope: PublicationScope): SQL | undefined {
  if (scope.meetingId !== null) {
    const agenda = store.db
      .select({ id: meetingItem.applicationId })
      .from(meetingItem)
      .where(and(eq(meetingItem.meetingId, scope.meetingId), isNull(meetingItem.deletedAt)));
    return inArray(decision.applicationId, agenda);
  }
  const [from, to] = [scope.fromOn ?? '', scope.toOn ?? ''];
  // a renewal is decided before its term begins; a listing of either period should offer it
  return or(
    and(gte(term.certifiedOn, from), lte(term.certifiedOn, to)),
    and(gte(term.startOn, from), lte(term.startOn, to)),
  );
}

/** A column of the last term of a chain: an extension stands in place of the term it prolongs. */
const ofLast = <T>(column: 'end_on' | 'ended_on' | 'end_kind') =>
  sql<T>`(select l.${sql.raw(column)} from term l where l.certification_id = ${term.certificationId}
    and l.start_on = ${term.startOn} and l.deleted_at is null order by l.end_on desc, l.id desc limit 1)`;

/** Certified terms a publication is about, whatever the consent; withdrawn and revoked ones are gone. */
export const termsInScope = (store: Store, scope: PublicationScope, today: CivilDate) =>
  store.db
    .select({
      term,
      company,
      number: certification.number,
    })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .innerJoin(company, eq(company.id, term.companyId))
    .leftJoin(decision, eq(decision.id, term.decisionId))
    .where(
      and(
        isNull(term.deletedAt),
        isNull(company.deletedAt),
        // an extension is no news: the term it prolongs is listed, with the new end
        isNull(term.prolongsId),
        inScope(store, scope),
        sql`(${ofLast('ended_on')} is null or ${ofLast('end_kind')} = 'expired' or ${ofLast('ended_on')} > ${today})`,
      ),
    )
    .orderBy(asc(certification.number), asc(term.startOn))
    .all();

/** The entries of one publication with what is printed beside them. */
export const entriesOf = (store: Store, publicationId: Id) =>
  store.db
    .select({
      entry: publicationEntry,
      term,
      company,
      number: certification.number,
      lastEndOn: sql<CivilDate>`coalesce(${ofLast('end_on')}, ${term.endOn})`,
      lastEndedOn: ofLast<CivilDate | null>('ended_on'),
      lastEndKind: ofLast<(typeof term.$inferSelect)['endKind']>('end_kind'),
    })
    .from(publicationEntry)
    .innerJoin(term, eq(term.id, publicationEntry.termId))
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .innerJoin(company, eq(company.id, publicationEntry.companyId))
    .where(and(eq(publicationEntry.publicationId, publicationId), isNull(publicationEntry.deletedAt)))
    .orderBy(asc(certification.number), asc(term.startOn))
    .all();
export type EntryWithCompany = ReturnType<typeof entriesOf>[number];

/** One entry, or undefined when it was taken out. */
export const findEntry = (store: Store, id: Id): EntryRecord | undefined =>
  store.db
    .select()
    .from(publicationEntry)
    .where(and(eq(publicationEntry.id, id), isNull(publicationEntry.deletedAt)))
    .get();

/** Stores a publication and answers its key. */
export function insertPublication(
  store: Store,
  facts: Pick<PublicationRecord, 'title' | 'medium' | 'fromOn' | 'toOn' | 'meetingId' | 'ordering'> &
    Partial<Pick<PublicationRecord, 'lead' | 'marksNew' | 'characterLimit'>>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(publication).values(row).run();
  return row.id;
}

/** Stores edited facts of a publication, or with none only that it was touched; answers the new row version. */
export function updatePublication(
  store: Store,
  seen: PublicationRecord,
  facts: Partial<
    Pick<PublicationRecord, 'title' | 'ordering' | 'lead' | 'marksNew' | 'characterLimit' | 'publishedOn' | 'deletedAt'>
  >,
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(publication)
    .set({ ...facts, ...edit })
    .where(eq(publication.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Stores an entry and answers its key. */
export function insertEntry(
  store: Store,
  facts: Pick<EntryRecord, 'publicationId' | 'companyId' | 'termId' | 'body' | 'proposedBody'> &
    Partial<Pick<EntryRecord, 'achievements' | 'included'>>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(publicationEntry).values(row).run();
  return row.id;
}

/** Stores an edited entry; answers the new row version. */
export function updateEntry(
  store: Store,
  seen: EntryRecord,
  facts: Partial<Pick<EntryRecord, 'included' | 'body' | 'proposedBody' | 'achievements' | 'deletedAt'>>,
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(publicationEntry)
    .set({ ...facts, ...edit })
    .where(eq(publicationEntry.id, seen.id))
    .run();
  return edit.rowVersion;
}
