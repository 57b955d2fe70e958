import type { Pick } from '../font/font-chain.ts';
import type { PrintFont, ShapedGlyph } from '../font/print-font.ts';
import { codePoints, composeKana } from '../text/clusters.ts';
import { orientationOf } from './orientation.ts';

interface VerticalShape {
  glyphs: readonly ShapedGlyph[];
  /** The font has no vertical form of what must not stand upright: its picture is turned. */
  turned: boolean;
}

const known = new WeakMap<PrintFont, Map<string, VerticalShape>>();

/** The glyphs of an upright character in a column: the font's vertical forms of 、「ー, turned where it has none. */
export function verticalShape({ font, text }: Pick): VerticalShape {
  let shapes = known.get(font);
  if (shapes === undefined) known.set(font, (shapes = new Map()));
  let shape = shapes.get(text);
  if (shape === undefined) shapes.set(text, (shape = shapeUpright(font, text)));
  return shape;
}

function shapeUpright(font: PrintFont, text: string): VerticalShape {
  const across = font.shape(text);
  const drawn = composeKana(text);
  const orientation = orientationOf(drawn);
  const run = font.parsed.layout(drawn, ['vert']);
  const own = run.glyphs.length !== across.length || run.glyphs.some((glyph, index) => glyph.id !== across[index]!.id);
  if (!own) return { glyphs: across, turned: orientation !== 'upright' };
  const scale = 1000 / font.parsed.unitsPerEm;
  const points = codePoints(text);
  const glyphs = run.glyphs.map((glyph, index) => ({
    id: glyph.id,
    width: glyph.advanceWidth * scale,
    xAdvance: run.positions[index]!.xAdvance * scale,
    xOffset: run.positions[index]!.xOffset * scale,
    yOffset: run.positions[index]!.yOffset * scale,
    codePoints: index === 0 ? points : [],
  }));
  return { glyphs, turned: false };
}
