import type { CivilDate } from '../kernel/types.ts';

/** One filled cell of a workbook, whichever program saved it. Formulas count with the value last computed. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `percent`: formatted as %, so that 0.621 is shown as 62.1 %. */
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A number formatted as a date; the time of day is dropped. */
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** #N/A, #REF! … */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula nobody has computed yet: no value, and not blank either. */
  | { readonly kind: 'uncalculated' };

/** What a person sees in the cell, for naming it in a message. */
export function cellText(cell: SheetCell | null): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return cell.percent ? `${Number((cell.value * 100).toPrecision(12))}%` : String(cell.value);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.date;
    default:
      return '（計算式）';
  }
}
