import { type CertificateFacts, fillTemplate, type TemplateRefusal } from '../../shared/domain/certificate.ts';
import type { CertificateTemplateContent, Occasion } from '../../shared/domain/certificate-template.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { CertificateDocument, LetterSubstitute, PrintImage } from '../print/print-contract.ts';
import type { Store } from '../store/store.ts';
import { printImage } from './images/print-image.ts';

/** What is known of one certificate; office and mayor come from the settings. */
export type CertificateOf = Omit<CertificateFacts, 'cityName' | 'mayorTitle' | 'mayorName'>;

/** Pictures a template prints. */
export interface TemplatePictures {
  readonly emblem: PrintImage | null;
  readonly seal: CertificateDocument['seal'];
}

/** Reads the pictures of a template once, for all its certificates. */
export function picturesOf(store: Store, content: CertificateTemplateContent): TemplatePictures {
  const { seal, sealImageId, emblemId } = content;
  return {
    emblem: printImage(store, emblemId),
    seal: seal === 'image' ? (printImage(store, sealImageId) ?? 'blank') : seal,
  };
}

/** The certificate as the printer takes it: template filled, punctuation already decided by the template. */
export function certificateDocument(
  template: { readonly content: CertificateTemplateContent; readonly occasion: Occasion } & TemplatePictures,
  office: Pick<Settings, 'cityName' | 'mayorTitle' | 'mayorName'>,
  of: CertificateOf,
  substitutes: LetterSubstitute[] = [],
): Result<CertificateDocument, TemplateRefusal> {
  const { content, occasion, emblem, seal } = template;
  const { cityName, mayorTitle, mayorName } = office;
  const filled = fillTemplate(content, occasion, { ...of, cityName, mayorTitle, mayorName });
  if (!filled.ok) return filled;
  const { writing, paper, orientation, typeface, frame } = content;
  return ok({
    writing,
    paper,
    orientation,
    typeface,
    frame,
    seal,
    emblem,
    substitutes,
    ...filled.value,
    punctuation: true, // taken out of the wording when it was filled; a name put into it keeps its own
    info: { title: filled.value.title, author: cityName },
    createdOn: of.issuedOn,
  });
}
