import { sealColumns, type SealLine } from '../../shared/domain/seal-register.ts';
import { hucreSpreadsheet } from './spreadsheet-hucre.ts';

/** 公印使用簿 as a workbook to print or to sign; every cell stays the text it is. */
export const sealXlsx = (lines: readonly SealLine[], notes: readonly string[]): Promise<Uint8Array> =>
  hucreSpreadsheet.write({
    sheetName: '公印使用簿',
    title: '公印使用簿（認定証）',
    notes,
    columns: sealColumns.map(({ heading, characters }) => ({ heading, width: characters, kind: 'text' })),
    rows: lines.map((line) => sealColumns.map(({ key }) => line[key])),
  });
