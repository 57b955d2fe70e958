import type { FormRow, FormSheet } from './form-sheet.ts';

/** A4 portrait in points, and the margins of the form in inches. */
const page = { width: 595, height: 842 };
export const margins = { top: 0.55, bottom: 0.6, left: 0.4, right: 0.4, header: 0.25, footer: 0.3 };

/** Points of a column of that many characters where digits are widest (8 pixels at 96 a inch). */
const columnPoints = (width: number): number => (width * 8 + 5) * 0.75;
/** Fonts, printers and programs differ by a few percent. */
const reserve = 0.97;

/** Percent at which the sheet is about as wide as the page; programs fit it exactly, by the widths of their own fonts. */
function printScale(sheet: FormSheet): number {
  const width = sheet.widths.reduce((sum, each) => sum + columnPoints(each), 0);
  const printable = page.width - (margins.left + margins.right) * 72;
  return Math.min(100, Math.floor((printable / width) * 100 * reserve));
}

/**
 * Rows (counted from 0) after which a page ends. An item never straddles two pages; a category begins a new page when
 * it fits on one and not on the rest of this.
 */
export function pageBreaks(sheet: FormSheet): readonly number[] {
  const whole = ((page.height - (margins.top + margins.bottom) * 72) / (printScale(sheet) / 100)) * reserve;
  const head = sheet.rows.slice(0, sheet.headRow + 1);
  const heightOf = (rows: readonly FormRow[]): number => rows.reduce((sum, row) => sum + row.height, 0);
  const repeated = sheet.rows[sheet.headRow]?.height ?? 0;
  const starts = sheet.rows.flatMap((row, index) => (row.starts === undefined ? [] : [index]));
  const endOf = (start: number, kinds: readonly FormRow['starts'][]): number => {
    const next = starts.find((at) => at > start && kinds.includes(sheet.rows[at]!.starts));
    return next ?? sheet.rows.length;
  };
  const breaks: number[] = [];
  let used = heightOf(head);
  for (const start of starts) {
    const { starts: kind } = sheet.rows[start]!;
    const isFirst = start === sheet.headRow + 1;
    const category = kind === 'category' ? heightOf(sheet.rows.slice(start, endOf(start, ['category']))) : 0;
    // a heading is never left alone at the foot of a page
    const first = kind === 'category' ? endOf(start + 1, ['item', 'category']) : endOf(start, ['item', 'category']);
    const own = heightOf(sheet.rows.slice(start, first));
    const fits = used + own <= whole;
    const better = kind === 'category' && used + category > whole && category <= whole - repeated && used > whole / 2;
    if (!isFirst && (!fits || better) && sheet.rows[start - 1]?.starts !== 'category') {
      breaks.push(start - 1);
      used = repeated;
    }
    used += kind === 'category' ? sheet.rows[start]!.height : own;
  }
  return breaks;
}
