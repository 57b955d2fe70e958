import { and, desc, eq, lt } from 'drizzle-orm';
import type { Id, Instant } from '../../../shared/kernel/types.ts';
import { newId } from '../../platform/ids.ts';
import { auditLine } from '../schema.ts';
import type { Store } from '../store.ts';

/** Who did what to which row, with the values before and after. */
export interface AuditEntry {
  readonly at: Instant;
  readonly clerk: string;
  /** the user action, e.g. `companies.update` */
  readonly action: string;
  /** the table's name */
  readonly entity: string;
  readonly entityId: Id;
  /** set wherever the action touches a company, so that its page shows it */
  readonly companyId?: Id | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
}

export type AuditLine = Omit<AuditEntry, 'companyId'> & { readonly id: Id; readonly companyId: Id | null };

/** Appends one line; call it inside the action's transaction. */
export function writeAudit(store: Store, entry: AuditEntry): void {
  store.db
    .insert(auditLine)
    .values({
      id: newId(),
      createdAt: entry.at,
      createdBy: entry.clerk,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId,
      companyId: entry.companyId ?? null,
      before: toJson(entry.before),
      after: toJson(entry.after),
    })
    .run();
}

/** Newest first; `before` is the id of the last line already shown (ids rise with time). */
export function listAudit(
  store: Store,
  of: { companyId?: Id; entity?: string; entityId?: Id; before?: Id; limit: number },
): AuditLine[] {
  const rows = store.db
    .select()
    .from(auditLine)
    .where(
      and(
        of.companyId === undefined ? undefined : eq(auditLine.companyId, of.companyId),
        of.entity === undefined ? undefined : eq(auditLine.entity, of.entity),
        of.entityId === undefined ? undefined : eq(auditLine.entityId, of.entityId),
        of.before === undefined ? undefined : lt(auditLine.id, of.before),
      ),
    )
    .orderBy(desc(auditLine.id))
    .limit(of.limit)
    .all();
  return rows.map((row) => ({
    id: row.id,
    at: row.createdAt,
    clerk: row.createdBy,
    action: row.action,
    entity: row.entity,
    entityId: row.entityId,
    companyId: row.companyId,
    before: fromJson(row.before),
    after: fromJson(row.after),
  }));
}

const toJson = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);
const fromJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
