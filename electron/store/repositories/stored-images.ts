import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { ImageMime, ImagePurpose } from '../../../shared/domain/image.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { letterSubstitute, storedImage } from '../schema.ts';
import { type Stamp, writtenBy } from '../stamp.ts';
import type { Store } from '../store.ts';

export type StoredImageRecord = typeof storedImage.$inferSelect;
/** A picture without its bytes. */
export type ImageFacts = Omit<StoredImageRecord, 'bytes'>;

const facts = {
  id: storedImage.id,
  createdAt: storedImage.createdAt,
  createdBy: storedImage.createdBy,
  purpose: storedImage.purpose,
  fileName: storedImage.fileName,
  mime: storedImage.mime,
  width: storedImage.width,
  height: storedImage.height,
  sha256: storedImage.sha256,
};

/** Pictures of a purpose, the oldest first. */
export const imagesOf = (store: Store, purpose: ImagePurpose): ImageFacts[] =>
  store.db
    .select(facts)
    .from(storedImage)
    .where(eq(storedImage.purpose, purpose))
    .orderBy(asc(storedImage.createdAt), asc(storedImage.id))
    .all();

/** What is known of one picture. */
export const imageFacts = (store: Store, id: Id): ImageFacts | undefined =>
  store.db.select(facts).from(storedImage).where(eq(storedImage.id, id)).get();

/** One picture with its bytes. */
export const findImage = (store: Store, id: Id): StoredImageRecord | undefined =>
  store.db.select().from(storedImage).where(eq(storedImage.id, id)).get();

/** The picture of a purpose with these very bytes. */
export const imageWithSha = (store: Store, purpose: ImagePurpose, sha256: string): ImageFacts | undefined =>
  store.db
    .select(facts)
    .from(storedImage)
    .where(and(eq(storedImage.purpose, purpose), eq(storedImage.sha256, sha256)))
    .get();

/** Keeps a picture for good. */
export function insertImage(
  store: Store,
  image: {
    readonly purpose: ImagePurpose;
    readonly fileName: string;
    readonly mime: ImageMime;
    readonly width: number;
    readonly height: number;
    readonly sha256: string;
    readonly bytes: Buffer;
  },
  stamp: Stamp,
): ImageFacts {
  const { bytes, ...row } = { ...writtenBy(stamp), ...image };
  store.db
    .insert(storedImage)
    .values({ ...row, bytes })
    .run();
  return row;
}

/** Letters of names and wordings that are printed as this picture. */
export const lettersDrawnWith = (store: Store, imageId: Id): number =>
  store.db
    .select({ letters: count() })
    .from(letterSubstitute)
    .where(and(eq(letterSubstitute.imageId, imageId), isNull(letterSubstitute.deletedAt)))
    .get()?.letters ?? 0;
