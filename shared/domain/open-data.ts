import { certificationNumberLabel } from './certificate.ts';
import type { Listing, ListedCompany } from './listing.ts';
import { linesOf } from './listing-text.ts';
import { type Municipality, splitAddress } from './open-data-address.ts';

/**
 * Columns of the open data: the common columns of 自治体標準オープンデータセット (Digital Agency), which has no set for certified
 * companies, and those of the certification after them.
 */
export const openDataColumns = [
  '全国地方公共団体コード',
  'ID',
  '地方公共団体名',
  '名称',
  '名称_カナ',
  '所在地_全国地方公共団体コード',
  '町字ID',
  '所在地_連結表記',
  '所在地_都道府県',
  '所在地_市区町村',
  '所在地_町字',
  '所在地_番地以下',
  '建物名等(方書)',
  '緯度',
  '経度',
  '法人番号',
  '認定番号',
  '認定年月日',
  '有効期間_開始',
  '有効期間_終了',
  '適用基準',
  'URL',
  '備考',
] as const;
type OpenDataColumn = (typeof openDataColumns)[number];
export type OpenDataRow = Readonly<Record<OpenDataColumn, string>>;

/** Lines of a text as one line: the data have no line breaks. */
const inOneLine = (text: string): string =>
  linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (all, line) => (all === '' || /[。．）」]$/u.test(all) || line.startsWith('・') ? all + line : `${all}、${line}`),
      '',
    );

/** One company: dates as ISO, what is not known blank; nobody's name, phone or mail. */
export function openDataRow(company: ListedCompany, own: Municipality): OpenDataRow {
  const place = splitAddress(company.address, own);
  return {
    全国地方公共団体コード: own.code,
    // stays the same over renewals that keep the number
    ID: String(company.number).padStart(10, '0'),
    地方公共団体名: own.name,
    名称: company.name.trim(),
    名称_カナ: company.kana.trim(),
    所在地_全国地方公共団体コード: place.own ? own.code : '',
    町字ID: '',
    所在地_連結表記: place.whole,
    所在地_都道府県: place.prefecture,
    所在地_市区町村: place.city,
    所在地_町字: place.town,
    所在地_番地以下: place.number,
    '建物名等(方書)': place.building,
    緯度: '',
    経度: '',
    法人番号: company.corporateNumber ?? '',
    認定番号: certificationNumberLabel(company.number),
    認定年月日: company.certifiedOn,
    有効期間_開始: company.startOn,
    有効期間_終了: company.endOn,
    適用基準: company.scheme,
    URL: '',
    備考: inOneLine(company.body),
  };
}

/** The last term of each certification: an ID stands once. */
const lastTerms = (companies: readonly ListedCompany[]): readonly ListedCompany[] =>
  companies.filter((each) => !companies.some((other) => other.number === each.number && other.startOn > each.startOn));

/** A listing as a table: one header row and one row a certification. */
export const openDataTable = ({ companies, office }: Listing): readonly (readonly string[])[] => [
  openDataColumns,
  ...lastTerms(companies).map((company) => {
    const row = openDataRow(company, { code: office.code, name: office.city });
    return openDataColumns.map((column) => row[column]);
  }),
];

/** Names of companies without a 法人番号: of a person's business the address may be the home. */
export const maybePersons = ({ companies }: Pick<Listing, 'companies'>): readonly string[] =>
  companies.filter(({ corporateNumber }) => corporateNumber === null).map(({ name }) => name);

/** Check digit of a 全国地方公共団体コード: 11 less the sum of the five digits times 6 to 2, modulo 11 (総務省, モジュラス11). */
export function isMunicipalityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return Number(code[5]) === (11 - (sum % 11)) % 10;
}
