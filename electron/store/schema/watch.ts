import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { kept } from './columns.ts';
import { application } from './applications.ts';
import { company } from './companies.ts';
import { term } from './decisions.ts';

/** 案内: letters made and calls, mails and visits about a company's term or application. Nothing is sent by the app. */
export const notice = sqliteTable(
  'notice',
  {
    ...kept(),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    termId: text('term_id').references(() => term.id),
    applicationId: text('application_id').references(() => application.id),
    kind: text('kind', { enum: ['letter', 'phone', 'mail', 'visit', 'office'] }).notNull(),
    happenedOn: text('happened_on').notNull(),
    /** which letter; null of a call or visit */
    letterKind: text('letter_kind'),
    documentNumber: text('document_number').notNull().default(''),
    subject: text('subject').notNull().default(''),
    /** whom we spoke to or wrote to */
    counterpart: text('counterpart').notNull().default(''),
    note: text('note').notNull().default(''),
    /** JSON: the letter as it was made (shared/domain/report.ts), so that it can be made again as it was */
    content: text('content'),
  },
  (t) => [
    index('notice_company').on(t.companyId, t.happenedOn),
    index('notice_term').on(t.termId),
    check('notice_kind', sql`${t.kind} in ('letter','phone','mail','visit','office')`),
    check('notice_happened_on', sql`${t.happenedOn} is date(${t.happenedOn})`),
    check('notice_letter', sql`(${t.kind} = 'letter') = (${t.letterKind} is not null)`),
    check('notice_json', sql`${t.content} is null or json_valid(${t.content})`),
  ],
);

/**
 * How an alert is being handled. The alert itself is computed from dates and facts; `subject` names it (`term:<id>`,
 * `correction:<application>:<asking>:<due date>` …), so that a new term, asking or date is a new alert that nobody has handled.
 */
export const alertHandling = sqliteTable(
  'alert_handling',
  {
    ...kept(),
    subject: text('subject').notNull(),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    /** 対応中, 案内済, 保留, 更新しない; no row is 未対応 */
    state: text('state', { enum: ['working', 'informed', 'held', 'declined'] }).notNull(),
    /** the day it was handled */
    handledOn: text('handled_on').notNull(),
    /** 対応中: who */
    who: text('who').notNull().default(''),
    /** 対応中, 保留: until when */
    untilOn: text('until_on'),
    reason: text('reason').notNull().default(''),
    note: text('note').notNull().default(''),
    /** days before the end of the stage it was handled in (180, 90, 30, 0); -1 after the end */
    stage: integer('stage').notNull(),
  },
  (t) => [
    uniqueIndex('alert_handling_subject')
      .on(t.subject)
      .where(sql`deleted_at is null`),
    index('alert_handling_company').on(t.companyId),
    check('alert_handling_state', sql`${t.state} in ('working','informed','held','declined')`),
    check('alert_handling_on', sql`${t.handledOn} is date(${t.handledOn})`),
    check('alert_handling_until', sql`${t.untilOn} is null or ${t.untilOn} is date(${t.untilOn})`),
    check(
      'alert_handling_working',
      sql`${t.state} <> 'working' or (length(${t.who}) > 0 and ${t.untilOn} is not null)`,
    ),
    check('alert_handling_held', sql`${t.state} <> 'held' or (length(${t.reason}) > 0 and ${t.untilOn} is not null)`),
  ],
);

/** 年間予定: what is not a committee meeting. `holiday` rows come from the Cabinet Office's list, `closed` are the city's own. */
export const calendarDay = sqliteTable(
  'calendar_day',
  {
    ...kept(),
    kind: text('kind', { enum: ['ceremony', 'newsletter-deadline', 'closed', 'holiday', 'other'] }).notNull(),
    onDate: text('on_date').notNull(),
    title: text('title').notNull().default(''),
    note: text('note').notNull().default(''),
  },
  (t) => [
    index('calendar_day_date').on(t.onDate),
    uniqueIndex('calendar_day_holiday')
      .on(t.onDate)
      .where(sql`kind = 'holiday' and deleted_at is null`),
    check('calendar_day_kind', sql`${t.kind} in ('ceremony','newsletter-deadline','closed','holiday','other')`),
    check('calendar_day_on', sql`${t.onDate} is date(${t.onDate})`),
  ],
);

/** The city's wording of a kind of letter; a kind without a row has the app's draft. */
export const letterTemplate = sqliteTable(
  'letter_template',
  {
    ...kept(),
    kind: text('kind').notNull(),
    /** JSON: subject, body, closing … (shared/domain) */
    content: text('content').notNull(),
  },
  (t) => [
    uniqueIndex('letter_template_kind')
      .on(t.kind)
      .where(sql`deleted_at is null`),
    check('letter_template_json', sql`json_valid(${t.content})`),
  ],
);
