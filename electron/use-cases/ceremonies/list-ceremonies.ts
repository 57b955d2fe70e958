import { attendeeLabel } from '../../../shared/domain/ceremony.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { ceremonyDays, listCeremonies } from '../../store/repositories/ceremonies.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

const daysBack = 30;

/** Ceremonies, the latest first; the days 年間予定 has for one, and who usually hands over. */
export function listAllCeremonies({ store, clock }: AppContext) {
  const { mayorTitle, mayorName } = settingsInForce(store);
  return {
    rows: listCeremonies(store),
    days: ceremonyDays(store, addDays(clock.today(), -daysBack)),
    presenter: attendeeLabel({ title: mayorTitle, name: mayorName }),
  };
}
