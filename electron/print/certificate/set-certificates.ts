import { wordingParts } from '../../../shared/domain/certificate-template.ts';
import { type BundledFonts, certificateFonts, type Weights } from '../font/bundled-fonts.ts';
import type { FontChain } from '../font/font-chain.ts';
import { inspectText } from '../inspect-text.ts';
import { drawingBegins, stopIfCancelled } from '../job-control.ts';
import { prepareImages } from '../pdf/draw-image.ts';
import { type CertificateDocument, type GlyphProblem, PrintError, type PrintImage } from '../print-contract.ts';
import { Kept } from './kept.ts';
import { layOutCertificate } from './lay-out-certificate.ts';
import type { LaidOut } from './placed.ts';

/** Every certificate with its parts in their places; throws a PrintError about the first that cannot be printed as it is. */
export async function setCertificates(
  documents: readonly CertificateDocument[],
  fonts: BundledFonts,
): Promise<LaidOut[]> {
  drawingBegins(documents.length); // a long work is under way from its setting on, no more waiting for its turn
  await prepareImages(documents.flatMap(picturesOf));
  const facesOf = sharedFaces(fonts);
  return documents.map((document, index) => {
    stopIfCancelled();
    const faces = facesOf(document);
    refuseBoxes(document, index, faces);
    const laidOut = layOutCertificate(document, faces);
    if (!('field' in laidOut)) return laidOut;
    const { field } = laidOut;
    throw new PrintError({ code: 'content-overflow', detail: `certificate ${index}`, document: index, field });
  });
}

/** The faces of each certificate: those with the same substitutes share them, and with them all that is set but once. */
function sharedFaces(fonts: BundledFonts): (document: CertificateDocument) => Weights {
  const known = new Map<string, Weights>();
  return ({ typeface, substitutes }) => {
    const ways = substitutes.map((each) => [each.letter, 'plain' in each ? each.plain : each.image.key]);
    const key = JSON.stringify([typeface, ways]);
    let faces = known.get(key);
    if (faces === undefined) known.set(key, (faces = certificateFonts(fonts, typeface, substitutes)));
    return faces;
  };
}

function picturesOf({ emblem, seal, substitutes }: CertificateDocument): PrintImage[] {
  return [
    ...(emblem === null ? [] : [emblem]),
    ...(typeof seal === 'string' ? [] : [seal]),
    ...substitutes.flatMap((substitute) => ('image' in substitute ? [substitute.image] : [])),
  ];
}

/** pdfmake prints characters it cannot draw as boxes, silently; a certificate never leaves with one. */
function refuseBoxes(document: CertificateDocument, index: number, { regular, bold }: Weights): void {
  const problems = wordingParts.flatMap((field) => {
    const face = field === 'title' || field === 'nameLine' ? bold : regular;
    return unprintable(document[field] ?? '', face).map((problem) => ({ ...problem, field }));
  });
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

const inspected = new Kept<GlyphProblem[]>();

const unprintable = (text: string, fonts: FontChain): GlyphProblem[] =>
  inspected.get(fonts, text, () =>
    inspectText(text, fonts).filter(({ cluster }) => fonts.pick(cluster).coverage === 'missing'),
  );
