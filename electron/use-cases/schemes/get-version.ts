import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Scheme, SchemeVersionId } from '../../../shared/schemes/types.ts';
import { type AppContext, because } from '../context.ts';
import { versionWithScheme } from './version-row.ts';

/** One version with its whole sheet. */
export function getVersion(
  { store }: AppContext,
  input: { id: SchemeVersionId },
): Result<{ version: SchemeVersionRow; scheme: Scheme }, Refusal> {
  const found = versionWithScheme(store, input.id);
  return found === undefined ? because('not-found') : ok({ version: found.version, scheme: found.scheme });
}
