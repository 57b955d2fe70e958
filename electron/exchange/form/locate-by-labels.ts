import { cellText } from '../../../shared/domain/sheet-cell.ts';
import type { ReadBook, ReadSheet } from '../workbook.ts';
import type { FormBlock, FormRow, FormSheet } from './form-sheet.ts';
import { cellReader, type Located, note, nothingLocated } from './locate-by-keys.ts';

/** Width, spaces and punctuation do not count when words are compared. */
const alike = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200b、。,.・:;()【】「」※]/gu, '');

/** Printed words of a row with their columns; marks, units and years tell rows of one table apart. */
const printed = (row: FormRow): readonly { readonly column: number; readonly word: string }[] =>
  row.cells.flatMap(({ column, text }: FormBlock) =>
    text === undefined || alike(text) === '' ? [] : [{ column, word: alike(text) }],
  );

interface Match {
  /** row of the sheet */
  readonly row: number;
  /** columns to the right the row has moved */
  readonly shift: number;
}

/** The words of a row of the workbook by what they say, first column first. */
type Line = ReadonlyMap<string, number>;

const linesOf = (sheet: ReadSheet): readonly Line[] =>
  sheet.rows.map((row) => {
    const words = new Map<string, number>();
    row.forEach((cell, column) => {
      const word = alike(cellText(cell));
      if (word !== '' && !words.has(word)) words.set(word, column);
    });
    return words;
  });

/** Whether a line of the workbook is this row: all its words are there. */
function matchOf(line: Line | undefined, words: ReturnType<typeof printed>): number | null {
  if (line === undefined || words.length === 0) return null;
  const columns = words.map(({ word }) => line.get(word));
  const [first] = columns;
  return first === undefined || columns.includes(undefined) ? null : first - words[0]!.column;
}

/** Rows of a layout in runs that belong together: an item, or a single line of the cover. */
function runsOf(sheet: FormSheet): readonly (readonly FormRow[])[] {
  const runs: FormRow[][] = [];
  for (const row of sheet.rows.slice(sheet.headRow + 1)) {
    if (row.starts !== undefined || runs.length === 0 || sheet.headRow === 0) runs.push([row]);
    else runs.at(-1)!.push(row);
  }
  return runs;
}

/** Where a run stands: its first row by its words anywhere, the others below it in their order. */
function placeRun(lines: readonly Line[], run: readonly FormRow[], begin: number): readonly (Match | null)[] {
  const [first] = run;
  if (first === undefined) return [];
  const words = printed(first);
  // the wording of the item is enough: numbers become dates (2-1) in careless hands
  const longest = words.toSorted((a, b) => b.word.length - a.word.length).slice(0, 1);
  const isHere = (line: Line | undefined) => matchOf(line, words) ?? matchOf(line, longest);
  const rows = Array.from({ length: lines.length }, (_, index) => (begin + index) % lines.length);
  const start = rows.find((row) => isHere(lines[row]) !== null);
  if (start === undefined) return run.map(() => null);
  let at = start;
  let shift = isHere(lines[start])!;
  return run.map((row, index) => {
    if (index === 0) return { row: start, shift };
    const words = printed(row);
    const limit = at + run.length + 10;
    for (let next = at + 1; words.length > 0 && next < Math.min(limit, lines.length); next += 1) {
      const found = matchOf(lines[next], words);
      if (found === null) continue;
      at = next;
      shift = found;
      return { row: at, shift };
    }
    if (words.length > 0) return null;
    // a row of nothing but entries follows the one before it
    at += 1;
    return { row: at, shift };
  });
}

/** The entry cells of a form by its printed words, for a workbook whose hidden keys are gone. */
export function locateByLabels(book: ReadBook, layouts: readonly FormSheet[]): Located {
  const located = nothingLocated();
  for (const layout of layouts) {
    const runs = runsOf(layout);
    const wordy = new Set(
      runs.flatMap((run) =>
        run
          .slice(0, 1)
          .flatMap(printed)
          .map(({ word }) => word),
      ),
    );
    const known = (sheet: ReadSheet): number =>
      linesOf(sheet).reduce((sum, line) => sum + [...line.keys()].filter((word) => wordy.has(word)).length, 0);
    const sheet = book.sheets.toSorted((a, b) => known(b) - known(a))[0];
    if (sheet === undefined || known(sheet) === 0) continue;
    const lines = linesOf(sheet);
    const read = cellReader(sheet);
    let begin = 0;
    for (const run of runs) {
      const matches = placeRun(lines, run, begin);
      begin = matches.findLast((match) => match !== null)?.row ?? begin;
      run.forEach((row, index) => {
        const match = matches[index];
        if (match === null || match === undefined) return;
        for (const { slot, column } of row.cells) {
          if (slot === undefined) continue;
          const { cell, at } = read(match.row, column + match.shift, () => false);
          note(located, slot, cell, { sheet: sheet.name, cell: at });
        }
      });
    }
  }
  return located;
}
