import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type AppContext, because } from '../context.ts';
import { publicationDetail } from './publication-detail.ts';

/** One listing with its entries in print order, and who is withheld for want of consent. */
export function getPublication({ store, clock }: AppContext, input: { id: Id }): Result<PublicationDetail, Refusal> {
  const detail = publicationDetail(store, input.id, clock.today());
  return detail === undefined ? because('not-found') : ok(detail);
}
