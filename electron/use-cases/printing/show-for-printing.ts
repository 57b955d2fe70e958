import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { type AppContext, because } from '../context.ts';

const pdfStart = '%PDF-';

/** Shows a PDF that the page has before it, so that the clerk can print it. */
export async function showForPrinting(
  { desktop }: Pick<AppContext, 'desktop'>,
  { fileName, base64 }: { fileName: string; base64: string },
): Promise<Result<{ url: string | null }, Refusal>> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.subarray(0, pdfStart.length).toString('latin1') !== pdfStart) return because('file-wrong');
  return ok(await desktop.showForPrinting(bytes, fileName.replace(/\.pdf$/iu, '')));
}
