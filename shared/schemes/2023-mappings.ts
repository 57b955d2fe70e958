import type { ItemMapping } from './types.ts';

/** What became of each item of the points sheet on the pass/fail sheet (annotated copy, source lines 455-696). */
export const mappings2023: readonly ItemMapping[] = [];
