import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { AchievementFacts, AchievementSource } from '../../../shared/domain/achievement.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import {
  achievement,
  application,
  certification,
  company,
  decision,
  publication,
  publicationEntry,
  term,
} from '../schema.ts';
import { editedBy, keptBy, type Stamp } from '../stamp.ts';
import type { Store } from '../store.ts';

export type AchievementRow = typeof achievement.$inferSelect;

/** A company's achievements in their order; with `removed`, those taken out instead. */
export const achievementsOfCompany = (store: Store, companyId: Id): AchievementRow[] =>
  store.db
    .select()
    .from(achievement)
    .where(and(eq(achievement.companyId, companyId), isNull(achievement.deletedAt)))
    .orderBy(asc(achievement.position), asc(achievement.id))
    .all();

/** Every achievement that ever came from a term's sheet, those taken out included. */
export const achievementsEverOf = (store: Store, termId: Id): AchievementRow[] =>
  store.db.select().from(achievement).where(eq(achievement.termId, termId)).orderBy(asc(achievement.position)).all();

/** One achievement, or undefined when there is none (any more). */
export const findAchievement = (store: Store, id: Id): AchievementRow | undefined =>
  store.db
    .select()
    .from(achievement)
    .where(and(eq(achievement.id, id), isNull(achievement.deletedAt)))
    .get();

/** Stores an achievement and answers its key. */
export function insertAchievement(
  store: Store,
  facts: AchievementFacts & AchievementSource & { readonly companyId: Id; readonly position: number },
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(achievement).values(row).run();
  return row.id;
}

/** Stores an edited achievement, or with `deletedAt` takes it out; answers the new row version. */
export function updateAchievement(
  store: Store,
  seen: AchievementRow,
  facts: Partial<AchievementFacts> & { readonly deletedAt?: string | null },
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(achievement)
    .set({ ...facts, ...edit })
    .where(eq(achievement.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Puts achievements into the order given; a place is no content, so the row versions stay. */
export function orderAchievements(store: Store, ids: readonly Id[]): void {
  for (const [index, id] of ids.entries()) {
    store.db
      .update(achievement)
      .set({ position: index + 1 })
      .where(eq(achievement.id, id))
      .run();
  }
}

/** A company's terms (an extension is one with the term it prolongs), the latest first, with what each was decided upon. */
export const certifiedTermsOf = (store: Store, companyId: Id) =>
  store.db
    .select({
      termId: term.id,
      certificationId: term.certificationId,
      number: certification.number,
      startOn: term.startOn,
      endOn: term.endOn,
      checksheetSnapshot: decision.checksheetSnapshot,
      judgement: decision.judgement,
      receivedOn: application.receivedOn,
    })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .leftJoin(decision, eq(decision.id, term.decisionId))
    .leftJoin(application, eq(application.id, decision.applicationId))
    .where(and(eq(term.companyId, companyId), isNull(term.deletedAt), isNull(term.prolongsId)))
    .orderBy(desc(term.startOn), desc(term.id))
    .all();
export type CertifiedTerm = ReturnType<typeof certifiedTermsOf>[number];

/** The company's newest term (see `certifiedTermsOf`), or null. */
export const newestTermOf = (store: Store, companyId: Id): Id | null =>
  store.db
    .select({ id: term.id })
    .from(term)
    .where(and(eq(term.companyId, companyId), isNull(term.deletedAt), isNull(term.prolongsId)))
    .orderBy(desc(term.startOn), desc(term.id))
    .limit(1)
    .get()?.id ?? null;

const liveEntry = and(isNull(publicationEntry.deletedAt), isNull(publication.deletedAt));

/** Entries of a company in publications that are not published yet. */
export const openEntriesOf = (store: Store, companyId: Id) =>
  store.db
    .select({ entry: publicationEntry })
    .from(publicationEntry)
    .innerJoin(publication, eq(publication.id, publicationEntry.publicationId))
    .where(and(eq(publicationEntry.companyId, companyId), isNull(publication.publishedOn), liveEntry))
    .all()
    .map(({ entry }) => entry);

/** Entries about the same terms in other publications, the newest first. */
export const entriesElsewhere = (store: Store, publicationId: Id, termIds: readonly Id[]) =>
  store.db
    .select({
      termId: publicationEntry.termId,
      publicationId: publication.id,
      title: publication.title,
      body: publicationEntry.body,
    })
    .from(publicationEntry)
    .innerJoin(publication, eq(publication.id, publicationEntry.publicationId))
    .where(
      and(
        ne(publication.id, publicationId),
        eq(publicationEntry.included, true),
        inArray(publicationEntry.termId, [...termIds]),
        liveEntry,
      ),
    )
    .orderBy(desc(publication.id))
    .all();

/** Publications a company's texts stand in, the newest first. */
export const publicationsWith = (store: Store, companyId: Id) =>
  store.db
    .select({
      publicationId: publication.id,
      title: publication.title,
      termId: publicationEntry.termId,
      achievements: publicationEntry.achievements,
    })
    .from(publicationEntry)
    .innerJoin(publication, eq(publication.id, publicationEntry.publicationId))
    .where(and(eq(publicationEntry.companyId, companyId), eq(publicationEntry.included, true), liveEntry))
    .orderBy(desc(publication.id))
    .all();

/** The company an achievement is about, or undefined when it is gone. */
export const companyOf = (store: Store, companyId: Id) =>
  store.db
    .select({
      name: company.name,
      publicationConsent: company.publicationConsent,
      publicationConsentOn: company.publicationConsentOn,
    })
    .from(company)
    .where(and(eq(company.id, companyId), isNull(company.deletedAt)))
    .get();
