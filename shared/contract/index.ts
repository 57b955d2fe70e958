import { achievementsContract } from './achievements.ts';
import { alertsContract } from './alerts.ts';
import { applicationsContract } from './applications.ts';
import { averagesContract } from './averages.ts';
import { calendarContract } from './calendar.ts';
import { ceremoniesContract } from './ceremonies.ts';
import { certificatesContract } from './certificates.ts';
import { changeNoticesContract } from './change-notices.ts';
import { checksheetsContract } from './checksheets.ts';
import { committeeContract } from './committee.ts';
import { companiesContract } from './companies.ts';
import { correctionsContract } from './corrections.ts';
import { decisionsContract } from './decisions.ts';
import { formsContract } from './forms.ts';
import { hearingsContract } from './hearings.ts';
import { homeContract } from './home.ts';
import { imagesContract } from './images.ts';
import { noticesContract } from './notices.ts';
import { papersContract } from './papers.ts';
import { printingContract } from './printing.ts';
import { printOffsetsContract } from './print-offsets.ts';
import { proofContract } from './proof.ts';
import { publicationsContract } from './publications.ts';
import { renewalsContract } from './renewals.ts';
import { safekeepingContract } from './safekeeping.ts';
import { schemesContract } from './schemes.ts';
import { settingsContract } from './settings.ts';
import { templatesContract } from './templates.ts';
import { substitutesContract } from './substitutes.ts';
import { timelineContract } from './timeline.ts';
import { termsContract } from './terms.ts';
import { whatIfContract } from './what-if.ts';

/** Everything that may cross the bridge, a feature a key. */
export const contract = {
  safekeeping: safekeepingContract,
  home: homeContract,
  alerts: alertsContract,
  companies: companiesContract,
  changeNotices: changeNoticesContract,
  applications: applicationsContract,
  checksheets: checksheetsContract,
  hearings: hearingsContract,
  renewals: renewalsContract,
  committee: committeeContract,
  calendar: calendarContract,
  corrections: correctionsContract,
  decisions: decisionsContract,
  certificates: certificatesContract,
  ceremonies: ceremoniesContract,
  images: imagesContract,
  notices: noticesContract,
  papers: papersContract,
  printing: printingContract,
  printOffsets: printOffsetsContract,
  proof: proofContract,
  publications: publicationsContract,
  achievements: achievementsContract,
  settings: settingsContract,
  schemes: schemesContract,
  averages: averagesContract,
  forms: formsContract,
  templates: templatesContract,
  substitutes: substitutesContract,
  timeline: timelineContract,
  terms: termsContract,
  whatIf: whatIfContract,
};
export type Contract = typeof contract;
