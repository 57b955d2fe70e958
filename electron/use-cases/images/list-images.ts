import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ImagePurpose } from '../../../shared/domain/image.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { findImage, imagesOf } from '../../store/repositories/stored-images.ts';
import { type AppContext, because } from '../context.ts';
import { imagesPutAway } from './put-away.ts';

/** Pictures of a purpose that are offered, the oldest first, without their bytes. */
export function listImages({ store }: AppContext, { purpose }: { purpose: ImagePurpose }) {
  const away = imagesPutAway(store);
  return { images: imagesOf(store, purpose).filter(({ id }) => !away.has(id)) };
}

/** The bytes of one picture, to be shown. */
export function getImage(
  { store }: AppContext,
  { id }: { id: Id },
): Result<{ fileName: string; mime: string; base64: string }, Refusal> {
  const image = findImage(store, id);
  if (image === undefined) return because('not-found');
  return ok({ fileName: image.fileName, mime: image.mime, base64: image.bytes.toString('base64') });
}
