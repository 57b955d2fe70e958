import { and, desc, eq, lt, ne, or } from 'drizzle-orm';
import type { Listing } from '../../../shared/domain/listing.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { publicationIssue } from '../schema.ts';
import { type Stamp, writtenBy } from '../stamp.ts';
import type { Store } from '../store.ts';
import type { PublicationRecord } from './publications.ts';

/** What was published, word for word. */
export interface Issue {
  readonly publicationId: Id;
  readonly publishedOn: CivilDate;
  readonly content: Listing;
}

const issueOf = (row: typeof publicationIssue.$inferSelect | undefined): Issue | undefined => {
  if (row === undefined) return undefined;
  const content: Listing = JSON.parse(row.content);
  return { publicationId: row.publicationId, publishedOn: row.publishedOn, content };
};

/** Keeps what was published; it is never changed. */
export function insertIssue(
  store: Store,
  of: Pick<PublicationRecord, 'id' | 'medium'>,
  publishedOn: CivilDate,
  content: Listing,
  stamp: Stamp,
): void {
  store.db
    .insert(publicationIssue)
    .values({
      ...writtenBy(stamp),
      publicationId: of.id,
      medium: of.medium,
      publishedOn,
      content: JSON.stringify(content),
    })
    .run();
}

/** What a publication was published as; undefined while it is being written. */
export const issueOfPublication = (store: Store, publicationId: Id): Issue | undefined =>
  issueOf(
    store.db
      .select()
      .from(publicationIssue)
      .where(eq(publicationIssue.publicationId, publicationId))
      .orderBy(desc(publicationIssue.id))
      .limit(1)
      .get(),
  );

/** The last published listing of the medium before this one: the last of all while this one is not published. */
export function issueBefore(store: Store, of: Pick<PublicationRecord, 'id' | 'medium'>): Issue | undefined {
  const own = store.db.select().from(publicationIssue).where(eq(publicationIssue.publicationId, of.id)).get();
  const earlier =
    own === undefined
      ? undefined
      : or(
          lt(publicationIssue.publishedOn, own.publishedOn),
          and(eq(publicationIssue.publishedOn, own.publishedOn), lt(publicationIssue.id, own.id)),
        );
  return issueOf(
    store.db
      .select()
      .from(publicationIssue)
      .where(and(eq(publicationIssue.medium, of.medium), ne(publicationIssue.publicationId, of.id), earlier))
      .orderBy(desc(publicationIssue.publishedOn), desc(publicationIssue.id))
      .limit(1)
      .get(),
  );
}
