import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of page 1 through the fonts' ToUnicode tables alone: pdf.js does not look at /ActualText. */
export async function pdfUnicode(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  await task.destroy();
  return items.flatMap((item) => ('str' in item ? [item.str] : []));
}
