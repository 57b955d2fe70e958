import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { renderPdf } from '../pdf/pdfmake-seam.ts';
import { type CertificateDocument, PrintError } from '../print-contract.ts';
import { blocksOf } from './lay-out-certificate.ts';
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
    content: pages.every(({ sheet }) => sheet === firstPage.sheet) ? pages.map(nextPage) : pages.map(ownPaper),
  };
  return new Uint8Array(await renderPdf(definition)); // a copy that owns its memory, so that it can be handed to another thread
}

const nextPage = (page: LaidOut, index: number): Content => ({
  canvas: blocksOf(page),
  absolutePosition: { x: 0, y: 0 },
  ...(index > 0 ? { pageBreak: 'before' as const } : {}),
});

const ownPaper = (page: LaidOut): Content => ({
  section: [{ canvas: blocksOf(page), absolutePosition: { x: 0, y: 0 } }],
  pageSize: { width: page.sheet.width, height: page.sheet.height },
  pageMargins: 0,
});
