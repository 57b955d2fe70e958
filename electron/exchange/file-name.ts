// full-width twins keep the name readable, which a row of underscores does not
const fullWidth: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

// DOS device names are refused by Windows even with an extension
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/iu;

/** Windows refuses names over 255 UTF-16 units and paths over 260; this leaves room for the folder. */
const longestStem = 100;

function shortened(text: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > longestStem) break;
    kept += segment;
  }
  return kept;
}

/**
 * A file name every Windows accepts: the parts joined by `_`, e.g. `広報掲載_令和8年11月.docx`. Illegal characters become
 * their full-width twins, control and direction characters vanish, blank parts are left out; never longer than 100
 * UTF-16 units before the extension, and never cut inside a letter.
 */
export function exportFileName(parts: readonly string[], extension: string): string {
  const joined = parts
    .map((part) =>
      part
        .toWellFormed()
        .replaceAll(/\s+/gu, ' ')
        .replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
        .replaceAll(/[<>:"/\\|?*]/gu, (letter) => fullWidth[letter] ?? '_')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('_');
  const stem = shortened(joined)
    .replace(/^\.+/u, '')
    .replace(/[. ]+$/u, '');
  if (stem === '') return `名称未設定.${extension}`;
  return `${reserved.test(stem) ? '_' : ''}${stem}.${extension}`;
}
