import { corporateCheckDigit } from '../../shared/domain/corporate-number.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { TypedCompany } from '../use-cases/companies/company-draft.ts';
import { type SampleCompany, sampleCompanies, type SampleKey } from './companies.ts';

/** A registry office 9900 does not exist, so no real company bears such a number; the check digit is right. */
function inventedNumber(place: number): string {
  const base = `9900010${String(place).padStart(5, '0')}`;
  return `${corporateCheckDigit(base)}${base}`;
}

/** An invented company as a clerk would type it; the address names a quarter that the city does not have. */
export function sampleDraft(key: SampleKey, countedOn: CivilDate): TypedCompany {
  const company: SampleCompany = sampleCompanies[key];
  const place = Object.keys(sampleCompanies).indexOf(key) + 1;
  const consent = company.consent ?? 'yes';
  const tail = String(place).padStart(4, '0');
  return {
    name: company.name,
    displayName: '',
    kana: company.kana,
    corporateNumber: company.corporation === false ? '' : inventedNumber(place),
    postalCode: '351-0000',
    address: `埼玉県朝霞市見本町${(place % 5) + 1}丁目${place}番${(place * 7) % 20}号`,
    representativeTitle: company.title,
    representativeName: company.representative,
    representativePlainName: company.plain ?? '',
    representativeKana: company.representativeKana,
    contactDepartment: company.employees > 20 ? '総務部' : '',
    contactName: '見本　担当',
    contactPhone: `048-000-${tail}`,
    contactEmail: `mihon${tail}@example.com`,
    industry: company.industry,
    employees: company.employees,
    employeesOn: countedOn,
    publicationConsent: consent,
    publicationConsentOn: consent === 'unknown' ? null : countedOn,
    note: '見本データです。実在の事業者ではありません。',
  };
}
