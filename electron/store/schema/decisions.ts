import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { kept, written } from './columns.ts';
import { application } from './applications.ts';
import { company } from './companies.ts';

/** 推進委員会 meeting. */
export const meeting = sqliteTable(
  'meeting',
  {
    ...kept(),
    name: text('name').notNull(),
    heldOn: text('held_on').notNull(),
    place: text('place').notNull().default(''),
    note: text('note').notNull().default(''),
  },
  (t) => [index('meeting_held_on').on(t.heldOn), check('meeting_held_on_date', sql`${t.heldOn} is date(${t.heldOn})`)],
);

/** One application on one meeting's agenda: opinion beforehand for new ones, report afterwards for renewals (source line 413-415). */
export const meetingItem = sqliteTable(
  'meeting_item',
  {
    ...kept(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    kind: text('kind', { enum: ['opinion', 'report'] }).notNull(),
    opinion: text('opinion', { enum: ['favourable', 'conditional', 'unfavourable'] }),
    opinionText: text('opinion_text').notNull().default(''),
    opinionOn: text('opinion_on'),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    uniqueIndex('meeting_item_once')
      .on(t.meetingId, t.applicationId)
      .where(sql`deleted_at is null`),
    index('meeting_item_application').on(t.applicationId),
    check('meeting_item_kind', sql`${t.kind} in ('opinion','report')`),
    check(
      'meeting_item_opinion',
      sql`${t.opinion} is null or (${t.opinion} in ('favourable','conditional','unfavourable') and ${t.opinionOn} is date(${t.opinionOn}))`,
    ),
  ],
);

/** 決定. Append-only; a correction is a new row naming the one it corrects. Keeps what was decided upon. */
export const decision = sqliteTable(
  'decision',
  {
    ...written(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    outcome: text('outcome', { enum: ['certified', 'refused'] }).notNull(),
    decidedOn: text('decided_on').notNull(),
    reason: text('reason').notNull().default(''),
    documentNumber: text('document_number').notNull().default(''),
    /** JSON: the judgement computed at the moment of decision */
    judgement: text('judgement').notNull(),
    /** JSON: answers and declarations as they stood */
    checksheetSnapshot: text('checksheet_snapshot').notNull(),
    correctsId: text('corrects_id'),
  },
  (t) => [
    index('decision_application').on(t.applicationId),
    uniqueIndex('decision_once')
      .on(t.applicationId)
      .where(sql`corrects_id is null`),
    check('decision_outcome', sql`${t.outcome} in ('certified','refused')`),
    check('decision_decided_on', sql`${t.decidedOn} is date(${t.decidedOn})`),
    check('decision_json', sql`json_valid(${t.judgement}) and json_valid(${t.checksheetSnapshot})`),
  ],
);

/** 認定: the number a company keeps over its renewals. */
export const certification = sqliteTable(
  'certification',
  {
    ...kept(),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    number: integer('number').notNull(),
    firstCertifiedOn: text('first_certified_on').notNull(),
  },
  (t) => [
    uniqueIndex('certification_number').on(t.number),
    index('certification_company').on(t.companyId),
    check('certification_number_positive', sql`${t.number} > 0`),
    check('certification_first_on', sql`${t.firstCertifiedOn} is date(${t.firstCertifiedOn})`),
  ],
);

/** 認定期間: one row per term. State is computed from dates and facts, never stored. */
export const term = sqliteTable(
  'term',
  {
    ...kept(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    decisionId: text('decision_id').references(() => decision.id),
    kind: text('kind', { enum: ['new', 'renewal', 'extension'] }).notNull(),
    certifiedOn: text('certified_on').notNull(),
    /** 起算日 */
    startOn: text('start_on').notNull(),
    /** 満了日, still in force on this day */
    endOn: text('end_on').notNull(),
    /** the rule that gave the end, as the sentence shown to the clerk */
    basis: text('basis').notNull(),
    schemeVersionId: text('scheme_version_id').notNull(),
    endedOn: text('ended_on'),
    endKind: text('end_kind', { enum: ['expired', 'resigned', 'revoked', 'ended'] }),
    endReason: text('end_reason').notNull().default(''),
  },
  (t) => [
    index('term_certification').on(t.certificationId, t.endOn),
    index('term_company').on(t.companyId, t.endOn),
    index('term_end').on(t.endOn),
    check('term_kind', sql`${t.kind} in ('new','renewal','extension')`),
    check(
      'term_dates',
      sql`${t.startOn} is date(${t.startOn}) and ${t.endOn} is date(${t.endOn}) and ${t.certifiedOn} is date(${t.certifiedOn}) and ${t.startOn} <= ${t.endOn}`,
    ),
    check('term_end_kind', sql`(${t.endKind} is null) = (${t.endedOn} is null)`),
  ],
);

/** 認定証 ledger. Append-only; keeps the printed bytes, so a reprint is identical. */
export const certificate = sqliteTable(
  'certificate',
  {
    ...written(),
    termId: text('term_id')
      .notNull()
      .references(() => term.id),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    kind: text('kind', { enum: ['issue', 'renewal-issue', 'reissue', 'return'] }).notNull(),
    issuedOn: text('issued_on').notNull(),
    /** what stood on it, as JSON of the filled lines */
    content: text('content').notNull(),
    pdf: blob('pdf', { mode: 'buffer' }),
    sha256: text('sha256'),
    reason: text('reason').notNull().default(''),
    replacesId: text('replaces_id'),
  },
  (t) => [
    index('certificate_term').on(t.termId),
    index('certificate_company').on(t.companyId),
    check('certificate_kind', sql`${t.kind} in ('issue','renewal-issue','reissue','return')`),
    check('certificate_bytes', sql`${t.kind} = 'return' or (${t.pdf} is not null and length(${t.sha256}) = 64)`),
    check('certificate_json', sql`json_valid(${t.content})`),
  ],
);
