import type { LetterSubstitute, PrintImage } from '../print-contract.ts';
import type { Coverage, PrintFont } from './print-font.ts';
import { equivalentsOf } from './variation-equivalents.ts';

/** How one user-perceived character is drawn. */
export interface Pick {
  font: PrintFont;
  coverage: Coverage;
  /** It is not in the first font of the chain. */
  fallback: boolean;
  /** What to shape: the cluster, its equivalent in another collection, or the plain letter in its place. */
  text: string;
  /** What to draw instead, one em box; `text` is the cluster then. */
  image?: PrintImage;
  /** Why `text` or `image` is not the cluster as written. */
  way: 'as-written' | 'equivalent' | 'substitute';
}

const noSubstitutes: ReadonlyMap<string, LetterSubstitute> = new Map();

/** Fonts in order of preference; each cluster is drawn by the first that has it. */
export class FontChain {
  readonly #fonts: readonly [PrintFont, ...PrintFont[]];
  readonly #substitutes: ReadonlyMap<string, LetterSubstitute>;
  readonly #picks = new Map<string, Pick>();
  readonly #base: FontChain | undefined;

  constructor(
    fonts: readonly [PrintFont, ...PrintFont[]],
    substitutes: ReadonlyMap<string, LetterSubstitute> = noSubstitutes,
    base?: FontChain,
  ) {
    this.#fonts = fonts;
    this.#substitutes = substitutes;
    this.#base = base;
  }

  /** The same fonts, with some letters drawn otherwise than written. */
  substituting(substitutes: readonly LetterSubstitute[]): FontChain {
    if (substitutes.length === 0) return this;
    return new FontChain(this.#fonts, new Map(substitutes.map((each) => [each.letter, each])), this);
  }

  pick(cluster: string): Pick {
    const substitute = this.#substitutes.get(cluster);
    if (substitute === undefined && this.#base !== undefined) return this.#base.pick(cluster);
    let pick = this.#picks.get(cluster);
    if (pick === undefined) {
      pick = substitute === undefined ? this.#choose(cluster) : this.#inPlaceOf(substitute);
      this.#picks.set(cluster, pick);
    }
    return pick;
  }

  #inPlaceOf(substitute: LetterSubstitute): Pick {
    if ('plain' in substitute) return { ...this.#choose(substitute.plain), way: 'substitute' };
    const { letter, image } = substitute;
    return { font: this.#fonts[0], coverage: 'covered', fallback: false, text: letter, image, way: 'substitute' };
  }

  #choose(cluster: string): Pick {
    const first = this.#fonts[0];
    for (const font of this.#fonts) {
      const fallback = font !== first;
      if (font.coverage(cluster) === 'covered')
        return { font, coverage: 'covered', fallback, text: cluster, way: 'as-written' };
      // the same shape under another collection's name, before the face changes
      const text = equivalentsOf(cluster).find((each) => font.coverage(each) === 'covered');
      if (text !== undefined) return { font, coverage: 'covered', fallback, text, way: 'equivalent' };
    }
    const base = this.#fonts.find((font) => font.coverage(cluster) === 'variant-lost');
    const coverage = base === undefined ? 'missing' : 'variant-lost';
    const font = base ?? first;
    return { font, coverage, fallback: font !== first, text: cluster, way: 'as-written' };
  }

  /** Advance of a cluster in ems. */
  readonly advance = (cluster: string): number => {
    const { font, text, image } = this.pick(cluster);
    return image === undefined ? font.advance(text) : 1;
  };
}
