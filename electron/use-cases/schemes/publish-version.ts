import type { Refusal } from '../../../shared/contract/refusal.ts';
import { applicationKinds } from '../../../shared/domain/application.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { schemeFaults } from '../../../shared/domain/scheme-check.ts';
import { labelFaults } from '../../../shared/domain/version-label.ts';
import type { ReceiptWindows } from '../../../shared/domain/version-choice.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Scheme, SchemeVersionId } from '../../../shared/schemes/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { setPublished, setVersionWindows } from '../../store/repositories/scheme-drafts.ts';
import { findSchemeVersion, windowsOf } from '../../store/repositories/scheme-versions.ts';
import type { Store } from '../../store/store.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { schemeOf } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { frozen, otherLabels, versionWithScheme } from './version-row.ts';
import { windowFacts, windowsFaults } from './windows.ts';

/** Faults of a version in this register: its name, the sheet itself, and a version before it that may still change. */
function faultsHere(store: Store, scheme: Scheme): readonly Fault[] {
  const { previousVersionId } = scheme;
  const previous = previousVersionId === null ? null : schemeOf(store, previousVersionId);
  const row = previousVersionId === null ? undefined : findSchemeVersion(store, previousVersionId);
  return [
    ...labelFaults(scheme.label, otherLabels(store, scheme.id)),
    ...schemeFaults(scheme, row?.publishedAt == null ? null : previous, settingsInForce(store)),
  ];
}

/** Without a first day an older version, whose receipt began on a named day, would always go before this one. */
const missingStarts = (windows: ReceiptWindows): readonly Fault[] =>
  applicationKinds
    .filter((kind) => windows[kind] !== null && windows[kind]?.first === null)
    .map((kind) => ({ path: `windows.${kind}.first`, code: 'required' }));

/** Publishes a draft without faults; from then on applications may be made with it, and only its receipt dates may change. */
export function publishVersion(
  context: AppContext,
  input: { id: SchemeVersionId; rowVersion: number; windows: ReceiptWindows },
): Result<{ rowVersion: number }, Refusal> {
  const { windows } = input;
  const wrong: Fault[] = [...windowsFaults(windows), ...missingStarts(windows)];
  if (windows.new === null && windows.renewal === null) wrong.push({ path: 'windows', code: 'required' });
  if (wrong.length > 0) return invalid(wrong);
  const { store } = context;
  return store.attempt(() => {
    const seen = versionWithScheme(store, input.id);
    if (seen === undefined) return because('not-found');
    const { row, scheme } = seen;
    if (row.rowVersion !== input.rowVersion)
      return editConflict(row, windowFacts(windows), windowFacts(windowsOf(row)));
    const fixed = frozen(store, row);
    if (fixed !== null) return fixed;
    const faults = faultsHere(store, scheme);
    if (faults.length > 0) return because('version-has-faults', { faults });
    const stamp = stampOf(context);
    const dated = { ...row, rowVersion: setVersionWindows(store, row, windows, stamp) };
    const rowVersion = setPublished(store, dated, stamp.at, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.publish',
      entity: 'scheme_version',
      entityId: row.id,
      after: { version: scheme.label, ...windowFacts(windows) },
    });
    return ok({ rowVersion });
  });
}
