import type { Missing } from '../../../shared/contract/common.ts';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type DecisionRefusalCode, refusalsOf } from '../../../shared/domain/decision.ts';
import { declaresCompliance } from '../../../shared/domain/judgement.ts';
import { provisionalItems } from '../../../shared/domain/provisional-items.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { type AppContext, because } from '../context.ts';
import { reviewOf } from '../review-of.ts';
import { verdictsChanged } from '../verdicts-changed.ts';
import { type CaseFacts, caseFacts } from './decision-facts.ts';

/** What the clerk can still mend before deciding (the declared compliance: before certifying), each with the screen where it is mended. */
function missingFor(found: CaseFacts, today: CivilDate): Missing[] {
  const standing = refusalsOf({ ...found.facts, outcome: 'certified', decidedOn: today, reason: '-' });
  const words: Partial<Record<DecisionRefusalCode, Missing>> = {
    'receipt-date-missing': { code: 'receipt-date-missing', blocks: 'decision', target: 'application' },
    'committee-opinion-missing': {
      code: found.scheduled ? 'opinion-missing' : 'meeting-not-scheduled',
      blocks: 'decision',
      target: 'committee',
      ...(found.facts.opinionOutdated === true ? { params: { outdated: 1 } } : {}),
    },
    'checksheet-incomplete':
      found.sheet.faulty > 0 || !found.sheet.entered
        ? {
            code: 'checksheet-incomplete',
            blocks: 'decision',
            target: 'checksheet',
            ...(found.sheet.faulty > 0 ? { params: { count: found.sheet.faulty } } : {}),
          }
        : { code: 'checksheet-not-reviewed', blocks: 'decision', target: 'checksheet' },
    'legal-compliance-missing': { code: 'legal-compliance-not-declared', blocks: 'certified', target: 'checksheet' },
  };
  return [...verdictsChanged(found.sheet), ...standing.flatMap(({ code }) => words[code] ?? [])];
}

/** What the clerk must see before deciding; the judgement is computed now, by the rules frozen at receipt. */
export function prepareDecision(
  { store, clock }: AppContext,
  input: { applicationId: Id },
): Result<DecisionPreparation, Refusal> {
  const today = clock.today();
  const found = caseFacts(store, input.applicationId, today);
  if (found === undefined) return because('not-found');
  const { application, company, sheet, facts, settings } = found;
  const { method, categories, certified, passed, of, points, maxPoints, needed } = sheet.judgement;
  const renewal = application.kind === 'renewal';
  const kept = renewal && settings.numberKeptOnRenewal ? facts.previousTerm?.certificationNumber : undefined;
  const decided = application.status === 'certified' || application.status === 'refused';
  return ok({
    applicationId: application.id,
    rowVersion: application.rowVersion,
    companyId: company.id,
    companyName: company.name,
    kind: application.kind,
    status: application.status,
    receiptNumber: application.receiptNumber,
    receivedOn: application.receivedOn,
    judgement: {
      method,
      certified,
      passed,
      of,
      points,
      maxPoints,
      needed,
      categories: categories.map(({ no, title, ticked, applicable, needed, pass, points, maxPoints }) => ({
        no,
        title,
        ticked,
        applicable,
        needed,
        pass,
        points,
        maxPoints,
      })),
      legalCompliance: declaresCompliance(sheet.scheme) ? sheet.legalCompliance : null,
    },
    provisionalItems: [...provisionalItems(sheet.scheme, sheet.answers, sheet.context)],
    opinion: found.opinion,
    review: renewal ? reviewOf(application, found.triggers, found.scheduled) : null,
    missing: decided || application.status === 'withdrawn' ? [] : missingFor(found, today),
    number: kept ?? facts.nextNumber,
    previousEndOn: renewal ? (found.previousTerm?.endOn ?? null) : null,
    termYears: settings.termYears,
    expiryRule: settings.expiryRule,
    renewalRule: settings.renewalRule,
    decided,
  });
}
