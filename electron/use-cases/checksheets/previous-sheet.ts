import type { PreviousSheet } from '../../../shared/contract/checksheets.ts';
import { carryOver } from '../../../shared/domain/carry-over.ts';
import type { ApplicationRecord } from '../../store/repositories/applications.ts';
import type { Store } from '../../store/store.ts';
import { earlierCase } from '../earlier-sheet.ts';
import type { JudgedSheet } from '../judged-sheet.ts';
import { schemeOf } from '../scheme-registry.ts';

/** 参考（前回）: the sheet of the certification before this application, beside the items of the present one. */
export function previousSheetOf(
  store: Store,
  application: ApplicationRecord,
  { scheme, context }: Pick<JudgedSheet, 'scheme' | 'context'>,
): PreviousSheet | null {
  const earlier = earlierCase(store, application.companyId, application);
  if (earlier === null) return null;
  const { previous } = carryOver(earlier.sheet, scheme, context.years, (id) => schemeOf(store, id));
  const { applicationId, schemeVersionId, decidedOn } = earlier;
  const items = Object.entries(previous).map(([key, list]): [string, PreviousSheet['items'][string]] => [
    key,
    list.map((item) => ({ ...item, text: [...item.text], evidence: [...item.evidence] })),
  ]);
  return {
    applicationId,
    schemeVersionId,
    schemeLabel: earlier.sheet.scheme.label,
    decidedOn,
    items: Object.fromEntries(items),
  };
}
