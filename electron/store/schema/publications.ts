import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { kept, written } from './columns.ts';
import { company } from './companies.ts';
import { meeting, term } from './decisions.ts';

/** 広報掲載: one newsletter issue or web listing. */
export const publication = sqliteTable(
  'publication',
  {
    ...kept(),
    title: text('title').notNull(),
    medium: text('medium', { enum: ['newsletter', 'web'] }).notNull(),
    fromOn: text('from_on'),
    toOn: text('to_on'),
    meetingId: text('meeting_id').references(() => meeting.id),
    ordering: text('ordering', { enum: ['number', 'kana', 'new-first'] })
      .notNull()
      .default('number'),
    publishedOn: text('published_on'),
    /** most characters of the whole listing; null: the setting's */
    characterLimit: integer('character_limit'),
    /** リード文 before the companies */
    lead: text('lead').notNull().default(''),
    /** ○ before newly certified companies */
    marksNew: integer('marks_new', { mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    check('publication_medium', sql`${t.medium} in ('newsletter','web')`),
    check(
      'publication_scope',
      sql`${t.meetingId} is not null or (${t.fromOn} is date(${t.fromOn}) and ${t.toOn} is date(${t.toOn}) and ${t.fromOn} <= ${t.toOn})`,
    ),
  ],
);

/** 掲載文 of one company in one publication. */
export const publicationEntry = sqliteTable(
  'publication_entry',
  {
    ...kept(),
    publicationId: text('publication_id')
      .notNull()
      .references(() => publication.id),
    companyId: text('company_id')
      .notNull()
      .references(() => company.id),
    termId: text('term_id')
      .notNull()
      .references(() => term.id),
    included: integer('included', { mode: 'boolean' }).notNull().default(true),
    /** as last edited */
    body: text('body').notNull().default(''),
    /** as the app proposed it, to show what the clerk changed */
    proposedBody: text('proposed_body').notNull().default(''),
    /** JSON: ids of the achievements chosen for it, in order; null: all that may be published */
    achievements: text('achievements'),
  },
  (t) => [
    uniqueIndex('publication_entry_once')
      .on(t.publicationId, t.termId)
      .where(sql`deleted_at is null`),
  ],
);

/** 掲載: what was published, word for word, the day it was. Append-only; the next one is compared with it. */
export const publicationIssue = sqliteTable(
  'publication_issue',
  {
    ...written(),
    publicationId: text('publication_id')
      .notNull()
      .references(() => publication.id),
    medium: text('medium', { enum: ['newsletter', 'web'] }).notNull(),
    publishedOn: text('published_on').notNull(),
    /** JSON: the entries as they were published */
    content: text('content').notNull(),
  },
  (t) => [
    index('publication_issue_medium').on(t.medium, t.publishedOn),
    check('publication_issue_on', sql`${t.publishedOn} is date(${t.publishedOn})`),
    check('publication_issue_json', sql`json_valid(${t.content})`),
  ],
);

/** 計画の指標 and its yearly actuals. */
export const indicator = sqliteTable('indicator', {
  ...kept(),
  policy: text('policy').notNull(),
  name: text('name').notNull(),
  unit: text('unit').notNull(),
  position: integer('position').notNull().default(0),
});

export const indicatorValue = sqliteTable(
  'indicator_value',
  {
    ...kept(),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    fiscalYear: integer('fiscal_year').notNull(),
    kind: text('kind', { enum: ['base', 'target', 'actual'] }).notNull(),
    /** null = no value, which is not 0 */
    value: real('value'),
    note: text('note').notNull().default(''),
  },
  (t) => [
    uniqueIndex('indicator_value_once')
      .on(t.indicatorId, t.fiscalYear, t.kind)
      .where(sql`deleted_at is null`),
    check('indicator_value_kind', sql`${t.kind} in ('base','target','actual')`),
  ],
);

/** Official averages by industry and year, in tenths of a percent (integers: no binary fractions in a comparison). */
export const officialAverage = sqliteTable(
  'official_average',
  {
    ...kept(),
    series: text('series', { enum: ['paid-leave-rate', 'women-managers', 'women-managers-eruboshi'] }).notNull(),
    /** JSIC letter, or `all` */
    industry: text('industry').notNull(),
    year: integer('year').notNull(),
    tenths: integer('tenths'),
    edition: text('edition').notNull().default(''),
    publishedOn: text('published_on'),
    source: text('source').notNull().default(''),
  },
  (t) => [
    uniqueIndex('official_average_once')
      .on(t.series, t.industry, t.year, t.edition)
      .where(sql`deleted_at is null`),
    check(
      'official_average_series',
      sql`${t.series} in ('paid-leave-rate','women-managers','women-managers-eruboshi')`,
    ),
  ],
);

/** 設定: key → JSON value. A key that is absent has its stated default. */
export const setting = sqliteTable(
  'setting',
  {
    key: text('key').primaryKey(),
    value: text('value').notNull(),
    rowVersion: integer('row_version').notNull().default(1),
    updatedAt: text('updated_at').notNull(),
    updatedBy: text('updated_by').notNull(),
  },
  (t) => [check('setting_json', sql`json_valid(${t.value})`)],
);

/** 操作履歴. Append-only: who, when, what, before, after. */
export const auditLine = sqliteTable(
  'audit_line',
  {
    ...written(),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    companyId: text('company_id'),
    before: text('before'),
    after: text('after'),
  },
  (t) => [
    index('audit_line_at').on(t.createdAt),
    index('audit_line_company').on(t.companyId, t.createdAt),
    index('audit_line_entity').on(t.entity, t.entityId),
    check(
      'audit_line_json',
      sql`(${t.before} is null or json_valid(${t.before})) and (${t.after} is null or json_valid(${t.after}))`,
    ),
  ],
);

/** What this file is: which app wrote it, whether it holds the sample. One row per key. */
export const fileMark = sqliteTable('file_mark', { key: text('key').primaryKey(), value: text('value').notNull() });
