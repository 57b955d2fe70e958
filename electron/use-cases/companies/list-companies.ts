import { type CompanyList, type CompanyListRequest, listCompanies } from '../../store/repositories/company-list.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** One page of companies, their state as of today. */
export const pageOfCompanies = (
  { store, clock }: AppContext,
  request: Omit<CompanyListRequest, 'today' | 'noticeMonths'>,
): CompanyList =>
  listCompanies(store, {
    ...request,
    today: clock.today(),
    noticeMonths: settingsInForce(store).renewalNoticeMonths,
  });
