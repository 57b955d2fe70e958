import { type ParsedFont, parseFontFile } from './print-font.ts';

/** Why a maker's font may not be put into a PDF; closed set (OS/2.fsType). */
export type EmbeddingFault = 'no-embedding' | 'no-subsetting' | 'bitmap-only';

/** What a font file offers. */
export interface FontFace {
  /** PostScript name, to be kept for a file with several faces; empty where there is only one. */
  face: string;
  /** As its maker calls it, in Japanese where it says so. */
  name: string;
  /** Characters of the blocks of kanji that it has. */
  kanji: number;
  /** Null when it may be embedded. */
  fault: EmbeddingFault | null;
}

const kanjiBlocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
] as const;
const isKanji = (point: number): boolean => kanjiBlocks.some(([first, last]) => point >= first && point <= last);

function embeddingFault(font: ParsedFont): EmbeddingFault | null {
  const { noEmbedding, noSubsetting, bitmapOnly } = font['OS/2'].fsType;
  if (noEmbedding) return 'no-embedding';
  if (noSubsetting) return 'no-subsetting';
  return bitmapOnly ? 'bitmap-only' : null;
}

const nameOf = (font: ParsedFont): string => {
  const named: unknown = font.getName('fullName', 'ja') ?? font.fullName;
  return typeof named === 'string' && named !== '' ? named : font.postscriptName;
};

/** The faces of a font file; throws when it is not one that can be printed with (no outlines, damaged, not a font). */
export function fontFaces(path: string): FontFace[] {
  const fonts = parseFontFile(path);
  return fonts.map((font) => {
    // a shape is asked for, so that a file cut short shows itself now and not in a certificate
    const some = font.characterSet.find(isKanji) ?? font.characterSet[0];
    if (some === undefined || font.glyphForCodePoint(some).path === undefined) throw new Error('Unknown font format');
    return {
      face: fonts.length > 1 ? font.postscriptName : '',
      name: nameOf(font),
      kanji: font.characterSet.filter(isKanji).length,
      fault: embeddingFault(font),
    };
  });
}
