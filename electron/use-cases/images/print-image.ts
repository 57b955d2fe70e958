import type { Id } from '../../../shared/kernel/types.ts';
import type { PrintImage } from '../../print/print-contract.ts';
import { findImage } from '../../store/repositories/stored-images.ts';
import type { Store } from '../../store/store.ts';

/**
 * A kept picture as the printer takes it, or null where none is chosen. Its bytes lie in shared memory: a thousand
 * certificates on their way to the print worker do not copy it a thousand times.
 */
export function printImage(store: Store, id: Id | null): PrintImage | null {
  const image = id === null ? undefined : findImage(store, id);
  if (image === undefined) return null;
  const bytes = new Uint8Array(new SharedArrayBuffer(image.bytes.length));
  bytes.set(image.bytes);
  return { key: image.sha256, mime: image.mime, bytes };
}
