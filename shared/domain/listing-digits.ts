/** How digits stand in one document: half width, full width, or full width where they stand alone (一桁全角). */
export const digitStyles = ['half', 'full', 'single-full'] as const;
export type DigitStyle = (typeof digitStyles)[number];

const toHalf = (text: string): string =>
  text.replaceAll(/[０-９．，]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xfee0));
const toFull = (text: string): string =>
  text.replaceAll(/[0-9.,]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));

// an address of the net would lead nowhere in full width
const untouched = String.raw`[A-Za-z][A-Za-z0-9+.-]*://[!-~]+|www\.[!-~]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+`;
// a digit before U+FE0F or U+20E3 is part of a picture of a key
const run = String.raw`[0-9０-９]+(?:[.,．，‐−－-][0-9０-９]+)*(?!\uFE0F|\u20E3)`;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);

function inStyle(number: string, style: DigitStyle): string {
  if (style === 'half') return toHalf(number);
  const single = /^[0-9０-９]$/u.test(number);
  return style === 'full' || single ? toFull(number) : toHalf(number);
}

/**
 * The text with all its digits in one width (公用文: one choice in one document); nothing else changes. `names` stay as they
 * were typed wherever they stand, and so do addresses of web and mail.
 */
export function uniformDigits(text: string, style: DigitStyle, names: readonly string[] = []): string {
  const kept = names.filter((name) => name.length > 1 && /[0-9０-９]/u.test(name) && text.includes(name));
  const longestFirst = kept.toSorted((a, b) => b.length - a.length).map(escaped);
  const keep = [...longestFirst, untouched].join('|');
  return text.replaceAll(new RegExp(`(${keep})|${run}`, 'gu'), (found: string, whole: string | undefined) =>
    whole === undefined ? inStyle(found, style) : found,
  );
}
