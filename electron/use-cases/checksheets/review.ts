import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { itemsOf } from '../../../shared/domain/checksheet.ts';
import { judgementSummary } from '../../../shared/domain/judgement.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { yearlyWithoutFigures } from '../../../shared/domain/yearly-figures.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id, Instant } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { updateSheet } from '../../store/repositories/checksheets.ts';
import { editConflict } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { judgedSheet, keepVerdicts } from '../judged-sheet.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { openSheet } from '../open-sheet.ts';
import { previousSheetOf } from './previous-sheet.ts';

/**
 * Says that the review is finished: from then on the reviewer stands by every mark, his own or the applicant's.
 * Refused while an item's entries contradict or do not carry its mark and the reviewer has not settled it, or while
 * entries taken over from the earlier sheet were not looked at; and while a renewal lacks figures of this year for what
 * was ticked last time, unless the clerk says that it goes on without. What the system says of each item is kept as of now.
 */
export function finishReview(
  context: AppContext,
  input: { applicationId: Id; rowVersion: number; confirmedWithoutFigures: boolean },
): Result<{ rowVersion: number; reviewedAt: Instant }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, sheet, stamp } = opened.value;
    if (application.receivedOn === null) return because('receipt-missing');
    const judged = judgedSheet(store, application, judgementRules(settingsInForce(store)), context.clock.today());
    const unconfirmed = judged.faults.filter(({ code }) => code === 'carried-unconfirmed');
    if (unconfirmed.length > 0) {
      return because('carried-not-confirmed', { faults: unconfirmed, params: { count: unconfirmed.length } });
    }
    if (!judged.entered) {
      return because('checksheet-incomplete', { params: { count: itemsOf(judged.scheme).length } });
    }
    const { faults, faulty } = judged;
    if (faults.length > 0) return because('checksheet-incomplete', { faults, params: { count: faulty } });
    if (sheet.rowVersion !== input.rowVersion) return editConflict(sheet, {}, {});
    const earlier = application.kind === 'renewal' ? previousSheetOf(store, application, judged) : null;
    const without = yearlyWithoutFigures(judged.scheme, judged.answers, earlier?.items ?? {});
    const items = without.join('、');
    if (without.length > 0 && !input.confirmedWithoutFigures) {
      return because('yearly-figures-missing', { params: { count: without.length, items } });
    }
    const facts = { reviewedAt: stamp.at, reviewedBy: stamp.clerk };
    const rowVersion = updateSheet(store, sheet, facts, stamp);
    keepVerdicts(store, application.id, judged);
    writeAudit(store, {
      ...stamp,
      action: 'checksheets.finishReview',
      entity: 'checksheet',
      entityId: application.id,
      companyId: application.companyId,
      after: {
        result: judgementSummary(judged.judgement),
        meets: judged.judgement.certified,
        ...(items === '' ? {} : { withoutFigures: items }),
      },
    });
    return ok({ rowVersion, reviewedAt: stamp.at });
  });
}

/** Takes the end of the review back, with the reason, so that the sheet can be corrected before the decision. */
export function reopenReview(
  context: AppContext,
  input: { applicationId: Id; rowVersion: number; reason: string },
): Result<{ rowVersion: number }, Refusal> {
  const { store } = context;
  const bad = checkText(input.reason, { max: textLimits.reviewReason, required: true, multiline: true });
  if (bad !== null) return invalid([{ path: 'reason', ...bad }]);
  return store.attempt(() => {
    const opened = openSheet(context, input.applicationId, 'allowed');
    if (!opened.ok) return opened;
    const { application, sheet, stamp } = opened.value;
    if (sheet.reviewedAt === null) return ok({ rowVersion: sheet.rowVersion });
    if (sheet.rowVersion !== input.rowVersion) return editConflict(sheet, {}, {});
    const rowVersion = updateSheet(store, sheet, { reviewedAt: null, reviewedBy: null }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'checksheets.reopenReview',
      entity: 'checksheet',
      entityId: application.id,
      companyId: application.companyId,
      before: { reviewedAt: sheet.reviewedAt, reviewedBy: sheet.reviewedBy },
      after: { reason: input.reason },
    });
    return ok({ rowVersion });
  });
}
