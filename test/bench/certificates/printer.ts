/**
 * A process that prints certificates in one way, bundled by peers.ts. Called with a job's file it prints once into a
 * file and ends (cold); forked it prints what it is told, as long as it is told (warm).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPrintService } from '../../../electron/print/print-service.ts';
import { documentsOf, type Fonts, type Pages, page, pagesOf, size, spaced, typstOf } from './pages.ts';

/** Who prints in a Node process. */
export type NodePrinter = 'ours' | 'pdfkit' | 'naive' | 'typst';

export interface PrinterJob {
  readonly printer: NodePrinter;
  readonly root: string;
  readonly worker: string;
  readonly fontsDir: string;
  readonly fonts: Fonts;
}
/** One file to be printed; without `out` it is made and thrown away. */
export interface Order {
  readonly count: number;
  readonly set: number;
  readonly out?: string;
}
export interface Printed {
  /** Making the file, without writing it. */
  readonly ms: number;
  readonly bytes: number;
  /** Most memory of the whole process so far; undefined where the system does not say. */
  readonly peakMb: number | undefined;
}

type Print = (pages: Pages) => Promise<Uint8Array>;

interface PdfKit extends NodeJS.ReadableStream {
  addPage(options: object): this;
  registerFont(name: string, path: string): this;
  font(name: string): this;
  fontSize(points: number): this;
  text(text: string, x: number, y: number, options: object): this;
  widthOfString(text: string): number;
  rect(x: number, y: number, width: number, height: number): this;
  lineWidth(points: number): this;
  stroke(colour: string): this;
  end(): void;
}
interface PdfMake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}
interface Typst {
  NodeCompiler: {
    create(options: object): { pdf(source: { mainFileContent: string }): Buffer; evictCache(age: number): void };
  };
}

const gold = '#8c6d1f';
const [left, width] = [page.margin, page.width - 2 * page.margin];
/** Distance of both frames from the paper's edge, and their width. */
const frames = [
  [30, 2.6],
  [36, 0.5],
] as const;

/** As the app prints: the built worker behind the service. */
function ours({ worker, fontsDir }: PrinterJob): Print {
  const service = createPrintService({ fontsDir, workerFile: worker });
  return (pages) => service.certificates(documentsOf(pages));
}

/** pdfkit alone: ragged rows, broken anywhere. */
function rawPdfKit({ root, fonts }: PrinterJob): Print {
  const load: (name: string) => new (options: object) => PdfKit = createRequire(join(root, 'package.json'));
  const PdfDocument = load('pdfkit');
  return async ({ each, title, body, termLine, dateLine, issuerLine }) => {
    const document = new PdfDocument({ font: null, autoFirstPage: false });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
    // rows are cut here, all alike, and each is placed
    const line = (font: string, points: number, text: string, y: number, share: number): void => {
      document.font(font).fontSize(points);
      document.text(text, left + (width - document.widthOfString(text)) * share, y, { lineBreak: false });
    };
    const inRow = Math.floor(width / size.body);
    const rows = Array.from({ length: Math.ceil(body.length / inRow) }, (_, row) =>
      body.slice(row * inRow, (row + 1) * inRow),
    );
    for (const { number, name } of each) {
      document.addPage({ size: [page.width, page.height], margin: 0 });
      for (const [edge, thick] of frames) {
        document
          .lineWidth(thick)
          .rect(edge, edge, page.width - 2 * edge, page.height - 2 * edge)
          .stroke(gold);
      }
      line('regular', size.number, number, 76, 1);
      line('bold', size.title, spaced(title), 90, 0.5);
      line('bold', size.name, name, 175, 0.5);
      rows.forEach((text, row) => line('regular', size.body, text, 245 + row * size.body * 1.85, 0));
      line('regular', size.term, termLine, 380, 0);
      line('regular', size.date, dateLine, 420, 0);
      line('regular', size.issuer, issuerLine, 470, 1);
    }
    document.end();
    await ended;
    return Buffer.concat(chunks);
  };
}

/** pdfmake as its documentation shows it: paragraphs. */
function naivePdfMake({ root, fonts }: PrinterJob): Print {
  const load: (name: string) => PdfMake = createRequire(join(root, 'package.json'));
  const pdfmake = load('pdfmake');
  pdfmake.setFonts({ Mincho: { normal: fonts.regular, bold: fonts.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const canvas = frames.map(([edge, lineWidth]) => ({
    type: 'rect',
    x: edge,
    y: edge,
    w: page.width - 2 * edge,
    h: page.height - 2 * edge,
    lineWidth,
    lineColor: gold,
  }));
  return ({ each, title, body, termLine, dateLine, issuerLine }) =>
    pdfmake
      .createPdf({
        pageSize: { width: page.width, height: page.height },
        pageMargins: page.margin,
        defaultStyle: { font: 'Mincho', fontSize: size.body },
        background: () => ({ canvas: canvas.map((rect) => ({ ...rect })) }),
        content: each.map(({ number, name }, index) => ({
          ...(index === 0 ? {} : { pageBreak: 'before' }),
          stack: [
            { text: number, fontSize: size.number, alignment: 'right' },
            { text: spaced(title), fontSize: size.title, bold: true, alignment: 'center' },
            { text: name, fontSize: size.name, bold: true, alignment: 'center' },
            { text: body, alignment: 'justify' },
            { text: termLine, fontSize: size.term },
            { text: dateLine, fontSize: size.date },
            { text: issuerLine, fontSize: size.issuer, alignment: 'right' },
          ],
        })),
      })
      .getBuffer();
}

function typst({ root, fonts }: PrinterJob): Print {
  const load: (name: string) => Typst = createRequire(join(root, 'package.json'));
  const compiler = load('@myriaddreamin/typst-ts-node-compiler').NodeCompiler.create({
    workspace: fonts.folder,
    fontArgs: [{ fontPaths: [fonts.folder] }],
  });
  return (pages) => {
    const pdf = compiler.pdf({ mainFileContent: typstOf(pages) });
    compiler.evictCache(10); // as its documentation suggests after each
    return Promise.resolve(pdf);
  };
}

const printers: Readonly<Record<NodePrinter, (job: PrinterJob) => Print>> = {
  ours,
  pdfkit: rawPdfKit,
  naive: naivePdfMake,
  typst,
};

function peakMb(): number | undefined {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

async function carryOut(print: Print, { count, set, out }: Order): Promise<Printed> {
  const pages = pagesOf(count, set);
  const begin = performance.now();
  const pdf = await print(pages);
  const ms = performance.now() - begin;
  if (out !== undefined) writeFileSync(out, pdf);
  return { ms, bytes: pdf.byteLength, peakMb: peakMb() };
}

const [jobFile = '', order] = process.argv.slice(2);
const job: PrinterJob = JSON.parse(readFileSync(jobFile, 'utf8'));
const print = printers[job.printer](job);
if (order === undefined) {
  process.on('message', (told: Order) => {
    void carryOut(print, told).then((printed) => process.send?.(printed));
  });
  process.send?.('ready');
} else {
  const printed = await carryOut(print, JSON.parse(order));
  process.stdout.write(JSON.stringify(printed), () => process.exit(0));
}
