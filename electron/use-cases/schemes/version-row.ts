import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { itemsOf } from '../../../shared/domain/checksheet.ts';
import { ruleWords } from '../../../shared/domain/rule-words.ts';
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

/** A sheet in words, part by part, for seeing what two edits of it make different. */
export function wordsOf(scheme: Scheme): Record<string, string> {
  const { label, title, thresholds } = scheme;
  const items = itemsOf(scheme).map((item): [string, string] => [
    item.id,
    [...item.text, ...item.notes, ...item.fields.map((field) => `［${field.label}］`), ruleWords(item)].join('\n'),
  ]);
  return {
    label,
    title,
    minCategories: `${thresholds.minCategories ?? ''}`,
    categoryRatio: thresholds.categoryRatio ?? '',
    passMark: `${thresholds.passMark ?? ''}`,
    categories: scheme.categories.map((each) => `${each.no} ${each.title}`).join('\n'),
    declarations: scheme.declarations.map((each) => each.text).join('\n'),
    ...Object.fromEntries(items),
  };
}
