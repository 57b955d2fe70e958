import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import type { AppContext } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';

/** A file, with the letters that were replaced in it. */
export interface Written {
  readonly file: ReportFile;
  readonly replaced: CharacterProblem[];
}

export const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Finished bytes under a name. */
export const written = (
  name: readonly string[],
  extension: string,
  mime: string,
  bytes: Uint8Array,
  replaced: CharacterProblem[] = [],
): Written => ({
  file: { fileName: exportFileName(name, extension), mime, base64: Buffer.from(bytes).toString('base64') },
  replaced,
});

/** A printed document as PDF or Word file. */
export async function writtenReport(
  context: Pick<AppContext, 'print'>,
  document: ReportDocument,
  name: readonly string[],
  format: 'pdf' | 'docx',
): Promise<Result<Written, Refusal>> {
  const file = await reportFile(context, document, name, format);
  return file.ok ? ok({ file: file.value, replaced: [] }) : file;
}
