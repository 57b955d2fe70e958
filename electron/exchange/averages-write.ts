import { stringify } from 'csv-stringify/sync';
import { averageColumns, cellsOf } from '../../shared/domain/average-table.ts';
import type { OfficialAverage } from '../../shared/domain/official-averages.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { formulaLike } from './averages-read.ts';
import { type Cp932Text, encodeCp932, type UnencodableRefusal } from './cp932.ts';
import { hucreSpreadsheet } from './spreadsheet-hucre.ts';

/** The figures as CSV text with a heading line, CRLF; what a spreadsheet would run as a formula gets a leading `'`. */
function csvText(averages: readonly OfficialAverage[]): string {
  const escaped = (cell: string): string => (formulaLike.test(cell) ? `'${cell}` : cell);
  return stringify(
    [averageColumns.map(({ heading }) => heading), ...averages.map((average) => cellsOf(average).map(escaped))],
    { quote_record_delimiter: true, quoted_match: /[\r\n]/u, record_delimiter: 'windows' },
  );
}

/** The figures as CSV in UTF-8 with a byte order mark, so that Excel does not take it for CP932. */
export const averagesCsv = (averages: readonly OfficialAverage[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${csvText(averages)}`);

/** The figures as CSV in CP932; refused when a letter cannot be held. */
export const averagesCsvCp932 = (averages: readonly OfficialAverage[]): Result<Cp932Text, UnencodableRefusal> =>
  encodeCp932(csvText(averages), 'refuse');

const widths: Readonly<Record<(typeof averageColumns)[number]['key'], number>> = {
  series: 24,
  industry: 30,
  year: 8,
  percent: 10,
  edition: 28,
  publishedOn: 20,
  source: 60,
};

/** The figures as a workbook to print, or to correct and import again. */
export function averagesXlsx(averages: readonly OfficialAverage[], title: string): Promise<Uint8Array> {
  return hucreSpreadsheet.write({
    sheetName: '公的平均値',
    title,
    notes: [
      '出典は報道等の引用。公式の表で確かめてください。',
      'この表を直して取り込めます。見出しの行（統計・業種・年・値（％）・調査名・公表日・出典）は、そのまま残してください。',
    ],
    columns: averageColumns.map(({ key, heading }) => ({
      heading,
      width: widths[key],
      kind: key === 'year' || key === 'percent' ? 'number' : 'text',
      ...(key === 'year' ? { format: '0' } : key === 'percent' ? { format: '0.0' } : {}),
    })),
    rows: averages.map((average) =>
      cellsOf(average).map((cell, at) => {
        const key = averageColumns[at]?.key;
        if (key === 'year') return average.year;
        return key === 'percent' && average.tenths !== null ? average.tenths / 10 : cell;
      }),
    ),
  });
}
