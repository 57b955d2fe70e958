import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { LoadingState } from '../components/loading-state.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { ScreenFailed } from './screen-failed.tsx';
import * as screens from './screens.ts';
import {
  alertsSearch,
  averagesSearch,
  certificatesSearch,
  calendarSearch,
  companiesSearch,
  compareSearch,
  listSearch,
  newApplicationSearch,
  newCompanySearch,
  noticesSearch,
  planSearch,
  sheetSearch,
  tabSearch,
  validitySearch,
  whatIfSearch,
} from './search-params.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundScreen, errorComponent: ScreenFailed });
const under = { getParentRoute: () => root } as const;

const home = createRoute({ ...under, path: '/', component: screens.HomeScreen });
const deadlines = createRoute({
  ...under,
  path: '/deadlines',
  // addresses kept from an earlier version
  beforeLoad: () => {
    throw redirect({ to: '/renewals', replace: true });
  },
});
const companies = createRoute({
  ...under,
  path: '/companies',
  validateSearch: companiesSearch,
  component: screens.CompaniesScreen,
});
const companyNew = createRoute({
  ...under,
  path: '/companies/new',
  validateSearch: newCompanySearch,
  component: screens.CompanyNewScreen,
});
const company = createRoute({
  ...under,
  path: '/companies/$companyId',
  validateSearch: tabSearch,
  component: screens.CompanyScreen,
});
const ending = createRoute({ ...under, path: '/companies/$companyId/ending', component: screens.EndingScreen });
const validity = createRoute({
  ...under,
  path: '/companies/validity',
  validateSearch: validitySearch,
  component: screens.ValidityScreen,
});
const extension = createRoute({ ...under, path: '/renewals/extension', component: screens.ExtensionScreen });
const applications = createRoute({
  ...under,
  path: '/applications',
  validateSearch: listSearch,
  component: screens.ApplicationsScreen,
});
const applicationNew = createRoute({
  ...under,
  path: '/applications/new',
  validateSearch: newApplicationSearch,
  component: screens.ApplicationNewScreen,
});
const application = createRoute({
  ...under,
  path: '/applications/$applicationId',
  validateSearch: tabSearch,
  component: screens.ApplicationScreen,
});
const checksheet = createRoute({
  ...under,
  path: '/applications/$applicationId/checksheet',
  validateSearch: sheetSearch,
  component: screens.ChecksheetScreen,
});
const form = createRoute({
  ...under,
  path: '/applications/$applicationId/form',
  component: screens.FormScreen,
});
const renewal = createRoute({
  ...under,
  path: '/applications/$applicationId/renewal',
  component: screens.RenewalScreen,
});
const renewalStart = createRoute({
  ...under,
  path: '/renewals/start',
  validateSearch: newApplicationSearch,
  component: screens.RenewalStartScreen,
});
const decision = createRoute({
  ...under,
  path: '/applications/$applicationId/decision',
  component: screens.DecisionScreen,
});
const committee = createRoute({
  ...under,
  path: '/committee',
  validateSearch: tabSearch,
  component: screens.CommitteeScreen,
});
const meeting = createRoute({
  ...under,
  path: '/committee/$meetingId',
  validateSearch: tabSearch,
  component: screens.MeetingScreen,
});
const certificates = createRoute({
  ...under,
  path: '/certificates',
  validateSearch: certificatesSearch,
  component: screens.CertificatesScreen,
});
const ceremonies = createRoute({ ...under, path: '/certificates/ceremonies', component: screens.CeremoniesScreen });
const ceremony = createRoute({
  ...under,
  path: '/certificates/ceremonies/$ceremonyId',
  validateSearch: tabSearch,
  component: screens.CeremonyScreen,
});
const publications = createRoute({
  ...under,
  path: '/publications',
  validateSearch: listSearch,
  component: screens.PublicationsScreen,
});
const publication = createRoute({
  ...under,
  path: '/publications/$publicationId',
  validateSearch: tabSearch,
  component: screens.PublicationScreen,
});
const renewals = createRoute({
  ...under,
  path: '/renewals',
  validateSearch: alertsSearch,
  component: screens.AlertsScreen,
});
const plan = createRoute({
  ...under,
  path: '/renewals/plan',
  validateSearch: planSearch,
  component: screens.PlanScreen,
});
const calendar = createRoute({
  ...under,
  path: '/renewals/calendar',
  validateSearch: calendarSearch,
  component: screens.CalendarScreen,
});
const notices = createRoute({
  ...under,
  path: '/renewals/notices',
  validateSearch: noticesSearch,
  component: screens.NoticesScreen,
});
const settings = createRoute({
  ...under,
  path: '/settings',
  validateSearch: tabSearch,
  component: screens.SettingsScreen,
});
const templates = createRoute({
  ...under,
  path: '/settings/templates',
  validateSearch: tabSearch,
  component: screens.TemplatesScreen,
});
const papers = createRoute({
  ...under,
  path: '/settings/papers',
  validateSearch: tabSearch,
  component: screens.PapersScreen,
});
const averages = createRoute({
  ...under,
  path: '/settings/averages',
  validateSearch: averagesSearch,
  component: screens.AveragesScreen,
});

const compare = createRoute({
  ...under,
  path: '/settings/compare',
  validateSearch: compareSearch,
  component: screens.CompareScreen,
});
const versions = createRoute({ ...under, path: '/settings/versions', component: screens.VersionsScreen });
const version = createRoute({
  ...under,
  path: '/settings/versions/$versionId',
  component: screens.VersionScreen,
});
const whatIf = createRoute({
  ...under,
  path: '/settings/what-if',
  validateSearch: whatIfSearch,
  component: screens.WhatIfScreen,
});

const routeTree = root.addChildren([
  home,
  deadlines,
  companies,
  companyNew,
  company,
  ending,
  validity,
  applications,
  applicationNew,
  application,
  checksheet,
  form,
  decision,
  renewal,
  renewalStart,
  committee,
  meeting,
  certificates,
  ceremonies,
  ceremony,
  publications,
  publication,
  renewals,
  plan,
  calendar,
  notices,
  extension,
  settings,
  versions,
  version,
  templates,
  papers,
  averages,
  compare,
  whatIf,
]);

export const router = createRouter({
  routeTree,
  // works from app:// and from a plain file host alike: the path never reaches the host
  history: createHashHistory(),
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: ScreenFailed,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
