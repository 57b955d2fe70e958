/** How the unit of a column may be written behind its number, after width and dashes are made alike. */
const unitWords: Readonly<Record<string, readonly string[]>> = {
  時間: ['時間', 'h', 'hr', 'hours'],
  '%': ['%', 'パ-セント', '割合'],
  人: ['人', '名'],
  日: ['日', '日間'],
  件: ['件', '回'],
};

/** A text with its width, spaces and the dashes of Japanese keyboards made alike. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]|\ufe0e|\ufe0f/gu, '')
    .replaceAll(/[‐‑‒–—―−─ー]/gu, '-');

/** True for 「4 5」: it may be 45 or two numbers. */
export const hasSpaceInside = (text: string): boolean => /\d\s+\d/u.test(text.normalize('NFKC'));

/** 45時間30分 as 45.5: only what is a whole number of tenths of an hour. */
function hoursAndMinutes(text: string): string | null {
  const [, hours, minutes] = /^(\d+)時間(\d{1,2})分$/u.exec(text) ?? [];
  const tenths = Number(minutes) / 6;
  return hours === undefined || !Number.isInteger(tenths) || tenths >= 10 ? null : `${hours}.${tenths}`;
}

/** A tidy text without its unit (「45時間」 → 45 in a column of 時間); what stands with another unit stays as it is. */
export function withoutUnit(tidied: string, unit: string): string {
  const key = tidy(unit);
  const word = (unitWords[key] ?? [key]).find((each) => each !== '' && tidied.toLowerCase().endsWith(each));
  if (word !== undefined) return tidied.slice(0, -word.length);
  return (key === '時間' ? hoursAndMinutes(tidied) : null) ?? tidied;
}
