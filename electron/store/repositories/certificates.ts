import { and, asc, eq, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm';
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
export function certificateMatches(typed: string): SQL | undefined {
  const query = readQuery(typed);
  const words = companyHolds(query.words);
  return query.number === undefined ? words : or(words, eq(certification.number, query.number));
}

// A term and its extensions are one certificate's worth: they share certification and first day (trigger term_overlaps).
const ofChain = sql`select ct.id from term ct where ct.certification_id = ${term.certificationId} and ct.start_on = ${term.startOn}`;
const chainCopies = sql`from certificate cc where cc.kind <> 'return' and cc.term_id in (${ofChain})`;
const chainColumns = {
  /** copies of the term and of those it prolongs */
  issued: sql<number>`(select count(*) ${chainCopies})`,
  lastIssuedOn: sql<string | null>`(select max(cc.issued_on) ${chainCopies})`,
  firstIssuedOn: sql<string | null>`(select cc.issued_on ${chainCopies} order by cc.id limit 1)`,
  lastCopyId: sql<string | null>`(select cc.id ${chainCopies} order by cc.id desc limit 1)`,
  /** what the chain began as; an extension follows the term it prolongs */
  rootKind: sql<
    'new' | 'renewal' | null
  >`(select ck.kind from term ck where ck.certification_id = ${term.certificationId}
    and ck.start_on = ${term.startOn} and ck.kind <> 'extension' and ck.deleted_at is null order by ck.id limit 1)`,
};
/** Copies that say this very term: 0 also of an extension whose older copies say the earlier end. */
const ownIssued = sql<number>`(select count(*) from certificate co where co.term_id = ${term.id} and co.kind <> 'return')`;
/** A prolonged term is listed as its extension. */
const prolonged = sql`exists (select 1 from term ce where ce.certification_id = ${term.certificationId} and ce.prolongs_id = ${term.id} and ce.deleted_at is null)`;

/** Terms that were certified (a correction to 不認定 takes them out) or taken over without a decision, by number and time. */
export function listCandidates(store: Store, filter: CandidateFilter) {
  const { query = '', notIssuedOnly = false, meetingId, termIds } = filter;
  const corrected = sql`exists (select 1 from decision as later
    where later.application_id = ${decision.applicationId} and later.corrects_id = ${decision.id} and later.outcome = 'refused')`;
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
      ownIssued,
      ...chainColumns,
    })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .innerJoin(company, eq(company.id, term.companyId))
    .leftJoin(decision, eq(decision.id, term.decisionId))
    .where(
      and(
        isNull(term.deletedAt),
        isNull(certification.deletedAt),
        not(prolonged),
        certificateMatches(query),
        notIssuedOnly ? sql`${ownIssued} = 0` : undefined,
        meetingId === undefined ? undefined : inArray(decision.applicationId, onAgenda),
        termIds === undefined ? undefined : inArray(term.id, [...termIds]),
      ),
    )
    .orderBy(asc(certification.number), asc(term.startOn))
    .all();
}
export type CandidateRecord = ReturnType<typeof listCandidates>[number];

/** Appends one entry to the ledger and answers its key; a 返還 has no bytes. */
export function insertCertificate(
  store: Store,
  facts: Omit<CertificateRecord, 'id' | 'createdAt' | 'createdBy' | 'pdf'> & { readonly pdf: Uint8Array | null },
  stamp: Stamp,
): Id {
  const { pdf, ...rest } = facts;
  const row = { ...writtenBy(stamp), ...rest, pdf: pdf === null ? null : Buffer.from(pdf) };
  store.db.insert(certificate).values(row).run();
  return row.id;
}

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
