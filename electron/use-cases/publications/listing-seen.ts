import { createHash } from 'node:crypto';
import type { Listing } from '../../../shared/domain/listing.ts';

/** Stands for what a listing says, whatever the day: two with the same one are published alike. */
export const listingSeen = (listing: Listing): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...listing, on: '' }))
    .digest('hex');
