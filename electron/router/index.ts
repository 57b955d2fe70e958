import { safekeepingRouter } from './safekeeping.ts';
import { settingsRouter } from './settings.ts';

/** Everything the page may ask for, a feature a key. */
export const createRouter = () => ({
  safekeeping: safekeepingRouter,
  settings: settingsRouter,
});
