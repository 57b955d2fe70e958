import type { CivilDate } from '../kernel/types.ts';
import { isCivilDate } from './civil-date.ts';
import { checkCorporateNumber } from './corporate-number.ts';
import type { Fault, FaultCode } from './fault.ts';
import { isIndustryCode } from './industries.ts';
import { checkText, isBlank, toHalfWidthDigits } from './text.ts';

/** Consent to publication (掲載同意). */
export const consents = ['yes', 'no', 'unknown'] as const;
export type Consent = (typeof consents)[number];
/** Japanese words for consent. */
export const consentLabels: Readonly<Record<Consent, string>> = { yes: '同意', no: '不同意', unknown: '未確認' };

/** A company as typed; texts may be empty where the register allows it. */
export interface CompanyDraft {
  /** Official name, stored exactly as typed. */
  readonly name: string;
  /** Name for lists and the newsletter; empty means the official name. */
  readonly displayName: string;
  readonly kana: string;
  readonly corporateNumber: string;
  readonly postalCode: string;
  readonly address: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
  /** The representative's name without variant characters, for places that cannot print them. */
  readonly representativePlainName: string;
  readonly representativeKana: string;
  readonly contactDepartment: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  /** JSIC major division A-T. */
  readonly industry: string | null;
  /** Employees (persons) on `employeesOn`. */
  readonly employees: number | null;
  readonly employeesOn: CivilDate | null;
  readonly publicationConsent: Consent;
  readonly publicationConsentOn: CivilDate | null;
  readonly note: string;
}

/** Longest allowed texts, in user-perceived characters. */
export const companyLimits = {
  name: 200,
  displayName: 200,
  kana: 300,
  corporateNumber: 40,
  postalCode: 20,
  address: 300,
  representativeTitle: 100,
  representativeName: 100,
  representativePlainName: 100,
  representativeKana: 200,
  contactDepartment: 100,
  contactName: 100,
  contactPhone: 50,
  contactEmail: 254,
  note: 10_000,
} as const satisfies Partial<Record<keyof CompanyDraft, number>>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys of a constant
const limitedFields = Object.keys(companyLimits) as readonly (keyof typeof companyLimits)[];

/** Most employees the register takes. */
export const maxEmployees = 999_999;

/** A company with nothing filled in. */
export const emptyCompany: CompanyDraft = {
  name: '',
  displayName: '',
  kana: '',
  corporateNumber: '',
  postalCode: '',
  address: '',
  representativeTitle: '',
  representativeName: '',
  representativePlainName: '',
  representativeKana: '',
  contactDepartment: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  industry: null,
  employees: null,
  employeesOn: null,
  publicationConsent: 'unknown',
  publicationConsentOn: null,
  note: '',
};

const dashes = /[‐‑‒–—―−－ー]/gu;

/** Half-width and hiragana kana as full-width katakana, a separate voicing mark joined to its letter; everything else untouched. */
export const toKatakana = (text: string): string =>
  text
    .replaceAll(/[\uff61-\uff9f]+/gu, (kana) => kana.normalize('NFKC'))
    .replaceAll(/[\u3041-\u30ff][\u3099\u309a]/gu, (pair) => pair.normalize('NFC'))
    .replaceAll(/[\u3041-\u3096]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0)! + 0x60));

/** What holds nothing but spaces was left blank. */
const emptied = (text: string): string => (isBlank(text) ? '' : text);

function normalise(draft: CompanyDraft): CompanyDraft {
  const postal = toHalfWidthDigits(draft.postalCode)
    .replaceAll(/[〒\s]/gu, '')
    .replaceAll(dashes, '-');
  const plainPostal = /^(\d{3})-?(\d{4})$/.exec(postal);
  const number = checkCorporateNumber(draft.corporateNumber);
  return {
    ...draft,
    kana: toKatakana(draft.kana),
    representativeKana: toKatakana(draft.representativeKana),
    corporateNumber: number.ok ? number.value : emptied(draft.corporateNumber),
    postalCode: plainPostal === null ? emptied(postal) : `${plainPostal[1]}-${plainPostal[2]}`,
    contactPhone: emptied(toHalfWidthDigits(draft.contactPhone))
      .replaceAll(dashes, '-')
      .replaceAll('（', '(')
      .replaceAll('）', ')')
      .replaceAll('＋', '+')
      .replaceAll('\u3000', ' ')
      .trim(),
    contactEmail: emptied(draft.contactEmail.normalize('NFKC')).trim(),
  };
}

const forms: readonly (readonly [keyof CompanyDraft, RegExp, FaultCode])[] = [
  ['postalCode', /^\d{3}-\d{4}$/, 'postal-code-form'],
  // (048)463-1111; an extension or 代表 may follow: 048-463-1111（内線2345）
  ['contactPhone', /^[+(]?(?:\d[-() ]*){9,14}(?:\(?(?:内線 ?\d{1,6}|代表?)\)?)?$/u, 'phone-form'],
  ['contactEmail', /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u, 'email-form'],
  // letters and digits stay allowed: a company may read 「ABC」 as it is written
  ['kana', /^[\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ0-9０-９\s・．，、。.,&＆’'()（）／/\-－]*$/u, 'not-katakana'],
  ['representativeKana', /^[\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ\s・．.\-－]*$/u, 'not-katakana'],
];

function dateFaults(path: string, date: CivilDate | null, today: CivilDate): readonly Fault[] {
  if (date === null) return [];
  if (!isCivilDate(date)) return [{ path, code: 'not-a-date' }];
  return date > today ? [{ path, code: 'date-in-future', params: { today } }] : [];
}

function employeeFaults(employees: number | null): readonly Fault[] {
  if (employees === null) return [];
  const path = 'employees';
  if (!Number.isFinite(employees)) return [{ path, code: 'not-a-number' }];
  if (!Number.isInteger(employees)) return [{ path, code: 'not-an-integer' }];
  const inside = employees >= 0 && employees <= maxEmployees;
  return inside ? [] : [{ path, code: 'out-of-range', params: { min: 0, max: maxEmployees } }];
}

/**
 * Checks a company and brings numbers into one form (half-width digits, 351-8501, katakana readings).
 * Names, address and note are returned exactly as typed. No faults: the draft may be stored.
 */
export function checkCompany(
  typed: CompanyDraft,
  today: CivilDate,
): { readonly draft: CompanyDraft; readonly faults: readonly Fault[] } {
  const draft = normalise(typed);
  const faults: Fault[] = [];
  for (const path of limitedFields) {
    const max = companyLimits[path];
    const bad = checkText(draft[path], {
      max,
      required: path === 'name',
      multiline: path === 'note',
      name: path !== 'note',
    });
    if (bad !== null) faults.push({ path, code: bad.code, params: bad.params });
  }
  const sound = (path: string): boolean => !faults.some((fault) => fault.path === path);
  for (const [path, form, code] of forms) {
    const text = draft[path];
    if (typeof text === 'string' && !isBlank(text) && sound(path) && !form.test(text)) faults.push({ path, code });
  }
  if (!isBlank(draft.corporateNumber) && sound('corporateNumber')) {
    const number = checkCorporateNumber(draft.corporateNumber);
    if (!number.ok) faults.push({ path: 'corporateNumber', code: number.refusal.code, params: number.refusal.params });
  }
  if (draft.industry !== null && !isIndustryCode(draft.industry))
    faults.push({ path: 'industry', code: 'unknown-choice' });
  if (!consents.includes(draft.publicationConsent)) faults.push({ path: 'publicationConsent', code: 'unknown-choice' });
  faults.push(
    ...employeeFaults(draft.employees),
    ...dateFaults('employeesOn', draft.employeesOn, today),
    ...dateFaults('publicationConsentOn', draft.publicationConsentOn, today),
  );
  return { draft, faults };
}

/** Size classes for filtering, by number of employees. */
export const sizeClasses = [
  { key: 'to-20', label: '〜20人', min: 0, max: 20 },
  { key: 'to-50', label: '21〜50人', min: 21, max: 50 },
  { key: 'to-100', label: '51〜100人', min: 51, max: 100 },
  { key: 'to-300', label: '101〜300人', min: 101, max: 300 },
  { key: 'over-300', label: '301人〜', min: 301, max: maxEmployees },
] as const;
export type SizeClass = (typeof sizeClasses)[number]['key'];

/** Size class of a number of employees, or null where it is not known. */
export const sizeClassOf = (employees: number | null): SizeClass | null =>
  employees === null ? null : (sizeClasses.find((each) => employees >= each.min && employees <= each.max)?.key ?? null);
