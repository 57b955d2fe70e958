import { applicationsContract } from './applications.ts';
import { averagesContract } from './averages.ts';
import { certificatesContract } from './certificates.ts';
import { checksheetsContract } from './checksheets.ts';
import { committeeContract } from './committee.ts';
import { companiesContract } from './companies.ts';
import { decisionsContract } from './decisions.ts';
import { formsContract } from './forms.ts';
import { hearingsContract } from './hearings.ts';
import { homeContract } from './home.ts';
import { publicationsContract } from './publications.ts';
import { safekeepingContract } from './safekeeping.ts';
import { schemesContract } from './schemes.ts';
import { settingsContract } from './settings.ts';
import { whatIfContract } from './what-if.ts';

/** Everything that may cross the bridge, a feature a key. */
export const contract = {
  safekeeping: safekeepingContract,
  home: homeContract,
  companies: companiesContract,
  applications: applicationsContract,
  checksheets: checksheetsContract,
  hearings: hearingsContract,
  committee: committeeContract,
  decisions: decisionsContract,
  certificates: certificatesContract,
  publications: publicationsContract,
  settings: settingsContract,
  schemes: schemesContract,
  averages: averagesContract,
  forms: formsContract,
  whatIf: whatIfContract,
};
export type Contract = typeof contract;
