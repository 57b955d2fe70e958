import { createHash } from 'node:crypto';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { imageLimits, type ImagePurpose } from '../../../shared/domain/image.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { type ImageRefusal, readImage } from '../../exchange/image-size.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { type ImageFacts, imageWithSha, insertImage } from '../../store/repositories/stored-images.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { imagesPutAway, keepPutAway } from './put-away.ts';

/** A picture as the page sends it. */
export interface ImageFile {
  readonly purpose: ImagePurpose;
  readonly fileName: string;
  readonly base64: string;
}

const refusalOf = (fileName: string, refusal: ImageRefusal) =>
  refusal.fault === 'too-large'
    ? because('image-too-large', {
        params: { fileName, width: refusal.width, height: refusal.height, maxSide: imageLimits.side },
      })
    : because('image-wrong', { params: { fileName, why: refusal.fault } });

/** Keeps a picture by its bytes: the same one for the same purpose is kept once. What it is, its content says. */
export async function storeImage(context: AppContext, input: ImageFile): Promise<Result<ImageFacts, Refusal>> {
  const { store } = context;
  const { purpose, fileName } = input;
  const bytes = Buffer.from(input.base64, 'base64');
  if (bytes.length > imageLimits.megabytes * 1024 * 1024)
    return because('image-too-large', { params: { fileName, max: imageLimits.megabytes } });
  const read = await readImage(bytes);
  if (!read.ok) return refusalOf(fileName, read.refusal);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return store.attempt(() => {
    const stamp = stampOf(context);
    const known = imageWithSha(store, purpose, sha256);
    const away = imagesPutAway(store);
    if (known !== undefined && !away.has(known.id)) return ok(known);
    const image = known ?? insertImage(store, { purpose, fileName, ...read.value, sha256, bytes }, stamp);
    if (known !== undefined)
      keepPutAway(
        store,
        [...away].filter((id) => id !== known.id),
        stamp,
      );
    writeAudit(store, {
      ...stamp,
      action: 'images.store',
      entity: 'stored_image',
      entityId: image.id,
      after: { purpose, fileName, sha256 },
    });
    return ok(image);
  });
}
