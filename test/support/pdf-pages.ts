import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One page of a PDF: its size in points and its text in reading order. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** The pages of a PDF as any reader would see them. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  // a copy: pdf.js takes the buffer away from its owner
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, text: items.map((item) => ('str' in item ? item.str : '')).join('') });
  }
  await loading.destroy();
  return pages;
}
