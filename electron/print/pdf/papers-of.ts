import { type Paper, paperNames, papers } from '../../../shared/domain/certificate-template.ts';

const mark = '/MediaBox [';
const points = (millimetres: number): number => Math.round((millimetres * 72) / 25.4);

/** The paper of a page so wide and high, either way round; null where it is none of a certificate's. */
function paperOf(box: string): Paper | null {
  const [, , width = 0, height = 0] = box.split(' ').map((part) => Math.round(Number(part)));
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const isOf = (paper: Paper): boolean =>
    Math.abs(points(papers[paper].width) - short) <= 1 && Math.abs(points(papers[paper].height) - long) <= 1;
  return paperNames.find(isOf) ?? null;
}

/** The paper of the pages of one of this app's own PDFs, each once. Looks for bytes only: a thousand pages are no work. */
export function papersOf(pdf: Uint8Array): readonly Paper[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found = new Set<Paper>();
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const from = at + mark.length;
    const paper = paperOf(bytes.toString('latin1', from, bytes.indexOf(']', from)));
    if (paper !== null) found.add(paper);
  }
  return [...found];
}
