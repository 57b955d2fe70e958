import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { WhatIfChange } from '../../../shared/contract/what-if.ts';
import { client } from '../../lib/client.ts';

/** All versions, drafts included. */
export const versionsQuery = queryOptions({
  queryKey: ['schemes', 'list'],
  queryFn: ({ signal }) => client.schemes.list({}, { signal }),
});

/** The trial; while another one is computed the last stays in sight. */
export const trialQuery = (change: WhatIfChange) =>
  queryOptions({
    queryKey: ['what-if', change],
    queryFn: ({ signal }) => client.whatIf.run(change, { signal }),
    placeholderData: keepPreviousData,
  });

export const exportTrial = (change: WhatIfChange) => client.whatIf.export(change);
