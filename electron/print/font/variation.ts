/** What we use of fontkit's private cmap reader (fontkit is pinned; test/print/fonts.test.ts guards the shape). */
export interface CmapProcessor {
  uvs: { varSelectors: { toArray(): VariationSelector[] } } | null;
  getVariationSelector(codePoint: number, selector: number): number;
}

interface VariationSelector {
  varSelector: number;
  defaultUVS: { startUnicodeValue: number; additionalCount: number }[] | null;
  nonDefaultUVS: { unicodeValue: number; glyphID: number }[] | null;
}

interface SelectorTable {
  /** Sequences the base glyph already shows. */
  usual: (readonly [first: number, last: number])[];
  /** Sequences with a glyph of their own. */
  special: ReadonlyMap<number, number>;
}

const tables = new WeakMap<CmapProcessor, ReadonlyMap<number, SelectorTable>>();
const repaired = new WeakSet<object>();

function selectorTables(cmap: CmapProcessor): ReadonlyMap<number, SelectorTable> {
  const known = tables.get(cmap);
  if (known !== undefined) return known;
  const read = new Map(
    (cmap.uvs?.varSelectors.toArray() ?? []).map((selector) => [
      selector.varSelector,
      {
        usual: (selector.defaultUVS ?? []).map(
          (range) => [range.startUnicodeValue, range.startUnicodeValue + range.additionalCount] as const,
        ),
        special: new Map((selector.nonDefaultUVS ?? []).map((entry) => [entry.unicodeValue, entry.glyphID])),
      },
    ]),
  );
  tables.set(cmap, read);
  return read;
}

/** Whether the font knows this variation sequence, as its own glyph or as the one the base character has anyway. */
export function hasVariation(cmap: CmapProcessor, codePoint: number, selector: number): boolean {
  const table = selectorTables(cmap).get(selector);
  if (table === undefined) return false;
  return table.special.has(codePoint) || table.usual.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/**
 * Repairs fontkit 2.0.4, which skips a selector's own-glyph table when the character is missing from its default table
 * and so draws 葛 for 葛󠄀 without a word. Applies to every font of the process.
 */
export function repairVariations(cmap: CmapProcessor): void {
  const prototype: CmapProcessor = Object.getPrototypeOf(cmap);
  if (repaired.has(prototype)) return;
  repaired.add(prototype);
  prototype.getVariationSelector = function lookUp(this: CmapProcessor, codePoint, selector) {
    return selectorTables(this).get(selector)?.special.get(codePoint) ?? 0; // 0: fontkit goes on to the base glyph
  };
}
