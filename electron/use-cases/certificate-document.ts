import { type CertificateFacts, fillTemplate, type TemplateRefusal } from '../../shared/domain/certificate.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { CertificateDocument } from '../print/print-contract.ts';
import { type EditedTemplate, wholeTemplate } from './certificate-template.ts';

/** What is known of one certificate; office and mayor come from the settings. */
export type CertificateOf = Omit<CertificateFacts, 'cityName' | 'mayorTitle' | 'mayorName'>;

/** The certificate as the printer takes it: template filled, punctuation already decided by the template. */
export function certificateDocument(
  template: EditedTemplate,
  settings: Settings,
  of: CertificateOf,
): Result<CertificateDocument, TemplateRefusal> {
  const { cityName, mayorTitle, mayorName } = settings;
  const filled = fillTemplate(wholeTemplate(template, settings), { ...of, cityName, mayorTitle, mayorName });
  if (!filled.ok) return filled;
  const { renewalNote, ...lines } = filled.value;
  return ok({
    writing: 'horizontal',
    paper: 'A4',
    orientation: 'landscape',
    typeface: 'serif',
    seal: 'blank',
    emblem: null,
    substitutes: [],
    ...lines,
    termLine: `${lines.termLine}${renewalNote}`,
    punctuation: true, // taken out of the wording when it was filled; a name put into it keeps its own
    frame: template.frame,
    info: { title: lines.title, author: cityName },
    createdOn: of.issuedOn,
  });
}
