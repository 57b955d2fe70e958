import { stopIfCancelled } from '../job-control.ts';

/** One object of a PDF: its dictionary (or other value), and its stream's bytes as they stand. */
interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

const streamStart = 'stream\n';

export function unreadable(detail: string): never {
  throw new Error(`not a PDF of this app: ${detail}`);
}

/** The objects of a file by number. pdfkit writes one plain cross-reference table and no object streams. */
export function objectsOf(file: string): Map<number, PdfObject> {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? unreadable('no startxref'));
  const [, count] = /^xref\s+0 (\d+)\s/.exec(file.slice(table, table + 40)) ?? unreadable('no xref table');
  const rows = [...file.slice(table).matchAll(/^(\d{10}) \d{5} n/gmu)].map(
    (row, at) => [at + 1, Number(row[1])] as const,
  );
  if (rows.length !== Number(count) - 1) unreadable('free entries');
  const inOrder = rows.toSorted((a, b) => a[1] - b[1]);
  return new Map(
    inOrder.map(([number, from], at) => {
      const whole = file.slice(from, inOrder[at + 1]?.[1] ?? table);
      const inside = whole.slice(whole.indexOf('obj') + 3, whole.lastIndexOf('endobj'));
      const cut = inside.indexOf(`>>\n${streamStart}`);
      return [
        number,
        cut < 0 ? { head: inside, stream: '' } : { head: inside.slice(0, cut + 3), stream: inside.slice(cut + 3) },
      ];
    }),
  );
}

const reference = /(\d+) 0 R\b/g;

/** The page objects of a file in order, by number. */
export function pagesOf(file: string, objects: ReadonlyMap<number, PdfObject>): number[] {
  const root = /\/Root (\d+) 0 R/.exec(file.slice(file.lastIndexOf('trailer')))?.[1];
  const tree = /\/Pages (\d+) 0 R/.exec(objects.get(Number(root))?.head ?? '')?.[1];
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(Number(tree))?.head ?? '')?.[1] ?? unreadable('no pages');
  return [...kids.matchAll(reference)].map((match) => Number(match[1]));
}

const utf16 = (text: string): string =>
  `<feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;

/**
 * The pages of several of this app's own PDFs in one file, in order. Page contents and fonts are copied byte for byte, so
 * a kept certificate looks the same whatever version of the app printed it. Throws on a file of another make.
 */
export function mergePdfs(files: readonly Uint8Array[], title: string): Uint8Array<ArrayBuffer> {
  const written: string[] = ['', '']; // 1 the catalog, 2 the page tree
  const pages: number[] = [];
  for (const bytes of files) {
    stopIfCancelled();
    const file = Buffer.from(bytes).toString('latin1');
    const objects = objectsOf(file);
    const numbers = new Map<number, number>();
    const copy = (old: number, parent?: string): number => {
      const known = numbers.get(old);
      if (known !== undefined) return known;
      const object = objects.get(old) ?? unreadable(`object ${old}`);
      const number = written.push('');
      numbers.set(old, number);
      const head = object.head.replace(/\/Parent \d+ 0 R/, '/Parent PARENT');
      const renumbered = head.replaceAll(reference, (_, each: string) => `${copy(Number(each))} 0 R`);
      written[number - 1] = `${renumbered.replace('PARENT', parent ?? 'null')}${object.stream}`;
      return number;
    };
    for (const page of pagesOf(file, objects)) pages.push(copy(page, '2 0 R'));
  }
  written[0] = '\n<<\n/Type /Catalog\n/Pages 2 0 R\n/Lang (ja)\n/ViewerPreferences << /DisplayDocTitle true >>\n>>\n';
  written[1] = `\n<<\n/Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((page) => `${page} 0 R`).join(' ')}]\n>>\n`;
  written.push(`\n<<\n/Title ${utf16(title)}\n>>\n`);
  const parts = ['%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n'];
  let at = parts[0]!.length;
  const offsets = written.map((inside, index) => {
    const text = `${index + 1} 0 obj${inside}endobj\n`;
    const offset = at;
    parts.push(text);
    at += text.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    `xref\n0 ${written.length + 1}\n0000000000 65535 f \n${offsets.join('')}`,
    `trailer\n<<\n/Size ${written.length + 1}\n/Root 1 0 R\n/Info ${written.length} 0 R\n>>\nstartxref\n${at}\n%%EOF\n`,
  );
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}
