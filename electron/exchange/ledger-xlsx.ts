import { ledgerColumns, type LedgerLine, ledgerMoreColumns } from '../../shared/domain/ledger-report.ts';
import { hucreSpreadsheet } from './spreadsheet-hucre.ts';

const columns = [...ledgerColumns, ...ledgerMoreColumns];

/** 交付台帳 as a workbook to print or to count in; every cell stays the text it is. */
export const ledgerXlsx = (lines: readonly LedgerLine[], notes: readonly string[]): Promise<Uint8Array> =>
  hucreSpreadsheet.write({
    sheetName: '交付台帳',
    title: '認定証交付台帳',
    notes,
    columns: columns.map(({ heading, characters }) => ({ heading, width: characters, kind: 'text' })),
    rows: lines.map((line) => columns.map(({ key }) => line[key])),
  });
