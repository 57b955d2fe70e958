import type { Id } from '../../../shared/kernel/types.ts';
import type { PrintImage } from '../../print/print-contract.ts';
import { findImage } from '../../store/repositories/stored-images.ts';
import type { Store } from '../../store/store.ts';

/** A kept picture as the printer takes it, or null where none is chosen. */
export function printImage(store: Store, id: Id | null): PrintImage | null {
  const image = id === null ? undefined : findImage(store, id);
  return image === undefined ? null : { key: image.sha256, mime: image.mime, bytes: new Uint8Array(image.bytes) };
}
