import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['terms'];

/** What was recorded of a company's end of certification, and what could be. */
export const endingsQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['terms', 'endings', companyId],
    queryFn: ({ signal }) => client.terms.endings({ companyId }, { signal }),
  });
export const previewEnding = (input: Inputs['previewEnding']) => client.terms.previewEnding(input);
export const recordEnding = (input: Inputs['recordEnding']) => client.terms.recordEnding(input);

/** Companies by name, kana or number, the first few. */
export const companiesQuery = (query: string) =>
  queryOptions({
    queryKey: ['terms', 'companies', query],
    queryFn: ({ signal }) => client.companies.list({ query, limit: 8 }, { signal }),
  });
export const validityQuery = (companyId: string, on: string) =>
  queryOptions({
    queryKey: ['terms', 'validity', companyId, on],
    queryFn: ({ signal }) => client.terms.validity({ companyId, on }, { signal }),
    enabled: companyId !== '' && on !== '',
  });
export const writeValidity = (input: Inputs['validityFile']) => client.terms.validityFile(input);

export const extensionsQuery = queryOptions({
  queryKey: ['terms', 'extensions'],
  queryFn: ({ signal }) => client.terms.extensions({}, { signal }),
});
export type PlanInput = Inputs['planExtension'];
export const planExtension = (input: PlanInput) => client.terms.planExtension(input);
export const extendTerms = (input: Inputs['extend']) => client.terms.extend(input);
export const takeBackExtension = (input: Inputs['takeBackExtension']) => client.terms.takeBackExtension(input);
