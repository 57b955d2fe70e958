import { and, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { NoticeKind } from '../../../shared/domain/notice.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { company, notice } from '../schema.ts';
import { companyHolds } from '../search-index.ts';
import { readQuery } from '../search-text.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type NoticeRecord = typeof notice.$inferSelect;
export type NoticeFacts = Pick<
  NoticeRecord,
  | 'companyId'
  | 'termId'
  | 'applicationId'
  | 'kind'
  | 'happenedOn'
  | 'letterKind'
  | 'documentNumber'
  | 'subject'
  | 'counterpart'
  | 'note'
  | 'content'
>;

export interface NoticesAsked {
  readonly query: string;
  readonly companyId?: Id | undefined;
  readonly kind?: NoticeKind | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly offset: number;
  readonly limit: number;
}

const whereOf = ({ query, companyId, kind, from, to }: NoticesAsked): SQL | undefined =>
  and(
    isNull(notice.deletedAt),
    companyId === undefined ? undefined : eq(notice.companyId, companyId),
    kind === undefined ? undefined : eq(notice.kind, kind),
    from === undefined ? undefined : gte(notice.happenedOn, from),
    to === undefined ? undefined : lte(notice.happenedOn, to),
    companyHolds(readQuery(query).words),
  );

/** The log, the latest first. */
export function listNotices(store: Store, asked: NoticesAsked) {
  const where = whereOf(asked);
  const total =
    store.db
      .select({ total: sql<number>`count(*)` })
      .from(notice)
      .innerJoin(company, eq(company.id, notice.companyId))
      .where(where)
      .get()?.total ?? 0;
  const rows = store.db
    .select({
      id: notice.id,
      rowVersion: notice.rowVersion,
      companyId: notice.companyId,
      companyName: company.name,
      kind: notice.kind,
      letterKind: notice.letterKind,
      happenedOn: notice.happenedOn,
      documentNumber: notice.documentNumber,
      subject: notice.subject,
      counterpart: notice.counterpart,
      note: notice.note,
      again: sql<number>`${notice.content} is not null`,
      createdBy: notice.createdBy,
      createdAt: notice.createdAt,
    })
    .from(notice)
    .innerJoin(company, eq(company.id, notice.companyId))
    .where(where)
    .orderBy(desc(notice.happenedOn), desc(notice.id))
    .limit(asked.limit)
    .offset(asked.offset)
    .all();
  return { total, rows: rows.map((row) => ({ ...row, again: row.again === 1 })) };
}

/** One entry of the log, or undefined when there is none (any more). */
export const findNotice = (store: Store, id: Id): NoticeRecord | undefined =>
  store.db
    .select()
    .from(notice)
    .where(and(eq(notice.id, id), isNull(notice.deletedAt)))
    .get();

/** Whether this very letter is on the log already. */
export const isLetterKept = (
  store: Store,
  letter: Pick<NoticeRecord, 'companyId' | 'happenedOn'> & { applicationId: Id; letterKind: string; content: string },
): boolean =>
  store.db
    .select({ id: notice.id })
    .from(notice)
    .where(
      and(
        eq(notice.companyId, letter.companyId),
        eq(notice.happenedOn, letter.happenedOn),
        eq(notice.applicationId, letter.applicationId),
        eq(notice.letterKind, letter.letterKind),
        eq(notice.content, letter.content),
        isNull(notice.deletedAt),
      ),
    )
    .get() !== undefined;

/** Stores an entry and answers its key. */
export function insertNotice(store: Store, facts: NoticeFacts, stamp: Stamp): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(notice).values(row).run();
  return row.id;
}

/** Stores an edited entry; answers the new row version. */
export function updateNotice(store: Store, seen: NoticeRecord, facts: Partial<NoticeFacts>, stamp: Stamp): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(notice)
    .set({ ...facts, ...edit })
    .where(eq(notice.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Takes an entry off the log (tombstone). */
export function removeNotice(store: Store, seen: NoticeRecord, stamp: Stamp): void {
  store.db
    .update(notice)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(notice.id, seen.id))
    .run();
}

/** Companies by key, in the order given; those that are gone are left out. */
export function companiesOf(store: Store, ids: readonly Id[]) {
  const known = new Map(
    store.db
      .select()
      .from(company)
      .where(and(inArray(company.id, [...ids]), isNull(company.deletedAt)))
      .all()
      .map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => known.get(id) ?? []);
}
