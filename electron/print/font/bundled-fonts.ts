import { join } from 'node:path';
import { FontChain } from './font-chain.ts';
import { PrintFont } from './print-font.ts';

/** The fonts the app brings along (all SIL OFL), as text styles. */
export interface BundledFonts {
  certificate: FontChain;
  certificateBold: FontChain;
  list: FontChain;
  listBold: FontChain;
  /** Official letters. */
  letter: FontChain;
  letterBold: FontChain;
}

/** Names of the font files expected in `fontsDir`. */
export const FONT_FILES = {
  serif: 'noto-serif-jp-400.ttf',
  serifBold: 'noto-serif-jp-600.ttf',
  gothic: 'biz-udpgothic-400.ttf',
  gothicBold: 'biz-udpgothic-700.ttf',
} as const;

/** Prepares the bundled fonts; a file is read when its first character is measured. */
export function bundledFonts(fontsDir: string): BundledFonts {
  const open = (name: keyof typeof FONT_FILES): PrintFont => new PrintFont(join(fontsDir, FONT_FILES[name]));
  const serif = open('serif');
  const serifBold = open('serifBold');
  const gothic = open('gothic');
  const gothicBold = open('gothicBold');
  return {
    certificate: new FontChain(serif), // one design only: a certificate never mixes typefaces in a name
    certificateBold: new FontChain(serifBold),
    list: new FontChain(gothic, serif),
    listBold: new FontChain(gothicBold, serifBold),
    letter: new FontChain(serif, gothic),
    letterBold: new FontChain(serifBold, gothicBold),
  };
}
