import { type CompanyList, type CompanyListRequest, listCompanies } from '../../store/repositories/company-list.ts';
import { type StateRules, stateRules } from '../../../shared/domain/term-state.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { watchedDays } from '../watched-days.ts';

/** One page of companies, their state as of today; as of the last day of use with the clock set back, as home counts them. */
export const pageOfCompanies = (
  context: AppContext,
  request: Omit<CompanyListRequest, 'today' | keyof StateRules>,
): CompanyList =>
  listCompanies(context.store, {
    ...request,
    today: watchedDays(context).today,
    ...stateRules(settingsInForce(context.store)),
  });
