import {
  type CertificateTemplateContent,
  type Occasion,
  occasions,
  templateLimits,
  type WordingPart,
  wordingParts,
} from './certificate-template.ts';
import { placeholderFaults } from './certificate-placeholders.ts';
import type { Fault } from './fault.ts';
import { checkText, isBlank } from './text.ts';

/** The field of one part of one occasion's wording. */
export const wordingPath = (occasion: Occasion, part: WordingPart): string => `wording.${occasion}.${part}`;

/** Parts without which nobody would know what the paper is. */
export const requiredParts: readonly WordingPart[] = ['title', 'nameLine', 'body'];
/** Parts that may have several lines. */
export const multilineParts: readonly WordingPart[] = ['nameLine', 'body'];

/** Occasions whose body is empty, in order. */
export const emptyBodies = (content: CertificateTemplateContent): readonly Occasion[] =>
  occasions.filter((occasion) => isBlank(content.wording[occasion].body));

function wordingFaults(content: CertificateTemplateContent, occasion: Occasion): readonly Fault[] {
  const wording = content.wording[occasion];
  const texts = wordingParts.flatMap((part): Fault[] => {
    const bad = checkText(wording[part], {
      max: part === 'body' ? templateLimits.body : templateLimits.line,
      required: requiredParts.includes(part),
      multiline: multilineParts.includes(part),
    });
    return bad === null ? [] : [{ path: wordingPath(occasion, part), ...bad }];
  });
  const placeholders = placeholderFaults(wording, occasion).map(({ part, code, placeholder }): Fault => ({
    path: wordingPath(occasion, part),
    code: code === 'unknown-placeholder' ? 'unknown-letter-placeholder' : code,
    params: { placeholder },
  }));
  return [...texts, ...placeholders];
}

/** What is wrong with a template, each at its field; of one occasion where it alone is looked at. */
export function templateFaults(
  content: CertificateTemplateContent,
  looked: readonly Occasion[] = occasions,
): readonly Fault[] {
  const honorific = checkText(content.honorific, { max: templateLimits.honorific });
  const noSeal = content.seal === 'image' && content.sealImageId === null;
  return [
    ...(honorific === null ? [] : [{ path: 'honorific', ...honorific }]),
    ...(noSeal ? [{ path: 'sealImageId', code: 'required' as const, params: {} }] : []),
    ...looked.flatMap((occasion) => wordingFaults(content, occasion)),
  ];
}
