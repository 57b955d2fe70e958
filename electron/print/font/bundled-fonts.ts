import { join } from 'node:path';
import type { Typeface } from '../../../shared/domain/certificate-template.ts';
import type { LetterSubstitute } from '../print-contract.ts';
import { FontChain } from './font-chain.ts';
import { type FontSource, PrintFont } from './print-font.ts';
import { notoSerifUsual } from './variation-equivalents.ts';

/** Two weights of one design. */
export interface Weights {
  regular: FontChain;
  bold: FontChain;
}

/** The fonts the app brings along (all SIL OFL), as text styles; behind each stands the city's own font, if one is chosen. */
export interface BundledFonts {
  certificates: Readonly<Record<Typeface, Weights>>;
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
  udSerif: 'biz-udmincho-400.ttf',
  udSerifBold: 'biz-udmincho-700.ttf',
  brush: 'yuji-syuku-400.ttf',
  gothic: 'biz-udpgothic-400.ttf',
  gothicBold: 'biz-udpgothic-700.ttf',
} as const;

const opened = new Map<string, PrintFont>();

function open(path: string, source?: FontSource): PrintFont {
  let font = opened.get(path);
  if (font === undefined) opened.set(path, (font = new PrintFont(path, source)));
  return font;
}

/**
 * Prepares the bundled fonts; a file is read when its first character is measured, and once in a process. `extra`: the
 * font the city chose for letters no bundled font has; while its file cannot be read the others print alone.
 */
export function bundledFonts(fontsDir: string, extra?: PrintFont): BundledFonts {
  const file = (name: keyof typeof FONT_FILES): PrintFont =>
    open(join(fontsDir, FONT_FILES[name]), {
      plain: true,
      ...(name.startsWith('serif') ? { usual: notoSerifUsual } : {}),
    });
  const chain = (first: PrintFont, ...others: PrintFont[]): FontChain =>
    new FontChain([first, ...others, ...(extra === undefined ? [] : [extra])]);
  const [serif, serifBold] = [file('serif'), file('serifBold')];
  const [gothic, gothicBold] = [file('gothic'), file('gothicBold')];
  const noto: Weights = { regular: chain(serif), bold: chain(serifBold) };
  const brush = file('brush'); // one weight only: a brush is not bolder in a name than in a text
  return {
    certificates: {
      serif: noto,
      'ud-serif': { regular: chain(file('udSerif'), serif), bold: chain(file('udSerifBold'), serifBold) },
      brush: { regular: chain(brush, serif), bold: chain(brush, serifBold) },
    },
    list: chain(gothic, serif),
    listBold: chain(gothicBold, serifBold),
    letter: chain(serif, gothic),
    letterBold: chain(serifBold, gothicBold),
  };
}

/** The fonts of one certificate: its typeface, and some letters drawn otherwise than written. */
export function certificateFonts(
  fonts: BundledFonts,
  typeface: Typeface,
  substitutes: readonly LetterSubstitute[],
): Weights {
  const { regular, bold } = fonts.certificates[typeface];
  return { regular: regular.substituting(substitutes), bold: bold.substituting(substitutes) };
}
