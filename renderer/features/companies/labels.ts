import { companyLabels } from '../../../shared/domain/company-labels.ts';

/** The form's fields by path. */
export const fieldLabels: typeof companyLabels & Readonly<Record<string, string>> = companyLabels;
