import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { averageSeriesLabels } from '../../../shared/domain/average-entry.ts';
import { averageColumns, cellsOf, inTableOrder, placeLabel } from '../../../shared/domain/average-table.ts';
import type { AverageSeries, OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { unencodable } from '../../exchange/cp932.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { averagesOf } from '../../store/repositories/averages.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

interface FinishedFile {
  readonly fileName: string;
  readonly mime: string;
  readonly base64: string;
}

/** Each letter CP932 cannot hold, by figure and column. */
const problemsIn = (averages: readonly OfficialAverage[]): CharacterProblem[] =>
  averages.flatMap((average) =>
    cellsOf(average).flatMap((cell, at) =>
      unencodable(cell).map((letter): CharacterProblem => ({
        where: averageColumns[at]?.heading ?? '',
        of: placeLabel(average),
        character: letter.grapheme,
        code: letter.codes.join(' '),
        index: letter.at - 1,
        issue: 'unencodable',
      })),
    ),
  );

/** The figures of a series as a file that can be corrected and imported again; nothing is stored. */
export async function exportAverages(
  { store }: AppContext,
  { series, format }: { series: AverageSeries; format: 'csv' | 'xlsx' },
): Promise<Result<FinishedFile, Refusal>> {
  const averages = inTableOrder(averagesOf(store, series));
  if (averages.length === 0) return because('nothing-to-export');
  const label = averageSeriesLabels[series];
  const file = (bytes: Uint8Array, mime: string): Result<FinishedFile, Refusal> =>
    ok({
      fileName: exportFileName(['公的平均値', label], format),
      mime,
      base64: Buffer.from(bytes).toString('base64'),
    });
  // the libraries are loaded on first use, so that none of them slows the start of the app
  const { averagesCsv, averagesCsvCp932, averagesXlsx } = await import('../../exchange/averages-write.ts');
  if (format === 'xlsx') {
    const bytes = await averagesXlsx(averages, `公的平均値：${label}`);
    return file(bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  }
  if (settingsInForce(store).csvEncoding === 'utf-8-bom') return file(averagesCsv(averages), 'text/csv; charset=utf-8');
  const written = averagesCsvCp932(averages);
  return written.ok
    ? file(written.value.bytes, 'text/csv; charset=Shift_JIS')
    : because('characters-cannot-be-encoded', { problems: problemsIn(averages) });
}
