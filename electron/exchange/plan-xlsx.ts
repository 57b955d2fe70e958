import { planColumns, type PlannedRenewal, renewalSentence } from '../../shared/domain/plan-report.ts';
import { hucreSpreadsheet } from './spreadsheet-hucre.ts';

/** The plan as a workbook, a renewal a row, with its sentence. */
export function planXlsx(rows: readonly PlannedRenewal[], notes: readonly string[]): Promise<Uint8Array> {
  return hucreSpreadsheet.write({
    sheetName: '更新の計画',
    title: '更新の計画',
    notes,
    columns: [
      ...planColumns.map(({ heading, width }) => ({ heading, width, kind: 'text' as const })),
      { heading: '説明', width: 60, kind: 'text' },
    ],
    rows: rows.map((row) => [...planColumns.map(({ text }) => text(row)), renewalSentence(row)]),
  });
}
