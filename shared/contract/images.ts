import { oc } from '@orpc/contract';
import { z } from 'zod';
import { imageMimes, imagePurposes } from '../domain/image.ts';
import { file, id, instant } from './common.ts';
import { resultOf } from './refusal.ts';

const purpose = z.enum(imagePurposes);

export const imageFacts = z.object({
  id,
  purpose,
  fileName: z.string(),
  mime: z.enum(imageMimes),
  /** pixels */
  width: z.number().int(),
  height: z.number().int(),
  sha256: z.string(),
  createdAt: instant,
  createdBy: z.string(),
});
export type ImageFacts = z.infer<typeof imageFacts>;

/** Pictures the city brings for its certificates: seal, emblem, letters that no font has. */
export const imagesContract = {
  /** Pictures of a purpose that are offered, without their bytes. */
  list: oc.input(z.object({ purpose })).output(z.object({ images: z.array(imageFacts) })),
  get: oc.input(z.object({ id })).output(resultOf(file)),
  /** Keeps a PNG or JPEG picture, the same bytes once; refused as image-wrong or image-too-large. */
  store: oc
    .input(z.object({ purpose, fileName: z.string().max(400), base64: z.string().max(30_000_000) }))
    .output(resultOf(imageFacts)),
  /** Offers a picture no longer; refused as image-in-use while a template or a letter uses it. */
  remove: oc.input(z.object({ id })).output(resultOf(z.object({ id }))),
};
