import { v7 } from 'uuid';
import type { Id } from '../../shared/kernel/types.ts';

/** A new key: UUIDv7, so keys made later sort later and two workstations never make the same one. */
export const newId = (): Id => v7();
