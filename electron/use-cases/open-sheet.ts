import type { Refusal } from '../../shared/contract/refusal.ts';
import { isOpen } from '../../shared/domain/application.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Id } from '../../shared/kernel/types.ts';
import { type ApplicationRecord, getApplication } from '../store/repositories/applications.ts';
import { ensureSheet, type SheetRecord } from '../store/repositories/checksheets.ts';
import type { Stamp } from '../store/stamp.ts';
import { stampOf } from './acting.ts';
import { type AppContext, because } from './context.ts';

/** A sheet that may be worked on, inside the transaction of the action that does. */
export interface OpenSheet {
  readonly application: ApplicationRecord;
  readonly sheet: SheetRecord;
  readonly stamp: Stamp;
}

/** The sheet of an application that is not closed; `finished` says whether the review may be over already. */
export function openSheet(
  context: AppContext,
  applicationId: Id,
  finished: 'refused' | 'allowed',
): Result<OpenSheet, Refusal> {
  const { store } = context;
  const application = getApplication(store, applicationId);
  if (application === undefined) return because('not-found');
  if (!isOpen(application.status)) return because('decided-record-is-fixed');
  const stamp = stampOf(context);
  const sheet = ensureSheet(store, applicationId, stamp);
  if (finished === 'refused' && sheet.reviewedAt !== null) return because('review-finished');
  return ok({ application, sheet, stamp });
}
