import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { CertificateFacts } from '../../../shared/domain/certificate.ts';
import {
  type CertificateTemplateContent,
  type Occasion,
  wordingParts,
} from '../../../shared/domain/certificate-template.ts';
import { emptyBodies, templateFaults, wordingPath } from '../../../shared/domain/certificate-template-check.ts';
import { occasionLabels, wordingLabels } from '../../../shared/domain/certificate-template-words.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { type CertificateDocument, type LetterSubstitute, PrintError } from '../../print/print-contract.ts';
import type { PrintJobs } from '../../print/print-service.ts';
import { imageFacts } from '../../store/repositories/stored-images.ts';
import { type CertificateOf, certificateDocument, picturesOf } from '../certificate-document.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { printRefusal } from '../print-refusal.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** What stands against a template before it is printed, each fault at its field; undefined where nothing does. */
export function contentRefusal(
  { store }: AppContext,
  content: CertificateTemplateContent,
  looked?: readonly Occasion[],
): { ok: false; refusal: Refusal } | undefined {
  const gone = (id: string | null, purpose: 'seal' | 'emblem') =>
    id !== null && imageFacts(store, id)?.purpose !== purpose;
  const faults = [
    ...templateFaults(content, looked),
    ...(content.seal === 'image' && gone(content.sealImageId, 'seal') && content.sealImageId !== null
      ? [{ path: 'sealImageId', code: 'unknown-choice' as const }]
      : []),
    ...(gone(content.emblemId, 'emblem') ? [{ path: 'emblemId', code: 'unknown-choice' as const }] : []),
  ];
  const [empty] = emptyBodies(content).filter((occasion) => looked?.includes(occasion) !== false);
  if (empty !== undefined) return because('template-empty', { params: { occasion: occasionLabels[empty] }, faults });
  return faults.length > 0 ? invalid(faults) : undefined;
}

/** The certificate of an occasion with the facts given; the mayor is stood in for while the settings do not name one. */
export function sampleDocument(
  { store }: AppContext,
  content: CertificateTemplateContent,
  occasion: Occasion,
  of: CertificateOf,
  substitutes: LetterSubstitute[] = [],
): Result<CertificateDocument, Refusal> {
  const settings = settingsInForce(store);
  const office = { ...settings, mayorName: settings.mayorName || '○○　○○' };
  const document = certificateDocument({ content, occasion, ...picturesOf(store, content) }, office, of, substitutes);
  if (document.ok) return document;
  const { refusal } = document;
  if (refusal.code === 'empty-body')
    return because('template-empty', { params: { occasion: occasionLabels[occasion] } });
  const placeholder = refusal.placeholder.slice(1, -1);
  return refusal.code === 'unknown-placeholder'
    ? because('template-unknown-placeholder', { params: { placeholder: refusal.placeholder } })
    : because('template-fact-empty', { params: { placeholder, company: of.name } });
}

/** The printer's fault at the field of the template it comes from. */
function refusalOfPrint(error: PrintError, occasion: Occasion, company: CertificateFacts['name']) {
  const part = wordingParts.find((each) => each === error.fault.field);
  if (error.fault.code !== 'content-overflow' || part === undefined) return printRefusal(error, company);
  return because('template-overflows', {
    params: { occasion: occasionLabels[occasion], where: wordingLabels[part] },
    faults: [{ path: wordingPath(occasion, part), code: 'does-not-fit' }],
  });
}

/** Prints one certificate of a template. */
export async function printTemplate(
  print: PrintJobs,
  document: CertificateDocument,
  occasion: Occasion,
  company: string,
): Promise<Result<Uint8Array, Refusal>> {
  try {
    return ok(await print.certificates([document]));
  } catch (error) {
    if (error instanceof PrintError) return refusalOfPrint(error, occasion, company);
    throw error;
  }
}
