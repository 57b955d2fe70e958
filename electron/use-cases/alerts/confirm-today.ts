import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';
import { restartWatch, watchedDays } from '../watched-days.ts';

/** 「今日の日付は正しい」: the clock ran ahead on an earlier day; alerts are computed for the machine's day again. */
export function confirmToday(context: AppContext): Result<{ today: CivilDate }, Refusal> {
  const { store, clock } = context;
  return store.attempt(() => {
    const { ahead } = watchedDays(context);
    const today = clock.today();
    if (ahead === null) return ok({ today });
    restartWatch(store, today);
    writeAudit(store, {
      ...stampOf(context),
      action: 'alerts.confirmToday',
      entity: 'watched',
      entityId: 'watched',
      before: { lastUsedOn: ahead },
      after: { lastUsedOn: today },
    });
    return ok({ today });
  });
}
