import type { BundledFonts } from '../font/bundled-fonts.ts';
import { writePages } from '../pdf/pdfmake-seam.ts';
import { type CertificateDocument, PrintError } from '../print-contract.ts';
import { blocksOfPages } from './page-blocks.ts';
import { setCertificates } from './set-certificates.ts';

/** Certificates as one PDF, a page each, in the order given; the same input gives the same bytes. */
export async function renderCertificates(
  documents: readonly CertificateDocument[],
  fonts: BundledFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = documents[0];
  const pages = await setCertificates(documents, fonts);
  if (first === undefined) throw new PrintError({ code: 'print-failed', detail: 'no certificate was given' });
  const blocks = blocksOfPages(pages);
  return writePages(
    pages.map(({ sheet: { width, height } }, index) => ({ width, height, blocks: blocks[index]! })),
    { ...first.info, createdAt: new Date(`${first.createdOn}T00:00:00+09:00`) },
  );
}
