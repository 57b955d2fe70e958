import { queryOptions } from '@tanstack/react-query';
import { client } from '../../lib/client.ts';

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

export const printComparison = (input: { fromId: string; toId: string }) => client.schemes.printComparison(input);
