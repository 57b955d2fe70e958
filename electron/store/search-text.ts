import { streetNumbers } from '../../shared/domain/address-key.ts';
import { foldName, foldText, kanaKey } from '../../shared/domain/search-key.ts';

/** The texts of a company that the search box looks through. */
export interface SearchableCompany {
  readonly name: string;
  readonly displayName: string;
  readonly kana: string;
  readonly corporateNumber: string | null;
  readonly postalCode: string;
  readonly address: string;
  readonly representativeName: string;
  readonly representativePlainName: string;
  readonly representativeKana: string;
  readonly contactDepartment: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
}

/** Raise when any key below comes out differently: the next start then rebuilds the search tables. */
export const searchKeyVersion = '2';

// 「㈱」 and 「株式会社」 must be one word when a clerk looks for nothing else
const shortLegalForms: readonly (readonly [RegExp, string])[] = [
  [/[㈱㊑]|[(（]株[)）]/gu, '株式会社'],
  [/[㈲㊒]|[(（]有[)）]/gu, '有限会社'],
  [/[㈳㊓]|[(（]社[)）]/gu, '社団法人'],
  [/[㈶㊖]|[(（]財[)）]/gu, '財団法人'],
  [/[(（]同[)）]/gu, '合同会社'],
  [/[(（]資[)）]/gu, '合資会社'],
  [/[(（]名[)）]/gu, '合名会社'],
  [/[(（]医[)）]/gu, '医療法人'],
  [/[(（]学[)）]/gu, '学校法人'],
  [/[(（]福[)）]/gu, '社会福祉法人'],
];

const spelledOut = (name: string): string =>
  foldText(shortLegalForms.reduce((text, [short, long]) => text.replaceAll(short, long), name));

/** A text folded as it stands and, where it holds a house number, also with that written one way. */
function bothWays(text: string, fold: (text: string) => string): readonly string[] {
  const street = streetNumbers(text);
  return street === text ? [fold(text)] : [fold(text), fold(street)];
}

/** Folded texts of a company, one a field, without repetition. */
export function searchFields(company: SearchableCompany): readonly string[] {
  const fields = [
    ...bothWays(company.name, foldName),
    ...bothWays(company.name, spelledOut),
    ...bothWays(company.displayName, foldName),
    kanaKey(company.kana),
    foldText(company.kana),
    foldText(company.postalCode),
    ...bothWays(company.address, foldText),
    foldText(company.representativeName),
    foldText(company.representativePlainName),
    foldText(company.representativeKana),
    ...bothWays(company.contactDepartment, foldText),
    foldText(company.contactName),
    foldText(company.contactPhone),
    foldText(company.contactEmail),
    company.corporateNumber ?? '',
  ];
  return [...new Set(fields.filter((field) => field !== ''))];
}

/** Every single character and every pair within a field, as words for the short-query index. */
export function gramsOf(fields: readonly string[]): string {
  const grams = new Set<string>();
  for (const field of fields) {
    let before = '';
    for (const character of field) {
      grams.add(character);
      if (before !== '') grams.add(before + character);
      before = character;
    }
  }
  return [...grams].join(' ');
}

/** A word looked for, folded: one of these must occur. More than one where it may be a house number still being typed. */
export type SearchWord = readonly string[];

/** What a clerk typed, as the store looks for it. */
export interface SearchQuery {
  /** words that must all occur; empty: everything */
  readonly words: readonly SearchWord[];
  /** set when the words are kana: readings that begin so come first */
  readonly kana: string | undefined;
  /** set when the text may be a certification number: 12, 第12号 */
  readonly number: number | undefined;
}

const isLegalFormOnly = (text: string): boolean => foldName(`${text}亜`) === '亜' || foldName(`亜${text}`) === '亜';

// 五丁目十 may go on as 五丁目十二番: only the text as it stands still finds that
const nameWord = (name: string): SearchWord =>
  [...new Set([foldName(streetNumbers(name)), foldName(name)])].filter((spelling) => spelling !== '');

/** Whether a folded search text holds all words. */
export const holds = (key: string, words: readonly SearchWord[]): boolean =>
  words.every((word) => word.some((spelling) => key.includes(spelling)));

/** Reads the search box. Spaces part words; 株式会社 and its like count only when nothing else was typed. */
export function readQuery(typed: string): SearchQuery {
  const parts = typed.split(/\s+/u).filter((part) => foldText(part) !== '');
  const names = parts.filter((part) => !isLegalFormOnly(part));
  const words = (names.length > 0 ? names.map(nameWord) : parts.map((part) => [spelledOut(part)])).filter(
    (word) => word.length > 0,
  );
  const number = /^第?\s*(\d{1,6})\s*号?$/u.exec(typed.normalize('NFKC').trim())?.[1];
  const [only] = words[0] ?? [];
  return {
    words: [...new Map(words.map((word) => [word.join(' '), word])).values()],
    kana: words.length === 1 && only !== undefined && /^[ぁ-ん]+$/u.test(only) ? only : undefined,
    number: number === undefined ? undefined : Number(number),
  };
}
