import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { mayMove } from '../../../shared/domain/application.ts';
import { decide, type DecisionToStore } from '../../../shared/domain/decision.ts';
import { judgementSummary } from '../../../shared/domain/judgement.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  insertCertification,
  insertDecision,
  insertTerm,
  layNeverBegunToRest,
  moveApplication,
} from '../../store/repositories/decisions.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { figuresOf, keepVerdicts, snapshotOf } from '../judged-sheet.ts';
import { storedRule } from '../stored-rule.ts';
import { typedDate } from '../typed-date.ts';
import { verdictsChanged } from '../verdicts-changed.ts';
import { type CaseFacts, caseFacts } from './decision-facts.ts';
import { refusalOf } from './refusal-of.ts';

/** What the clerk enters when the mayor has decided. */
export interface DecisionInput {
  readonly applicationId: Id;
  readonly rowVersion: number;
  readonly outcome: 'certified' | 'refused';
  readonly decidedOn: string;
  readonly reason: string;
  readonly documentNumber: string;
}

/** What was stored. */
export interface RecordedDecision {
  readonly decisionId: Id;
  readonly certification: {
    readonly id: Id;
    readonly number: number;
    readonly termId: Id;
    readonly startOn: string;
    readonly endOn: string;
    readonly basis: string;
  } | null;
}

/** Stores number and term of a positive decision. */
function certify(
  store: Store,
  found: CaseFacts,
  decisionId: Id,
  granted: NonNullable<DecisionToStore['certification']>,
  stamp: Stamp,
): NonNullable<RecordedDecision['certification']> {
  const { application, company, previousTerm } = found;
  const { number, certifiedOn } = granted;
  const { kind, startOn, endOn, basis } = granted.term;
  const rule = storedRule(granted.term.rule);
  const id =
    granted.numberKept && previousTerm !== null
      ? previousTerm.certificationId
      : insertCertification(store, { companyId: company.id, number, firstCertifiedOn: certifiedOn }, stamp);
  if (kind === 'new') layNeverBegunToRest(store, company.id, startOn, stamp);
  const { schemeVersionId } = application;
  const dates = { certifiedOn, startOn, endOn, basis, rule };
  const term = { certificationId: id, companyId: company.id, decisionId, kind, ...dates };
  return { id, number, termId: insertTerm(store, { ...term, schemeVersionId }, stamp), startOn, endOn, basis };
}

/** Records the mayor's decision: decision, number, term, status and history in one transaction, or nothing. */
export function recordDecision(context: AppContext, input: DecisionInput): Result<RecordedDecision, Refusal> {
  const { store, clock } = context;
  const decidedOn = typedDate('decidedOn', input.decidedOn);
  const faults = [
    ...(decidedOn.ok ? [] : [decidedOn.refusal]),
    ...(['reason', 'documentNumber'] as const).flatMap((path) => {
      const bad = checkText(input[path], {
        max: path === 'reason' ? textLimits.decisionReason : textLimits.decisionDocumentNumber,
        multiline: path === 'reason',
      });
      return bad === null ? [] : [{ path, ...bad }];
    }),
  ];
  if (!decidedOn.ok || faults.length > 0) return because('invalid-input', { faults });
  return store.attempt(() => {
    const found = caseFacts(store, input.applicationId, clock.today(), decidedOn.value);
    if (found === undefined) return because('not-found');
    const { application, company, sheet } = found;
    const { outcome, reason, documentNumber } = input;
    const decided = decide({ ...found.facts, outcome, decidedOn: decidedOn.value, reason });
    if (!decided.ok) return refusalOf(decided.refusal, sheet.faulty);
    const { status, certification: granted } = decided.value;
    if (!mayMove(application.kind, application.status, status))
      return because('transition-not-allowed', { params: { from: application.status, to: status } });
    if (application.rowVersion !== input.rowVersion) return editConflict(application, {}, application);
    if (verdictsChanged(sheet).length > 0) {
      return because('verdicts-changed', { params: { count: sheet.faulty }, faults: sheet.faults });
    }
    const stamp = stampOf(context);
    const decisionId = insertDecision(
      store,
      {
        applicationId: application.id,
        outcome,
        decidedOn: decidedOn.value,
        reason,
        documentNumber,
        judgement: JSON.stringify(sheet.judgement),
        checksheetSnapshot: JSON.stringify(snapshotOf(sheet, JSON.parse(application.baseYears))),
      },
      stamp,
    );
    const certification = granted === null ? null : certify(store, found, decisionId, granted, stamp);
    keepVerdicts(store, application.id, sheet);
    moveApplication(store, application, status, reason, stamp, { averages: JSON.stringify(figuresOf(sheet)) });
    writeAudit(store, {
      ...stamp,
      action: 'decisions.record',
      entity: 'decision',
      entityId: decisionId,
      companyId: company.id,
      before: { status: application.status },
      after: {
        status,
        decidedOn: decidedOn.value,
        reason,
        documentNumber,
        result: judgementSummary(sheet.judgement),
        ...(certification === null
          ? {}
          : { number: certification.number, startOn: certification.startOn, endOn: certification.endOn }),
      },
    });
    return ok({ decisionId, certification });
  });
}
