import type { Fault } from './fault.ts';
import { checkText } from './text.ts';

/** Furthest a page is moved either way, in tenths of a millimetre. */
export const maxPrintOffset = 500;

/** Longest name of a printer, in user-perceived characters. */
export const maxPrinterName = 60;

/** Tenths as millimetres: 15 → 1.5, -20 → -2.0. */
export const millimetres = (tenths: number): string => (tenths / 10).toFixed(1);

/** What a correction says, for lists and choices: 右へ1.5mm・上へ2.0mm. */
export function offsetLabel({ right, down }: { readonly right: number; readonly down: number }): string {
  const move = (tenths: number, forth: string, back: string) =>
    tenths === 0 ? [] : [`${tenths > 0 ? forth : back}へ${millimetres(Math.abs(tenths))}mm`];
  const moves = [...move(right, '右', '左'), ...move(down, '下', '上')];
  return moves.length === 0 ? '動かさない' : moves.join('・');
}

/** What is wrong with a correction as typed, each at its field. */
export function offsetFaults(draft: {
  readonly printer: string;
  readonly right: number;
  readonly down: number;
}): readonly Fault[] {
  const printer = checkText(draft.printer, { max: maxPrinterName, required: true });
  const params = { min: -maxPrintOffset / 10, max: maxPrintOffset / 10 };
  const far = (tenths: number): boolean => !Number.isInteger(tenths) || Math.abs(tenths) > maxPrintOffset;
  return [
    ...(printer === null ? [] : [{ path: 'printer', ...printer }]),
    ...(['right', 'down'] as const).flatMap((path) =>
      far(draft[path]) ? [{ path, code: 'out-of-range' as const, params }] : [],
    ),
  ];
}
