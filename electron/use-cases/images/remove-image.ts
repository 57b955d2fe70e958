import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { newestVersions } from '../../store/repositories/certificate-templates.ts';
import { imageFacts, lettersDrawnWith } from '../../store/repositories/stored-images.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { imagesPutAway, keepPutAway } from './put-away.ts';

/** Offers a picture no longer. What was printed with it, and the versions that name it, keep it. */
export function removeImage(context: AppContext, { id }: { id: Id }): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const image = imageFacts(store, id);
    const away = imagesPutAway(store);
    if (image === undefined || away.has(id)) return because('not-found');
    // ids are found in the kept JSON as they are: a UUID stands nowhere by chance
    const template = newestVersions(store).find(({ retired, content }) => !retired && content.includes(id));
    if (template !== undefined)
      return because('image-in-use', { params: { where: `認定証のひな形「${template.name}」` } });
    const letters = lettersDrawnWith(store, id);
    if (letters > 0) return because('image-in-use', { params: { where: `文字の画像（${letters}字）` } });
    const stamp = stampOf(context);
    keepPutAway(store, [...away, id], stamp);
    const { purpose, fileName } = image;
    writeAudit(store, {
      ...stamp,
      action: 'images.remove',
      entity: 'stored_image',
      entityId: id,
      after: { purpose, fileName },
    });
    return ok({ id });
  });
}
