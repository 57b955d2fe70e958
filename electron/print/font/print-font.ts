import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { codePoints, composeKana, isVariationSelector } from '../text/clusters.ts';
import { loadPartsLater } from './load-later.ts';
import { type CmapProcessor, hasVariation, repairVariations } from './variation.ts';

// require, not import: pdfkit loads fontkit's CommonJS build, and the process needs only one
const load: (name: string) => { create(file: Buffer, face?: string): OpenedFont } = createRequire(import.meta.url);
loadPartsLater();
const fontkit = load('fontkit');

/** A parsed font with the private part we rely on. */
export type ParsedFont = Font & { _cmapProcessor: CmapProcessor };

/** What a file holds: one font, or the faces of a collection (TTC). */
type OpenedFont = ParsedFont | { fonts: ParsedFont[] };

/** Opens a font file with its variation sequences repaired, the faces of a collection one by one; throws on anything else. */
export function parseFontFile(path: string, face?: string): ParsedFont[] {
  const opened = fontkit.create(readFileSync(path), face);
  const fonts = 'fonts' in opened ? opened.fonts : [opened];
  for (const font of fonts) repairVariations(font._cmapProcessor);
  return fonts;
}

/** A glyph of a shaped cluster; lengths in thousandths of an em. */
export interface ShapedGlyph {
  id: number;
  /** Advance of the glyph as the font states it, for the PDF's width table. */
  width: number;
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  /** The text this glyph stands for. */
  codePoints: number[];
}

export type Coverage = 'covered' | 'variant-lost' | 'missing';

export interface FontSource {
  /** PostScript name, of a file with several faces. */
  face?: string;
  /** Does without the file, as a font that has no letter, when it cannot be read. */
  optional?: boolean;
  /** Sequences the plain character's glyph already shows, although the font's table does not say so. */
  usual?: () => ReadonlySet<string>;
  /** A letter alone is drawn as its table of letters says, without its shaping tables: they are large and slow to read. */
  plain?: boolean;
}

/** ASCII, kana, ideographs, their punctuation and full-width forms; not the voicing marks that join the kana before them. */
const PLAIN =
  /^(?:[\u0020-\u007e\u3000-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]|[\ud840-\ud888][\udc00-\udfff])$/;

/** A font file: opened on first use, then kept for the life of the worker. */
export class PrintFont {
  readonly path: string;
  readonly #source: FontSource;
  #lost = false;
  #usual: ReadonlySet<string> | undefined;
  readonly #shapes = new Map<string, ShapedGlyph[]>();
  readonly #coverage = new Map<string, Coverage>();
  #parsed: ParsedFont | undefined;

  constructor(path: string, source: FontSource = {}) {
    this.path = path;
    this.#source = source;
  }

  /** PostScript name, of a file with several faces. */
  get face(): string | undefined {
    return this.#source.face;
  }

  get parsed(): ParsedFont {
    this.#parsed ??= parseFontFile(this.path, this.#source.face)[0];
    if (this.#parsed === undefined) throw new Error(`Unknown font format: no face in ${this.path}`);
    return this.#parsed;
  }

  /** An optional file was there and could not be read. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Whether there is a font to look into. */
  #readable(): boolean {
    if (this.#source.optional !== true || this.#parsed !== undefined) return true;
    if (this.#lost) return false;
    try {
      return this.parsed !== undefined;
    } catch {
      this.#lost = true;
      return false;
    }
  }

  /** Whether this font can draw the cluster as written. */
  coverage(cluster: string): Coverage {
    let known = this.#coverage.get(cluster);
    if (known === undefined) {
      known = this.#readable() ? this.#lookUp(composeKana(cluster)) : 'missing';
      this.#coverage.set(cluster, known);
    }
    return known;
  }

  #lookUp(cluster: string): Coverage {
    const points = codePoints(cluster);
    const base = points[0];
    if (base === undefined || !this.parsed.hasGlyphForCodePoint(base)) return 'missing';
    if (points.length === 1) return 'covered';
    if (points.length === 2 && isVariationSelector(points[1]!)) {
      const known = hasVariation(this.parsed._cmapProcessor, base, points[1]!) || this.#isUsual(cluster);
      return known ? 'covered' : 'variant-lost';
    }
    if (points.some(isVariationSelector)) return 'variant-lost';
    return this.parsed.layout(cluster).glyphs.some((glyph) => glyph.id === 0) ? 'missing' : 'covered';
  }

  #isUsual(cluster: string): boolean {
    this.#usual ??= this.#source.usual?.() ?? new Set();
    return this.#usual.has(cluster);
  }

  shape(cluster: string): ShapedGlyph[] {
    let shaped = this.#shapes.get(cluster);
    if (shaped === undefined) {
      shaped = this.#layOut(cluster);
      this.#shapes.set(cluster, shaped);
    }
    return shaped;
  }

  #layOut(cluster: string): ShapedGlyph[] {
    const scale = 1000 / this.parsed.unitsPerEm;
    const points = codePoints(cluster);
    if (this.#source.plain === true && PLAIN.test(cluster)) {
      const { id, advanceWidth } = this.parsed.glyphForCodePoint(points[0]!);
      const width = advanceWidth * scale;
      return [{ id, width, xAdvance: width, xOffset: 0, yOffset: 0, codePoints: points }];
    }
    const run = this.parsed.layout(composeKana(cluster));
    const oneEach = run.glyphs.length === points.length;
    return run.glyphs.map((glyph, index) => {
      const position = run.positions[index]!;
      return {
        id: glyph.id,
        width: glyph.advanceWidth * scale,
        xAdvance: position.xAdvance * scale,
        xOffset: position.xOffset * scale,
        yOffset: position.yOffset * scale,
        // from our text, not from the glyph: fontkit's glyph remembers the first text that used it
        codePoints: oneEach ? [points[index]!] : index === 0 ? points : [],
      };
    });
  }

  /** Advance of a cluster in ems. */
  advance(cluster: string): number {
    return this.shape(cluster).reduce((sum, glyph) => sum + glyph.xAdvance, 0) / 1000;
  }
}
