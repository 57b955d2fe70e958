import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { type ApplicationStatus, mayMove } from '../../../shared/domain/application.ts';
import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import { addOfficeDays } from '../../../shared/domain/office-days.ts';
import { holdingTriggers } from '../../../shared/domain/full-review.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { checkText, isBlank } from '../../../shared/domain/text.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  type ApplicationFacts,
  type ApplicationRecord,
  documentsOf,
  getApplication,
  insertStep,
  updateApplication,
} from '../../store/repositories/applications.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { editConflict, stampOf } from '../acting.ts';
import { carryIntoRenewal } from '../carry-into.ts';
import { fullReviewRefusal, triggersOf } from '../full-review.ts';
import { hearingOf } from '../heard.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { judgedSheet } from '../judged-sheet.ts';
import { closedDays } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { pastDayFault } from '../typed-date.ts';
import { versionAtReceipt } from '../versions.ts';
import { frozenAtReceipt, kindRefusal } from './receive.ts';

/** One step of the procedure as the clerk asks for it. */
export interface Move {
  readonly id: Id;
  readonly rowVersion: number;
  readonly to: ApplicationStatus;
  readonly on?: CivilDate | undefined;
  readonly note: string;
  readonly correctionDueOn?: CivilDate | undefined;
}

type Step = Result<ApplicationFacts, Refusal>;
interface Asked {
  readonly context: AppContext;
  readonly row: ApplicationRecord;
  readonly move: Move;
  readonly today: CivilDate;
}

function toReceived({ context: { store }, row, move, today }: Asked): Step {
  // back from a correction: number and frozen years stay those of the first receipt
  if (row.receivedOn !== null) return ok({ status: 'received' });
  if (move.on === undefined) return because('receipt-missing');
  const bad = pastDayFault('on', move.on, today);
  if (bad !== undefined) return invalid([bad]);
  const refusal = kindRefusal(store, row.companyId, row.kind, move.on, 'on');
  if (refusal !== undefined) return refusal;
  const settings = settingsInForce(store);
  const { entered } = judgedSheet(store, row, judgementRules(settings), today);
  const version = versionAtReceipt(store, row, move.on, entered);
  if (!version.ok) return version;
  return ok({ ...frozenAtReceipt(store, settings, move.on), schemeVersionId: version.value });
}

function toCorrection({ context: { store }, row, move, today }: Asked): Step {
  if (isBlank(move.note)) return invalid([{ path: 'note', code: 'required' }]);
  const due = move.correctionDueOn;
  if (due !== undefined && !isCivilDate(due)) {
    return invalid([{ path: 'correctionDueOn', code: 'impossible-date', params: { text: due } }]);
  }
  if (due !== undefined && due < today)
    return invalid([{ path: 'correctionDueOn', code: 'date-too-early', params: { earliest: today } }]);
  const { correctionOfficeDays } = settingsInForce(store);
  const from = move.on ?? today;
  const bad = pastDayFault('on', from, today);
  if (bad !== undefined) return invalid([bad]);
  if (row.receivedOn !== null && from < row.receivedOn)
    return invalid([{ path: 'on', code: 'date-too-early', params: { earliest: row.receivedOn } }]);
  const correctionDueOn = due ?? addOfficeDays(from, correctionOfficeDays, closedDays(store));
  return ok({ status: 'correction', correctionNote: move.note, correctionDueOn });
}

function toReviewing({ context: { store }, row }: Asked): Step {
  const lacking = documentsOf(store, row.id).filter((each) => each.required && each.receivedOn === null);
  const first = row.status === 'received' || row.status === 'correction';
  if (first && lacking.length > 0) {
    const names = lacking.map((each) => each.name).join('、');
    return because('documents-missing', { params: { names, count: lacking.length } });
  }
  return ok({ status: 'reviewing' });
}

/** The committee and the mayor get a sheet whose review is finished. */
function afterReview({ context: { store }, row, today }: Asked, to: 'opinion' | 'awaiting-decision'): Step {
  const sheet = judgedSheet(store, row, judgementRules(settingsInForce(store)), today);
  if (sheet.reviewedAt === null) {
    const { faults, faulty: count } = sheet;
    return because('checksheet-incomplete', { faults, ...(count > 0 ? { params: { count } } : {}) });
  }
  if (to === 'opinion') return ok({ status: to });
  const hearing = hearingOf(store, row.id);
  if (hearing === 'outdated') return because('committee-opinion-missing', { params: { outdated: 1 } });
  const heard = hearing === 'heard';
  if (row.status === 'opinion' && !heard) return because('committee-opinion-missing');
  // a renewal skips the committee only while nothing calls for a new review (source line 407)
  const triggers = heard ? [] : holdingTriggers(triggersOf(store, row, sheet, settingsInForce(store)));
  if (triggers.length > 0) return fullReviewRefusal(triggers);
  return ok({ status: to });
}

function toWithdrawn({ row, move, today }: Asked): Step {
  if (isBlank(move.note)) return invalid([{ path: 'note', code: 'required' }]);
  const withdrawnOn = move.on ?? today;
  const bad = pastDayFault('on', withdrawnOn, today);
  if (bad !== undefined) return invalid([bad]);
  if (row.receivedOn !== null && withdrawnOn < row.receivedOn)
    return invalid([{ path: 'on', code: 'date-too-early', params: { earliest: row.receivedOn } }]);
  return ok({ status: 'withdrawn', withdrawnOn, withdrawnReason: move.note });
}

function step(asked: Asked): Step {
  const { to } = asked.move;
  switch (to) {
    case 'received':
      return toReceived(asked);
    case 'correction':
      return toCorrection(asked);
    case 'reviewing':
      return toReviewing(asked);
    case 'opinion':
    case 'awaiting-decision':
      return afterReview(asked, to);
    case 'withdrawn':
      return toWithdrawn(asked);
    // certified and refused are reached by recording a decision only
    case 'certified':
    case 'refused':
    case 'consultation':
      return because('transition-not-allowed', { params: { from: asked.row.status, to } });
    default:
      return assertNever(to);
  }
}

/** Moves an application one step along the procedure, or says what is missing for it. */
export function moveApplication(
  context: AppContext,
  move: Move,
): Result<{ id: Id; rowVersion: number; status: ApplicationStatus; receiptNumber: string | null }, Refusal> {
  const { store, clock } = context;
  const bad = checkText(move.note, { max: textLimits.applicationNote, multiline: true });
  if (bad !== null) return invalid([{ path: 'note', ...bad }]);
  return store.attempt(() => {
    const row = getApplication(store, move.id);
    if (row === undefined) return because('not-found');
    if (row.rowVersion !== move.rowVersion) return editConflict(row, { status: move.to }, { status: row.status });
    if (!mayMove(row.kind, row.status, move.to)) {
      return because('transition-not-allowed', { params: { from: row.status, to: move.to } });
    }
    const done = step({ context, row, move, today: clock.today() });
    if (!done.ok) return done;
    const facts = {
      // a due date belongs to the correction under way
      ...(row.status === 'correction' ? { correctionDueOn: null } : {}),
      ...done.value,
    };
    const stamp = stampOf(context);
    const rowVersion = updateApplication(store, row, facts, stamp);
    insertStep(store, { applicationId: row.id, fromStatus: row.status, toStatus: move.to, note: move.note }, stamp);
    const { baseYears: _, ruleSettings: __, schemeVersionId: ___, ...told } = facts;
    writeAudit(store, {
      ...stamp,
      action: 'applications.moveTo',
      entity: 'application',
      entityId: row.id,
      companyId: row.companyId,
      before: { status: row.status },
      after: told,
    });
    // the years and the version are known now: what was taken over and nobody touched is taken over by them
    if (row.receivedOn === null && facts.receivedOn !== undefined) carryIntoRenewal(context, row.id, stamp);
    const receiptNumber = facts.receiptNumber ?? row.receiptNumber;
    return ok({ id: row.id, rowVersion, status: move.to, receiptNumber });
  });
}
