import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { maxSchemeFile, schemeFile, schemeFileFormat } from '../../../shared/contract/scheme-file.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Scheme, SchemeVersionId } from '../../../shared/schemes/types.ts';
import { newId } from '../../platform/ids.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { isKeyTaken } from '../../store/repositories/scheme-drafts.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { schemeOf } from '../scheme-registry.ts';
import { storeDraft } from './store-draft.ts';

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const valueAt = (json: unknown, key: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, key) ? Reflect.get(json, key) : undefined;

/** The first part of a JSON file that keeps it from being a version: `format`, `version`, or a path in the sheet. */
function wrongPart(json: unknown, path: readonly PropertyKey[]): string {
  const format = valueAt(json, 'format');
  if (format === undefined) return 'format';
  if (format !== schemeFileFormat) return 'other-format';
  const [head, ...rest] = path.map(String);
  if (head === 'scheme') return ['sheet', ...rest].join('.');
  return head === 'version' ? 'version' : 'beside';
}

/** The sheet in a file, or why it is none. */
function readFile(base64: string): Result<Scheme, Refusal> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > maxSchemeFile) return because('file-too-big', { params: { max: maxSchemeFile / 1_000_000 } });
  const json = jsonOf(bytes);
  if (json === undefined) return because('file-damaged');
  const read = schemeFile.safeParse(json);
  if (read.success) return ok(read.data.scheme);
  return because('file-wrong', { params: { part: wrongPart(json, read.error.issues[0]?.path ?? []) } });
}

/**
 * Takes a version in from a file, as a draft whatever it was elsewhere. Under its own key where the register does not know
 * it, so that the versions that follow it find it; a version that was edited elsewhere comes in beside the one known here,
 * as 「… の写し」; the very same one is refused.
 */
export function importVersion(
  context: AppContext,
  input: { fileName: string; base64: string },
): Result<{ id: SchemeVersionId; rowVersion: number }, Refusal> {
  const read = readFile(input.base64);
  if (!read.ok) return read;
  const { store } = context;
  return store.attempt(() => {
    const known = schemeOf(store, read.value.id);
    // both as JSON has them: a shipped sheet shares parts in code
    if (known !== null && isDeepStrictEqual(JSON.parse(JSON.stringify(known)), read.value))
      return because('version-known-already');
    const scheme: Scheme = {
      ...read.value,
      id: isKeyTaken(store, read.value.id) ? newId() : read.value.id,
      label: known === null ? read.value.label : `${read.value.label} の写し`,
    };
    const stamp = stampOf(context);
    storeDraft(store, scheme, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'schemes.importFile',
      entity: 'scheme_version',
      entityId: scheme.id,
      after: { version: scheme.label, file: input.fileName },
    });
    return ok({ id: scheme.id, rowVersion: 1 });
  });
}
