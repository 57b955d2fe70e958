import type { TemplateRow } from '../../../shared/contract/templates.ts';
import {
  type CertificateTemplateContent,
  type CertificateWording,
  type Occasion,
  occasions,
  type WordingPart,
} from '../../../shared/domain/certificate-template.ts';
import { requiredParts, templateFaults, wordingPath } from '../../../shared/domain/certificate-template-check.ts';
import {
  type CertificatePlaceholder,
  certificatePlaceholders,
  placeholdersOf,
  wordingPlaceholders,
} from '../../../shared/domain/certificate-placeholders.ts';
import { faultSentence } from '../../lib/messages.ts';

/** A template as it is being typed. */
export type TemplateDraft = CertificateTemplateContent & { readonly name: string };

export const draftOf = ({ name, content }: Pick<TemplateRow, 'name' | 'content'>): TemplateDraft => ({
  name,
  ...content,
});

/** The content without the name. */
export const contentOf = ({ name: _name, ...content }: TemplateDraft): CertificateTemplateContent => content;

/** The draft with one part of one occasion put otherwise. */
export const withPart = (
  { wording }: TemplateDraft,
  occasion: Occasion,
  part: Partial<CertificateWording>,
): Pick<TemplateDraft, 'wording'> => ({
  wording: { ...wording, [occasion]: { ...wording[occasion], ...part } },
});

/** Faults that can be told while typing, by path. A part that is still empty is not nagged about before the save. */
export function faultsOf(draft: TemplateDraft, looked?: readonly Occasion[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    templateFaults(contentOf(draft), looked).map((fault) => [fault.path, faultSentence(fault)]),
  );
}

const isOf = (path: string, occasion: Occasion): boolean => path.startsWith(`wording.${occasion}.`);

/** The occasion that a fault is on, or undefined where it is on all. */
export const occasionOfPath = (path: string): Occasion | undefined =>
  occasions.find((occasion) => isOf(path, occasion));

/** How many fields of an occasion have a fault. */
export const faultCount = (faults: Readonly<Record<string, string>>, occasion: Occasion): number =>
  Object.keys(faults).filter((path) => isOf(path, occasion)).length;

/** What one would miss on a certificate. */
const expected: readonly CertificatePlaceholder[] = ['認定番号', '事業者名', '起算日', '満了日', '交付日', '市長氏名'];

/** Placeholders that nearly every certificate has and this wording has not, in the words of the buttons. */
export function missingPlaceholders(wording: CertificateWording): readonly string[] {
  const used = wordingPlaceholders(wording);
  const says = (name: string): boolean => used.includes(name) || (name === '交付日' && used.includes('初回交付日'));
  return expected.filter((name) => !says(name)).map((name) => certificatePlaceholders[name]);
}

/** The buttons of the palette for an occasion. */
export const palette = (occasion: Occasion) =>
  placeholdersOf(occasion).map((name) => ({ name, label: certificatePlaceholders[name] }));

export const isRequired = (part: WordingPart): boolean => requiredParts.includes(part);
export const pathOf = wordingPath;
