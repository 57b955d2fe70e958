import type { Id } from '../../shared/kernel/types.ts';
import type { LetterSubstitute } from '../print/print-contract.ts';
import { type SubstituteRecord, substitutesOf } from '../store/repositories/letter-substitutes.ts';
import type { Store } from '../store/store.ts';
import { printImage } from './images/print-image.ts';

/** What a certificate takes from its company: a letter in here is the company's, not the city's. */
export interface CompanyWords {
  readonly companyId: Id;
  readonly companyName: string;
  readonly address: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
}

/** Whether a letter stands in what a certificate takes from its company. */
export const isOfCompany = (letter: string, words: Omit<CompanyWords, 'companyId'>): boolean =>
  [words.companyName, words.address, words.representativeTitle, words.representativeName].some((text) =>
    text.includes(letter),
  );

function asPrinted(store: Store, row: SubstituteRecord, images: Map<Id, LetterSubstitute>): LetterSubstitute[] {
  const { letter, way, plain, imageId } = row;
  if (way === 'plain') return [{ letter, plain }];
  const known = images.get(row.id);
  if (known !== undefined) return [known];
  const image = printImage(store, imageId);
  if (image === null) return [];
  images.set(row.id, { letter, image });
  return [{ letter, image }];
}

/**
 * Reads the letters printed otherwise than written, for the certificates of some companies. What was decided for the city's
 * own wording never changes a letter of a company's: that is decided for each company.
 */
export function substitutesFor(store: Store, companyIds: readonly Id[]): (company: CompanyWords) => LetterSubstitute[] {
  const rows = substitutesOf(store, ['', ...new Set(companyIds)]).map(({ row }) => row);
  const images = new Map<Id, LetterSubstitute>();
  return (company) => {
    const own = rows.filter((row) => row.companyId === company.companyId);
    const city = rows.filter(
      (row) =>
        row.companyId === '' && !own.some(({ letter }) => letter === row.letter) && !isOfCompany(row.letter, company),
    );
    return [...own, ...city].flatMap((row) => asPrinted(store, row, images));
  };
}
