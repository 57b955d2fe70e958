import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import type { FieldFault } from './use-local-faults.ts';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the point; 0 takes whole numbers only. */
  readonly decimals?: number | undefined;
}

/** Reads １，２３４, 1,234 and ８０．５％ alike; blank is null. Never rounds: more digits than asked for is a fault. */
export function readNumber(typed: string, limits: NumberLimits): Result<number | null, FieldFault> {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s,、]/gu, '')
    .replaceAll(/[‐‑‒–—―−ー]/gu, '-')
    .replace(/%$/u, '');
  if (text === '') return ok(null);
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
