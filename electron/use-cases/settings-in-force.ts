import { parseSettings } from '../../shared/domain/setting-values.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { allSettings } from '../store/repositories/settings.ts';
import type { Store } from '../store/store.ts';

/** The city's choices, with the stated default for each one it has not made. */
export const settingsInForce = (store: Store): Settings => parseSettings(Object.fromEntries(allSettings(store)));
