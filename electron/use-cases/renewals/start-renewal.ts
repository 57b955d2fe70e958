import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { RenewalStart } from '../../../shared/contract/renewals.ts';
import { lastReceipt } from '../../../shared/domain/decision.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { openApplicationOf } from '../../store/repositories/applications.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import type { Store } from '../../store/store.ts';
import { lastTermOf } from '../last-term.ts';
import { renewalWindow } from '../renewal-window.ts';
import { type AppContext, because } from '../context.ts';
import { earlierCase } from '../earlier-sheet.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { versionFor } from '../versions.ts';

type Term = ReturnType<typeof lastTermOf>;

function timingOf(store: Store, term: Term, on: CivilDate, settings: ReturnType<typeof settingsInForce>) {
  if (term === undefined || term.endedOn !== null) return { timing: 'none' as const, term: null };
  const { noticeFrom, deadlineOn, timing } = renewalWindow(store, term, on, settings);
  const { startOn, endOn } = term;
  const lastReceiptOn = lastReceipt(endOn, settings.lateRenewalDays);
  return {
    timing: on > lastReceiptOn ? ('too-late' as const) : timing,
    term: { startOn, endOn, noticeFrom, deadlineOn, lastReceiptOn },
  };
}

/** What a renewal received on that day would be: in time or late, on which version, and from which sheet it begins. */
export function renewalToStart(
  { store, clock }: AppContext,
  input: { companyId: Id; on: CivilDate | null },
): Result<RenewalStart, Refusal> {
  const company = getCompany(store, input.companyId);
  if (company === undefined) return because('not-found');
  const settings = settingsInForce(store);
  const on = input.on ?? clock.today();
  const last = lastTermOf(store, company.id);
  const version = versionFor(store, 'renewal', on);
  const open = openApplicationOf(store, company.id);
  const earlier = earlierCase(store, company.id, null);
  return ok({
    companyId: company.id,
    companyName: company.name,
    number: last?.number ?? null,
    ...timingOf(store, last, on, settings),
    schemeLabel: version.ok ? schemeInUse(store, version.value).label : null,
    previous: earlier === null ? null : { decidedOn: earlier.decidedOn, schemeLabel: earlier.sheet.scheme.label },
    openApplication:
      open === undefined ? null : { id: open.id, receiptNumber: open.receiptNumber, status: open.status },
  });
}
