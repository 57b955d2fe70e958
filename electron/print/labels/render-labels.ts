import { type LabelPlace, labelPlaces, labelsOf } from '../../../shared/domain/labels.ts';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { inspectText } from '../inspect-text.ts';
import { type LabelSheets, PrintError } from '../print-contract.ts';
import { paperOf } from '../report/page.ts';
import { PageDrawing } from '../report/page-drawing.ts';
import { renderPages } from '../report/render-pages.ts';
import { visibleText } from '../report/set-text.ts';
import { singleLine } from '../text/break-lines.ts';
import { fitLabel } from './fit-label.ts';

const POINTS_PER_MM = 72 / 25.4;
const mm = (millimetres: number): number => millimetres * POINTS_PER_MM;
/** Free edge inside a label, in millimetres: a printer a little out does not print over it. */
const EDGE = 3.5;
const NUMBER_SIZE = 9;

/** Sheets of address labels, or the outlines alone where no labels are given; the same input gives the same bytes. */
export async function renderLabels(sheets: LabelSheets, fonts: BundledFonts): Promise<Uint8Array<ArrayBuffer>> {
  const { layout, labels, start, offset, outline } = sheets;
  refuseBoxes(sheets, fonts);
  const places = labelPlaces(layout, start, labels.length, offset);
  const count = Math.max(1, (places.at(-1)?.page ?? 0) + 1);
  const pages = Array.from({ length: count }, () => new PageDrawing());
  if (outline) for (const page of pages) drawOutlines(page, sheets, fonts);
  labels.forEach((label, index) => {
    const place = places[index]!;
    const fitted = fitLabel(label, fonts.list, mm(layout.width - 2 * EDGE), mm(layout.height - 2 * EDGE));
    if (fitted === undefined) {
      throw new PrintError({ code: 'content-overflow', detail: `label ${index}`, document: index, field: 'addressee' });
    }
    let y = mm(place.y + layout.height / 2) - fitted.height / 2;
    for (const { set, before } of fitted.lines) {
      y += before;
      pages[place.page]!.text(set, mm(place.x + EDGE), y, mm(layout.width - 2 * EDGE), 'start');
      y += set.height;
    }
  });
  const paper = paperOf('portrait');
  const drawn = pages.map((page) => [page.block(paper)]);
  return renderPages(drawn, paper, sheets);
}

/** Every label's edge, and on a sheet without addresses its number. */
function drawOutlines(page: PageDrawing, { layout, labels, offset }: LabelSheets, fonts: BundledFonts): void {
  labelPlaces(layout, 1, labelsOf(layout), offset).forEach(({ x, y }: LabelPlace, index) => {
    const [left, top, right, bottom] = [mm(x), mm(y), mm(x + layout.width), mm(y + layout.height)];
    page.rule([left, top], [right, top]);
    page.rule([left, bottom], [right, bottom]);
    page.rule([left, top], [left, bottom]);
    page.rule([right, top], [right, bottom]);
    if (labels.length > 0) return;
    const line = singleLine(String(index + 1), { size: NUMBER_SIZE, advance: fonts.list.advance });
    const set = { line, fonts: fonts.list, size: NUMBER_SIZE, height: NUMBER_SIZE * 1.4 };
    page.text(set, left + mm(EDGE), top + mm(EDGE), mm(layout.width), 'start');
  });
}

function refuseBoxes({ labels }: LabelSheets, fonts: BundledFonts): void {
  labels.forEach((label, index) => {
    const problems = (['address', 'name', 'person'] as const).flatMap((field) =>
      inspectText(visibleText(label[field]), fonts.list)
        .filter(({ issue }) => issue !== 'fallback' && issue !== 'radical' && issue !== 'invisible')
        .map((problem) => ({ field: 'addressee', ...problem })),
    );
    const [worst] = problems;
    if (worst === undefined) return;
    const detail = `label ${index}: ${worst.code}`;
    throw new PrintError({ code: 'unprintable-text', detail, document: index, field: worst.field, problems });
  });
}
