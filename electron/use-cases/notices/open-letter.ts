import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { companiesOf, findNotice } from '../../store/repositories/notices.ts';
import { type AppContext, because } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';

/** A recorded letter made again as it was: what has changed in the register since does not change it. */
export async function openLetter(
  context: AppContext,
  { id, format }: { readonly id: Id; readonly format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const { store } = context;
  const found = findNotice(store, id);
  if (found?.content == null) return because('not-found');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by recordLetters
  const document = JSON.parse(found.content) as ReportDocument;
  const [company] = companiesOf(store, [found.companyId]);
  return reportFile(context, document, [document.title, company?.name ?? '', found.happenedOn], format, company?.name);
}
