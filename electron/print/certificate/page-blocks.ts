import { drawForm } from '../pdf/draw-form.ts';
import { drawImage } from '../pdf/draw-image.ts';
import type { DrawnBlock } from '../pdf/pdfmake-seam.ts';
import type { Line } from '../text/lines.ts';
import type { FittedText } from './fit-text.ts';
import { doubleLineFrame } from './frame.ts';
import type { LaidOut, PlacedPicture, PlacedText } from './placed.ts';

/**
 * What stands on each page, in the order it is drawn: the name over the seal that touches it, as black ink shows through
 * red. Parts that are the same as on the first page stand in the file once.
 */
export function blocksOfPages(pages: readonly LaidOut[]): DrawnBlock[][] {
  const [first, ...others] = pages;
  if (first === undefined) return [];
  const common = new Set(
    first.texts.filter((text) => others.some((page) => page.texts.some((other) => same(text, other)))),
  );
  return pages.map((page) => [
    ...(page.framed ? [doubleLineFrame(page.sheet)] : []),
    ...page.pictures.flatMap(pictureBlock),
    ...page.texts.map((text) =>
      textBlock(
        page,
        text,
        first.texts.find((each) => common.has(each) && same(each, text)),
      ),
    ),
  ]);
}

/** By what is drawn, never by which object it is: what the worker still keeps from earlier jobs must not show in the file. */
const same = (one: PlacedText, other: PlacedText): boolean =>
  one.part === other.part &&
  one.align === other.align &&
  one.box.x === other.box.x &&
  one.box.y === other.box.y &&
  one.box.width === other.box.width &&
  one.box.height === other.box.height &&
  sameRows(one.fitted, other.fitted);

const sameRows = (one: FittedText, other: FittedText): boolean =>
  one.fonts === other.fonts &&
  one.size === other.size &&
  one.leading === other.leading &&
  one.tracking === other.tracking &&
  (one.lines === other.lines ||
    (one.lines.length === other.lines.length && one.lines.every((line, row) => sameLine(line, other.lines[row]!))));

const sameLine = (one: Line, other: Line): boolean =>
  one === other ||
  (one.text === other.text &&
    one.last === other.last &&
    one.indent === other.indent &&
    one.natural === other.natural &&
    one.clusters.length === other.clusters.length);

function textBlock({ setter, sheet }: LaidOut, { fitted, align, box }: PlacedText, common?: PlacedText): DrawnBlock {
  const block = setter.block(fitted.lines, box, { ...fitted, align });
  if (common === undefined) return block;
  const key = `${common.part} ${sheet.width} ${sheet.height}`;
  return { ...block, drawn: (document, x, y) => drawForm(document, key, () => block.drawn(document, x, y)) };
}

function pictureBlock({ image, box }: PlacedPicture): DrawnBlock[] {
  if (image === null) return [];
  const { x, y, width: w, height: h } = box;
  return [{ type: 'rect', x, y, w, h, drawn: (document, left, top) => drawImage(document, image, left, top, w, h) }];
}
