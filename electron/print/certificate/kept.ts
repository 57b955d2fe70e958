import type { FontChain } from '../font/font-chain.ts';

const MOST_KEPT = 2000;

/** What was worked out for a text in a font, so that the certificates of a ceremony share all that is the same on them. */
export class Kept<T> {
  #byFont = new WeakMap<FontChain, Map<string, T>>();

  get(fonts: FontChain, key: string, make: () => T): T {
    let known = this.#byFont.get(fonts);
    if (known === undefined || known.size > MOST_KEPT) this.#byFont.set(fonts, (known = new Map()));
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    known.set(key, made);
    return made;
  }
}
