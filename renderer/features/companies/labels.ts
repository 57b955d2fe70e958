import { companyLabels } from '../../../shared/domain/company-labels.ts';

/** The form's fields by path; the notice's dates beside the company's own. */
export const fieldLabels: typeof companyLabels & Readonly<Record<string, string>> = {
  ...companyLabels,
  'notice.happenedOn': '事実の発生日',
  'notice.notifiedOn': '届出日',
  'notice.acceptedOn': '受理日',
};
