import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Id } from '../../../shared/kernel/types.ts';
import { certificate, certification, company, decision, meetingItem, term } from '../schema.ts';
import { companyHolds } from '../search-index.ts';
import { readQuery } from '../search-text.ts';
import { type Stamp, writtenBy } from '../stamp.ts';
import type { Store } from '../store.ts';

export type CertificateRecord = typeof certificate.$inferSelect;

/** What narrows the terms a certificate may be made for. */
export interface CandidateFilter {
  readonly query?: string;
  readonly notIssuedOnly?: boolean;
  readonly meetingId?: Id | undefined;
  readonly termIds?: readonly Id[] | undefined;
}

/** Every word typed occurs in the company's search text, or the text is the certification number. */
function matches(typed: string): SQL | undefined {
  const query = readQuery(typed);
  const words = companyHolds(query.words);
  return query.number === undefined ? words : or(words, eq(certification.number, query.number));
}

/** Terms that were certified (a correction to 不認定 takes them out) or taken over without a decision, by number and time. */
export function listCandidates(store: Store, filter: CandidateFilter) {
  const { query = '', notIssuedOnly = false, meetingId, termIds } = filter;
  const issued = sql<number>`(select count(*) from ${certificate} where ${certificate.termId} = ${term.id} and ${certificate.kind} <> 'return')`;
  const lastIssuedOn = sql<
    string | null
  >`(select max(${certificate.issuedOn}) from ${certificate} where ${certificate.termId} = ${term.id} and ${certificate.kind} <> 'return')`;
  const corrected = sql`exists (select 1 from decision as later where later.corrects_id = ${decision.id} and later.outcome = 'refused')`;
  const onAgenda = store.db
    .select({ id: meetingItem.applicationId })
    .from(meetingItem)
    .where(and(eq(meetingItem.meetingId, meetingId ?? ''), isNull(meetingItem.deletedAt)));
  return store.db
    .select({
      term,
      companyName: company.name,
      companyKana: company.kana,
      address: company.address,
      representativeTitle: company.representativeTitle,
      representativeName: company.representativeName,
      number: certification.number,
      outcome: decision.outcome,
      corrected: sql<number>`${corrected}`,
      issued,
      lastIssuedOn,
    })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .innerJoin(company, eq(company.id, term.companyId))
    .leftJoin(decision, eq(decision.id, term.decisionId))
    .where(
      and(
        isNull(term.deletedAt),
        isNull(certification.deletedAt),
        matches(query),
        notIssuedOnly ? sql`${issued} = 0` : undefined,
        meetingId === undefined ? undefined : inArray(decision.applicationId, onAgenda),
        termIds === undefined ? undefined : inArray(term.id, [...termIds]),
      ),
    )
    .orderBy(asc(certification.number), asc(term.startOn))
    .all();
}
export type CandidateRecord = ReturnType<typeof listCandidates>[number];

/** Appends one certificate to the ledger and answers its key. */
export function insertCertificate(
  store: Store,
  facts: Omit<CertificateRecord, 'id' | 'createdAt' | 'createdBy' | 'pdf'> & { readonly pdf: Uint8Array },
  stamp: Stamp,
): Id {
  const { pdf, ...rest } = facts;
  const row = { ...writtenBy(stamp), ...rest, pdf: Buffer.from(pdf) };
  store.db.insert(certificate).values(row).run();
  return row.id;
}

/** The last certificate issued for a term: the one a reissue replaces. */
export const lastCertificateOf = (store: Store, termId: Id): Id | null =>
  store.db
    .select({ id: certificate.id })
    .from(certificate)
    .where(and(eq(certificate.termId, termId), ne(certificate.kind, 'return')))
    .orderBy(desc(certificate.id))
    .limit(1)
    .get()?.id ?? null;

/** Stored certificates with their bytes, in the order asked for; what does not exist is left out. */
export function findCertificates(store: Store, ids: readonly Id[]) {
  const rows = store.db
    .select({ certificate, companyName: company.name, number: certification.number })
    .from(certificate)
    .innerJoin(company, eq(company.id, certificate.companyId))
    .innerJoin(term, eq(term.id, certificate.termId))
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .where(inArray(certificate.id, [...ids]))
    .all();
  const byId = new Map(rows.map((row) => [row.certificate.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One page of the ledger, newest first, and how many lines match. */
export function listLedger(
  store: Store,
  filter: { companyId?: Id | undefined; query: string; offset: number; limit: number },
) {
  const where = and(
    filter.companyId === undefined ? undefined : eq(certificate.companyId, filter.companyId),
    matches(filter.query),
  );
  const rows = store.db
    .select({
      id: certificate.id,
      termId: certificate.termId,
      companyId: certificate.companyId,
      companyName: company.name,
      number: certification.number,
      kind: certificate.kind,
      issuedOn: certificate.issuedOn,
      reason: certificate.reason,
      sha256: certificate.sha256,
      createdAt: certificate.createdAt,
      createdBy: certificate.createdBy,
    })
    .from(certificate)
    .innerJoin(company, eq(company.id, certificate.companyId))
    .innerJoin(term, eq(term.id, certificate.termId))
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .where(where)
    .orderBy(desc(certificate.id))
    .limit(filter.limit)
    .offset(filter.offset)
    .all();
  const total = store.db
    .select({ total: count() })
    .from(certificate)
    .innerJoin(company, eq(company.id, certificate.companyId))
    .innerJoin(term, eq(term.id, certificate.termId))
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .where(where)
    .get();
  return { rows, total: total?.total ?? 0 };
}
