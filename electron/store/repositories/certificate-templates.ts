import { desc, eq } from 'drizzle-orm';
import { certificateTemplateVersion } from '../schema.ts';
import { type Stamp, writtenBy } from '../stamp.ts';
import type { Store } from '../store.ts';

export type TemplateVersionRecord = typeof certificateTemplateVersion.$inferSelect;

/** The saved versions of one template, the newest first. */
export const savedVersions = (store: Store, templateKey: string): TemplateVersionRecord[] =>
  store.db
    .select()
    .from(certificateTemplateVersion)
    .where(eq(certificateTemplateVersion.templateKey, templateKey))
    .orderBy(desc(certificateTemplateVersion.version))
    .all();

/** The newest saved version of a template, or undefined where nothing was saved. */
export const newestVersion = (store: Store, templateKey: string): TemplateVersionRecord | undefined =>
  store.db
    .select()
    .from(certificateTemplateVersion)
    .where(eq(certificateTemplateVersion.templateKey, templateKey))
    .orderBy(desc(certificateTemplateVersion.version))
    .limit(1)
    .get();

/** The newest saved version of every template, those put away too; in the order their keys came to be. */
export function newestVersions(store: Store): TemplateVersionRecord[] {
  const rows = store.db.select().from(certificateTemplateVersion).orderBy(certificateTemplateVersion.id).all();
  const newest = new Map<string, TemplateVersionRecord>();
  for (const row of rows) {
    const known = newest.get(row.templateKey);
    if (known === undefined || known.version < row.version) newest.set(row.templateKey, row);
  }
  return [...newest.values()];
}

/** Appends a version. */
export function insertVersion(
  store: Store,
  row: Pick<TemplateVersionRecord, 'templateKey' | 'version' | 'name' | 'content' | 'note' | 'retired'>,
  stamp: Stamp,
): TemplateVersionRecord {
  const whole = { ...writtenBy(stamp), ...row };
  store.db.insert(certificateTemplateVersion).values(whole).run();
  return whole;
}
