/**
 * A typed number in thousandths as an integer, so that comparisons are exact: 45.1 becomes 45100. Null for what is no finite
 * number, has more than three decimals or is too large to be held exactly.
 */
export function thousandths(value: number): number | null {
  const scaled = Math.round(value * 1000);
  // division rounds to the nearest double, which is the one the typed text was read as
  return Number.isSafeInteger(scaled) && scaled / 1000 === value ? scaled : null;
}

/** A number's text as people read it, in groups of three before the point: 1200.125 → 1,200.125. */
export const grouped = (text: string): string =>
  text.replace(/^-?\d+/u, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ','));

/**
 * A share as percent, half up: with one decimal, or with more where one would hide on which side of `other` (thousandths of
 * a percent) it lies. Part and total are integers of the same unit, the total above 0.
 */
export function shareText(part: number, total: number, other: number | null = null): string {
  for (const decimals of [1, 2, 3]) {
    const scale = 10 ** decimals;
    const rounded = Math.round((part * 100 * scale) / total);
    const exact = part * 100 * scale === rounded * total;
    if (exact || rounded * (1000 / scale) !== other || decimals === 3) {
      return `${thousandthsText(rounded * (1000 / scale))}％`;
    }
  }
  return '';
}

/** Thousandths as a plain number, with at least the given number of decimals: 70000 → 70.0, 45125 → 45.125. */
export function thousandthsText(scaled: number, decimals = 1): string {
  const digits = String(Math.abs(scaled)).padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/u, '').padEnd(decimals, '0');
  const whole = `${scaled < 0 ? '-' : ''}${digits.slice(0, -3)}`;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
