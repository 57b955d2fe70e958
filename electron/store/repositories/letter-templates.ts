import { and, eq, isNull } from 'drizzle-orm';
import type { LetterKind } from '../../../shared/domain/letter-kinds.ts';
import type { LetterTemplate } from '../../../shared/domain/letter-template.ts';
import { letterTemplate } from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type LetterTemplateRecord = typeof letterTemplate.$inferSelect;

/** The wordings the city has saved. */
export const savedTemplates = (store: Store): LetterTemplateRecord[] =>
  store.db.select().from(letterTemplate).where(isNull(letterTemplate.deletedAt)).all();

/** The city's wording of one kind, or undefined while the app's draft is in force. */
export const savedTemplate = (store: Store, kind: LetterKind): LetterTemplateRecord | undefined =>
  store.db
    .select()
    .from(letterTemplate)
    .where(and(eq(letterTemplate.kind, kind), isNull(letterTemplate.deletedAt)))
    .get();

/** Stores a wording; answers its row version. */
export function putTemplate(
  store: Store,
  kind: LetterKind,
  template: LetterTemplate,
  seen: LetterTemplateRecord | undefined,
  stamp: Stamp,
): number {
  const content = JSON.stringify(template);
  if (seen === undefined) {
    const row = { ...keptBy(stamp), kind, content };
    store.db.insert(letterTemplate).values(row).run();
    return row.rowVersion;
  }
  const edit = editedBy(stamp, seen);
  store.db
    .update(letterTemplate)
    .set({ content, ...edit })
    .where(eq(letterTemplate.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Lays the city's wording to rest: the app's draft is in force again. */
export function dropTemplate(store: Store, seen: LetterTemplateRecord, stamp: Stamp): void {
  store.db
    .update(letterTemplate)
    .set({ ...editedBy(stamp, seen), deletedAt: stamp.at })
    .where(eq(letterTemplate.id, seen.id))
    .run();
}
