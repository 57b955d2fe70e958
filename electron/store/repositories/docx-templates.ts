import { and, eq, isNull } from 'drizzle-orm';
import type { PaperKind } from '../../../shared/domain/paper.ts';
import { docxTemplate } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type DocxTemplateRecord = typeof docxTemplate.$inferSelect;
/** What is stored of a template. */
type DocxTemplateFacts = Pick<DocxTemplateRecord, 'fileName' | 'sha256' | 'bytes'>;

/** The city's own Word template of a paper, or undefined while the app's is in force. */
export const ownTemplate = (store: Store, kind: PaperKind): DocxTemplateRecord | undefined =>
  store.db
    .select()
    .from(docxTemplate)
    .where(and(eq(docxTemplate.kind, kind), isNull(docxTemplate.deletedAt)))
    .get();

/** Stores a template in place of the one seen; answers its row version. */
export function putOwnTemplate(
  store: Store,
  kind: PaperKind,
  facts: DocxTemplateFacts,
  seen: DocxTemplateRecord | undefined,
  stamp: Stamp,
): number {
  if (seen === undefined) {
    const row = { ...keptBy(stamp), kind, ...facts };
    store.db.insert(docxTemplate).values(row).run();
    return row.rowVersion;
  }
  const edit = editedBy(stamp, seen);
  store.db
    .update(docxTemplate)
    .set({ ...facts, ...edit })
    .where(eq(docxTemplate.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Lays the city's template to rest: the app's own is in force again. */
export function dropOwnTemplate(store: Store, seen: DocxTemplateRecord, stamp: Stamp): void {
  store.db
    .update(docxTemplate)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(docxTemplate.id, seen.id))
    .run();
}
