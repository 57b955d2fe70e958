import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['publications'];
export type PublicationInput = Inputs['create']['draft'];
export type ExportInput = Inputs['export'];

export const publicationsQuery = queryOptions({
  queryKey: ['publications', 'list'],
  queryFn: ({ signal }) => client.publications.list({}, { signal }),
});

export const publicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['publications', 'one', id],
    queryFn: ({ signal }) => client.publications.get({ id }, { signal }),
  });

/** Meetings a listing may be about. */
export const meetingsQuery = queryOptions({
  queryKey: ['publications', 'meetings'],
  queryFn: ({ signal }) => client.committee.list({}, { signal }),
});

/** For the order and the encoding the city usually wants. */
export const settingsQuery = queryOptions({
  queryKey: ['publications', 'settings'],
  queryFn: ({ signal }) => client.settings.get({}, { signal }),
});

export const createPublication = (input: Inputs['create']) => client.publications.create(input);
export const updatePublication = (input: Inputs['update']) => client.publications.update(input);
export const refreshPublication = (input: Inputs['refresh']) => client.publications.refresh(input);
export const updateEntry = (input: Inputs['updateEntry']) => client.publications.updateEntry(input);
export const removePublication = (input: Inputs['remove']) => client.publications.remove(input);
export const exportPublication = (input: ExportInput) => client.publications.export(input);

/** What each entry may be made of: the companies' achievements, and whether the texts are the record's. */
export const entryRecordsQuery = (publicationId: string) =>
  queryOptions({
    queryKey: ['achievements', 'publication', publicationId],
    queryFn: ({ signal }) => client.achievements.ofPublication({ publicationId }, { signal }),
  });
export const chooseAchievements = (input: InferContractRouterInputs<Contract>['achievements']['choose']) =>
  client.achievements.choose(input);
