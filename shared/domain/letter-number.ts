import { refuse, ok, type Result } from '../kernel/result.ts';
import type { Fault } from './fault.ts';
import { isBlank, toHalfWidthDigits } from './text.ts';

/** How the letters of a selection are numbered. */
export const numberModes = ['running', 'branch', 'same', 'later'] as const;
export type NumberMode = (typeof numberModes)[number];

/** Japanese words for the modes. */
export const numberModeLabels: Readonly<Record<NumberMode, string>> = {
  running: '1通ごとに続き番号にする',
  branch: '1つの番号に枝番を付ける',
  same: 'すべて同じ番号にする',
  later: '番号を空けて、後で書き入れる',
};

/** Largest number of a letter. */
const most = 999_999;

/** 文書番号 of `count` letters: 「朝産第12号」, 「朝産第12号の1」; the fault names the field `firstNumber`. */
export function letterNumbers(
  { symbol, firstNumber, mode }: { symbol: string; firstNumber: string; mode: NumberMode },
  count: number,
): Result<readonly string[], Fault> {
  const each = (of: (index: number) => string): readonly string[] =>
    Array.from({ length: count }, (_, index) => of(index));
  if (mode === 'later') return ok(each(() => `${symbol}第　　　号`));
  if (isBlank(firstNumber)) return refuse({ path: 'firstNumber', code: 'required' });
  const typed = toHalfWidthDigits(firstNumber.trim());
  if (!/^\d{1,7}$/u.test(typed)) return refuse({ path: 'firstNumber', code: 'not-an-integer' });
  const first = Number(typed);
  const last = mode === 'running' ? first + count - 1 : first;
  if (first < 1 || last > most)
    return refuse({ path: 'firstNumber', code: 'out-of-range', params: { min: 1, max: most } });
  if (mode === 'same') return ok(each(() => `${symbol}第${first}号`));
  return ok(
    each((index) => (mode === 'running' ? `${symbol}第${first + index}号` : `${symbol}第${first}号の${index + 1}`)),
  );
}
