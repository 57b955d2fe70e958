import type { Refusal } from '../../shared/contract/refusal.ts';
import { itemsOf } from '../../shared/domain/checksheet.ts';
import {
  fullReviewOf,
  fullReviewSentence,
  type FullReviewTrigger,
  holdingTriggers,
} from '../../shared/domain/full-review.ts';
import { declaresCompliance, hasStar } from '../../shared/domain/judgement.ts';
import { declaredAnew, lostStars } from '../../shared/domain/renewal-changes.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import type { ApplicationRecord } from '../store/repositories/applications.ts';
import type { Store } from '../store/store.ts';
import { because } from './context.ts';
import { earlierCase } from './earlier-sheet.ts';
import type { JudgedSheet } from './judged-sheet.ts';
import { shippedSchemes } from './scheme-registry.ts';
import { sinceCertification } from './since-certification.ts';

/** Items by which a sheet without a cover line says that the law is kept. */
export const complianceItems = (scheme: Scheme): readonly string[] =>
  declaresCompliance(scheme) ? [] : declaredAnew(scheme, shippedSchemes);

function complianceOf({ scheme, rules, legalCompliance, judgement, answers }: JudgedSheet): boolean | null {
  if (!rules.legalComplianceRequired) return null;
  if (declaresCompliance(scheme)) return legalCompliance;
  const asked = complianceItems(scheme);
  if (asked.length === 0 || judgement.method !== 'points') return null;
  return asked.every((key) => (answers[key]?.reviewerMark ?? answers[key]?.applicantMark) === 'ticked');
}

/** The triggers of a full review of a renewal (`domain/rules.json` of the city's memo), as things stand; none for a new application. */
export function triggersOf(
  store: Store,
  application: ApplicationRecord,
  sheet: JudgedSheet,
  settings: Settings,
): readonly FullReviewTrigger[] {
  if (application.kind !== 'renewal') return [];
  const earlier = earlierCase(store, application.companyId, application);
  const since = sinceCertification(store, application);
  const stars = itemsOf(sheet.scheme).filter((item) => sheet.scheme.method === 'points' && hasStar(item, sheet.rules));
  const comparable = earlier !== null && earlier.sheet.scheme.method === 'points' && stars.length > 0;
  return fullReviewOf({
    judgement: sheet.judgement,
    reviewed: sheet.reviewedAt !== null,
    compliance: complianceOf(sheet),
    lostStars: comparable ? lostStars(sheet, earlier.sheet.answers, stars) : null,
    corporateNumber: {
      before: since?.before.corporateNumber ?? '',
      after: since?.now.corporateNumber ?? '',
    },
    route: application.reviewRoute,
    routeReason: application.reviewRouteReason,
    settings,
  });
}

/**
 * Whether a renewal must be put before the committee: a trigger that is certain holds (of the sheet: once its review is
 * finished), which a chosen full review is too.
 */
export const opinionCalledFor = (triggers: readonly FullReviewTrigger[]): boolean =>
  holdingTriggers(triggers).some((each) => each.settled);

/** The refusal that names each change that calls for the committee's opinion. */
export const fullReviewRefusal = (triggers: readonly FullReviewTrigger[]): { ok: false; refusal: Refusal } =>
  because('full-review-needed', {
    params: { count: triggers.length, triggers: triggers.map(fullReviewSentence).join('') },
  });
