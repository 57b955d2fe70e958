import { z } from 'zod';
import { getSetting } from '../store/repositories/settings.ts';
import type { Store } from '../store/store.ts';

/** Key of the stored choice. */
export const fontKey = 'extraFontFile';

const stored = z.object({ path: z.string(), face: z.string(), name: z.string(), kanji: z.number() });
export type ChosenFont = z.infer<typeof stored>;

/** The font the city added for letters no bundled font has; by default none. */
export const chosenFont = (store: Store): ChosenFont | null =>
  stored.safeParse(getSetting(store, fontKey)).data ?? null;
