import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type All = InferContractRouterInputs<Contract>;
type Inputs = All['renewals'];
type Hearings = All['hearings'];

/** What a renewal received on that day would be. */
export const startQuery = (companyId: string, on: string | null) =>
  queryOptions({
    queryKey: ['renewals', 'start', companyId, on],
    queryFn: ({ signal }) => client.renewals.start({ companyId, on }, { signal }),
    placeholderData: (before) => before,
  });

export const createRenewal = (input: { readonly companyId: string; readonly receivedOn: string | null }) =>
  client.applications.create({ ...input, kind: 'renewal' });

/** 更新の確認; what was entered on the checksheet meanwhile must show. */
export const renewalQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['renewals', 'one', applicationId],
    queryFn: ({ signal }) => client.renewals.get({ applicationId }, { signal }),
    refetchOnMount: 'always',
  });

export const sayUnchanged = (input: Inputs['unchanged']) => client.renewals.unchanged(input);
export const setRoute = (input: Inputs['setRoute']) => client.renewals.setRoute(input);
export const writeTable = (input: Inputs['file']) => client.renewals.file(input);

export const hearingsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['hearings', applicationId],
    queryFn: ({ signal }) => client.hearings.list({ applicationId }, { signal }),
  });
export const hearingCalls = {
  add: (input: Hearings['add']) => client.hearings.add(input),
  update: (input: Hearings['update']) => client.hearings.update(input),
  remove: (input: Hearings['remove']) => client.hearings.remove(input),
};
