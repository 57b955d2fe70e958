import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isOpen, nextStatuses } from '../../../shared/domain/application.ts';
import { itemsOf } from '../../../shared/domain/checksheet.ts';
import { declaresCompliance, judgementSummary } from '../../../shared/domain/judgement.ts';
import { provisionalItems } from '../../../shared/domain/provisional-items.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { holdsUndecided } from '../../../shared/domain/term-state.ts';
import { countTerm } from '../../../shared/domain/term.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import {
  applicantOf,
  decisionOf,
  documentsOf,
  getApplication,
  stepsOf,
} from '../../store/repositories/applications.ts';
import { meetingItemsOf } from '../../store/repositories/committee.ts';
import type { Store } from '../../store/store.ts';
import { type AppContext, because } from '../context.ts';
import { isDecided } from '../decided.ts';
import { triggersOf } from '../full-review.ts';
import { hearingOf } from '../heard.ts';
import { judgedSheet } from '../judged-sheet.ts';
import { reviewOf } from '../review-of.ts';
import { ruleOf } from '../stored-rule.ts';
import { verdictsChanged } from '../verdicts-changed.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { missingOf } from './missing.ts';
import { lastTermOf } from '../last-term.ts';
import { renewalWindow } from '../renewal-window.ts';

function decisionDetail(store: Store, applicationId: Id): ApplicationDetail['decision'] {
  const found = decisionOf(store, applicationId);
  if (found === undefined) return null;
  const { decision, term, number, certificateIssued } = found;
  const { id, outcome, decidedOn, reason, documentNumber } = decision;
  const rule = ruleOf(term?.rule ?? null);
  return {
    id,
    outcome,
    decidedOn,
    reason,
    documentNumber,
    number,
    certificateIssued,
    termId: term?.id ?? null,
    startOn: term?.startOn ?? null,
    endOn: term?.endOn ?? null,
    countFrom: rule === null ? (term?.startOn ?? null) : countTerm(rule).countFrom,
    basis: term?.basis ?? null,
  };
}

const meetingsOf = (agenda: ReturnType<typeof meetingItemsOf>): ApplicationDetail['meetings'] =>
  agenda.map(({ item, meetingName, heldOn }) => ({
    itemId: item.id,
    meetingId: item.meetingId,
    meetingName,
    heldOn,
    kind: item.kind,
    opinion: item.opinion,
    opinionText: item.opinionText,
    opinionOn: item.opinionOn,
  }));

/** One application with its documents, diary, sheet, meetings and decision, and what it still lacks today. */
export function readApplication(context: AppContext, input: { id: Id }): Result<ApplicationDetail, Refusal> {
  const { store, clock } = context;
  const row = getApplication(store, input.id);
  const applicant = row && applicantOf(store, row.companyId);
  if (row === undefined || applicant === undefined) return because('not-found');
  const today = clock.today();
  const settings = settingsInForce(store);
  const sheet = judgedSheet(store, row, judgementRules(settings), today);
  const documents = documentsOf(store, row.id);
  const agenda = meetingItemsOf(store, row.id);
  const meetings = meetingsOf(agenda);
  const decision = decisionDetail(store, row.id);
  const hearing = hearingOf(store, row.id);
  const opinions = meetings.filter((each) => each.kind === 'opinion');
  const review =
    row.kind === 'renewal' && isOpen(row.status)
      ? reviewOf(row, triggersOf(store, row, sheet, settings), opinions.length > 0)
      : null;
  const faulty = sheet.reviewedAt === null ? sheet.faulty : 0;
  const items = itemsOf(sheet.scheme).length;
  const term = lastTermOf(store, row.companyId, decision?.startOn ?? undefined);
  const { kind, status, receivedOn, correctionDueOn } = row;
  return ok({
    ...row,
    companyName: applicant.name,
    companyKana: applicant.kana,
    sheetSummary: sheet.entered ? judgementSummary(sheet.judgement) : null,
    baseYears: [...sheet.context.years.years],
    documents,
    steps: stepsOf(store, row.id).map((step) => ({
      id: step.id,
      at: step.createdAt,
      clerk: step.createdBy,
      from: step.fromStatus,
      to: step.toStatus,
      note: step.note,
    })),
    next: nextStatuses(kind, status).filter((to) => !isDecided(to)),
    missing: [
      ...(isOpen(status) ? verdictsChanged(sheet) : []),
      ...missingOf(
        {
          kind,
          status,
          receivedOn,
          correctionDueOn,
          documents: documents.map((each) => ({ ...each, received: each.receivedOn !== null })),
          sheet: { entered: sheet.entered, reviewed: sheet.reviewedAt !== null, items, faulty },
          legalComplianceDeclared:
            sheet.legalCompliance || !sheet.rules.legalComplianceRequired || !declaresCompliance(sheet.scheme),
          opinionNeeded: kind === 'new' || review?.opinionNeeded === true || opinions.length > 0,
          meetingScheduled: opinions.length > 0 && hearing !== 'outdated',
          opinionHeard: hearing === 'heard',
          opinionOutdated: hearing === 'outdated',
          decided: decision !== null,
          certificateIssued: decision?.certificateIssued ?? false,
          reportOn: meetings.find((each) => each.kind === 'report')?.heldOn ?? null,
          consent: applicant.publicationConsent,
        },
        today,
      ),
    ],
    renewal:
      term === undefined
        ? null
        : {
            ...renewalWindow(store, term, receivedOn ?? today, settings),
            pending:
              review !== null && receivedOn !== null && today > term.endOn
                ? holdsUndecided(receivedOn, term.endOn, settings)
                : null,
          },
    review,
    checksheet: {
      answered: sheet.answered,
      items,
      faults: faulty,
      schemeLabel: sheet.scheme.label,
      summary: judgementSummary(sheet.judgement),
      meets: sheet.judgement.certified,
      reviewedAt: sheet.reviewedAt,
      provisionalItems: [...provisionalItems(sheet.scheme, sheet.answers, sheet.context)],
    },
    meetings,
    decision,
  });
}
