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

/** 認定期間の延長: many terms prolonged at once with one reason; taken back by a tombstone here and on its terms. */
export const termExtension = sqliteTable(
  'term_extension',
  {
    ...kept(),
    newEndOn: text('new_end_on').notNull(),
    reason: text('reason').notNull(),
    extendedOn: text('extended_on').notNull(),
  },
  (t) => [
    check('term_extension_new_end', sql`${t.newEndOn} is date(${t.newEndOn})`),
    check('term_extension_on', sql`${t.extendedOn} is date(${t.extendedOn})`),
    check('term_extension_reason', sql`length(${t.reason}) > 0`),
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
    /** JSON: the expiry rule that gave the dates (shared/domain/term.ts), so that a later rule never moves them; null of old rows */
    rule: text('rule'),
    /** an extension: the term it prolongs (same start, later end) and the bulk extension it belongs to */
    prolongsId: text('prolongs_id'),
    extensionId: text('extension_id').references(() => termExtension.id),
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

/**
 * 辞退・取消・消滅 of one certification, with its form, grounds and dates; the terms it ends carry `ended_on` and `end_kind`.
 * Recorded by mistake: a tombstone here, and the terms run on.
 */
export const termEnding = sqliteTable(
  'term_ending',
  {
    ...kept(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    kind: text('kind', { enum: ['resigned', 'revoked', 'ended'] }).notNull(),
    /** first day without effect */
    effectiveOn: text('effective_on').notNull(),
    /** 事実発生日, 届出日, 受理日 */
    happenedOn: text('happened_on'),
    notifiedOn: text('notified_on'),
    acceptedOn: text('accepted_on'),
    /** name of the form or paper it rests on (認定辞退届 …) */
    form: text('form').notNull().default(''),
    /** 取消: the clause; 消滅: 廃業, 合併, 市外移転 … */
    ground: text('ground').notNull().default(''),
    reason: text('reason').notNull().default(''),
    /** 弁明の機会: the day it was given, and what came of it */
    hearingOn: text('hearing_on'),
    hearingNote: text('hearing_note').notNull().default(''),
    documentNumber: text('document_number').notNull().default(''),
  },
  (t) => [
    index('term_ending_company').on(t.companyId),
    uniqueIndex('term_ending_once')
      .on(t.certificationId)
      .where(sql`deleted_at is null`),
    check('term_ending_kind', sql`${t.kind} in ('resigned','revoked','ended')`),
    check('term_ending_effective', sql`${t.effectiveOn} is date(${t.effectiveOn})`),
    check(
      'term_ending_dates',
      sql`(${t.happenedOn} is null or ${t.happenedOn} is date(${t.happenedOn})) and (${t.notifiedOn} is null or ${t.notifiedOn} is date(${t.notifiedOn})) and (${t.acceptedOn} is null or ${t.acceptedOn} is date(${t.acceptedOn})) and (${t.hearingOn} is null or ${t.hearingOn} is date(${t.hearingOn}))`,
    ),
    // 取消 takes something away: never without its ground and reason
    check('term_ending_revoked', sql`${t.kind} <> 'revoked' or (length(${t.ground}) > 0 and length(${t.reason}) > 0)`),
  ],
);

/**
 * Where each company that was ever certified stands: its last term, one narrow row. Kept by triggers on term and
 * certification (migration 0004) as the search table is, so that the watch over all deadlines never walks all terms.
 */
export const standing = sqliteTable(
  'standing',
  {
    companyId: text('company_id')
      .primaryKey()
      .references(() => company.id),
    certificationId: text('certification_id').notNull(),
    number: integer('number').notNull(),
    /** the term that ends last */
    termId: text('term_id').notNull(),
    certifiedOn: text('certified_on').notNull(),
    startOn: text('start_on').notNull(),
    endOn: text('end_on').notNull(),
    endedOn: text('ended_on'),
    endKind: text('end_kind'),
    /** how many renewals the certification has seen (継続回数) */
    renewals: integer('renewals').notNull(),
    /** 認定年月日 of the certification, the first day of its unbroken years */
    firstCertifiedOn: text('first_certified_on').notNull(),
  },
  (t) => [index('standing_end').on(t.endOn, t.endedOn)],
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
    /** of a reissue: 名称等の変更, 汚損, 紛失, 期間の延長, その他 */
    reasonKind: text('reason_kind', { enum: ['change', 'damage', 'loss', 'extension', 'other'] }),
    /** the copy that this one makes void */
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
