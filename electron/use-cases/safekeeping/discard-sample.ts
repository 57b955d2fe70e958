import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { countCompanies } from '../../store/repositories/overview.ts';
import { type AppContext, because } from '../context.ts';

/** Takes the sample away in one step, certificates and history included, and goes back to the register as it was. */
export function discardSample({ stores }: AppContext): Result<{ companies: number }, Refusal> {
  if (!stores.holdsSample) return because('sample-not-present');
  const companies = countCompanies(stores.current);
  stores.discardSample();
  return ok({ companies });
}
