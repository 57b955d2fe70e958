import type { HonourCandidate } from '../../../shared/contract/ceremonies.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type HonourRefusal, honourRefusal } from '../../../shared/domain/ceremony.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { findCeremony } from '../../store/repositories/ceremonies.ts';
import { type HonourFilter, honourRows, type HonourRow } from '../../store/repositories/ceremony-guests.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** Why a term cannot be honoured on a day, or null. */
export const refusalOfRow = (row: HonourRow, heldOn: CivilDate): HonourRefusal | null =>
  honourRefusal({ ...row, certified: row.certified !== 0 }, heldOn);

/** Certifications of a meeting or a span of days: who is proposed, and why the others are not. */
export function honourCandidates(
  { store }: AppContext,
  input: { ceremonyId: Id; by: Exclude<HonourFilter, { by: 'terms' }> },
): Result<{ rows: HonourCandidate[] }, Refusal> {
  const ceremony = findCeremony(store, input.ceremonyId);
  if (ceremony === undefined) return because('not-found');
  if (input.by.by === 'period' && input.by.from > input.by.to)
    return invalid([{ path: 'to', code: 'end-before-start' }]);
  const rows = honourRows(store, input.by).map((row): HonourCandidate => {
    const { termId, companyId, companyName, number, certifiedOn } = row;
    const refused = refusalOfRow(row, ceremony.heldOn);
    return { termId, companyId, companyName, number, certifiedOn, refused, ceremony: row.ceremony };
  });
  return ok({ rows });
}
