import type { Refusal } from '../../shared/contract/refusal.ts';
import type { ReportDocument } from '../../shared/domain/report.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { exportFileName } from '../exchange/file-name.ts';
import { PrintError } from '../print/print-contract.ts';
import type { PrintJobs } from '../print/print-service.ts';
import { printRefusal } from './print-refusal.ts';

/** A file as the contract carries it. */
export interface ReportFile {
  fileName: string;
  mime: string;
  base64: string;
}

const mimes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A Word file already written, named after `name`. */
export const wordFile = (name: readonly string[], bytes: Uint8Array): ReportFile => ({
  fileName: exportFileName(name, 'docx'),
  mime: mimes.docx,
  base64: Buffer.from(bytes).toString('base64'),
});

/** The document as a file named after `name`; refused, with each place named, where a character cannot be printed. */
export async function reportFile(
  context: { readonly print: Pick<PrintJobs, 'report'> },
  document: ReportDocument,
  name: readonly string[],
  format: 'pdf' | 'docx',
  company?: string,
): Promise<Result<ReportFile, Refusal>> {
  const file = (bytes: Uint8Array): Result<ReportFile, Refusal> =>
    ok({
      fileName: exportFileName(name, format),
      mime: mimes[format],
      base64: Buffer.from(bytes).toString('base64'),
    });
  // loaded on first use, like the formats of the listing: it must not slow the start
  if (format === 'docx') return file(await (await import('../exchange/report-docx.ts')).writeReportDocx(document));
  try {
    return file(await context.print.report(document));
  } catch (error) {
    if (error instanceof PrintError) return printRefusal(error, company);
    throw error;
  }
}
