import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CivilDate, Id, Instant } from '../../../shared/kernel/types.ts';
import {
  certificate,
  certification,
  companyHistory,
  notice,
  standing,
  term,
  termEnding,
  termExtension,
} from '../schema.ts';
import type { Store } from '../store.ts';

/** A company's terms, those of an extension that was taken back included, with the extension they belong to. */
export const timelineTerms = (store: Store, companyId: Id) =>
  store.db
    .select({ term, number: certification.number, extension: termExtension })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .leftJoin(termExtension, eq(termExtension.id, term.extensionId))
    .where(eq(term.companyId, companyId))
    .orderBy(asc(term.startOn), asc(term.endOn), asc(term.id))
    .all();

/** Endings of a company's certifications, those recorded by mistake included. */
export const timelineEndings = (store: Store, companyId: Id) =>
  store.db.select().from(termEnding).where(eq(termEnding.companyId, companyId)).all();

/** A company's entries in 交付台帳, without bytes and content. */
export const timelineCertificates = (store: Store, companyId: Id) =>
  store.db
    .select({
      id: certificate.id,
      at: certificate.createdAt,
      who: certificate.createdBy,
      termId: certificate.termId,
      kind: certificate.kind,
      reasonKind: certificate.reasonKind,
      issuedOn: certificate.issuedOn,
      reason: certificate.reason,
      replacesId: certificate.replacesId,
    })
    .from(certificate)
    .where(eq(certificate.companyId, companyId))
    .orderBy(asc(certificate.id))
    .all();

/** Letters, calls, mails and visits. */
export const timelineNotices = (store: Store, companyId: Id) =>
  store.db
    .select({
      id: notice.id,
      at: notice.createdAt,
      who: notice.createdBy,
      kind: notice.kind,
      happenedOn: notice.happenedOn,
      letterKind: notice.letterKind,
      documentNumber: notice.documentNumber,
      subject: notice.subject,
      counterpart: notice.counterpart,
      note: notice.note,
    })
    .from(notice)
    .where(and(eq(notice.companyId, companyId), isNull(notice.deletedAt)))
    .all();

/** Kept changes (変更届). */
export const timelineChanges = (store: Store, companyId: Id) =>
  store.db.select().from(companyHistory).where(eq(companyHistory.companyId, companyId)).all();

interface ListingRow {
  readonly id: Id;
  readonly at: Instant;
  readonly who: string;
  readonly publicationId: Id;
  readonly title: string;
  readonly medium: 'newsletter' | 'web';
  readonly publishedOn: CivilDate | null;
  readonly included: number;
}

/** Entries of the company in newsletters and web listings; few terms times few publications, each found by the index. */
export const timelineListings = (store: Store, companyId: Id): ListingRow[] =>
  store
    .statement<ListingRow>(
      `select e.id, e.created_at as at, e.created_by as who, p.id as publicationId, p.title, p.medium,
         p.published_on as publishedOn, e.included
       from term t cross join publication p
         cross join publication_entry e on e.publication_id = p.id and e.term_id = t.id and e.deleted_at is null
       where t.company_id = ? and p.deleted_at is null`,
    )
    .all(companyId);

/** The company's last term and how often its certification was renewed, or undefined if it was never certified. */
export const timelineStanding = (store: Store, companyId: Id) =>
  store.db.select().from(standing).where(eq(standing.companyId, companyId)).get();
