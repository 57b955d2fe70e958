import type { Coverage, PrintFont } from './print-font.ts';

export interface Pick {
  font: PrintFont;
  coverage: Coverage;
  /** The cluster is not in the first font of the chain. */
  fallback: boolean;
}

/** Fonts in order of preference; each cluster is drawn by the first that has it. */
export class FontChain {
  readonly #fonts: readonly [PrintFont, ...PrintFont[]];
  readonly #picks = new Map<string, Pick>();

  constructor(first: PrintFont, ...others: PrintFont[]) {
    this.#fonts = [first, ...others];
  }

  pick(cluster: string): Pick {
    let pick = this.#picks.get(cluster);
    if (pick === undefined) {
      pick = this.#choose(cluster);
      this.#picks.set(cluster, pick);
    }
    return pick;
  }

  #choose(cluster: string): Pick {
    const first = this.#fonts[0];
    for (const wanted of ['covered', 'variant-lost'] as const) {
      const font = this.#fonts.find((candidate) => candidate.coverage(cluster) === wanted);
      if (font !== undefined) return { font, coverage: wanted, fallback: font !== first };
    }
    return { font: first, coverage: 'missing', fallback: false };
  }

  /** Advance of a cluster in ems. */
  readonly advance = (cluster: string): number => this.pick(cluster).font.advance(cluster);
}
