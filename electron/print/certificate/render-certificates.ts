import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { renderPdf } from '../pdf/pdfmake-seam.ts';
import { type CertificateDocument, PrintError } from '../print-contract.ts';
import { blocksOfPages } from './page-blocks.ts';
import type { LaidOut } from './placed.ts';
import { setCertificates } from './set-certificates.ts';

/** Certificates as one PDF, a page each, in the order given; the same input gives the same bytes. */
export async function renderCertificates(
  documents: readonly CertificateDocument[],
  fonts: BundledFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = documents[0];
  const pages = await setCertificates(documents, fonts);
  const firstPage = pages[0];
  if (first === undefined || firstPage === undefined)
    throw new PrintError({ code: 'print-failed', detail: 'no certificate was given' });
  const { width, height } = firstPage.sheet;
  const definition: TDocumentDefinitions = {
    pageSize: { width, height },
    pageMargins: 0,
    language: 'ja',
    displayTitle: true,
    version: '1.7',
    info: {
      title: first.info.title,
      author: first.info.author,
      creator: 'グッドバランス認定台帳',
      creationDate: new Date(`${first.createdOn}T00:00:00+09:00`),
    },
    content: contentOf(pages),
  };
  return new Uint8Array(await renderPdf(definition)); // a copy that owns its memory, so that it can be handed to another thread
}

function contentOf(pages: readonly LaidOut[]): Content[] {
  const onePaper = pages.every(({ sheet }) => sheet === pages[0]?.sheet);
  return blocksOfPages(pages).map((canvas, index): Content => {
    const page = { canvas, absolutePosition: { x: 0, y: 0 } };
    if (onePaper) return index === 0 ? page : { ...page, pageBreak: 'before' };
    const { width, height } = pages[index]!.sheet;
    return { section: [page], pageSize: { width, height }, pageMargins: 0 };
  });
}
