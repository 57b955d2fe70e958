import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { inTableOrder } from '../../../shared/domain/average-table.ts';
import type { TickRuleKind } from '../../../shared/schemes/types.ts';
import { averagesOf, type StoredAverage, undecidedApplications } from '../../store/repositories/averages.ts';
import type { AppContext } from '../context.ts';
import { rulesFrozenWith } from '../judged-sheet.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** Whose tick rule compares with the figures of a series. */
const ruleOf = (series: AverageSeries): TickRuleKind =>
  series === 'paid-leave-rate' ? 'leave-rate' : 'women-managers';

/** Open applications whose sheet has an item that is compared with this series. */
function usedBy(context: AppContext, series: AverageSeries) {
  const { store } = context;
  const inForce = judgementRules(settingsInForce(store));
  const kind = ruleOf(series);
  return undecidedApplications(store).flatMap((open) => {
    const scheme = schemeInUse(store, open.schemeVersionId);
    const compared = scheme.categories.some(({ items }) => items.some(({ tickRule }) => tickRule.kind === kind));
    const { womenManagersSeries } = rulesFrozenWith(open, inForce);
    if (!compared || (kind === 'women-managers' && womenManagersSeries !== series)) return [];
    const { applicationId, companyName, receiptNumber } = open;
    return [{ applicationId, companyName, receiptNumber }];
  });
}

/** The figures of a series as the table shows them, and which open applications they bear on. */
export function listAverages(context: AppContext, { series }: { series: AverageSeries }) {
  const rows: StoredAverage[] = averagesOf(context.store, series);
  return { rows: inTableOrder(rows), usedBy: usedBy(context, series) };
}
