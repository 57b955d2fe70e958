import { meetingItemsOf } from '../store/repositories/committee.ts';
import { sheetChangedSinceOpinion } from '../store/repositories/opinion-age.ts';
import type { Id } from '../../shared/kernel/types.ts';
import type { Store } from '../store/store.ts';

/**
 * How far the hearing of the committee is. `heard`: it gave its opinion on the sheet as it is, and no later agenda waits for
 * another (a case that was sent back and put before it once more); `outdated`: the sheet was changed after its opinion.
 */
type Hearing = 'not-heard' | 'outdated' | 'heard';

/** How far the hearing of the committee on an application is. */
export function hearingOf(store: Store, applicationId: Id): Hearing {
  const asked = meetingItemsOf(store, applicationId).filter(({ item }) => item.kind === 'opinion');
  if (asked.length === 0 || asked.some(({ item }) => item.opinion === null)) return 'not-heard';
  return sheetChangedSinceOpinion(store, applicationId) ? 'outdated' : 'heard';
}
