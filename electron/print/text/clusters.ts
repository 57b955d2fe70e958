const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const words = new Intl.Segmenter('ja', { granularity: 'word' });

// of these every UTF-16 unit is a character of its own: no marks, selectors, jamo or surrogates
const SINGLE =
  /^[\t\n\u0020-\u007e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027\u2030-\u203b\u3000-\u3029\u303b\u3041-\u3096\u309b-\u30ff\u31f0-\u31ff\u3300-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff9d\uffe0-\uffe6]*$/;

/** User-perceived characters of `text`; joined again they give `text` back unchanged. */
export function clusters(text: string): string[] {
  if (SINGLE.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/** UTF-16 offsets in `text` where a word starts, by ICU's dictionary; used only to prefer one line break over another. */
export function wordStarts(text: string): ReadonlySet<number> {
  return new Set(Array.from(words.segment(text), (part) => part.index));
}

export function codePoints(cluster: string): number[] {
  return Array.from(cluster, (character) => character.codePointAt(0)!);
}

/** "U+845B U+E0100" for 葛󠄀. */
export function codeNames(cluster: string): string {
  return codePoints(cluster)
    .map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

export function isVariationSelector(point: number): boolean {
  return (
    (point >= 0xfe00 && point <= 0xfe0f) ||
    (point >= 0xe0100 && point <= 0xe01ef) ||
    (point >= 0x180b && point <= 0x180d)
  );
}

/**
 * The form to draw: kana with a separate voicing mark (names from macOS files) as one letter, everything else untouched.
 * Never NFC as a whole: it would turn U+FA19 into U+795E and so print another name.
 */
export function composeKana(cluster: string): string {
  return cluster.replace(/[\u3041-\u30ff][\u3099\u309a]/g, (pair) => pair.normalize('NFC'));
}
