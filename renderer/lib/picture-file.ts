import type { Refusal } from '../../shared/contract/refusal.ts';
import { imageLimits } from '../../shared/domain/image.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { base64Of } from './base64-of.ts';

/** A picture as it is sent. */
export interface PictureFile {
  readonly fileName: string;
  readonly base64: string;
}

/** Reads a picture the clerk chose. One that is too large is not read; a stick may have been pulled out meanwhile. */
export async function pictureOf(file: File): Promise<Result<PictureFile, Refusal>> {
  const max = imageLimits.megabytes;
  if (file.size > max * 1024 * 1024) return refuse({ code: 'image-too-large', params: { fileName: file.name, max } });
  const base64 = await base64Of(file).catch(() => null);
  if (base64 === null) return refuse({ code: 'file-damaged' });
  return ok({ fileName: file.name, base64 });
}
