import type { CivilDate, Id } from '../kernel/types.ts';
import { certificationNumberLabel } from './certificate.ts';
import { industryName } from './industries.ts';
import { type DigitStyle, uniformDigits } from './listing-digits.ts';
import { countCharacters, type EntryOrder } from './publication.ts';
import { termKindLabels, type TermKind } from './term.ts';
import { formatWareki } from './wareki.ts';

/** One company as it is published: the facts every output is written from. Kept word for word once published. */
export interface ListedCompany {
  readonly companyId: Id;
  readonly termId: Id;
  readonly number: number;
  /** The display name where there is one, else the official one. */
  readonly name: string;
  readonly kana: string;
  readonly address: string;
  readonly corporateNumber: string | null;
  /** JSIC division, one letter; null where it is not known. */
  readonly industry: string | null;
  readonly kind: TermKind;
  readonly certifiedOn: CivilDate;
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
  /** Version of the checksheet, as it is called. */
  readonly scheme: string;
  /** 掲載文. */
  readonly body: string;
}

/** Which facts of a company the newsletter prints under its name. */
export const newsletterFactChoices = ['all', 'place', 'none'] as const;
export type NewsletterFacts = (typeof newsletterFactChoices)[number];

/** Who publishes, as the outputs name it. */
export interface ListingOffice {
  readonly city: string;
  readonly department: string;
  readonly address: string;
  readonly phone: string;
  /** 全国地方公共団体コード. */
  readonly code: string;
}

/** One publication: the one record that newsletter, web page, press note, open data and lists are written from. */
export interface Listing {
  readonly title: string;
  /** リード文. */
  readonly lead: string;
  /** The period or the committee meeting it is about. */
  readonly scope: string;
  /** The day the facts are of. */
  readonly on: CivilDate;
  readonly ordering: EntryOrder;
  readonly marksNew: boolean;
  readonly digits: DigitStyle;
  readonly facts: NewsletterFacts;
  readonly office: ListingOffice;
  /** In print order. */
  readonly companies: readonly ListedCompany[];
}

/** One company, worded for print; only `characters` is a number. */
export interface ListingEntry {
  /** 認定番号 as issued. `1-2` and `007` are text and must come out as text. */
  readonly number: string;
  readonly name: string;
  readonly kana: string;
  readonly address: string;
  readonly industry: string;
  /** 新規 or 更新 */
  readonly kindLabel: string;
  readonly termLabel: string;
  /** The achievements: several sentences, may hold line breaks. */
  readonly text: string;
  /** Length of `text` in user-perceived characters. */
  readonly characters: number;
  /** ○ stands before the name. */
  readonly marked: boolean;
}

export type ListingColumnKey = Exclude<keyof ListingEntry, 'marked'>;

/** A fact the listing shows. In tables it is a column; in running text its heading is the label before the fact. */
export interface ListingColumn {
  readonly key: ListingColumnKey;
  readonly heading: string;
  /** In half-width characters, as spreadsheets count. */
  readonly width: number;
}

/** A publication worded, ready to be written in any format; knows nothing of the store. */
export interface ListingDocument {
  readonly title: string;
  /** The period or the committee meeting the listing covers. */
  readonly subtitle: string;
  readonly city: string;
  readonly issuedOnLabel: string;
  /** リード文; blank for none. */
  readonly lead: string;
  /** What ○ means; blank where nothing is marked. */
  readonly legend: string;
  readonly columns: readonly ListingColumn[];
  readonly entries: readonly ListingEntry[];
  /** Stands above each entry's text; blank for none. */
  readonly phraseHeading: string;
}

/** Every column a listing may have, in order. */
export const listingColumns: readonly ListingColumn[] = [
  { key: 'number', heading: '認定番号', width: 12 },
  { key: 'name', heading: '事業者名', width: 36 },
  { key: 'kana', heading: 'フリガナ', width: 36 },
  { key: 'address', heading: '所在地', width: 40 },
  { key: 'industry', heading: '業種', width: 24 },
  { key: 'kindLabel', heading: '区分', width: 8 },
  { key: 'termLabel', heading: '認定期間', width: 44 },
  { key: 'text', heading: '取組内容', width: 80 },
  { key: 'characters', heading: '文字数', width: 8 },
];

const always: readonly ListingColumnKey[] = ['number', 'name', 'text', 'characters'];
const printed: Readonly<Record<NewsletterFacts, readonly ListingColumnKey[]>> = {
  all: ['kana', 'address', 'industry', 'kindLabel', 'termLabel'],
  place: ['address', 'industry'],
  none: [],
};

/** True for a company certified for the first time in its present term. */
export const isNew = ({ kind }: Pick<ListedCompany, 'kind'>): boolean => kind === 'new';

/** The listing worded: display names as typed, all other digits in the one width chosen. `columns`: those of `facts`. */
export function wordedListing(listing: Listing, facts: NewsletterFacts = listing.facts): ListingDocument {
  const names = listing.companies.map(({ name }) => name);
  const even = (text: string): string => uniformDigits(text, listing.digits, names);
  const marked = (company: ListedCompany): boolean => listing.marksNew && isNew(company);
  return {
    title: even(listing.title),
    subtitle: even(listing.scope),
    city: listing.office.city,
    issuedOnLabel: even(`${formatWareki(listing.on)}現在`),
    lead: even(listing.lead),
    legend: listing.companies.some(marked) ? '○は、新しく認定した事業者です。' : '',
    columns: listingColumns.filter(({ key }) => always.includes(key) || printed[facts].includes(key)),
    phraseHeading: '取組内容',
    entries: listing.companies.map((company) => ({
      number: even(certificationNumberLabel(company.number)),
      name: company.name,
      kana: company.kana,
      address: even(company.address),
      industry: industryName(company.industry),
      kindLabel: termKindLabels[company.kind],
      termLabel: even(`${formatWareki(company.startOn)}から${formatWareki(company.endOn)}まで`),
      text: even(company.body),
      characters: countCharacters(company.body),
      marked: marked(company),
    })),
  };
}
