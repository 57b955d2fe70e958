import type { EarlierSheet } from '../../shared/domain/carry-over.ts';
import type { CivilDate, Id } from '../../shared/kernel/types.ts';
import { certifiedBefore } from '../store/repositories/decisions.ts';
import type { Store } from '../store/store.ts';
import type { SheetSnapshot } from './judged-sheet.ts';
import { schemeOf } from './scheme-registry.ts';

/** The sheet a company was last certified with, and the case it belongs to. */
export interface EarlierCase {
  readonly applicationId: Id;
  readonly schemeVersionId: string;
  readonly decidedOn: CivilDate;
  readonly sheet: EarlierSheet;
}

/**
 * The sheet a company was last certified with, as it stood at the decision; `application`: before that application was
 * entered. Null when the register holds none (first cohort) or its last decision kept no answers.
 */
export function earlierCase(
  store: Store,
  companyId: Id,
  application: { readonly id: Id; readonly createdAt: string } | null,
): EarlierCase | null {
  const found = certifiedBefore(store, companyId, application);
  if (found === undefined) return null;
  const { schemeVersionId, answers, declarations }: Partial<SheetSnapshot> = JSON.parse(found.checksheetSnapshot);
  const scheme = schemeVersionId === undefined ? null : schemeOf(store, schemeVersionId);
  if (scheme === null || answers === undefined || Object.keys(answers).length === 0) return null;
  const { applicationId, decidedOn } = found;
  const sheet = { scheme, answers, declarations: declarations ?? {} };
  return { applicationId, schemeVersionId: scheme.id, decidedOn, sheet };
}
