import { integer, text } from 'drizzle-orm/sqlite-core';

/**
 * What every editable row carries, so that workstations can be synchronised later: UUIDv7 key, row version
 * (raised by each edit; an edit names the version it saw), who and when, and a tombstone instead of a delete.
 */
export const kept = () => ({
  id: text('id').primaryKey(),
  rowVersion: integer('row_version').notNull().default(1),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
  deletedAt: text('deleted_at'),
});

/** What an append-only row carries: triggers refuse UPDATE and DELETE, a correction is a new row. */
export const written = () => ({
  id: text('id').primaryKey(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});
