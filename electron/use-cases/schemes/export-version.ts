import type { Refusal } from '../../../shared/contract/refusal.ts';
import { schemeFileFormat } from '../../../shared/contract/scheme-file.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchemeVersionId } from '../../../shared/schemes/types.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { type AppContext, because } from '../context.ts';
import { schemeOf } from '../scheme-registry.ts';

/** A version as one JSON file, faults and all; nothing is stored. */
export function exportVersion(
  { store }: AppContext,
  input: { id: SchemeVersionId },
): Result<{ fileName: string; mime: string; base64: string }, Refusal> {
  const scheme = schemeOf(store, input.id);
  if (scheme === null) return because('not-found');
  const text = JSON.stringify({ format: schemeFileFormat, version: 1, scheme }, null, 2);
  return ok({
    fileName: exportFileName(['チェックシートの版', scheme.label], 'json'),
    mime: 'application/json',
    base64: Buffer.from(`${text}\n`, 'utf8').toString('base64'),
  });
}
