import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import type { Scheme, SchemeVersionId } from '../../../shared/schemes/types.ts';
import { allSchemeVersions, isReferred, usesOfVersions } from '../../store/repositories/scheme-drafts.ts';
import { findSchemeVersion, type SchemeVersionRecord, windowsOf } from '../../store/repositories/scheme-versions.ts';
import type { Store } from '../../store/store.ts';
import { because } from '../context.ts';
import { schemeInUse, shippedSchemes } from '../scheme-registry.ts';

export const isShipped = (id: SchemeVersionId): boolean => shippedSchemes.some((each) => each.id === id);

/** A version as the list shows it. */
export function versionRow(row: SchemeVersionRecord, usedBy: number): SchemeVersionRow {
  const shipped = shippedSchemes.find((each) => each.id === row.id);
  return {
    id: row.id,
    label: shipped?.label ?? row.label,
    title: shipped?.title ?? row.title,
    status: row.publishedAt === null ? 'draft' : 'published',
    shipped: shipped !== undefined,
    usedBy,
    previousVersionId: shipped === undefined ? row.previousVersionId : shipped.previousVersionId,
    windows: windowsOf(row),
    publishedAt: row.publishedAt,
    rowVersion: row.rowVersion,
  };
}

/** Names of all versions but one. */
export const otherLabels = (store: Store, id: SchemeVersionId | null): readonly string[] =>
  allSchemeVersions(store)
    .filter((row) => row.id !== id)
    .map((row) => versionRow(row, 0).label);

/** A version with its sheet, or undefined. */
export function versionWithScheme(
  store: Store,
  id: SchemeVersionId,
): { row: SchemeVersionRecord; version: SchemeVersionRow; scheme: Scheme } | undefined {
  const row = findSchemeVersion(store, id);
  if (row === undefined) return undefined;
  const version = versionRow(row, usesOfVersions(store).get(id) ?? 0);
  return { row, version, scheme: schemeInUse(store, id) };
}

/** The refusal of an edit: the sheet ships with the app, was published, or has cases. Null: it may be edited. */
export function frozen(store: Store, row: SchemeVersionRecord): { ok: false; refusal: Refusal } | null {
  const count = usesOfVersions(store).get(row.id) ?? 0;
  const fixed = isShipped(row.id) || row.publishedAt !== null || isReferred(store, row.id);
  return fixed ? because('version-in-use', { params: { count } }) : null;
}
