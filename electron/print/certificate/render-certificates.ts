import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { BundledFonts } from '../font/bundled-fonts.ts';
import { inspectText } from '../inspect-text.ts';
import { stopIfCancelled } from '../job-control.ts';
import { renderPdf } from '../pdf/pdfmake-seam.ts';
import { type CertificateDocument, PrintError, type Problem } from '../print-contract.ts';
import type { BodyCache } from './fit-middle.ts';
import { layOutCertificate } from './lay-out-certificate.ts';
import { PAGE } from './page.ts';

const BOLD_FIELDS = ['title', 'nameLine'] as const;
const REGULAR_FIELDS = ['numberLine', 'body', 'termLine', 'dateLine', 'issuerLine', 'issuerTitle'] as const;

/** Certificates as one PDF, a page each, in the order given; the same input gives the same bytes. */
export async function renderCertificates(
  documents: readonly CertificateDocument[],
  fonts: BundledFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = documents[0];
  if (first === undefined) throw new PrintError({ code: 'print-failed', detail: 'no certificate was given' });
  const bodies: BodyCache = new Map();
  const pages = documents.map((document, index) => {
    stopIfCancelled();
    refuseBoxes(document, index, fonts);
    const laidOut = layOutCertificate(document, fonts, bodies);
    if (Array.isArray(laidOut)) return laidOut;
    throw new PrintError({
      code: 'content-overflow',
      detail: `certificate ${index}`,
      document: index,
      field: laidOut.field,
    });
  });
  const definition: TDocumentDefinitions = {
    pageSize: { width: PAGE.width, height: PAGE.height },
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
    content: pages.map((canvas, index) => ({
      canvas,
      absolutePosition: { x: 0, y: 0 },
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  };
  return new Uint8Array(await renderPdf(definition)); // a copy that owns its memory, so that it can be handed to another thread
}

/** pdfmake prints characters it cannot draw as boxes, silently; a certificate never leaves with one. */
function refuseBoxes(document: CertificateDocument, index: number, fonts: BundledFonts): void {
  const problems: Problem[] = [
    ...BOLD_FIELDS.flatMap((field) => unprintable(field, document[field], fonts.certificateBold)),
    ...REGULAR_FIELDS.flatMap((field) => unprintable(field, document[field] ?? '', fonts.certificate)),
  ];
  const worst = problems[0];
  if (worst === undefined) return;
  throw new PrintError({
    code: 'unprintable-text',
    detail: problems.map((problem) => `${problem.field}[${problem.index}] ${problem.code}`).join(', '),
    document: index,
    field: worst.field,
    problems,
  });
}

function unprintable(field: string, text: string, fonts: BundledFonts['certificate']): Problem[] {
  return inspectText(text, fonts)
    .filter((problem) => fonts.pick(problem.cluster).coverage === 'missing')
    .map((problem) => ({ ...problem, field }));
}
