import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type CarriedOver, carryOver } from '../../../shared/domain/carry-over.ts';
import type { RenewalSheet } from '../../../shared/domain/renewal-changes.ts';
import { judgementRules, type Settings } from '../../../shared/domain/settings.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type ApplicationRecord, getApplication } from '../../store/repositories/applications.ts';
import { type AppContext, because } from '../context.ts';
import { type EarlierCase, earlierCase } from '../earlier-sheet.ts';
import { complianceItems } from '../full-review.ts';
import { type JudgedSheet, judgedSheet } from '../judged-sheet.ts';
import { schemeOf } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** A renewal with its sheet beside the one of the last certification. */
export interface RenewalCase {
  readonly application: ApplicationRecord;
  readonly settings: Settings;
  readonly sheet: JudgedSheet;
  readonly earlier: EarlierCase | null;
  readonly given: CarriedOver | null;
  readonly table: RenewalSheet;
}

/** Reads a renewal; refused for an application that is none. */
export function renewalCase({ store, clock }: AppContext, applicationId: Id): Result<RenewalCase, Refusal> {
  const application = getApplication(store, applicationId);
  if (application === undefined || application.kind !== 'renewal') return because('not-found');
  const settings = settingsInForce(store);
  const sheet = judgedSheet(store, application, judgementRules(settings), clock.today());
  const { scheme, answers, declarations, carried, context } = sheet;
  const earlier = earlierCase(store, application.companyId, application);
  const given = earlier === null ? null : carryOver(earlier.sheet, scheme, context.years, (id) => schemeOf(store, id));
  const anew = complianceItems(scheme);
  const reviewed = sheet.reviewedAt !== null;
  const table = { scheme, answers, declarations, carried, context, given, anew, reviewed };
  return ok({ application, settings, sheet, earlier, given, table });
}
