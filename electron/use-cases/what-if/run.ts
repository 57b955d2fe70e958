import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { WhatIfChange, WhatIfReport } from '../../../shared/contract/what-if.ts';
import { judgementSummary, type Judgement } from '../../../shared/domain/judgement.ts';
import { prepareTrial } from '../../../shared/domain/what-if.ts';
import { byIndustry, bySize, countCases } from '../../../shared/domain/what-if-groups.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { countApplicants } from '../../store/repositories/what-if.ts';
import { type AppContext, because } from '../context.ts';
import { schemeOf } from '../scheme-registry.ts';
import { type StoredTrial, tryStoredSheets } from './stored-trials.ts';

const outcomeOf = (judgement: Judgement) => ({
  certified: judgement.certified,
  summary: judgementSummary(judgement),
});

type Case = WhatIfReport['cases'][number];

/** A case with what orders it in the register. */
interface OrderedCase {
  readonly kanaKey: string;
  readonly value: Case;
}

const caseOf = ({ head, scheme, outcome }: StoredTrial): OrderedCase => ({
  kanaKey: head.kanaKey,
  value: {
    applicationId: head.applicationId,
    companyId: head.companyId,
    companyName: head.companyName,
    industry: head.industry,
    employees: head.employees,
    schemeLabel: scheme.label,
    today: outcomeOf(outcome.today),
    tried: outcomeOf(outcome.tried),
    changed: outcome.changed,
  },
});

/** The order of the register: by reading, then by name. */
const inOrder = (a: OrderedCase, b: OrderedCase): number =>
  a.kanaKey < b.kanaKey || (a.kanaKey === b.kanaKey && a.value.companyName < b.value.companyName) ? -1 : 1;

/** 試算: who meets the standard today and with another version or other settings. Nothing is stored. */
export async function runWhatIf(context: AppContext, change: WhatIfChange): Promise<Result<WhatIfReport, Refusal>> {
  const { store } = context;
  const { schemeVersionId, ...settings } = change;
  const on = schemeVersionId === null ? null : schemeOf(store, schemeVersionId);
  if (schemeVersionId !== null && on === null) return because('not-found');
  const trialOf = (from: Scheme) => prepareTrial(from, on, settings, (id) => schemeOf(store, id));
  const found = await tryStoredSheets(context, trialOf, caseOf);
  const cases = found.toSorted(inOrder).map(({ value }) => value);
  return ok({
    change,
    all: countCases(cases),
    byIndustry: byIndustry(cases),
    bySize: bySize(cases),
    cases,
    without: Math.max(0, countApplicants(store) - cases.length),
  });
}
