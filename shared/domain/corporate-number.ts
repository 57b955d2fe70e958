import { ok, refuse, type Result } from '../kernel/result.ts';
import type { FaultCode } from './fault.ts';

/** Why a 法人番号 was not taken. */
export interface CorporateNumberRefusal {
  readonly code: Extract<FaultCode, 'not-a-number' | 'corporate-number-length' | 'corporate-number-check-digit'>;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Check digit of the last 12 digits: 9 - (Σ Pn·Qn mod 9), Qn = 1, 2, 1, … from the right (平成26年財務省令第70号 2条). */
export function corporateCheckDigit(base12: string): number {
  const sum = Array.from(base12)
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** Normalises a typed 法人番号 to 13 ASCII digits (full width, spaces and hyphens allowed), or says what is wrong. */
export function checkCorporateNumber(text: string): Result<string, CorporateNumberRefusal> {
  const digits = text.normalize('NFKC').replaceAll(/[\s‐‑‒–—―−ー-]/gu, '');
  if (!/^\d+$/.test(digits)) return refuse({ code: 'not-a-number', params: { text } });
  if (digits.length !== 13) return refuse({ code: 'corporate-number-length', params: { length: digits.length } });
  const expected = corporateCheckDigit(digits.slice(1));
  if (Number(digits[0]) !== expected) return refuse({ code: 'corporate-number-check-digit', params: { expected } });
  return ok(digits);
}
