import { type CompanyList, type CompanyListRequest, listCompanies } from '../../store/repositories/company-list.ts';
import { type StateRules, stateRules } from '../../../shared/domain/term-state.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** One page of companies, their state as of today. */
export const pageOfCompanies = (
  { store, clock }: AppContext,
  request: Omit<CompanyListRequest, 'today' | keyof StateRules>,
): CompanyList =>
  listCompanies(store, {
    ...request,
    today: clock.today(),
    ...stateRules(settingsInForce(store)),
  });
