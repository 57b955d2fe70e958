import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import { hasSpaceInside, tidy, withoutUnit } from '../../shared/domain/number-text.ts';
import type { FieldFault } from './use-local-faults.ts';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the point; 0 takes whole numbers only. */
  readonly decimals?: number | undefined;
  /** The field's own unit may stand behind the number; without one ％ may. */
  readonly unit?: string | undefined;
}

/**
 * Reads １，２３４, 1,234, ８０．５％ and 「45時間」 (in a field of 時間) alike; blank is null. Never rounds: more digits than asked
 * for is a fault, and so is 「4 5」, which may be two numbers.
 */
export function readNumber(typed: string, limits: NumberLimits): Result<number | null, FieldFault> {
  const tidied = tidy(typed);
  if (tidied === '') return ok(null);
  const text = withoutUnit(tidied, limits.unit ?? '%').replaceAll(/[,、]/gu, '');
  if (hasSpaceInside(typed)) return refuse({ code: 'not-a-number' });
  if (!/^-?\d+(\.\d+)?$/.test(text)) return refuse({ code: 'not-a-number' });
  const { min, max, decimals = 0 } = limits;
  const after = text.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (after > decimals)
    return refuse(decimals === 0 ? { code: 'not-an-integer' } : { code: 'too-many-decimals', params: { decimals } });
  const value = Number(text);
  if (
    !Number.isSafeInteger(Math.trunc(value)) ||
    (min !== undefined && value < min) ||
    (max !== undefined && value > max)
  ) {
    return refuse({
      code: 'out-of-range',
      params: { ...(min === undefined ? {} : { min }), max: max ?? Number.MAX_SAFE_INTEGER },
    });
  }
  return ok(value === 0 ? 0 : value);
}
