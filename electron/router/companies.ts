import { createCompany } from '../use-cases/companies/create-company.ts';
import { companyHistory, readCompany } from '../use-cases/companies/get-company.ts';
import { pageOfCompanies } from '../use-cases/companies/list-companies.ts';
import { dropCompany } from '../use-cases/companies/remove-company.ts';
import { editCompany } from '../use-cases/companies/update-company.ts';
import { gate } from './base.ts';

export const companiesRouter = {
  list: gate.companies.list.handler(({ input, context }) => pageOfCompanies(context, input)),
  get: gate.companies.get.handler(({ input, context }) => readCompany(context, input)),
  create: gate.companies.create.handler(({ input, context }) => createCompany(context, input)),
  update: gate.companies.update.handler(({ input, context }) => editCompany(context, input)),
  remove: gate.companies.remove.handler(({ input, context }) => dropCompany(context, input)),
  history: gate.companies.history.handler(({ input, context }) => companyHistory(context, input)),
};
