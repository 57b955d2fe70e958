import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { WhatIfChange } from '../../../shared/contract/what-if.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { triedWords } from '../../../shared/domain/what-if-words.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { type AppContext, because } from '../context.ts';
import { schemeOf } from '../scheme-registry.ts';
import { runWhatIf } from './run.ts';

interface FinishedFile {
  readonly fileName: string;
  readonly mime: string;
  readonly base64: string;
}

/** The same trial as a workbook: what was tried, the numbers, and the cases. Nothing is stored. */
export async function exportWhatIf(context: AppContext, change: WhatIfChange): Promise<Result<FinishedFile, Refusal>> {
  const result = await runWhatIf(context, change);
  if (!result.ok) return result;
  if (result.value.cases.length === 0) return because('nothing-to-export');
  const { schemeVersionId, ...settings } = change;
  const version = schemeVersionId === null ? null : (schemeOf(context.store, schemeVersionId)?.label ?? null);
  const on = formatWareki(context.clock.today());
  // the library is loaded on first use, so that it does not slow the start of the app
  const { whatIfXlsx } = await import('../../exchange/what-if-xlsx.ts');
  const bytes = await whatIfXlsx(result.value, triedWords(settings, version), on);
  return ok({
    fileName: exportFileName(['試算', on], 'xlsx'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: Buffer.from(bytes).toString('base64'),
  });
}
