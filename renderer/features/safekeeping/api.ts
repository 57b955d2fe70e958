import { client } from '../../lib/client.ts';

/** Begins with an empty register. */
export const startEmpty = (input: { clerkName: string }) => client.safekeeping.startEmpty(input);

/** Begins with invented companies, to try everything out. */
export const startSample = (input: { clerkName: string }) => client.safekeeping.startSample(input);
