import type { Session } from '../../../shared/contract/safekeeping.ts';
import { anyCompany } from '../../store/repositories/overview.ts';
import { getMark } from '../../store/repositories/file-mark.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { watchedDays } from '../watched-days.ts';

/** What the frame of the page shows: version, today, which file, who works, and whether the file is new or the sample. */
export function readSession(context: AppContext): Session {
  const { store, clock, appVersion } = context;
  const settings = settingsInForce(store);
  const started = getMark(store, 'choice') !== undefined || anyCompany(store);
  return {
    appVersion,
    today: clock.today(),
    clockBehind: watchedDays(context).ahead,
    fileState: getMark(store, 'sample') !== undefined ? 'sample' : started ? 'empty-chosen' : 'undecided',
    cityName: settings.cityName,
    clerkName: settings.clerkName,
    file: store.file,
  };
}
