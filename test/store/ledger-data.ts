import { resolve } from 'node:path';
import { stoppedClock } from '../../electron/platform/clock.ts';
import { newId } from '../../electron/platform/ids.ts';
import type { Store } from '../../electron/store/open.ts';
import { insertCompany } from '../../electron/store/repositories/companies.ts';
import type { CompanyDraft } from '../../shared/domain/company.ts';

export const migrationsDir = resolve(import.meta.dirname, '../../migrations');
export const clock = stoppedClock('2026-11-22T02:00:00.000Z');
export const stamp = { at: '2026-11-22T02:00:00.000Z', clerk: '担当者' };

/** A company draft with one name and whatever else a test cares for. */
export const draft = (more: Partial<CompanyDraft> = {}): CompanyDraft => ({
  name: '株式会社青葉',
  displayName: '',
  kana: '',
  corporateNumber: '',
  postalCode: '',
  address: '',
  representativeTitle: '',
  representativeName: '',
  representativePlainName: '',
  representativeKana: '',
  contactDepartment: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  industry: null,
  employees: null,
  employeesOn: null,
  publicationConsent: 'unknown',
  publicationConsentOn: null,
  note: '',
  ...more,
});

export const addCompany = (store: Store, more: Partial<CompanyDraft> = {}) => insertCompany(store, draft(more), stamp);

const kept = () => ({ created_at: stamp.at, created_by: 'c', updated_at: stamp.at, updated_by: 'c' });

/** Inserts a row by column names, the way only tests and foreign programs do. */
export function insert(store: Store, table: string, values: Record<string, unknown>): string {
  const row: Record<string, unknown> = { id: newId(), ...values };
  const names = Object.keys(row);
  store
    .statement(`insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`)
    .run(row);
  return String(row['id']);
}

export const addCertification = (store: Store, companyId: string, number: number): string =>
  insert(store, 'certification', { ...kept(), company_id: companyId, number, first_certified_on: '2021-01-15' });

export const addTerm = (
  store: Store,
  of: { companyId: string; certificationId: string },
  dates: Record<string, unknown> = {},
): string =>
  insert(store, 'term', {
    ...kept(),
    company_id: of.companyId,
    certification_id: of.certificationId,
    kind: 'new',
    certified_on: '2021-01-15',
    start_on: '2021-01-16',
    end_on: '2024-01-15',
    basis: '認定日の翌日から3年',
    scheme_version_id: '2020-points',
    ...dates,
  });

/** An application with everything it hangs on. */
export function addApplication(store: Store, companyId: string, more: Record<string, unknown> = {}): string {
  store
    .statement(
      `insert or ignore into scheme_version (id, created_at, created_by, updated_at, updated_by, title, definition)
       values ('2023-pass-fail', '${stamp.at}', 'c', '${stamp.at}', 'c', 'v', '{}')`,
    )
    .run();
  return insert(store, 'application', {
    ...kept(),
    company_id: companyId,
    kind: 'new',
    status: 'received',
    received_on: '2026-10-01',
    receipt_number: newId(),
    scheme_version_id: '2023-pass-fail',
    ...more,
  });
}

export const addDecision = (store: Store, applicationId: string, more: Record<string, unknown> = {}): string =>
  insert(store, 'decision', {
    created_at: stamp.at,
    created_by: 'c',
    application_id: applicationId,
    outcome: 'certified',
    decided_on: '2026-11-01',
    judgement: '{}',
    checksheet_snapshot: '{}',
    ...more,
  });

export const addCertificate = (store: Store, termId: string, companyId: string, more: Record<string, unknown> = {}) =>
  insert(store, 'certificate', {
    created_at: stamp.at,
    created_by: 'c',
    term_id: termId,
    company_id: companyId,
    kind: 'issue',
    issued_on: '2026-11-02',
    content: '{}',
    pdf: Buffer.from('%PDF'),
    sha256: 'a'.repeat(64),
    ...more,
  });
