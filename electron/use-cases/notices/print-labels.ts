import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  type LabelLayoutKey,
  labelLayouts,
  type LabelOffset,
  type LabelRecipient,
  labelsOf,
  labelText,
} from '../../../shared/domain/labels.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { PrintError } from '../../print/print-contract.ts';
import { companiesOf } from '../../store/repositories/notices.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { printRefusal } from '../print-refusal.ts';
import type { ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';

export interface LabelOrder {
  readonly companyIds: Id[];
  readonly layout: LabelLayoutKey;
  readonly to: LabelRecipient;
  /** First free label of the first sheet, from 1. */
  readonly start: number;
  readonly offset: LabelOffset;
  readonly outline: boolean;
  /** The name under which the page asks how far it is. */
  readonly jobId?: string | undefined;
}

/** Address labels as PDF; without companies the outlines of a sheet. Nothing is stored. */
export async function printLabels(
  context: AppContext,
  order: LabelOrder,
): Promise<Result<{ file: ReportFile; sheets: number }, Refusal>> {
  const { store, clock, print } = context;
  const layout = labelLayouts[order.layout];
  const sheet = labelsOf(layout);
  if (order.start > sheet) {
    return invalid([{ path: 'start', code: 'out-of-range', params: { min: 1, max: sheet } }]);
  }
  const ruler = order.companyIds.length === 0;
  const companies = companiesOf(store, order.companyIds);
  const nowhere = companies.find(({ address }) => isBlank(address));
  if (nowhere !== undefined) return because('company-address-missing', { params: { name: nowhere.name } });
  if (!ruler && companies.length === 0) return because('not-found');
  const title = ruler ? '宛名ラベルの枠' : '宛名ラベル';
  try {
    const sheets = {
      layout,
      labels: companies.map((company) => labelText(company, order.to)),
      start: order.start,
      offset: order.offset,
      outline: ruler || order.outline,
      title,
      author: settingsInForce(store).cityName,
      createdOn: clock.today(),
    };
    const bytes = await print.under(order.jobId, (jobs) => jobs.labels(sheets));
    const name = ruler ? [title, `${sheet}面`] : [title, `${sheet}面`, `${companies.length}件`];
    return ok({
      file: {
        fileName: exportFileName(name, 'pdf'),
        mime: 'application/pdf',
        base64: Buffer.from(bytes).toString('base64'),
      },
      sheets: Math.ceil((order.start - 1 + Math.max(1, companies.length)) / sheet),
    });
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    return printRefusal(error, companies[error.fault.document ?? 0]?.name);
  }
}
