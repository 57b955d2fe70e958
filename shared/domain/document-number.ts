import { isBlank, toHalfWidthDigits } from './text.ts';

/** 文書番号 as it is printed: 「12」 with the symbol 朝産発 is 朝産発第12号, nothing with a symbol leaves room for a number, all else stays as typed. */
export function writtenNumber(typed: string, symbol: string): string {
  if (isBlank(typed)) return symbol === '' ? '' : `${symbol}第　　　号`;
  const digits = toHalfWidthDigits(typed.trim());
  return /^\d+$/u.test(digits) ? `${symbol}第${digits}号` : typed.trim();
}
