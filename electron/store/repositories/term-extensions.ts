import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { application, certificate, certification, company, decision, term, termExtension } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';
import type { TermRecord } from './decisions.ts';

export type TermExtensionRecord = typeof termExtension.$inferSelect;

/** No extension stands in for the term: of a chain of extensions only the last one counts. The index knows certifications. */
export const notProlonged = sql`not exists (select 1 from term as longer where longer.certification_id = ${term.certificationId} and longer.prolongs_id = ${term.id} and longer.deleted_at is null)`;

/** A copy was printed for the term or for one it prolongs: they share certification and first day. */
const certificateOut = sql<number>`exists (select 1 from certificate co join term ct on ct.id = co.term_id
  where co.kind <> 'return' and ct.certification_id = ${term.certificationId} and ct.start_on = ${term.startOn})`;
/** A copy says this very term. */
const ownCopy = sql<number>`exists (select 1 from certificate co where co.kind <> 'return' and co.term_id = ${term.id})`;

/** What narrows the running terms; `ids`: exactly these, whether they run or not. */
export interface RunningFilter {
  readonly today: CivilDate;
  readonly fromOn: CivilDate | null;
  readonly toOn: CivilDate | null;
  readonly ids?: readonly Id[] | undefined;
  readonly limit: number;
}

/** Terms that end today or later and are not ended, by end and number, with what names them and whether a certificate is out. */
export function runningTerms(store: Store, filter: RunningFilter) {
  const { today, fromOn, toOn, ids, limit } = filter;
  // the day before the first one counts where it is that of the certification, unless an earlier term covers it
  const joins = sql`exists (select 1 from term p where p.company_id = ${term.companyId} and p.deleted_at is null
    and p.end_on = ${term.certifiedOn} and (p.ended_on is null or p.ended_on > p.end_on))`;
  const begun = sql`case when date(${term.certifiedOn}, '+1 day') = ${term.startOn} and not ${joins} then ${term.certifiedOn} else ${term.startOn} end <= ${today}`;
  const running = and(gte(term.endOn, today), begun, or(isNull(term.endedOn), gt(term.endedOn, today)));
  return store.db
    .select({ term, number: certification.number, companyName: company.name, certificateOut })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .innerJoin(company, eq(company.id, term.companyId))
    .where(
      and(
        isNull(term.deletedAt),
        isNull(company.deletedAt),
        notProlonged,
        ids === undefined ? running : inArray(term.id, [...ids]),
        fromOn === null ? undefined : gte(term.endOn, fromOn),
        toOn === null ? undefined : lte(term.endOn, toOn),
      ),
    )
    .orderBy(asc(term.endOn), asc(certification.number))
    .limit(limit)
    .all();
}
export type RunningTerm = ReturnType<typeof runningTerms>[number];

/** The live terms of companies, by company; an extension hides the row it prolongs. */
export function termsByCompany(store: Store, companyIds: readonly Id[]): ReadonlyMap<Id, readonly TermRecord[]> {
  const rows = store.db
    .select()
    .from(term)
    .where(and(inArray(term.companyId, [...new Set(companyIds)]), isNull(term.deletedAt), notProlonged))
    .all();
  return Map.groupBy(rows, (row) => row.companyId);
}

/** Stores an extension and answers its key. */
export function insertExtension(
  store: Store,
  facts: Pick<TermExtensionRecord, 'newEndOn' | 'reason' | 'extendedOn'>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(termExtension).values(row).run();
  return row.id;
}

/** A live extension, or undefined. */
export const findExtension = (store: Store, id: Id): TermExtensionRecord | undefined =>
  store.db
    .select()
    .from(termExtension)
    .where(and(eq(termExtension.id, id), isNull(termExtension.deletedAt)))
    .get();

/** All extensions, those taken back included, the latest first. */
export const listExtensions = (store: Store): TermExtensionRecord[] =>
  store.db.select().from(termExtension).orderBy(desc(termExtension.id)).all();

/** The terms an extension made, with the end each had before; those taken back included. */
export const termsOfExtension = (store: Store, extensionId: Id) =>
  store.db
    .select({
      term,
      number: certification.number,
      companyName: company.name,
      oldEndOn: sql<CivilDate>`(select old.end_on from term as old where old.id = ${term.prolongsId})`,
      certificateOut,
      ownCopy,
    })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .innerJoin(company, eq(company.id, term.companyId))
    .where(eq(term.extensionId, extensionId))
    .orderBy(asc(certification.number))
    .all();

/**
 * The name of a company for which something was built on an extension: a renewal received after the earlier end, a decision,
 * a certificate of the term or of the one it prolongs, an ending, or another extension; null while it can still be taken back.
 */
export function companyBuiltOn(store: Store, extension: TermExtensionRecord): string | null {
  // keys rise with time: they tell apart what happened in one moment
  const decided = sql`exists (select 1 from ${decision} join ${application} on ${application.id} = ${decision.applicationId}
    where ${application.companyId} = ${term.companyId} and ${decision.id} > ${extension.id})`;
  const issued = sql`exists (select 1 from ${certificate} where ${certificate.termId} in (${term.id}, ${term.prolongsId})
    and ${certificate.id} > ${extension.id})`;
  const longer = sql`not ${notProlonged}`;
  // a renewal that is in time only by the extension would be left without a term to renew
  const received = sql`exists (select 1 from ${application} where ${application.companyId} = ${term.companyId}
    and ${application.kind} = 'renewal' and ${application.status} <> 'withdrawn' and ${application.deletedAt} is null
    and ${application.receivedOn} > (select old.end_on from term as old where old.id = ${term.prolongsId}))`;
  return (
    store.db
      .select({ name: company.name })
      .from(term)
      .innerJoin(company, eq(company.id, term.companyId))
      .where(
        and(
          eq(term.extensionId, extension.id),
          isNull(term.deletedAt),
          or(decided, issued, longer, received, sql`${term.endedOn} is not null`),
        ),
      )
      .limit(1)
      .get()?.name ?? null
  );
}

/** Takes an extension back with its terms, by tombstones. */
export function removeExtension(
  store: Store,
  seen: TermExtensionRecord,
  terms: readonly TermRecord[],
  stamp: Stamp,
): void {
  for (const each of terms) {
    store.db
      .update(term)
      .set({ ...editedBy(stamp, each), deletedAt: stamp.at })
      .where(eq(term.id, each.id))
      .run();
  }
  store.db
    .update(termExtension)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(termExtension.id, seen.id))
    .run();
}
