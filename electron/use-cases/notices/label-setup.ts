import { type LabelSetup, labelSetup } from '../../../shared/contract/notices.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { getSetting, putSetting } from '../../store/repositories/settings.ts';
import { differences, stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';

/** Key of the stored setup: of the printer and the paper, no choice of the scheme. */
const key = 'labelSetup';

const none: LabelSetup = {
  layout: 'a4-12',
  to: 'representative',
  offsets: { 'a4-12': { x: 0, y: 0 }, 'a4-24': { x: 0, y: 0 } },
};

/** Which sheet is used, whom labels name, and how far the printer is out on each sheet. */
export const readLabelSetup = ({ store }: AppContext): LabelSetup =>
  labelSetup.safeParse(getSetting(store, key)).data ?? none;

const told = ({ layout, to, offsets }: LabelSetup) => ({ layout, to, offsets: JSON.stringify(offsets) });

/** Remembers the setup for the next time. */
export function saveLabelSetup(context: AppContext, setup: LabelSetup): Result<LabelSetup, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const changed = differences(told(readLabelSetup(context)), told(setup));
    if (changed === null) return ok(setup);
    const stamp = stampOf(context);
    putSetting(store, key, setup, stamp);
    writeAudit(store, { ...stamp, action: 'notices.saveLabelSetup', entity: 'setting', entityId: key, ...changed });
    return ok(setup);
  });
}
