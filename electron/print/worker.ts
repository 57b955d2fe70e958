import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { renderCards } from './cards/render-cards.ts';
import { measureCertificates } from './certificate/measure-certificates.ts';
import { renderCertificates } from './certificate/render-certificates.ts';
import { renderRulerPage } from './certificate/ruler-page.ts';
import { type BundledFonts, bundledFonts, certificateFonts } from './font/bundled-fonts.ts';
import { extraFontOf } from './font/extra-font.ts';
import { type FontFace, fontFaces } from './font/font-facts.ts';
import { inspectText } from './inspect-text.ts';
import { beginJob, countPages, pageDone } from './job-control.ts';
import { renderLabels } from './labels/render-labels.ts';
import type { PrintFont } from './font/print-font.ts';
import {
  type CertificateDocument,
  type ExtraFont,
  type IssuedFiles,
  PrintError,
  type PrintFault,
  type PrintReply,
  type PrintRequest,
} from './print-contract.ts';
import { mergePdfs } from './pdf/merge-pdfs.ts';
import { shiftPages } from './pdf/shift-pages.ts';
import { renderReport } from './report/render-report.ts';

const { fontsDir }: { fontsDir: string } = workerData;
const port = parentPort;
if (port === null) throw new Error('print-worker runs as a worker thread');

port.on('message', (request: PrintRequest) => {
  beginJob(request.control);
  void answer(request, fontsWith(request.extraFont)).then(
    (reply) => port.postMessage(reply, handedOver(reply)),
    (error: unknown) => port.postMessage({ id: request.id, ok: false, fault: faultOf(error) } satisfies PrintReply),
  );
});

/** Finished files go to the main thread without a copy. */
function handedOver(reply: PrintReply): ArrayBuffer[] {
  if (!reply.ok) return [];
  if (reply.kind === 'bytes') return [reply.bytes.buffer];
  if (reply.kind !== 'issued') return [];
  const { files, together } = reply.issued;
  return [...new Set([...files, together].map((file) => file.buffer))];
}

async function answer(request: PrintRequest, fonts: BundledFonts): Promise<PrintReply> {
  const { id } = request;
  switch (request.kind) {
    case 'certificates':
      return { id, ok: true, kind: 'bytes', bytes: await renderCertificates(request.documents, fonts) };
    case 'each':
      return { id, ok: true, kind: 'issued', issued: await renderEach(request.documents, fonts) };
    case 'merge':
      return { id, ok: true, kind: 'bytes', bytes: mergePdfs(request.files, request.title) };
    case 'measure':
      return { id, ok: true, kind: 'measured', measured: await measureCertificates(request.documents, fonts) };
    case 'ruler':
      return { id, ok: true, kind: 'bytes', bytes: await renderRulerPage(request.page, fonts) };
    case 'shift':
      return { id, ok: true, kind: 'bytes', bytes: shiftPages(request.pdf, request.offset) };
    case 'report':
      return { id, ok: true, kind: 'bytes', bytes: await renderReport(request.document, fonts) };
    case 'labels':
      return { id, ok: true, kind: 'bytes', bytes: await renderLabels(request.sheets, fonts) };
    case 'cards':
      return { id, ok: true, kind: 'bytes', bytes: await renderCards(request.sheets, fonts) };
    case 'inspect': {
      const problems = request.texts.flatMap(({ field, text, typeface = 'serif', substitutes = [] }) => {
        const chain =
          request.style === 'certificate' ? certificateFonts(fonts, typeface, substitutes).regular : fonts.list;
        return inspectText(text, chain).map((problem) => ({ field, ...problem }));
      });
      return { id, ok: true, kind: 'problems', problems };
    }
    case 'font':
      return { id, ok: true, kind: 'font', faces: facesOf(request.path) };
    case 'warm':
      await renderCertificates([WARM_UP], fonts);
      fonts.list.pick('あ');
      return { id, ok: true, kind: 'problems', problems: [] };
    default:
      return assertNever(request);
  }
}

let inUse: { extra: PrintFont | undefined; fonts: BundledFonts } | undefined;

/** The bundled fonts, with the city's own behind them as its file is now. */
function fontsWith(chosen: ExtraFont | null): BundledFonts {
  const extra = extraFontOf(chosen);
  if (inUse === undefined || inUse.extra !== extra) inUse = { extra, fonts: bundledFonts(fontsDir, extra) };
  return inUse.fonts;
}

function facesOf(path: string): FontFace[] {
  try {
    return fontFaces(path);
  } catch (error) {
    // whatever a stranger's file does to the reader, it is no font to print with
    throw new PrintError({ code: 'font-unreadable', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A fault of one certificate names its place in the list. */
async function renderEach(documents: CertificateDocument[], fonts: BundledFonts): Promise<IssuedFiles> {
  countPages(documents.length);
  const files: Uint8Array<ArrayBuffer>[] = [];
  const sha256: string[] = [];
  for (const [index, document] of documents.entries()) {
    try {
      const file = await renderCertificates([document], fonts);
      files.push(file);
      sha256.push(createHash('sha256').update(file).digest('hex'));
    } catch (error) {
      if (error instanceof PrintError) throw new PrintError({ ...error.fault, document: index });
      throw error;
    }
    pageDone();
  }
  const [only] = files;
  const together = files.length === 1 && only !== undefined ? only : await renderCertificates(documents, fonts);
  return { files, sha256, together };
}

function faultOf(error: unknown): PrintFault {
  if (error instanceof PrintError) return error.fault;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const unreadable = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES');
  return { code: unreadable || detail.includes('Unknown font format') ? 'font-unreadable' : 'print-failed', detail };
}

/** Loads pdfmake and parses both weights before the clerk asks for a certificate. */
const WARM_UP: CertificateDocument = {
  writing: 'horizontal',
  paper: 'A4',
  orientation: 'landscape',
  typeface: 'serif',
  seal: 'blank',
  emblem: null,
  substitutes: [],
  title: '認定証',
  numberLine: '第1号',
  nameLine: '株式会社',
  body: '認定します。',
  termLine: '認定期間',
  dateLine: '令和',
  issuerLine: '市長',
  punctuation: true,
  frame: 'double-line',
  info: { title: '認定証', author: '' },
  createdOn: '2000-01-01',
};
