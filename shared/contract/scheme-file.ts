import { z } from 'zod';
import { scheme } from './scheme.ts';

/** What a file of a version calls itself, so that no other JSON is taken for one. */
export const schemeFileFormat = 'good-balance-checksheet';

/** One version of the checksheet as a JSON file, for another register or for keeping; unknown keys are refused. */
export const schemeFile = z.strictObject({ format: z.literal(schemeFileFormat), version: z.literal(1), scheme });

/** Largest file that is read, in bytes: the longest sheet a clerk could make has a tenth of it. */
export const maxSchemeFile = 2_000_000;
