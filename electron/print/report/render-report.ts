import type { ReportDocument } from '../../../shared/domain/report.ts';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { PrintError } from '../print-contract.ts';
import { flow } from './flow.ts';
import { type Paper, paperOf, TYPE } from './page.ts';
import type { PageDrawing } from './page-drawing.ts';
import { refuseBoxes } from './refuse-boxes.ts';
import { renderPages } from './render-pages.ts';
import { setDocument } from './set-blocks.ts';
import { type TextSetter, textSetter, visibleText } from './set-text.ts';

/** Room for 「12 / 34」. */
const NUMBER_WIDTH = 70;

/** A document as PDF on A4; the same input gives the same bytes. */
export async function renderReport(document: ReportDocument, fonts: BundledFonts): Promise<Uint8Array<ArrayBuffer>> {
  refuseBoxes(document, fonts);
  const { style } = document;
  const paper = paperOf(document.orientation, style);
  const setter = textSetter(fonts, style);
  const pages = flow(setDocument(document, paper, setter), paper);
  if (style !== 'letter') drawFooters(pages, document.footer, paper, setter);
  const drawn = pages.map((page) => [page.block(paper)]);
  return renderPages(drawn, paper, {
    title: visibleText(document.title),
    author: visibleText(document.author),
    createdOn: document.createdOn,
  });
}

function drawFooters(pages: readonly PageDrawing[], footer: string, paper: Paper, setter: TextSetter): void {
  const width = paper.right - paper.left - NUMBER_WIDTH;
  const lines = setter.set(footer, 'footer', false, width);
  if (lines.length > 2) throw new PrintError({ code: 'content-overflow', detail: 'footer', field: 'footer' });
  const height = TYPE.footer.size * TYPE.footer.leading;
  pages.forEach((page, index) => {
    page.lines(lines, paper.left, paper.footer, width, 'start');
    const number = setter.set(`${index + 1} / ${pages.length}`, 'footer', false, NUMBER_WIDTH);
    page.lines(number, paper.right - NUMBER_WIDTH, paper.footer, NUMBER_WIDTH, 'end');
    page.rule([paper.left, paper.footer - height / 3], [paper.right, paper.footer - height / 3]);
  });
}
