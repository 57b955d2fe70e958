import type { Refusal } from '../../../shared/contract/refusal.ts';
import { maxAveragesFile } from '../../../shared/contract/averages.ts';
import {
  type FileLine,
  type ImportedLine,
  missingHeadings,
  readAverageTable,
} from '../../../shared/domain/average-table.ts';
import { partsOf } from '../../../shared/domain/civil-date.ts';
import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import { bookLines, csvLines, isWorkbook } from '../../exchange/averages-read.ts';
import type { FileRefusal } from '../../exchange/file-checks.ts';
import type { ReaderService } from '../../exchange/reader-service.ts';
import { averagesOf } from '../../store/repositories/averages.ts';
import { type AppContext, because } from '../context.ts';

/** A file the clerk chose, for one series. */
export interface ChosenFile {
  readonly series: AverageSeries;
  readonly fileName: string;
  readonly base64: string;
}

/** The lines of the file, a table a sheet; what kind of file it is its bytes say, not its name. */
async function tablesIn(
  reader: ReaderService,
  bytes: Uint8Array,
): Promise<Result<readonly (readonly FileLine[])[], FileRefusal>> {
  if (!isWorkbook(bytes)) {
    const lines = csvLines(bytes);
    return lines.ok ? ok([lines.value]) : lines;
  }
  const book = await reader.workbook(bytes);
  return book.ok ? bookLines(book.value) : book;
}

/** Tables of lines out of the file, before the register is looked at. */
export async function openTables(
  { reader }: Pick<AppContext, 'reader'>,
  base64: string,
): Promise<Result<readonly (readonly FileLine[])[], Refusal>> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.byteLength > maxAveragesFile * 1024 * 1024)
    return because('file-too-big', { params: { max: maxAveragesFile } });
  const tables = await tablesIn(reader, bytes);
  return tables.ok ? tables : because(tables.refusal.code, { params: tables.refusal.params });
}

/** What the first table with the headings would do to the register as it stands now. */
export function plannedLines(
  { store, clock }: AppContext,
  series: AverageSeries,
  tables: readonly (readonly FileLine[])[],
): Result<readonly ImportedLine[], Refusal> {
  const stored = averagesOf(store, series);
  const lastYear = partsOf(clock.today()).year;
  for (const lines of tables) {
    const rows = readAverageTable(lines, series, stored, lastYear);
    if (rows !== null && rows.length > 0) return ok(rows);
  }
  const missing = missingHeadings(tables);
  return refuse<Refusal>({
    code: 'file-wrong',
    params: missing.length === 0 ? { part: 'rows' } : { columns: missing.map((name) => `「${name}」`).join('') },
  });
}

/** Says line by line what a file would do; stores nothing. */
export async function readAveragesFile(
  context: AppContext,
  input: ChosenFile,
): Promise<Result<{ rows: readonly ImportedLine[] }, Refusal>> {
  const tables = await openTables(context, input.base64);
  if (!tables.ok) return tables;
  const rows = plannedLines(context, input.series, tables.value);
  return rows.ok ? ok({ rows: rows.value }) : rows;
}
