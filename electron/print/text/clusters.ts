const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** User-perceived characters of `text`; joined again they give `text` back unchanged. */
export function clusters(text: string): string[] {
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
