import type { EndingFacts, RecordedEnding } from '../../../shared/contract/terms.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { endCertification, type EndingDraft, type EndingToStore } from '../../../shared/domain/term-ending.ts';
import { stateRules, validOn } from '../../../shared/domain/term-state.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { openApplicationOf } from '../../store/repositories/applications.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import { renewalsOf, termsOf } from '../../store/repositories/company-records.ts';
import { endingOf, endingsOfCompany } from '../../store/repositories/term-endings.ts';
import type { Store } from '../../store/store.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

export type TermRow = ReturnType<typeof termsOf>[number];

/** What recording a checked draft comes to, with the company's terms it was read from; refused as it would be. */
export function plannedEnding(
  store: Store,
  companyId: Id,
  draft: EndingDraft,
): Result<{ readonly planned: EndingToStore; readonly cut: readonly TermRow[] }, Refusal> {
  const terms = termsOf(store, companyId);
  const rules = stateRules(settingsInForce(store));
  const planned = endCertification({ terms, renewals: renewalsOf(store, companyId) }, draft, rules);
  if (!planned.ok) {
    const { code, ...params } = planned.refusal;
    return because(code, { params });
  }
  const { certificationId, termIds } = planned.value;
  const recorded = endingOf(store, certificationId);
  if (recorded !== undefined) {
    return because('term-ended-already', { params: { endedOn: recorded.effectiveOn, endKind: recorded.kind } });
  }
  return ok({ planned: planned.value, cut: terms.filter(({ id }) => termIds.includes(id)) });
}

/** Terms as the screen names them, in order of time; an extension stands for the row it prolongs. */
export const affected = (terms: readonly TermRow[]) =>
  terms
    .filter(({ id }) => !terms.some(({ prolongsId }) => prolongsId === id))
    .toReversed()
    .map(({ id, number, kind, startOn, endOn }) => ({ id, number, kind, startOn, endOn }));

/** Everything the screen of 認定の終了 needs of a company. */
export function readEndings(
  context: AppContext,
  { companyId }: { readonly companyId: Id },
): Result<EndingFacts, Refusal> {
  const { store, clock } = context;
  const company = getCompany(store, companyId);
  if (company === undefined) return because('not-found');
  const today = clock.today();
  const open = openApplicationOf(store, companyId);
  const settings = settingsInForce(store);
  const terms = termsOf(store, companyId);
  const now = validOn({ terms, renewals: renewalsOf(store, companyId) }, today, stateRules(settings));
  // over by its dates, but valid until its renewal is decided
  const undecided = now.valid ? now.term?.id : undefined;
  const endings = endingsOfCompany(store, companyId).map(({ ending, number }): RecordedEnding => ({
    ...ending,
    number,
  }));
  return ok({
    company: { id: company.id, name: company.name },
    endings,
    running: affected(
      terms.filter(({ id, endOn, endedOn }) => endedOn === null && (endOn >= today || id === undecided)),
    ),
    openApplication:
      open === undefined
        ? null
        : { id: open.id, kind: open.kind, status: open.status, receiptNumber: open.receiptNumber },
    revocationGrounds: [...settings.revocationGrounds],
  });
}
