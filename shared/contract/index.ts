import { applicationsContract } from './applications.ts';
import { certificatesContract } from './certificates.ts';
import { checksheetsContract } from './checksheets.ts';
import { committeeContract } from './committee.ts';
import { companiesContract } from './companies.ts';
import { decisionsContract } from './decisions.ts';
import { homeContract } from './home.ts';
import { publicationsContract } from './publications.ts';
import { safekeepingContract } from './safekeeping.ts';
import { settingsContract } from './settings.ts';

/** Everything that may cross the bridge, a feature a key. */
export const contract = {
  safekeeping: safekeepingContract,
  home: homeContract,
  companies: companiesContract,
  applications: applicationsContract,
  checksheets: checksheetsContract,
  committee: committeeContract,
  decisions: decisionsContract,
  certificates: certificatesContract,
  publications: publicationsContract,
  settings: settingsContract,
};
export type Contract = typeof contract;
