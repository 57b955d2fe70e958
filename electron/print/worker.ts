import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { renderCertificates } from './certificate/render-certificates.ts';
import { type BundledFonts, bundledFonts } from './font/bundled-fonts.ts';
import { inspectText } from './inspect-text.ts';
import { renderLabels } from './labels/render-labels.ts';
import {
  type CertificateDocument,
  PrintError,
  type PrintFault,
  type PrintReply,
  type PrintRequest,
} from './print-contract.ts';
import { renderReport } from './report/render-report.ts';

const { fontsDir }: { fontsDir: string } = workerData;
const fonts = bundledFonts(fontsDir);
const port = parentPort;
if (port === null) throw new Error('print-worker runs as a worker thread');

port.on('message', (request: PrintRequest) => {
  void answer(request, fonts).then(
    (reply) => port.postMessage(reply, reply.ok && reply.kind === 'bytes' ? [reply.bytes.buffer] : []),
    (error: unknown) => port.postMessage({ id: request.id, ok: false, fault: faultOf(error) } satisfies PrintReply),
  );
});

async function answer(request: PrintRequest, fonts: BundledFonts): Promise<PrintReply> {
  const { id } = request;
  switch (request.kind) {
    case 'certificates':
      return { id, ok: true, kind: 'bytes', bytes: await renderCertificates(request.documents, fonts) };
    case 'report':
      return { id, ok: true, kind: 'bytes', bytes: await renderReport(request.document, fonts) };
    case 'labels':
      return { id, ok: true, kind: 'bytes', bytes: await renderLabels(request.sheets, fonts) };
    case 'inspect': {
      const chain = request.style === 'certificate' ? fonts.certificate : fonts.list;
      const problems = request.texts.flatMap(({ field, text }) =>
        inspectText(text, chain).map((problem) => ({ field, ...problem })),
      );
      return { id, ok: true, kind: 'problems', problems };
    }
    case 'warm':
      await renderCertificates([WARM_UP], fonts);
      fonts.list.pick('あ');
      return { id, ok: true, kind: 'problems', problems: [] };
    default:
      return assertNever(request);
  }
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
