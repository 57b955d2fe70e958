import { type RouteComponent, lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, lazy } from 'react';

// Written-out types: a screen uses the router's own types, so its type must not be needed to know the router's.
export const HomeScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/home/home-screen.tsx'),
  'HomeScreen',
);
export const CompaniesScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/companies/companies-screen.tsx'),
  'CompaniesScreen',
);
export const CompanyNewScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/companies/company-new-screen.tsx'),
  'CompanyNewScreen',
);
export const CompanyScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/companies/company-screen.tsx'),
  'CompanyScreen',
);
export const ApplicationsScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/applications/applications-screen.tsx'),
  'ApplicationsScreen',
);
export const ApplicationNewScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/applications/application-new-screen.tsx'),
  'ApplicationNewScreen',
);
export const ApplicationScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/applications/application-screen.tsx'),
  'ApplicationScreen',
);
export const ChecksheetScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/checksheets/checksheet-screen.tsx'),
  'ChecksheetScreen',
);
export const FormScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/forms/form-screen.tsx'),
  'FormScreen',
);
export const CommitteeScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/committee/committee-screen.tsx'),
  'CommitteeScreen',
);
export const MeetingScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/committee/meeting-screen.tsx'),
  'MeetingScreen',
);
export const DecisionScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/decisions/decision-screen.tsx'),
  'DecisionScreen',
);
export const CertificatesScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/certificates/certificates-screen.tsx'),
  'CertificatesScreen',
);
export const CeremoniesScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/ceremonies/ceremonies-screen.tsx'),
  'CeremoniesScreen',
);
export const CeremonyScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/ceremonies/ceremony-screen.tsx'),
  'CeremonyScreen',
);
export const PublicationsScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/publications/publications-screen.tsx'),
  'PublicationsScreen',
);
export const PublicationScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/publications/publication-screen.tsx'),
  'PublicationScreen',
);
export const AlertsScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/alerts/alerts-screen.tsx'),
  'AlertsScreen',
);
export const NoticesScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/notices/notices-screen.tsx'),
  'NoticesScreen',
);
export const SettingsScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/settings/settings-screen.tsx'),
  'SettingsScreen',
);
export const TemplatesScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/templates/templates-screen.tsx'),
  'TemplatesScreen',
);
export const PapersScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/papers/papers-screen.tsx'),
  'PapersScreen',
);
export const AveragesScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/averages/averages-screen.tsx'),
  'AveragesScreen',
);
export const CompareScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/compare/compare-screen.tsx'),
  'CompareScreen',
);
export const VersionsScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/schemes/versions-screen.tsx'),
  'VersionsScreen',
);
export const VersionScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/schemes/version-screen.tsx'),
  'VersionScreen',
);
export const WhatIfScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/what-if/what-if-screen.tsx'),
  'WhatIfScreen',
);
export const PlanScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/calendar/plan-screen.tsx'),
  'PlanScreen',
);
export const CalendarScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/calendar/calendar-screen.tsx'),
  'CalendarScreen',
);
export const RenewalStartScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/renewals/renewal-start-screen.tsx'),
  'RenewalStartScreen',
);
export const RenewalScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/renewals/renewal-screen.tsx'),
  'RenewalScreen',
);
export const EndingScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/terms/ending-screen.tsx'),
  'EndingScreen',
);
export const ValidityScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/terms/validity-screen.tsx'),
  'ValidityScreen',
);
export const ExtensionScreen: RouteComponent = lazyRouteComponent(
  () => import('../features/terms/extension-screen.tsx'),
  'ExtensionScreen',
);
/** Not a route: the frame shows it in their place. */
export const FirstStartScreen: ComponentType = lazy(async () => {
  const screen = await import('../features/safekeeping/first-start-screen.tsx');
  return { default: screen.FirstStartScreen };
});
