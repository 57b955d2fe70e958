import type { RenewalReview } from '../../shared/contract/renewals.ts';
import { type FullReviewTrigger, groundsIn, wordsIn } from '../../shared/domain/full-review.ts';
import type { ApplicationRecord } from '../store/repositories/applications.ts';
import { opinionCalledFor } from './full-review.ts';

/** How a renewal is reviewed, as the pages show it; `heard`: it was put before the committee already. */
export const reviewOf = (
  { reviewRoute, reviewRouteReason, status }: ApplicationRecord,
  triggers: readonly FullReviewTrigger[],
  heard: boolean,
): RenewalReview => ({
  route: reviewRoute,
  grounds: [...groundsIn(reviewRouteReason)],
  reason: wordsIn(reviewRouteReason),
  triggers: triggers.map((each) => ({ ...each, params: { ...each.params } })),
  opinionNeeded: heard || status === 'opinion' || opinionCalledFor(triggers),
});
