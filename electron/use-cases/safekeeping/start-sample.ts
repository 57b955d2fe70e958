import type { Refusal } from '../../../shared/contract/refusal.ts';
import { checkSettings } from '../../../shared/domain/setting-values.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { anyCompany, countCompanies } from '../../store/repositories/overview.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { refusalOfKind } from '../store-trouble.ts';

let beginning = false;

/** Fills in invented companies, each marked 見本, in a file of their own; only while the register holds no company. */
export async function startSample(
  context: AppContext,
  input: { clerkName: string },
): Promise<Result<{ companies: number }, Refusal>> {
  const { stores, clock, print, reader, desktop, appVersion, fillSample } = context;
  const faults = checkSettings({ clerkName: input.clerkName });
  if (faults.length > 0) return invalid(faults);
  if (stores.holdsSample || beginning) return because('sample-already-present');
  if (anyCompany(context.store)) return because('file-not-empty');
  beginning = true;
  try {
    const begun = await stores.beginSample((store) =>
      fillSample(
        { store, stores, clock, print, reader, desktop, appVersion, fillSample },
        input.clerkName,
        clock.today(),
      ),
    );
    if (begun.ok) return ok({ companies: countCompanies(stores.current) });
    const refusal = refusalOfKind(begun.refusal.kind);
    if (refusal !== undefined) return { ok: false, refusal };
    throw new Error(`the sample's file was not opened: ${begun.refusal.detail ?? begun.refusal.kind}`);
  } finally {
    beginning = false;
  }
}
