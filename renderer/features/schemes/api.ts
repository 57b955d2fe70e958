import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['schemes'];

/** All versions, drafts included. */
export const versionsQuery = queryOptions({
  queryKey: ['schemes', 'list'],
  queryFn: ({ signal }) => client.schemes.list({}, { signal }),
});

export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['schemes', 'one', id],
    queryFn: ({ signal }) => client.schemes.get({ id }, { signal }),
  });

/** The version another one follows; none is asked for where it follows none. */
export const previousQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['schemes', 'one', id],
    queryFn: ({ signal }) => (id === null ? null : client.schemes.get({ id }, { signal })),
  });

/** The settings a version leaves its thresholds to. */
export const thresholdSettingsQuery = queryOptions({
  queryKey: ['settings', 'thresholds'],
  queryFn: ({ signal }) => client.settings.get({}, { signal }),
});

export const copyVersion = (input: Inputs['copy']) => client.schemes.copy(input);
/** The contract checks the sheet's shape; what is sent is one already. */
export const saveDraft = (input: Inputs['saveDraft'] & { readonly scheme: Scheme }) => client.schemes.saveDraft(input);
export const discardDraft = (input: Inputs['discardDraft']) => client.schemes.discardDraft(input);
export const publishVersion = (input: Inputs['publish']) => client.schemes.publish(input);
export const unpublishVersion = (input: Inputs['unpublish']) => client.schemes.unpublish(input);
export const setWindows = (input: Inputs['setWindows']) => client.schemes.setWindows(input);
export const exportVersion = (input: Inputs['exportFile']) => client.schemes.exportFile(input);
export const importVersion = (input: Inputs['importFile']) => client.schemes.importFile(input);
