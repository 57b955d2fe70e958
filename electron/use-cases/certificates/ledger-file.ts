import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type CopyState, copyStateLabels } from '../../../shared/domain/certificate-copy.ts';
import { ledgerDocument, ledgerLine } from '../../../shared/domain/ledger-report.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { wholeLedger } from '../../store/repositories/certificate-ledger.ts';
import { type AppContext, because } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { ledgerRow } from './list-ledger.ts';

/** Which entries, as the screen is narrowed, and in which form. */
export interface LedgerFileInput {
  readonly query: string;
  readonly state?: CopyState | 'due-back' | undefined;
  readonly format: 'pdf' | 'xlsx';
}

function narrowedTo({ query, state }: LedgerFileInput): string {
  const word = state === undefined ? '' : state === 'due-back' ? '未返還' : copyStateLabels[state];
  return [word === '' ? '' : `状態：${word}`, query === '' ? '' : `検索：${query}`]
    .filter((part) => part !== '')
    .join('　');
}

/** 交付台帳 as a file, oldest entry first; nothing is stored. */
export async function ledgerFile(context: AppContext, input: LedgerFileInput): Promise<Result<ReportFile, Refusal>> {
  const { store, clock } = context;
  const today = clock.today();
  const settings = settingsInForce(store);
  const entries = wholeLedger(store, { query: input.query, state: input.state, today }).map((row) =>
    ledgerRow(row, today, settings),
  );
  if (entries.length === 0) return because('nothing-to-export');
  const { cityName: city, departmentName: department } = settings;
  const name = ['認定証交付台帳', formatWareki(today)];
  const narrowed = narrowedTo(input);
  if (input.format === 'pdf') {
    return reportFile(context, ledgerDocument(entries, { today, city, department, narrowed }), name, 'pdf');
  }
  // loaded on first use: it must not slow the start
  const { ledgerXlsx } = await import('../../exchange/ledger-xlsx.ts');
  const notes = [`${formatWareki(today)}現在　${entries.length.toLocaleString('ja-JP')}件`, narrowed].filter(
    (note) => note !== '',
  );
  const bytes = await ledgerXlsx(entries.map(ledgerLine), notes);
  return ok({
    fileName: exportFileName(name, 'xlsx'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: Buffer.from(bytes).toString('base64'),
  });
}
