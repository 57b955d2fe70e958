import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ApplicationStatus } from '../../../shared/domain/application.ts';
import { kept, written } from './columns.ts';
import { company } from './companies.ts';

/** A checksheet as data; a published version never changes. Two ship with the app. */
export const schemeVersion = sqliteTable(
  'scheme_version',
  {
    ...kept(),
    title: text('title').notNull(),
    /** the whole sheet as JSON; empty object for versions that ship as code */
    definition: text('definition').notNull(),
    publishedAt: text('published_at'),
    label: text('label').notNull().default(''),
    previousVersionId: text('previous_version_id'),
    /** JSON: { new, renewal } → { first, last } | null; receipt dates of each kind */
    windows: text('windows').notNull().default('{}'),
  },
  (t) => [check('scheme_version_json', sql`json_valid(${t.definition}) and json_valid(${t.windows})`)],
);

/** 申請. What it is judged with (version, base years, averages, rule settings) is frozen at receipt. */
export const application = sqliteTable(
  'application',
  {
    ...kept(),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    kind: text('kind', { enum: ['new', 'renewal'] }).notNull(),
    status: text('status', {
      enum: [
        'consultation',
        'received',
        'correction',
        'reviewing',
        'opinion',
        'awaiting-decision',
        'certified',
        'refused',
        'withdrawn',
      ],
    }).notNull(),
    receivedOn: text('received_on'),
    fiscalYear: integer('fiscal_year'),
    receiptNumber: text('receipt_number'),
    schemeVersionId: text('scheme_version_id')
      .notNull()
      .references(() => schemeVersion.id),
    /** JSON array of three years */
    baseYears: text('base_years').notNull().default('[]'),
    /** JSON: the official averages used; filled by later work */
    averages: text('averages').notNull().default('{}'),
    /** JSON: the rule settings in force at receipt */
    ruleSettings: text('rule_settings').notNull().default('{}'),
    correctionDueOn: text('correction_due_on'),
    correctionNote: text('correction_note').notNull().default(''),
    withdrawnOn: text('withdrawn_on'),
    withdrawnReason: text('withdrawn_reason').notNull().default(''),
    note: text('note').notNull().default(''),
    /** 更新: decided on the changes alone, or reviewed anew with the committee's opinion (source line 407, 415); null until chosen */
    reviewRoute: text('review_route', { enum: ['simple', 'full'] }),
    reviewRouteReason: text('review_route_reason').notNull().default(''),
  },
  (t) => [
    index('application_company').on(t.companyId),
    index('application_status').on(t.status, t.receivedOn),
    uniqueIndex('application_receipt_number')
      .on(t.receiptNumber)
      .where(sql`receipt_number is not null and deleted_at is null`),
    check('application_kind', sql`${t.kind} in ('new','renewal')`),
    check(
      'application_status_known',
      sql`${t.status} in ('consultation','received','correction','reviewing','opinion','awaiting-decision','certified','refused','withdrawn')`,
    ),
    check('application_received_on', sql`${t.receivedOn} is null or ${t.receivedOn} is date(${t.receivedOn})`),
    check(
      'application_receipt',
      sql`${t.status} in ('consultation','withdrawn') or (${t.receivedOn} is not null and ${t.receiptNumber} is not null)`,
    ),
    check(
      'application_json',
      sql`json_valid(${t.baseYears}) and json_valid(${t.averages}) and json_valid(${t.ruleSettings})`,
    ),
  ],
);

/** 提出書類 of one application. */
export const applicationDocument = sqliteTable(
  'application_document',
  {
    ...kept(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    name: text('name').notNull(),
    required: integer('required', { mode: 'boolean' }).notNull().default(true),
    receivedOn: text('received_on'),
    note: text('note').notNull().default(''),
    position: integer('position').notNull().default(0),
  },
  (t) => [index('application_document_application').on(t.applicationId)],
);

/** Each change of status, in order: the application's own diary. */
export const applicationStep = sqliteTable(
  'application_step',
  {
    ...written(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    fromStatus: text('from_status').$type<ApplicationStatus>(),
    toStatus: text('to_status').$type<ApplicationStatus>().notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [index('application_step_application').on(t.applicationId)],
);

/** チェックシート of one application: cover declarations here, one row per item below. */
export const checksheet = sqliteTable(
  'checksheet',
  {
    ...kept(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    /** JSON: declaration key → { declared, fields } */
    declarations: text('declarations').notNull().default('{}'),
    /** set when the clerk declares the review finished */
    reviewedAt: text('reviewed_at'),
    reviewedBy: text('reviewed_by'),
    /** JSON array: declarations taken over from the earlier sheet and not touched since */
    carriedDeclarations: text('carried_declarations').notNull().default('[]'),
  },
  (t) => [
    uniqueIndex('checksheet_application').on(t.applicationId),
    check('checksheet_json', sql`json_valid(${t.declarations}) and json_valid(${t.carriedDeclarations})`),
  ],
);

/** One item's three values and its entries. */
export const checksheetAnswer = sqliteTable(
  'checksheet_answer',
  {
    ...kept(),
    checksheetId: text('checksheet_id')
      .notNull()
      .references(() => checksheet.id),
    /** the stable item key (`mgmt_philosophy`), never the printed number */
    itemKey: text('item_key').notNull(),
    applicantMark: text('applicant_mark', { enum: ['ticked', 'blank', 'na'] })
      .notNull()
      .default('blank'),
    systemVerdict: text('system_verdict', { enum: ['ok', 'contradiction', 'insufficient', 'manual'] })
      .notNull()
      .default('manual'),
    /** null = the reviewer follows the applicant */
    reviewerMark: text('reviewer_mark', { enum: ['ticked', 'blank', 'na'] }),
    reviewerReason: text('reviewer_reason').notNull().default(''),
    /** JSON: field key → value */
    entries: text('entries').notNull().default('{}'),
    /** JSON: where the entries were taken over from; null once somebody touched or confirmed them */
    carried: text('carried'),
  },
  (t) => [
    uniqueIndex('checksheet_answer_item').on(t.checksheetId, t.itemKey),
    check(
      'checksheet_answer_marks',
      sql`${t.applicantMark} in ('ticked','blank','na') and (${t.reviewerMark} is null or ${t.reviewerMark} in ('ticked','blank','na'))`,
    ),
    check('checksheet_answer_verdict', sql`${t.systemVerdict} in ('ok','contradiction','insufficient','manual')`),
    check(
      'checksheet_answer_json',
      sql`json_valid(${t.entries}) and (${t.carried} is null or json_valid(${t.carried}))`,
    ),
  ],
);

/** A file kept with an application exactly as it came in (a returned Excel form). Append-only. */
export const applicationFile = sqliteTable(
  'application_file',
  {
    ...written(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    /** how many values of it were taken over */
    accepted: integer('accepted').notNull().default(0),
  },
  (t) => [
    index('application_file_application').on(t.applicationId),
    check('application_file_sha256', sql`length(${t.sha256}) = 64`),
  ],
);

/** ヒアリング record. */
export const hearing = sqliteTable(
  'hearing',
  {
    ...kept(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    heldOn: text('held_on').notNull(),
    method: text('method', { enum: ['visit', 'phone', 'mail', 'office'] }).notNull(),
    attendees: text('attendees').notNull().default(''),
    summary: text('summary').notNull().default(''),
    /** 会社の概要・風土, told to the committee (source line 415) */
    companyOutline: text('company_outline').notNull().default(''),
    /** the city's officer who heard */
    heardBy: text('heard_by').notNull().default(''),
  },
  (t) => [
    index('hearing_application').on(t.applicationId),
    check('hearing_held_on', sql`${t.heldOn} is date(${t.heldOn})`),
    check('hearing_method', sql`${t.method} in ('visit','phone','mail','office')`),
  ],
);
