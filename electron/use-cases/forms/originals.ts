import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { listingFormats } from '../../exchange/formats.ts';
import { filesOf, findFile } from '../../store/repositories/application-files.ts';
import { type AppContext, because } from '../context.ts';

/** Workbooks kept with an application, in the order they came. */
export const listOriginals = ({ store }: AppContext, { applicationId }: { readonly applicationId: Id }) => ({
  files: filesOf(store, applicationId),
});

/** A kept workbook, byte for byte as it came in. */
export function openOriginal(
  { store }: AppContext,
  { id }: { readonly id: Id },
): Result<{ fileName: string; mime: string; base64: string }, Refusal> {
  const file = findFile(store, id);
  if (file === undefined) return because('not-found');
  return ok({ fileName: file.fileName, mime: listingFormats.xlsx.mime, base64: file.bytes.toString('base64') });
}
