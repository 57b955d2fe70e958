import { readXlsx, type Sheet } from 'hucre/xlsx';
import type { SheetCell } from '../../shared/domain/sheet-cell.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { checkedParts, fileLimits, type FileRefusal, tooBigToRead } from './file-checks.ts';
import type { ReadBook, ReadSheet } from './workbook.ts';
import { storedZip } from './zip-parts.ts';

const rowOrCell = /<(?:\w+:)?(row|c)\b(?:[^<>]*?\sr\s*=\s*["']([A-Za-z]*)(\d+)["'])?/gu;

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0);

/**
 * Whether the sheets hold more cells, or reach further, than a person ever fills in. Every part that is read is looked
 * through, since a sheet may have any name; the others have no cells. A cell that does not say where it stands follows the
 * one before it in its row; a row without cells (LibreOffice writes the last one of the sheet) reaches nowhere.
 */
function exceeds(parts: ReadonlyMap<string, Uint8Array>): boolean {
  let cells = 0;
  for (const bytes of parts.values()) {
    let [row, column] = [0, 0];
    for (const [, tag, letters = '', digits] of new TextDecoder('latin1').decode(bytes).matchAll(rowOrCell)) {
      if (tag === 'row') {
        row = Number(digits ?? row + 1);
        column = 0;
        continue;
      }
      cells += 1;
      row = Number(digits ?? row);
      column = letters === '' ? column + 1 : columnNumber(letters);
      if (cells > fileLimits.cells || row > fileLimits.row || column > fileLimits.column) return true;
    }
  }
  return false;
}

type Value = Sheet['rows'][number][number];

function cellOf(
  value: Value,
  details: { readonly type: string; readonly formula: boolean; readonly format: string },
): SheetCell | null {
  if (details.type === 'error') return { kind: 'error', text: String(value) };
  if (value === null || value === '') return details.formula && value === null ? { kind: 'uncalculated' } : null;
  if (typeof value === 'string') return { kind: 'text', text: value.replaceAll(/\r\n?/gu, '\n') };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', value, percent: details.format.includes('%') };
  // hucre hands out dates as midnight UTC
  return Number.isNaN(value.getTime()) ? null : { kind: 'date', date: value.toISOString().slice(0, 10) };
}

function sheetOf(sheet: Sheet): ReadSheet {
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      return cellOf(value, {
        type: cell?.type ?? '',
        formula: cell?.formula !== undefined,
        format: cell?.style?.numFmt ?? '',
      });
    }),
  );
  const hidden = sheet.hidden === true || sheet.veryHidden === true;
  return { name: sheet.name, hidden, rows, merges: sheet.merges ?? [] };
}

/**
 * The values of an .xlsx from outside. Everything is checked before it is parsed (file-checks.ts): what is not a
 * workbook, is damaged, encrypted, carries macros or unpacks beyond the limits is refused by name.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadBook, FileRefusal>> {
  const checked = checkedParts(bytes);
  if (!checked.ok) return checked;
  if (exceeds(checked.value)) return refuse(tooBigToRead);
  try {
    const book = await readXlsx(storedZip(checked.value), { readStyles: true });
    if (book.sheets.length > fileLimits.sheets) return refuse(tooBigToRead);
    return ok({ sheets: book.sheets.map(sheetOf) });
  } catch {
    // the parts were whole, so what is inside them is not what a workbook says
    return refuse({ code: 'file-damaged' });
  }
}
