import { shippedWindows } from '../../shared/schemes/receipt-windows.ts';
import { schemeVersionIds, schemeVersionLabels } from '../../shared/schemes/types.ts';
import { shippedAverageId, shippedAverages } from '../../shared/schemes/official-averages.ts';
import { seedAverages } from '../store/repositories/averages.ts';
import { seedSchemeVersions } from '../store/repositories/scheme-versions.ts';
import type { AppContext } from './context.ts';

/** What every register needs before the first click: a row for each checksheet an application may be judged with, and the official figures it is compared with. */
export function prepareRegister({ store, clock }: Pick<AppContext, 'store' | 'clock'>): void {
  const versions = schemeVersionIds.map((id, at) => ({
    id,
    label: schemeVersionLabels[id],
    previousVersionId: schemeVersionIds[at - 1] ?? null,
    windows: shippedWindows[id],
  }));
  const stamp = { at: clock.now(), clerk: 'グッドバランス認定台帳' };
  seedSchemeVersions(store, versions, stamp);
  seedAverages(
    store,
    shippedAverages.map((average) => ({ ...average, id: shippedAverageId(average) })),
    stamp,
  );
}
