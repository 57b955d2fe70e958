import { and, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Duplicate } from '../../../shared/contract/refusal.ts';
import type { CompanyDraft } from '../../../shared/domain/company.ts';
import { addressKey } from '../../../shared/domain/address-key.ts';
import { foldName } from '../../../shared/domain/search-key.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { application, certification, company, companyHistory } from '../schema.ts';
import { indexCompany, keysOf, unindexCompany } from '../search-index.ts';
import { editedBy, keptBy, type Stamp, writtenBy } from '../stamp.ts';
import type { Store } from '../store.ts';

/** A company as stored, folded keys included. */
export type CompanyRecord = typeof company.$inferSelect;

/** How an edit went; `conflict` names the row as somebody else left it, and nothing was written. */
export type Edited =
  | { readonly outcome: 'edited'; readonly before: CompanyRecord; readonly after: CompanyRecord }
  | { readonly outcome: 'conflict'; readonly current: CompanyRecord }
  | { readonly outcome: 'not-found' };

const columnsOf = (draft: CompanyDraft) => ({
  ...draft,
  ...keysOf(draft),
  corporateNumber: draft.corporateNumber === '' ? null : draft.corporateNumber,
  industry: draft.industry === '' ? null : draft.industry,
});

/** The part of a stored company that a clerk types. */
export const draftOf = (row: CompanyRecord): CompanyDraft => ({
  name: row.name,
  displayName: row.displayName,
  kana: row.kana,
  corporateNumber: row.corporateNumber ?? '',
  postalCode: row.postalCode,
  address: row.address,
  representativeTitle: row.representativeTitle,
  representativeName: row.representativeName,
  representativePlainName: row.representativePlainName,
  representativeKana: row.representativeKana,
  contactDepartment: row.contactDepartment,
  contactName: row.contactName,
  contactPhone: row.contactPhone,
  contactEmail: row.contactEmail,
  industry: row.industry,
  employees: row.employees,
  employeesOn: row.employeesOn,
  publicationConsent: row.publicationConsent,
  publicationConsentOn: row.publicationConsentOn,
  note: row.note,
});

/** A live company, or undefined. */
export const getCompany = (store: Store, id: Id): CompanyRecord | undefined =>
  store.db
    .select()
    .from(company)
    .where(and(eq(company.id, id), isNull(company.deletedAt)))
    .get();

/** Stores a checked draft exactly as typed and makes it findable. Call inside a transaction, after `findDuplicates`. */
export function insertCompany(
  store: Store,
  draft: CompanyDraft,
  stamp: Stamp,
  given: { readonly id?: Id; readonly isSample?: boolean } = {},
): CompanyRecord {
  const row = { ...keptBy(stamp, given.id), ...columnsOf(draft), isSample: given.isSample ?? false };
  const stored = store.db.insert(company).values(row).returning().get();
  indexCompany(store, stored.id, stored);
  return stored;
}

/** Stores an edit if the row is still the one the clerk saw. */
export function updateCompany(
  store: Store,
  seen: { readonly id: Id; readonly rowVersion: number; readonly draft: CompanyDraft },
  stamp: Stamp,
): Edited {
  return edit(store, seen, { ...columnsOf(seen.draft), ...editedBy(stamp, seen) });
}

/** Lays a company to rest (tombstone); it leaves lists and search, its rows stay. */
export function removeCompany(
  store: Store,
  seen: { readonly id: Id; readonly rowVersion: number },
  stamp: Stamp,
): Edited {
  return edit(store, seen, { ...editedBy(stamp, seen), deletedAt: stamp.at });
}

function edit(store: Store, seen: { id: Id; rowVersion: number }, change: Partial<CompanyRecord>): Edited {
  return store.transaction(() => {
    const before = getCompany(store, seen.id);
    if (before === undefined) return { outcome: 'not-found' as const };
    if (before.rowVersion !== seen.rowVersion) return { outcome: 'conflict' as const, current: before };
    const after = store.db.update(company).set(change).where(eq(company.id, seen.id)).returning().get();
    if (after.deletedAt === null) indexCompany(store, after.id, after);
    else unindexCompany(store, after.id);
    return { outcome: 'edited' as const, before, after };
  });
}

/** Live companies with the same 法人番号, or the same name at the same address, as far as folding can tell. */
export function findDuplicates(
  store: Store,
  of: Pick<CompanyDraft, 'name' | 'address' | 'corporateNumber'>,
  except?: Id,
): Duplicate[] {
  const sameNumber = of.corporateNumber === '' ? undefined : eq(company.corporateNumber, of.corporateNumber);
  const samePlace = and(eq(company.nameKey, foldName(of.name)), eq(company.addressKey, addressKey(of.address)));
  return store.db
    .select()
    .from(company)
    .where(
      and(
        isNull(company.deletedAt),
        except === undefined ? undefined : ne(company.id, except),
        or(sameNumber, samePlace),
      ),
    )
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      address: row.address,
      corporateNumber: row.corporateNumber,
      reason:
        of.corporateNumber !== '' && row.corporateNumber === of.corporateNumber
          ? 'corporate-number'
          : 'name-and-address',
    }));
}

/** How many live applications and certifications hang on a company. */
export function countRecords(store: Store, id: Id): { applications: number; certifications: number } {
  const count = sql<number>`count(*)`;
  const applications = store.db
    .select({ count })
    .from(application)
    .where(and(eq(application.companyId, id), isNull(application.deletedAt)))
    .get();
  const certifications = store.db
    .select({ count })
    .from(certification)
    .where(and(eq(certification.companyId, id), isNull(certification.deletedAt)))
    .get();
  return { applications: applications?.count ?? 0, certifications: certifications?.count ?? 0 };
}

/** One 変更届: the fields that changed, and its three dates. */
export interface CompanyChange {
  readonly companyId: Id;
  readonly kind: 'name' | 'address' | 'representative' | 'contact' | 'other';
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
}

/** Keeps an earlier name, address or representative. */
export function insertCompanyHistory(store: Store, change: CompanyChange, stamp: Stamp): Id {
  const row = { ...change, before: JSON.stringify(change.before), after: JSON.stringify(change.after) };
  const id = writtenBy(stamp);
  store.db
    .insert(companyHistory)
    .values({ ...id, ...row })
    .run();
  return id.id;
}

/** Earlier names, addresses and representatives, newest first. */
export function listCompanyHistory(store: Store, companyId: Id) {
  return store.db
    .select()
    .from(companyHistory)
    .where(eq(companyHistory.companyId, companyId))
    .orderBy(desc(companyHistory.id))
    .all()
    .map((row) => ({ ...row, before: objectOf(row.before), after: objectOf(row.after) }));
}

const objectOf = (json: string): Record<string, unknown> => JSON.parse(json);
