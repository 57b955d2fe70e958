import type { WordingPart } from '../../../shared/domain/certificate-template.ts';
import type { Weights } from '../font/bundled-fonts.ts';
import type { CertificateDocument } from '../print-contract.ts';
import { fitLine, type FittedText } from './fit-text.ts';
import type { Overflow } from './placed.ts';
import type { Setter } from './setter.ts';

const singleParts = ['title', 'numberLine', 'termLine', 'dateLine', 'issuerTitle', 'issuerLine'] as const;
type SinglePart = Exclude<WordingPart, 'nameLine' | 'body'>;
export type Singles = Record<SinglePart, FittedText>;

/** Sizes in points of A4, the room along the row in points of the page. */
export interface SingleSpec {
  length: number;
  most: number;
  least: number;
  tracking?: number;
}

/** The parts that stand in one row each, or the first that is too long for it. */
export function fitSingles(
  document: CertificateDocument,
  specs: Record<SinglePart, SingleSpec>,
  { setter, fonts, unit }: { setter: Setter; fonts: Weights; unit: number },
): Singles | Overflow {
  const fit = (part: SinglePart): FittedText | undefined => {
    const { length, most, least, tracking = 0 } = specs[part];
    const face = part === 'title' ? fonts.bold : fonts.regular;
    return fitLine(document[part] ?? '', {
      setter,
      fonts: face,
      length,
      most: most * unit,
      least: least * unit,
      tracking,
      unit,
    });
  };
  const [title, numberLine, termLine, dateLine, issuerTitle, issuerLine] = singleParts.map(fit);
  if (title === undefined) return { field: 'title' };
  if (numberLine === undefined) return { field: 'numberLine' };
  if (termLine === undefined) return { field: 'termLine' };
  if (dateLine === undefined) return { field: 'dateLine' };
  if (issuerTitle === undefined) return { field: 'issuerTitle' };
  if (issuerLine === undefined) return { field: 'issuerLine' };
  return { title, numberLine, termLine, dateLine, issuerTitle, issuerLine };
}
