import type { PageOffset } from '../print-contract.ts';
import { objectsOf, pagesOf, unreadable } from './merge-pdfs.ts';
import { number } from './operators.ts';

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/**
 * One of this app's own PDFs with what stands on its pages moved, for a printer that draws its paper in askew. The bytes
 * given stand unchanged at the front: the pages are written anew behind them (an incremental update). Throws on a file of
 * another make.
 */
export function shiftPages(pdf: Uint8Array, { right, down }: PageOffset): Uint8Array<ArrayBuffer> {
  if (right === 0 && down === 0) return new Uint8Array(pdf);
  const file = Buffer.from(pdf).toString('latin1');
  const objects = objectsOf(file);
  const move = `1 0 0 1 ${number(points(right))} ${number(-points(down))} cm\n`;
  const shift = objects.size + 1;
  const written = new Map([[shift, `\n<<\n/Length ${move.length}\n>>\nstream\n${move}endstream\n`]]);
  for (const page of pagesOf(file, objects)) {
    const head = objects.get(page)?.head ?? unreadable(`page ${page}`);
    const [contents, own] = /\/Contents (\d+ 0 R)/.exec(head) ?? unreadable(`contents of page ${page}`);
    written.set(page, head.replace(contents, `/Contents [${shift} 0 R ${own}]`));
  }
  const parts: string[] = [file.endsWith('\n') ? '' : '\n'];
  let at = file.length + parts[0]!.length;
  const rows = [...written].map(([object, inside]) => {
    const text = `${object} 0 obj${inside}endobj\n`;
    const row = `${object} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    parts.push(text);
    at += text.length;
    return row;
  });
  const [, before] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file) ?? unreadable('no startxref');
  const [, trailer] =
    /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(file.slice(Number(before))) ?? unreadable('no trailer');
  const facts = trailer!.replace(/\/Size \d+/, `/Size ${shift + 1}\n/Prev ${before}`);
  parts.push(`xref\n${rows.join('')}trailer\n<<${facts}>>\nstartxref\n${at}\n%%EOF\n`);
  const update = Buffer.from(parts.join(''), 'latin1');
  const shifted = new Uint8Array(pdf.byteLength + update.byteLength);
  shifted.set(pdf);
  shifted.set(update, pdf.byteLength);
  return shifted;
}
