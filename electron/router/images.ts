import { getImage, listImages } from '../use-cases/images/list-images.ts';
import { removeImage } from '../use-cases/images/remove-image.ts';
import { storeImage } from '../use-cases/images/store-image.ts';
import { gate } from './base.ts';

/** Pictures of the city's. */
export const imagesRouter = {
  list: gate.images.list.handler(({ input, context }) => listImages(context, input)),
  get: gate.images.get.handler(({ input, context }) => getImage(context, input)),
  store: gate.images.store.handler(({ input, context }) => storeImage(context, input)),
  remove: gate.images.remove.handler(({ input, context }) => removeImage(context, input)),
};
