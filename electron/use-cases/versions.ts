import type { Refusal } from '../../shared/contract/refusal.ts';
import type { ApplicationKind } from '../../shared/domain/application.ts';
import { newestVersion, type VersionChoice, versionChoices } from '../../shared/domain/version-choice.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { SchemeVersionId } from '../../shared/schemes/types.ts';
import type { ApplicationRecord } from '../store/repositories/applications.ts';
import { listAudit } from '../store/repositories/audit.ts';
import { publishedVersions } from '../store/repositories/scheme-versions.ts';
import type { Store } from '../store/store.ts';
import { because } from './context.ts';

/** The version a new sheet of this kind gets on this day. */
export function versionFor(store: Store, kind: ApplicationKind, on: CivilDate): Result<SchemeVersionId, Refusal> {
  const id = newestVersion(publishedVersions(store), kind, on);
  return id === null ? because('no-version-usable') : ok(id);
}

type Chosen = Pick<ApplicationRecord, 'id' | 'kind' | 'receivedOn' | 'schemeVersionId'>;

/** Versions the application has had: a change outside the receipt dates can be taken back. */
function hadBefore(store: Store, application: Chosen): readonly SchemeVersionId[] {
  const lines = listAudit(store, { entity: 'application', entityId: application.id, limit: 500 });
  return lines.flatMap(({ action, before }): string[] => {
    if (action !== 'checksheets.changeVersion') return [];
    const named: { schemeVersionId?: string } = Object(before);
    return named.schemeVersionId === undefined ? [] : [named.schemeVersionId];
  });
}

/**
 * The version an application is received with on the day `on`: chosen anew while nobody has filled in its sheet (`entered`),
 * afterwards the one it was filled in on, as long as that takes applications on this day. Otherwise the refusal names the
 * version of that day, which the sheet can be changed to by a clerk's word.
 */
export function versionAtReceipt(
  store: Store,
  application: Chosen,
  on: CivilDate,
  entered: boolean,
): Result<SchemeVersionId, Refusal> {
  const { kind, schemeVersionId } = application;
  if (!entered) return versionFor(store, kind, on);
  const choices = versionChoices(publishedVersions(store), kind, on);
  const own = choices.find((each) => each.id === schemeVersionId);
  if (own?.usable === true) return ok(schemeVersionId);
  const other = choices.find((each) => each.usable);
  if (other === undefined) return because('no-version-usable');
  const params = { label: own?.label ?? schemeVersionId, on, usableId: other.id, usable: other.label };
  return because('version-not-usable', { params });
}

/** What the published versions are to an application: on its day of receipt, or while it has none on the day `on`. */
export const choicesFor = (store: Store, application: Chosen, on: CivilDate): readonly VersionChoice[] =>
  versionChoices(publishedVersions(store), application.kind, application.receivedOn ?? on, [
    application.schemeVersionId,
    ...hadBefore(store, application),
  ]);
