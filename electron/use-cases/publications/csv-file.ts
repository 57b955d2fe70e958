import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import {
  type TableLetter,
  type TextTable,
  unencodableInTable,
  writeTableCsv,
  writeTableCsvCp932,
} from '../../exchange/open-data-csv.ts';
import { because } from '../context.ts';

/** How a CSV file is written. */
export interface CsvChoice {
  readonly encoding: 'utf-8' | 'cp932';
  readonly replaceUnencodable: boolean;
}

const nameColumn = '名称';

function problemOf(table: TextTable, letter: TableLetter): CharacterProblem {
  const headings = table[0] ?? [];
  const name = table[letter.row]?.[headings.indexOf(nameColumn)] ?? '';
  return {
    where: headings[letter.column] ?? '',
    of: letter.row === 0 ? '見出し' : name,
    character: letter.grapheme,
    code: letter.codes.join(' '),
    index: letter.at - 1,
    issue: 'unencodable',
  };
}

/** Open data as bytes; letters CP932 cannot hold are refused, or become 〓 where the clerk has said so. */
export function csvBytes(
  table: TextTable,
  { encoding, replaceUnencodable }: CsvChoice,
): Result<{ bytes: Uint8Array; mime: string; replaced: CharacterProblem[] }, Refusal> {
  if (encoding === 'utf-8') return ok({ bytes: writeTableCsv(table), mime: 'text/csv; charset=utf-8', replaced: [] });
  const problems = unencodableInTable(table).map((letter) => problemOf(table, letter));
  if (problems.length > 0 && !replaceUnencodable) return because('characters-cannot-be-encoded', { problems });
  return ok({ bytes: writeTableCsvCp932(table), mime: 'text/csv; charset=Shift_JIS', replaced: problems });
}
