import { standardDocuments } from './application.ts';
import type { JudgementRules, NaPolicy } from './judgement.ts';
import type { NewsletterFacts } from './listing.ts';
import type { DigitStyle } from './listing-digits.ts';
import type { EntryOrder } from './publication.ts';
import { type BaseYearMode, defaultYearRules, type UseWindow, type YearBasis } from './base-years.ts';
import type { ProofRules } from './proof-page.ts';
import type { CeremonyReading } from './setting-definitions-ceremony.ts';
import { categoryRatios, type CategoryRatio } from './category-ratio.ts';
import type { ExpiryRule, RenewalRule } from './term.ts';
import type { UndecidedAtEnd } from './term-state.ts';

/** Encodings of an exported CSV file. */
export const csvEncodings = ['utf-8-bom', 'cp932'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

/** Everything the city may decide differently. */
export interface Settings extends ProofRules {
  readonly naPolicy: NaPolicy;
  readonly minCategories: number;
  readonly categoryRatio: CategoryRatio;
  readonly legalComplianceRequired: boolean;
  readonly passMark: number;
  readonly starsMandatory: boolean;
  /** Item of category 1 of the points sheet that carries the ☆, by printed number. */
  readonly starOfCategory1: string;
  /** The three of category 2, joined with 「・」 (2-1・2-3・2-4). */
  readonly starsOfCategory2: string;
  readonly yearBasis: YearBasis;
  readonly baseYearMode: BaseYearMode;
  readonly useWindow: UseWindow;
  readonly womenManagersSeries: JudgementRules['womenManagersSeries'];
  readonly termYears: number;
  /** How the end of a term follows from its first day. */
  readonly expiryRule: ExpiryRule;
  /** What a renewed term joins. */
  readonly renewalRule: RenewalRule;
  readonly numberKeptOnRenewal: boolean;
  readonly firstCertificationNumber: number;
  readonly renewalNoticeMonths: number;
  readonly renewalDeadlineMonths: number;
  readonly correctionOfficeDays: number;
  /** What a certification is worth between the end of its term and the decision on a renewal received in time. */
  readonly undecidedAtEnd: UndecidedAtEnd;
  /** Days after the end on which a renewal may still be received; 0: only a new application. */
  readonly lateRenewalDays: number;
  /** Days before the end at which an alert steps up, each as text, the largest first. */
  readonly alertLeadDays: readonly string[];
  /** Office days the review takes before a committee meeting: the plan counts back by them. */
  readonly reviewOfficeDays: number;
  /** Days before the last day of a correction from which it is due soon. */
  readonly correctionAlertDays: number;
  readonly fullReviewOnFailedJudgement: boolean;
  readonly fullReviewOnStarLost: boolean;
  readonly fullReviewOnEntityChange: boolean;
  readonly revocationGrounds: readonly string[];
  readonly receiptNumberPattern: string;
  readonly documentsNew: readonly string[];
  readonly documentsRenewal: readonly string[];
  readonly cityName: string;
  /** ふりがな of the city's name, above it in what is read aloud; blank: none. */
  readonly cityNameKana: string;
  readonly mayorTitle: string;
  readonly mayorName: string;
  readonly departmentName: string;
  /** Where the office can be reached, as printed in letters. */
  readonly officeAddress: string;
  readonly officePhone: string;
  /** 文書記号 before the number of a letter. */
  readonly documentSymbol: string;
  readonly clerkName: string;
  readonly publicationCategoryPhrase: string;
  readonly publicationItemPhrase: string;
  readonly publicationOrder: EntryOrder;
  /** Most characters of a newsletter listing that has no limit of its own. */
  readonly newsletterLimit: number;
  readonly newsletterFacts: NewsletterFacts;
  readonly publicationDigits: DigitStyle;
  /** 全国地方公共団体コード, six digits with the check digit. */
  readonly municipalityCode: string;
  readonly csvEncoding: CsvEncoding;
  /** Minutes one guest takes at 交付式. */
  readonly ceremonyMinutesPerGuest: number;
  /** What is read aloud at 交付式 after the first certificate. */
  readonly ceremonyReading: CeremonyReading;
}
export type SettingKey = keyof Settings;

/** What is in force until the city decides otherwise; sources in setting-definitions.ts. */
export const defaultSettings: Settings = {
  naPolicy: 'exclude',
  minCategories: 3,
  categoryRatio: '1/2',
  legalComplianceRequired: true,
  passMark: 60,
  starsMandatory: false,
  starOfCategory1: '1-1',
  starsOfCategory2: '2-1・2-3・2-4',
  ...defaultYearRules,
  womenManagersSeries: 'women-managers',
  termYears: 3,
  expiryRule: 'exclude-first-day',
  renewalRule: 'day-after-end',
  numberKeptOnRenewal: true,
  firstCertificationNumber: 1,
  renewalNoticeMonths: 6,
  renewalDeadlineMonths: 1,
  correctionOfficeDays: 14,
  undecidedAtEnd: 'stays-valid',
  lateRenewalDays: 0,
  alertLeadDays: ['180', '90', '30', '0'],
  reviewOfficeDays: 20,
  correctionAlertDays: 3,
  fullReviewOnFailedJudgement: true,
  fullReviewOnStarLost: true,
  fullReviewOnEntityChange: true,
  revocationGrounds: [
    '偽りその他不正の手段により認定を受けたとき',
    '認定の基準を満たさなくなったとき',
    '労働関係法令に重大な違反があったとき',
    '暴力団等との関係が判明したとき',
    '制度の信用を著しく損なう行為があったとき',
  ],
  receiptNumberPattern: '{年度}-{連番4}',
  documentsNew: standardDocuments.new,
  documentsRenewal: standardDocuments.renewal,
  cityName: '朝霞市',
  cityNameKana: 'あさかし',
  mayorTitle: '朝霞市長',
  mayorName: '',
  departmentName: '',
  officeAddress: '〒351-8501　埼玉県朝霞市本町1-1-1',
  officePhone: '048-463-1111',
  documentSymbol: '',
  clerkName: '',
  publicationCategoryPhrase: '{項目}に力を入れている',
  publicationItemPhrase: '{取組}に取り組んでいる',
  publicationOrder: 'number',
  newsletterLimit: 2000,
  newsletterFacts: 'all',
  publicationDigits: 'half',
  municipalityCode: '112275',
  csvEncoding: 'utf-8-bom',
  ceremonyMinutesPerGuest: 2,
  ceremonyReading: 'all',
  proofDay: 'decision-or-ceremony',
  proofPunctuation: true,
  proofHonorificNone: false,
  proofSmallName: 22,
};

/** The rules of judgement in force. */
export function judgementRules(settings: Settings): JudgementRules {
  const { naPolicy, minCategories, legalComplianceRequired, passMark, starsMandatory } = settings;
  const { yearBasis, baseYearMode, useWindow, womenManagersSeries } = settings;
  return {
    naPolicy,
    minCategories,
    legalComplianceRequired,
    categoryRatio: categoryRatios[settings.categoryRatio],
    passMark,
    starsMandatory,
    stars: [settings.starOfCategory1, ...settings.starsOfCategory2.split('・')],
    yearBasis,
    baseYearMode,
    useWindow,
    womenManagersSeries,
  };
}
