import type { Refusal } from '../../../shared/contract/refusal.ts';
import { checkSettings } from '../../../shared/domain/setting-values.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { getMark, putMark } from '../../store/repositories/file-mark.ts';
import { putSetting } from '../../store/repositories/settings.ts';
import { stampOf } from '../acting.ts';
import { because, invalid, type AppContext } from '../context.ts';

/** Notes that the clerk begins with an empty register, and under which name; a second call changes the name only. */
export function startEmpty(context: AppContext, input: { clerkName: string }): Result<Record<string, never>, Refusal> {
  const { store } = context;
  const faults = checkSettings({ clerkName: input.clerkName });
  if (faults.length > 0) return invalid(faults);
  if (getMark(store, 'sample') !== undefined) return because('sample-already-present');
  return store.attempt(() => {
    if (input.clerkName !== '')
      putSetting(store, 'clerkName', input.clerkName, { at: context.clock.now(), clerk: input.clerkName });
    const stamp = stampOf(context);
    if (getMark(store, 'choice') === undefined) {
      putMark(store, 'choice', 'empty');
      writeAudit(store, { ...stamp, action: 'safekeeping.startEmpty', entity: 'file', entityId: 'file' });
    }
    return ok({});
  });
}
