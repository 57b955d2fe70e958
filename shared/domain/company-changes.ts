import { companyLabels } from './company-labels.ts';
import type { CompanyDraft } from './company.ts';
import { industryName } from './industries.ts';
import type { ToldChange } from './told-changes.ts';
import { formatBoth } from './wareki.ts';

/** Facts of a company that a renewal confirms; its 変更届 is about the first of them. */
const watched = [
  'name',
  'corporateNumber',
  'postalCode',
  'address',
  'representativeTitle',
  'representativeName',
  'contactDepartment',
  'contactName',
  'contactPhone',
  'contactEmail',
  'industry',
  'employees',
  'employeesOn',
] as const satisfies readonly (keyof CompanyDraft)[];
export type WatchedFact = (typeof watched)[number];

/** One fact that is another than before; '' where nothing stood or stands. */
export interface CompanyFactChange extends ToldChange {
  readonly field: WatchedFact;
}

function words(field: WatchedFact, draft: CompanyDraft): string {
  const value = draft[field];
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `${value.toLocaleString('ja-JP')}人`;
  if (field === 'industry') return industryName(value);
  return field === 'employeesOn' ? formatBoth(value) : value;
}

/** What is said of a company otherwise than before, in the order of its form. */
export const companyChanges = (before: CompanyDraft, now: CompanyDraft): readonly CompanyFactChange[] =>
  watched
    .map((field) => ({
      field,
      label: companyLabels[field],
      before: words(field, before),
      after: words(field, now),
    }))
    .filter((each) => each.before !== each.after);
