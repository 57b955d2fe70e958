/** The text face; also the name the theme asks for. */
export const textFace = 'BIZ UDPGothic';
/** Carries the rare letters of names (𠮷, 﨑, 辻󠄀) that the text face has no glyph for. */
export const rareLetterFace = 'Good Balance Rare Letters';

const rareLetters = 'U+2E80-2FDF, U+3400-4DBF, U+F900-FAFF, U+FE00-FE0F, U+20000-323AF, U+E0100-E01EF';

/**
 * Registers the bundled faces, served beside index.html. Done here and not in a stylesheet because the bundler moves
 * stylesheets to another folder; where a file is missing (tests) the system's Japanese face is used.
 */
export function loadFonts(): void {
  const faces = [
    new FontFace(textFace, 'url("./fonts/biz-udpgothic-400.ttf")', { weight: '400', display: 'swap' }),
    new FontFace(textFace, 'url("./fonts/biz-udpgothic-700.ttf")', { weight: '700', display: 'swap' }),
    new FontFace(rareLetterFace, 'url("./fonts/noto-serif-jp-400.ttf")', {
      unicodeRange: rareLetters,
      display: 'swap',
    }),
  ];
  for (const face of faces) document.fonts.add(face);
}
