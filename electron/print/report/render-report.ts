import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { renderPdf } from '../pdf/pdfmake-seam.ts';
import { PrintError } from '../print-contract.ts';
import { flow } from './flow.ts';
import { type Paper, paperOf, TYPE } from './page.ts';
import type { PageDrawing } from './page-drawing.ts';
import { refuseBoxes } from './refuse-boxes.ts';
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
  const definition: TDocumentDefinitions = {
    pageSize: { width: paper.width, height: paper.height },
    pageMargins: 0,
    language: 'ja',
    displayTitle: true,
    version: '1.7',
    info: {
      title: visibleText(document.title),
      author: visibleText(document.author),
      creator: 'グッドバランス認定台帳',
      creationDate: new Date(`${document.createdOn}T00:00:00+09:00`),
    },
    content: pages.map((page, index) => ({
      canvas: [page.block(paper)],
      absolutePosition: { x: 0, y: 0 },
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  };
  return new Uint8Array(await renderPdf(definition)); // a copy that owns its memory, so that it can be handed to another thread
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
