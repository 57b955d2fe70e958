import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { kept, written } from './columns.ts';
import { company } from './companies.ts';
import { meeting, term } from './decisions.ts';

/** Pictures the city brings: seal, emblem, single letters no font has. Append-only; the same bytes are kept once. */
export const storedImage = sqliteTable(
  'stored_image',
  {
    ...written(),
    purpose: text('purpose', { enum: ['seal', 'emblem', 'letter'] }).notNull(),
    fileName: text('file_name').notNull(),
    mime: text('mime', { enum: ['image/png', 'image/jpeg'] }).notNull(),
    /** pixels */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    sha256: text('sha256').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [
    uniqueIndex('stored_image_once').on(t.purpose, t.sha256),
    check('stored_image_purpose', sql`${t.purpose} in ('seal','emblem','letter')`),
    check('stored_image_mime', sql`${t.mime} in ('image/png','image/jpeg')`),
    check('stored_image_size', sql`${t.width} > 0 and ${t.height} > 0 and length(${t.sha256}) = 64`),
  ],
);

/** 認定証のひな形: one row a saved version; the newest of a template is in force. No row: the app's own draft. */
export const certificateTemplateVersion = sqliteTable(
  'certificate_template_version',
  {
    ...written(),
    /** a built-in template's key (`horizontal`, `vertical`) or the id of a copy */
    templateKey: text('template_key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    /** JSON: shared/domain/certificate-template.ts */
    content: text('content').notNull(),
    note: text('note').notNull().default(''),
    /** a copy is put away by a last version that says so */
    retired: integer('retired', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    uniqueIndex('certificate_template_version_once').on(t.templateKey, t.version),
    check('certificate_template_version_number', sql`${t.version} > 0`),
    check('certificate_template_version_json', sql`json_valid(${t.content})`),
  ],
);

/** What is printed in place of a letter that no font has; of one company, or of the city's own wording (no company). */
export const letterSubstitute = sqliteTable(
  'letter_substitute',
  {
    ...kept(),
    /** the company it is for; empty: the city's own wording (name of the mayor …) */
    companyId: text('company_id').notNull().default(''),
    /** the user-perceived character as it stands in the name */
    letter: text('letter').notNull(),
    way: text('way', { enum: ['plain', 'image'] }).notNull(),
    /** 平易な字体: what is printed instead */
    plain: text('plain').notNull().default(''),
    imageId: text('image_id').references(() => storedImage.id),
    reason: text('reason').notNull(),
  },
  (t) => [
    uniqueIndex('letter_substitute_once')
      .on(t.companyId, t.letter)
      .where(sql`deleted_at is null`),
    check(
      'letter_substitute_way',
      sql`(${t.way} = 'plain' and length(${t.plain}) > 0) or (${t.way} = 'image' and ${t.imageId} is not null)`,
    ),
    check('letter_substitute_reason', sql`length(${t.reason}) > 0`),
  ],
);

/** 印刷位置の補正: how far a printer moves what it prints on one kind of paper, in tenths of a millimetre (right, down). */
export const printOffset = sqliteTable(
  'print_offset',
  {
    ...kept(),
    printer: text('printer').notNull(),
    paper: text('paper').notNull(),
    right: integer('right_tenths').notNull(),
    down: integer('down_tenths').notNull(),
  },
  (t) => [
    uniqueIndex('print_offset_once')
      .on(t.printer, t.paper)
      .where(sql`deleted_at is null`),
    check('print_offset_range', sql`abs(${t.right}) <= 500 and abs(${t.down}) <= 500`),
  ],
);

/** 賞状校正: a finding the clerk accepts, with the reason; it holds as long as the finding says the same (`subject`). */
export const proofAcceptance = sqliteTable(
  'proof_acceptance',
  {
    ...kept(),
    termId: text('term_id')
      .notNull()
      .references(() => term.id),
    /** code, place and text of the finding (shared/domain/proof.ts) */
    subject: text('subject').notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [
    uniqueIndex('proof_acceptance_once')
      .on(t.termId, t.subject)
      .where(sql`deleted_at is null`),
    check('proof_acceptance_reason', sql`length(${t.reason}) > 0`),
  ],
);

/** 交付式 */
export const ceremony = sqliteTable(
  'ceremony',
  {
    ...kept(),
    title: text('title').notNull(),
    heldOn: text('held_on').notNull(),
    /** HH:MM, empty while open */
    startsAt: text('starts_at').notNull().default(''),
    place: text('place').notNull().default(''),
    /** who hands over */
    presenter: text('presenter').notNull().default(''),
    meetingId: text('meeting_id').references(() => meeting.id),
    note: text('note').notNull().default(''),
  },
  (t) => [
    index('ceremony_held_on').on(t.heldOn),
    check('ceremony_held_on_date', sql`${t.heldOn} is date(${t.heldOn})`),
    check('ceremony_starts_at', sql`${t.startsAt} = '' or ${t.startsAt} glob '[0-2][0-9]:[0-5][0-9]'`),
  ],
);

/** A newly certified company and its place in the ceremony. */
export const ceremonyGuest = sqliteTable(
  'ceremony_guest',
  {
    ...kept(),
    ceremonyId: text('ceremony_id')
      .notNull()
      .references(() => ceremony.id),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    termId: text('term_id')
      .notNull()
      .references(() => term.id),
    /** order of call, from 1 */
    position: integer('position').notNull(),
    attendance: text('attendance', { enum: ['unknown', 'attends', 'proxy', 'absent'] })
      .notNull()
      .default('unknown'),
    attendeeTitle: text('attendee_title').notNull().default(''),
    attendeeName: text('attendee_name').notNull().default(''),
    attendeeKana: text('attendee_kana').notNull().default(''),
    companions: integer('companions').notNull().default(0),
    photoConsent: text('photo_consent', { enum: ['yes', 'no', 'unknown'] })
      .notNull()
      .default('unknown'),
    seat: text('seat').notNull().default(''),
    /** how the certificate reaches the company: at the ceremony, or 後日交付 by post, visit or at the office */
    handover: text('handover', { enum: ['ceremony', 'post', 'visit', 'office'] })
      .notNull()
      .default('ceremony'),
    handedOn: text('handed_on'),
    note: text('note').notNull().default(''),
  },
  (t) => [
    uniqueIndex('ceremony_guest_once')
      .on(t.ceremonyId, t.termId)
      .where(sql`deleted_at is null`),
    index('ceremony_guest_term').on(t.termId),
    check('ceremony_guest_attendance', sql`${t.attendance} in ('unknown','attends','proxy','absent')`),
    check('ceremony_guest_photo', sql`${t.photoConsent} in ('yes','no','unknown')`),
    check('ceremony_guest_handover', sql`${t.handover} in ('ceremony','post','visit','office')`),
    check('ceremony_guest_handed', sql`${t.handedOn} is null or ${t.handedOn} is date(${t.handedOn})`),
    check('ceremony_guest_companions', sql`${t.companions} between 0 and 99 and ${t.position} > 0`),
  ],
);

/** One line of the 進行表. */
export const ceremonyStep = sqliteTable(
  'ceremony_step',
  {
    ...kept(),
    ceremonyId: text('ceremony_id')
      .notNull()
      .references(() => ceremony.id),
    position: integer('position').notNull(),
    minutes: integer('minutes').notNull().default(0),
    title: text('title').notNull(),
    who: text('who').notNull().default(''),
    note: text('note').notNull().default(''),
  },
  (t) => [
    index('ceremony_step_ceremony').on(t.ceremonyId, t.position),
    check('ceremony_step_minutes', sql`${t.minutes} between 0 and 600 and ${t.position} > 0`),
  ],
);

/** 取組実績: what one company achieved, told once; newsletter, web page, press note, list and citation are made of it. */
export const achievement = sqliteTable(
  'achievement',
  {
    ...kept(),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    /** the term whose checksheet it comes from; null of one the clerk added */
    termId: text('term_id').references(() => term.id),
    categoryNo: integer('category_no'),
    itemKey: text('item_key'),
    what: text('what').notNull(),
    /** as typed or taken over (「78.5」); empty where nothing is counted */
    figure: text('figure').notNull().default(''),
    unit: text('unit').notNull().default(''),
    /** the period it speaks of; a day alone (no first day) is 「…現在」 */
    fromOn: text('from_on'),
    toOn: text('to_on'),
    evidence: text('evidence').notNull().default(''),
    consent: text('consent', { enum: ['yes', 'no', 'unknown'] })
      .notNull()
      .default('unknown'),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    index('achievement_company').on(t.companyId, t.position),
    index('achievement_term').on(t.termId),
    check('achievement_what', sql`length(${t.what}) > 0`),
    check('achievement_consent', sql`${t.consent} in ('yes','no','unknown')`),
    check(
      'achievement_period',
      sql`(${t.fromOn} is null or (${t.fromOn} is date(${t.fromOn}) and ${t.toOn} is not null and ${t.fromOn} <= ${t.toOn})) and (${t.toOn} is null or ${t.toOn} is date(${t.toOn}))`,
    ),
  ],
);

/** The city's own Word template of a paper; a kind without a row has the app's own. */
export const docxTemplate = sqliteTable(
  'docx_template',
  {
    ...kept(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [
    uniqueIndex('docx_template_kind')
      .on(t.kind)
      .where(sql`deleted_at is null`),
  ],
);
