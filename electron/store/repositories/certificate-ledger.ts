import { and, asc, between, count, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { CertificateKind, CopyState, LedgerCopy, ReissueReason } from '../../../shared/domain/certificate-copy.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { certificate, certification, company, term } from '../schema.ts';
import type { Store } from '../store.ts';
import { certificateMatches } from './certificates.ts';

/** What narrows the ledger; `due-back`: 未返還. */
export interface LedgerFilter {
  readonly companyId?: Id | undefined;
  readonly query: string;
  readonly state?: CopyState | 'due-back' | undefined;
  readonly today: CivilDate;
}

// the company's index carries these: its copies are few, the ledger is long
const after = (what: SQL, kind: SQL) =>
  sql`(select ${what} from certificate la where la.company_id = ${certificate.companyId}
    and la.replaces_id = ${certificate.id} and ${kind} order by la.id limit 1)`;
const copy = sql`la.kind <> 'return'`;
/** a 返還 that no later entry takes back */
const back = sql`la.kind = 'return' and not exists (select 1 from certificate lu
  where lu.company_id = la.company_id and lu.replaces_id = la.id)`;
const replacedById = sql<string | null>`${after(sql`la.id`, copy)}`;
const replacedOn = sql<string | null>`${after(sql`la.issued_on`, copy)}`;
const replacedReasonKind = sql<ReissueReason | null>`${after(sql`la.reason_kind`, copy)}`;
const returnedOn = sql<string | null>`${after(sql`la.issued_on`, back)}`;
const returnReason = sql<string | null>`${after(sql`la.reason`, back)}`;
const returnReasonKind = sql<ReissueReason | null>`${after(sql`la.reason_kind`, back)}`;
/** last day of the term with its extensions */
const chainEnd = sql<string>`coalesce((select max(le.end_on) from term le where le.certification_id = ${term.certificationId}
  and le.start_on = ${term.startOn} and le.deleted_at is null), ${term.endOn})`;

const currentTermId = sql<Id>`coalesce((select lt.id from term lt where lt.certification_id = ${term.certificationId}
  and lt.start_on = ${term.startOn} and lt.deleted_at is null order by lt.end_on desc, lt.id desc limit 1), ${term.id})`;
/** of the company's last term: when the renewal that is still open was received; company and term are read along */
const renewalReceivedOn = sql<string | null>`(select min(ra.received_on) from application ra
  join standing rs on rs.company_id = ra.company_id and rs.start_on = ${term.startOn}
  where ra.company_id = ${term.companyId} and ra.kind = 'renewal' and ra.deleted_at is null
    and ra.received_on > ${term.startOn} and ra.status not in ('certified', 'refused', 'withdrawn'))`;
const aboutKind = sql<CertificateKind | null>`(select lo.kind from certificate lo where lo.id = ${certificate.replacesId})`;
/** 1 of a 返還 that a later entry takes back */
const undone = sql<number>`(${certificate.kind} = 'return' and exists (select 1 from certificate lu
  where lu.company_id = ${certificate.companyId} and lu.replaces_id = ${certificate.id}))`;
const aboutIssuedOn = sql<
  string | null
>`(select lo.issued_on from certificate lo where lo.id = ${certificate.replacesId})`;

/** shared/domain/certificate-copy.ts says it; this mirror lets a page of a long ledger be cut by it. */
function inState(state: NonNullable<LedgerFilter['state']>, today: CivilDate): SQL {
  const isCopy = sql`${certificate.kind} <> 'return'`;
  const ended = sql`(${term.endKind} is not null and ${term.endKind} <> 'expired' and ${term.endedOn} <= ${today})`;
  const notBack = sql`${returnedOn} is null`;
  const inPlace = sql`${replacedById} is null`;
  const whole: Readonly<Record<NonNullable<LedgerFilter['state']>, SQL>> = {
    returned: sql`${returnedOn} is not null and ${returnReasonKind} is not 'loss'`,
    lost: sql`${returnReasonKind} is 'loss'`,
    void: sql`${notBack} and (not ${inPlace} or ${ended})`,
    'due-back': sql`${notBack} and ${inPlace} and ${ended}`,
    expired: sql`${notBack} and ${inPlace} and not ${ended} and ${chainEnd} < ${today}`,
    valid: sql`${notBack} and ${inPlace} and not ${ended} and ${chainEnd} >= ${today}`,
  };
  return sql`(${isCopy} and ${whole[state]})`;
}

const columns = {
  id: certificate.id,
  termId: certificate.termId,
  companyId: certificate.companyId,
  companyName: company.name,
  number: certification.number,
  kind: certificate.kind,
  issuedOn: certificate.issuedOn,
  reason: certificate.reason,
  reasonKind: certificate.reasonKind,
  replacesId: certificate.replacesId,
  content: certificate.content,
  sha256: certificate.sha256,
  createdAt: certificate.createdAt,
  createdBy: certificate.createdBy,
  /** the term its certificate is made for now: its own, or the extension that prolongs it */
  currentTermId,
  /** day of the copy that a reissue replaces or that came back */
  aboutIssuedOn,
  endOn: chainEnd,
  endedOn: term.endedOn,
  endKind: term.endKind,
  replacedById,
  replacedOn,
  replacedReasonKind,
  returnedOn,
  returnReason,
  returnReasonKind,
  aboutKind,
  renewalReceivedOn,
  undone,
};

const rowsOf = (store: Store, where: SQL | undefined) =>
  store.db
    .select(columns)
    .from(certificate)
    .innerJoin(company, eq(company.id, certificate.companyId))
    .innerJoin(term, eq(term.id, certificate.termId))
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .where(where)
    .$dynamic();
export type LedgerRecord = Awaited<ReturnType<typeof rowsOf>>[number];

const whereOf = ({ companyId, query, state, today }: LedgerFilter): SQL | undefined =>
  and(
    companyId === undefined ? undefined : eq(certificate.companyId, companyId),
    certificateMatches(query),
    state === undefined ? undefined : inState(state, today),
  );

/** One page of the ledger, newest first, and how many entries match. */
export function listLedger(
  store: Store,
  filter: LedgerFilter & { readonly offset: number; readonly limit: number },
): { rows: LedgerRecord[]; total: number } {
  const where = whereOf(filter);
  const rows = rowsOf(store, where).orderBy(desc(certificate.id)).limit(filter.limit).offset(filter.offset).all();
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

/** All entries that match, in the order they were made, for the printed ledger. */
export const wholeLedger = (store: Store, filter: LedgerFilter): LedgerRecord[] =>
  rowsOf(store, whereOf(filter)).orderBy(asc(certificate.id)).all();

/** Kept copies without their bytes, in the order they were made; of some days where a span is given. */
export const keptCopies = (store: Store, span?: { readonly from: CivilDate; readonly to: CivilDate }) =>
  store.db
    .select({
      id: certificate.id,
      number: certification.number,
      companyName: company.name,
      kind: certificate.kind,
      issuedOn: certificate.issuedOn,
      content: certificate.content,
      sha256: certificate.sha256,
      createdAt: certificate.createdAt,
      createdBy: certificate.createdBy,
    })
    .from(certificate)
    .innerJoin(company, eq(company.id, certificate.companyId))
    .innerJoin(term, eq(term.id, certificate.termId))
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .where(
      and(
        ne(certificate.kind, 'return'),
        span === undefined ? undefined : between(certificate.issuedOn, span.from, span.to),
      ),
    )
    .orderBy(asc(certificate.id))
    .all();

/** The bytes of one copy as they lie in the file, or null. */
export const keptBytes = (store: Store, id: Id): Uint8Array | null =>
  store.db.select({ pdf: certificate.pdf }).from(certificate).where(eq(certificate.id, id)).get()?.pdf ?? null;

/** One entry of the ledger without its bytes, or undefined. */
export const findLedgerEntry = (store: Store, id: Id): LedgerRecord | undefined =>
  rowsOf(store, eq(certificate.id, id)).get();

/** When the renewal of a term that is still open was received; null where it is not the company's last term, or none is. */
export const openRenewalOf = (store: Store, termId: Id): CivilDate | null =>
  store.db
    .select({ receivedOn: renewalReceivedOn })
    .from(term)
    .innerJoin(company, eq(company.id, term.companyId))
    .where(eq(term.id, termId))
    .get()?.receivedOn ?? null;

/** All entries of a company as they name each other. */
export const copiesOfCompany = (store: Store, companyId: Id): LedgerCopy[] =>
  store.db
    .select({ id: certificate.id, kind: certificate.kind, replacesId: certificate.replacesId })
    .from(certificate)
    .where(eq(certificate.companyId, companyId))
    .orderBy(asc(certificate.id))
    .all();
