import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/contract/index.ts';
import type { AppContext } from '../use-cases/context.ts';
import { achievementsRouter } from './achievements.ts';
import { alertsRouter } from './alerts.ts';
import { applicationsRouter } from './applications.ts';
import { averagesRouter } from './averages.ts';
import { calendarRouter } from './calendar.ts';
import { ceremoniesRouter } from './ceremonies.ts';
import { certificatesRouter } from './certificates.ts';
import { changeNoticesRouter } from './change-notices.ts';
import { checksheetsRouter } from './checksheets.ts';
import { committeeRouter } from './committee.ts';
import { companiesRouter } from './companies.ts';
import { correctionsRouter } from './corrections.ts';
import { decisionsRouter } from './decisions.ts';
import { formsRouter } from './forms.ts';
import { hearingsRouter } from './hearings.ts';
import { homeRouter } from './home.ts';
import { imagesRouter } from './images.ts';
import { noticesRouter } from './notices.ts';
import { papersRouter } from './papers.ts';
import { printingRouter } from './printing.ts';
import { printOffsetsRouter } from './print-offsets.ts';
import { proofRouter } from './proof.ts';
import { publicationsRouter } from './publications.ts';
import { renewalsRouter } from './renewals.ts';
import { safekeepingRouter } from './safekeeping.ts';
import { schemesRouter } from './schemes.ts';
import { settingsRouter } from './settings.ts';
import { templatesRouter } from './templates.ts';
import { substitutesRouter } from './substitutes.ts';
import { timelineRouter } from './timeline.ts';
import { termsRouter } from './terms.ts';
import { whatIfRouter } from './what-if.ts';

/** Everything the page may ask for, a feature a key. */
export const createRouter = (): Router<Contract, AppContext> => ({
  safekeeping: safekeepingRouter,
  home: homeRouter,
  alerts: alertsRouter,
  companies: companiesRouter,
  changeNotices: changeNoticesRouter,
  applications: applicationsRouter,
  checksheets: checksheetsRouter,
  hearings: hearingsRouter,
  renewals: renewalsRouter,
  committee: committeeRouter,
  calendar: calendarRouter,
  corrections: correctionsRouter,
  decisions: decisionsRouter,
  certificates: certificatesRouter,
  ceremonies: ceremoniesRouter,
  images: imagesRouter,
  notices: noticesRouter,
  papers: papersRouter,
  printing: printingRouter,
  printOffsets: printOffsetsRouter,
  proof: proofRouter,
  publications: publicationsRouter,
  achievements: achievementsRouter,
  schemes: schemesRouter,
  settings: settingsRouter,
  averages: averagesRouter,
  forms: formsRouter,
  templates: templatesRouter,
  substitutes: substitutesRouter,
  timeline: timelineRouter,
  terms: termsRouter,
  whatIf: whatIfRouter,
});
