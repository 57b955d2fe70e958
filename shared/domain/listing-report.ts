import type { CivilDate } from '../kernel/types.ts';
import { isNew, type Listing, type ListingColumnKey, type ListingDocument, wordedListing } from './listing.ts';
import { uniformDigits } from './listing-digits.ts';
import { linesOf } from './listing-text.ts';
import type { ReportBlock, ReportDocument } from './report.ts';
import { formatWareki } from './wareki.ts';

/** How many companies a listing names. */
export const countsOf = ({ companies }: Pick<Listing, 'companies'>) => {
  const fresh = companies.filter(isNew).length;
  return { all: companies.length, new: fresh, renewed: companies.length - fresh };
};

/** 新規2社・更新1社; a part that is 0 is left out. */
export function countsSentence(listing: Pick<Listing, 'companies'>): string {
  const counts = countsOf(listing);
  const parts = [counts.new > 0 ? `新規${counts.new}社` : '', counts.renewed > 0 ? `更新${counts.renewed}社` : ''];
  return parts.filter((part) => part !== '').join('・');
}

/** What the press note says in one sentence. */
export function summaryOf(listing: Listing): string {
  const { city } = listing.office;
  const text = `${city}は、仕事と生活の調和に取り組む「${city}ワーク・ライフ・グッドバランス企業」として、${countsSentence(listing)}（合わせて${listing.companies.length}社）を認定しました。`;
  return uniformDigits(text, listing.digits);
}

/** Title, list and office, as a web page and a press note have them. */
export const contactOf = ({ office, digits }: Listing): readonly (readonly [string, string])[] =>
  (
    [
      ['担当', [office.city, office.department].filter((part) => part !== '').join('　')],
      ['所在地', uniformDigits(office.address, digits)],
      ['電話', uniformDigits(office.phone, digits)],
    ] as const
  ).filter(([, text]) => text !== '');

const tableKeys = ['number', 'name', 'address', 'industry', 'kindLabel', 'termLabel'] as const;
const weights: Readonly<Record<(typeof tableKeys)[number], number>> = {
  number: 10,
  name: 23,
  address: 25,
  industry: 14,
  kindLabel: 7,
  termLabel: 21,
};

/** The table of companies: number, name, place, industry, kind, term. */
export function companyTable(doc: ListingDocument): ReportBlock & { kind: 'table' } {
  const heading = (key: ListingColumnKey): string => doc.columns.find((column) => column.key === key)?.heading ?? '';
  return {
    kind: 'table',
    columns: tableKeys.map((key) => ({ heading: heading(key), width: weights[key] })),
    rows: doc.entries.map((entry) => {
      // a line each for first and last day
      const shown = {
        ...entry,
        name: `${entry.marked ? '○' : ''}${entry.name}`,
        termLabel: entry.termLabel.replace('から', 'から\n'),
      };
      return { cells: tableKeys.map((key) => shown[key]) };
    }),
  };
}

const officeLine = ({ office }: Listing): string =>
  [office.city, office.department].filter((part) => part !== '').join('　');

/** 報道発表資料: who certified how many, the list, what each does, and whom to ask. */
export function pressNote(listing: Listing): ReportDocument {
  const doc = wordedListing(listing, 'all');
  const day = uniformDigits(formatWareki(listing.on), listing.digits);
  const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
  const works = doc.entries.filter((entry) => linesOf(entry.text).length > 0);
  return {
    title: doc.title,
    orientation: 'portrait',
    head: ['報道発表資料', day, officeLine(listing)],
    addressee: null,
    blocks: [
      paragraph(`　${summaryOf(listing)}`),
      ...linesOf(doc.lead).map((line) => paragraph(`　${line}`)),
      { kind: 'heading', text: '認定した事業者' },
      ...(doc.subtitle === '' ? [] : [paragraph(doc.subtitle)]),
      ...(doc.legend === '' ? [] : [{ kind: 'paragraph', small: true, text: doc.legend } as const]),
      companyTable(doc),
      ...(works.length === 0 ? [] : [{ kind: 'heading', text: '取組内容' } as const]),
      ...works.flatMap((entry): ReportBlock[] => [
        paragraph(`${entry.marked ? '○' : '■'}${entry.name}`),
        paragraph(linesOf(entry.text).join('\n')),
      ]),
      { kind: 'heading', text: '問い合わせ先' },
      {
        kind: 'table',
        columns: [
          { heading: '', width: 20 },
          { heading: '', width: 80 },
        ],
        rows: contactOf(listing).map(([label, text]) => ({ cells: [label, text] })),
      },
    ],
    footer: doc.title,
    author: listing.office.city,
    createdOn: listing.on,
  };
}

/** What a list of certified companies is headed by. */
export interface CertifiedListHead {
  readonly title: string;
  /** What was chosen: the period, or the day they are valid on. */
  readonly note: string;
  /** Not to be published: some have not consented. */
  readonly internal: boolean;
  readonly printedOn: CivilDate;
}

/** 認定事業者一覧 to print. */
export function certifiedList(listing: Listing, head: CertifiedListHead): ReportDocument {
  const doc = wordedListing(listing, 'all');
  const even = (text: string): string => uniformDigits(text, listing.digits);
  const counts = even(`${countsSentence(listing)}（合わせて${listing.companies.length}社）`);
  return {
    title: even(head.title),
    orientation: 'landscape',
    head: [
      ...(head.internal ? ['内部用（公表しないこと）'] : []),
      even(`${formatWareki(head.printedOn)}作成`),
      officeLine(listing),
    ],
    addressee: null,
    blocks: [
      { kind: 'paragraph', text: `${even(head.note)}　${counts}` },
      ...(doc.legend === '' ? [] : [{ kind: 'paragraph', small: true, text: doc.legend } as const]),
      companyTable(doc),
    ],
    footer: even(head.title),
    author: listing.office.city,
    createdOn: head.printedOn,
  };
}
