import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { stateOfCertification, stateRules } from '../../../shared/domain/term-state.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { draftOf, getCompany, listCompanyHistory } from '../../store/repositories/companies.ts';
import {
  applicationsOf,
  auditPageOf,
  certificatesOf,
  renewalsOf,
  termsOf,
} from '../../store/repositories/company-records.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { termSummary } from '../term-summary.ts';
import { watchedDays } from '../watched-days.ts';

/** Everything the register holds of one company. Its state is computed for the day the list computes it for. */
export function readCompany(context: AppContext, input: { id: Id }): Result<CompanyDetail, Refusal> {
  const { store } = context;
  const row = getCompany(store, input.id);
  if (row === undefined) return because('not-found');
  const { today } = watchedDays(context);
  const settings = settingsInForce(store);
  const terms = termsOf(store, row.id);
  const now = stateOfCertification(terms, today, stateRules(settings), renewalsOf(store, row.id));
  return ok({
    id: row.id,
    rowVersion: row.rowVersion,
    draft: draftOf(row),
    isSample: row.isSample,
    state: now.term === null ? 'none' : now.state,
    number: now.term?.number ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    applications: applicationsOf(store, row.id),
    terms: terms.map((term) => termSummary(term, today, settings)),
    certificates: certificatesOf(store, row.id),
    earlier: listCompanyHistory(store, row.id),
  });
}

/** One page of a company's history; a removed company keeps its own. */
export const companyHistory = (context: AppContext, input: { id: Id; offset: number; limit: number }) =>
  auditPageOf(context.store, input.id, input);
