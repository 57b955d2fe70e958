import { and, count, desc, eq, isNull, notInArray } from 'drizzle-orm';
import { isOpen } from '../../../shared/domain/application.ts';
import type { RenewalFacts } from '../../../shared/domain/term-state.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { application, auditLine, certificate, certification, company, decision, term } from '../schema.ts';
import type { Store } from '../store.ts';

/** A company's applications with the day of their decision, the latest first. */
export const applicationsOf = (store: Store, companyId: Id) =>
  store.db
    .select({
      id: application.id,
      kind: application.kind,
      status: application.status,
      receivedOn: application.receivedOn,
      receiptNumber: application.receiptNumber,
      schemeVersionId: application.schemeVersionId,
      decidedOn: decision.decidedOn,
    })
    .from(application)
    .leftJoin(decision, and(eq(decision.applicationId, application.id), isNull(decision.correctsId)))
    .where(and(eq(application.companyId, companyId), isNull(application.deletedAt)))
    .orderBy(desc(application.id))
    .all();

/** All terms of a company with their certification number, the latest first. */
export const termsOf = (store: Store, companyId: Id) =>
  store.db
    .select({ term, number: certification.number })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .where(and(eq(term.companyId, companyId), isNull(term.deletedAt), isNull(certification.deletedAt)))
    .orderBy(desc(term.startOn), desc(term.id))
    .all()
    .map((row) => ({ ...row.term, number: row.number }));

/** A company's applications for renewal as far as its state depends on them (shared/domain/term-state.ts). */
export const renewalsOf = (store: Store, companyId: Id): (RenewalFacts & { receiptNumber: string | null })[] =>
  store.db
    .select({
      status: application.status,
      receiptNumber: application.receiptNumber,
      receivedOn: application.receivedOn,
      withdrawnOn: application.withdrawnOn,
      decidedOn: decision.decidedOn,
    })
    .from(application)
    .leftJoin(decision, and(eq(decision.applicationId, application.id), isNull(decision.correctsId)))
    .where(and(eq(application.companyId, companyId), eq(application.kind, 'renewal'), isNull(application.deletedAt)))
    .all()
    .map(({ status, receiptNumber, receivedOn, withdrawnOn, decidedOn }) => ({
      receiptNumber,
      receivedOn,
      closedOn: isOpen(status) ? null : ((status === 'withdrawn' ? withdrawnOn : decidedOn) ?? receivedOn),
    }));

/** Certificates of a company from the ledger, without their bytes, the latest first. */
export const certificatesOf = (store: Store, companyId: Id) =>
  store.db
    .select({
      id: certificate.id,
      kind: certificate.kind,
      issuedOn: certificate.issuedOn,
      termId: certificate.termId,
      replacesId: certificate.replacesId,
      sha256: certificate.sha256,
      reason: certificate.reason,
      createdAt: certificate.createdAt,
      createdBy: certificate.createdBy,
    })
    .from(certificate)
    .where(eq(certificate.companyId, companyId))
    .orderBy(desc(certificate.id))
    .all();

const recordOf = (json: string | null): Record<string, unknown> | null => {
  const value: Record<string, unknown> | null = json === null ? null : JSON.parse(json);
  // whoever writes lines hands in an object; a bare value is still shown rather than lost
  return typeof value === 'object' && !Array.isArray(value) ? value : { value };
};

const auditColumns = { line: auditLine, companyName: company.name };
type AuditJoin = { line: typeof auditLine.$inferSelect; companyName: string | null };

const auditRowOf = ({ line, companyName }: AuditJoin) => ({
  id: line.id,
  at: line.createdAt,
  clerk: line.createdBy,
  action: line.action,
  entity: line.entity,
  entityId: line.entityId,
  companyId: line.companyId,
  companyName,
  before: recordOf(line.before),
  after: recordOf(line.after),
});

/** One page of a company's history, the newest line first. */
export function auditPageOf(store: Store, companyId: Id, page: { readonly offset: number; readonly limit: number }) {
  const ofCompany = eq(auditLine.companyId, companyId);
  const total = store.db.select({ total: count() }).from(auditLine).where(ofCompany).get()?.total ?? 0;
  const rows = store.db
    .select(auditColumns)
    .from(auditLine)
    .leftJoin(company, eq(company.id, auditLine.companyId))
    .where(ofCompany)
    .orderBy(desc(auditLine.createdAt), desc(auditLine.id))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return { total, rows: rows.map(auditRowOf) };
}

/** The newest lines of the whole register; the autosaves of a sheet and each term of an extension would push all else off. */
export const recentAudit = (store: Store, limit: number) =>
  store.db
    .select(auditColumns)
    .from(auditLine)
    .leftJoin(company, eq(company.id, auditLine.companyId))
    .where(notInArray(auditLine.action, ['checksheets.saveItem', 'terms.extendTerm', 'terms.takeBackExtendedTerm']))
    .orderBy(desc(auditLine.id))
    .limit(limit)
    .all()
    .map(auditRowOf);
