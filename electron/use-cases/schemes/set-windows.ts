import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ReceiptWindows } from '../../../shared/domain/version-choice.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { setVersionWindows } from '../../store/repositories/scheme-drafts.ts';
import { findSchemeVersion, windowsOf } from '../../store/repositories/scheme-versions.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { windowFacts, windowsFaults } from './windows.ts';

/** Changes when a version takes applications, of shipped and used ones too; cases that were received stay as they are. */
export function setWindows(
  context: AppContext,
  input: { id: SchemeVersionId; rowVersion: number; windows: ReceiptWindows },
): Result<{ rowVersion: number }, Refusal> {
  const faults = windowsFaults(input.windows);
  if (faults.length > 0) return invalid(faults);
  const { store } = context;
  return store.attempt(() => {
    const seen = findSchemeVersion(store, input.id);
    if (seen === undefined) return because('not-found');
    const [before, after] = [windowFacts(windowsOf(seen)), windowFacts(input.windows)];
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, after, before);
    const changed = differences(before, after);
    if (changed === null) return ok({ rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = setVersionWindows(store, seen, input.windows, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.setWindows',
      entity: 'scheme_version',
      entityId: seen.id,
      before: changed.before,
      after: { version: seen.label, ...changed.after },
    });
    return ok({ rowVersion });
  });
}
