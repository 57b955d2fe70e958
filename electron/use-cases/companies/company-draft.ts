import type { z } from 'zod';
import type { companyDraft } from '../../../shared/contract/companies.ts';
import { checkCompany, type CompanyDraft } from '../../../shared/domain/company.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';

/** A company as the page sends it; a choice or a date that was not made may be null or an empty text. */
export type TypedCompany = z.infer<typeof companyDraft>;

const orNull = (text: string | null): string | null => (text === '' ? null : text);

/** The typed company as the domain checks it, with the faults that keep it from being stored. */
export function checkedCompany(
  typed: TypedCompany,
  today: CivilDate,
): { readonly draft: CompanyDraft; readonly faults: readonly Fault[] } {
  const draft: CompanyDraft = {
    ...typed,
    industry: orNull(typed.industry),
    employeesOn: orNull(typed.employeesOn),
    publicationConsentOn: orNull(typed.publicationConsentOn),
  };
  return checkCompany(draft, today);
}

/** What was filled in, for the history. */
export const filledFields = (draft: CompanyDraft): Record<string, unknown> =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '' && value !== null));
