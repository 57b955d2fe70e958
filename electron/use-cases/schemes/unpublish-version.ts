import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  isReferred,
  publishedFollowers,
  setPublished,
  usesOfVersions,
} from '../../store/repositories/scheme-drafts.ts';
import { findSchemeVersion } from '../../store/repositories/scheme-versions.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { isShipped } from './version-row.ts';

/** Makes a published version a draft again, while nothing refers to it and no published version follows it. */
export function unpublishVersion(
  context: AppContext,
  input: { id: SchemeVersionId; rowVersion: number },
): Result<{ rowVersion: number }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findSchemeVersion(store, input.id);
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, {}, {});
    if (isShipped(seen.id) || isReferred(store, seen.id))
      return because('version-in-use', { params: { count: usesOfVersions(store).get(seen.id) ?? 0 } });
    const followers = publishedFollowers(store, seen.id);
    // their mappings name its items, which a draft could lose
    if (followers > 0) return because('version-in-use', { params: { followers } });
    if (seen.publishedAt === null) return ok({ rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const rowVersion = setPublished(store, seen, null, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.unpublish',
      entity: 'scheme_version',
      entityId: seen.id,
      after: { version: seen.label },
    });
    return ok({ rowVersion });
  });
}
