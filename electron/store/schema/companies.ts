import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { kept, written } from './columns.ts';

/**
 * 事業者. Names are stored exactly as typed; folded keys stand beside them. What the search box looks through stands in
 * company_search and its two full-text indexes (migrations/0002_search.sql): virtual tables are beyond Drizzle.
 */
export const company = sqliteTable(
  'company',
  {
    ...kept(),
    name: text('name').notNull(),
    displayName: text('display_name').notNull().default(''),
    kana: text('kana').notNull().default(''),
    /** folded official and display name */
    nameKey: text('name_key').notNull(),
    /** folded kana: sort order and prefix search */
    kanaKey: text('kana_key').notNull(),
    addressKey: text('address_key').notNull().default(''),
    corporateNumber: text('corporate_number'),
    postalCode: text('postal_code').notNull().default(''),
    address: text('address').notNull().default(''),
    representativeTitle: text('representative_title').notNull().default(''),
    representativeName: text('representative_name').notNull().default(''),
    /** the name in everyday letters, where the official one is rare */
    representativePlainName: text('representative_plain_name').notNull().default(''),
    representativeKana: text('representative_kana').notNull().default(''),
    contactDepartment: text('contact_department').notNull().default(''),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    /** JSIC division, one letter A to T; null = not known yet */
    industry: text('industry'),
    employees: integer('employees'),
    employeesOn: text('employees_on'),
    publicationConsent: text('publication_consent', { enum: ['yes', 'no', 'unknown'] })
      .notNull()
      .default('unknown'),
    publicationConsentOn: text('publication_consent_on'),
    note: text('note').notNull().default(''),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('company_name_key').on(t.nameKey, t.addressKey),
    index('company_industry').on(t.industry),
    uniqueIndex('company_corporate_number')
      .on(t.corporateNumber)
      .where(sql`corporate_number is not null and deleted_at is null`),
    check('company_name_filled', sql`length(${t.name}) > 0`),
    check('company_consent', sql`${t.publicationConsent} in ('yes','no','unknown')`),
    check(
      'company_corporate_number_form',
      sql`${t.corporateNumber} is null or ${t.corporateNumber} glob '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'`,
    ),
    check('company_industry_letter', sql`${t.industry} is null or ${t.industry} glob '[A-T]'`),
    check('company_employees', sql`${t.employees} is null or ${t.employees} >= 0`),
    check('company_employees_on', sql`${t.employeesOn} is null or ${t.employeesOn} is date(${t.employeesOn})`),
  ],
);

/** Earlier names, addresses, representatives (変更届): what was, what is, and the three dates. */
export const companyHistory = sqliteTable(
  'company_history',
  {
    ...written(),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    kind: text('kind', { enum: ['name', 'address', 'representative', 'contact', 'other'] }).notNull(),
    /** JSON object of field → value */
    before: text('before').notNull(),
    after: text('after').notNull(),
    happenedOn: text('happened_on'),
    notifiedOn: text('notified_on'),
    acceptedOn: text('accepted_on'),
  },
  (t) => [
    index('company_history_company').on(t.companyId),
    check('company_history_kind', sql`${t.kind} in ('name','address','representative','contact','other')`),
    check('company_history_json', sql`json_valid(${t.before}) and json_valid(${t.after})`),
  ],
);
