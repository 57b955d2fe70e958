import type { Refusal } from '../../../shared/contract/refusal.ts';
import { copySeal } from '../../../shared/domain/certificate-copy.ts';
import { sealDocument, sealLine, sealSpan } from '../../../shared/domain/seal-register.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { keptCopies } from '../../store/repositories/certificate-ledger.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { typedDate } from '../typed-date.ts';

/** Which days, and in which form. */
export interface SealInput {
  readonly from: string;
  readonly to: string;
  readonly format: 'pdf' | 'xlsx';
}

/** 公印使用簿 of a span of days from 交付台帳; nothing is stored. */
export async function sealRegister(context: AppContext, input: SealInput): Promise<Result<ReportFile, Refusal>> {
  const [from, to] = [typedDate('from', input.from), typedDate('to', input.to)];
  if (!from.ok || !to.ok) return invalid([from, to].flatMap((day) => (day.ok ? [] : [day.refusal])));
  const span = { from: from.value, to: to.value };
  if (span.to < span.from) return invalid([{ path: 'to', code: 'date-too-early', params: { earliest: span.from } }]);
  const { store, clock } = context;
  const uses = keptCopies(store, span).map(({ content, ...copy }) => ({ ...copy, seal: copySeal(content) }));
  if (uses.length === 0) return because('nothing-to-export');
  const { cityName: city, departmentName: department } = settingsInForce(store);
  const name = ['公印使用簿', span.from, span.to];
  if (input.format === 'pdf')
    return reportFile(context, sealDocument(uses, { ...span, today: clock.today(), city, department }), name, 'pdf');
  // loaded on first use: it must not slow the start
  const { sealXlsx } = await import('../../exchange/seal-xlsx.ts');
  const bytes = await sealXlsx(uses.map(sealLine), [sealSpan(span, uses.length)]);
  return ok({
    fileName: exportFileName(name, 'xlsx'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: Buffer.from(bytes).toString('base64'),
  });
}
