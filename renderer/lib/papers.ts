import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

/** Every kind of paper with the Word template in force. */
export const papersQuery = queryOptions({
  queryKey: ['papers'],
  queryFn: ({ signal }) => client.papers.list({}, { signal }),
});
