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

/** The texts of all outputs, as they are saved. */
export const outputsQuery = (id: string) =>
  queryOptions({
    queryKey: ['publications', 'outputs', id],
    queryFn: ({ signal }) => client.publications.outputs({ id }, { signal }),
  });

/** A printed output, to be looked at before it is saved. */
export const publicationFileQuery = (id: string, format: ExportInput['format']) =>
  queryOptions({
    queryKey: ['publications', 'file', id, format],
    queryFn: ({ signal }) => client.publications.export({ id, format }, { signal }),
  });

/** What differs from the last published listing. */
export const compareQuery = (id: string) =>
  queryOptions({
    queryKey: ['publications', 'compare', id],
    queryFn: ({ signal }) => client.publications.compare({ id }, { signal }),
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
export const recordPublication = (input: Inputs['record']) => client.publications.record(input);
export const copyPublication = (input: Inputs['copy']) => client.publications.copy(input);
export const saveCertifiedList = (input: Inputs['certifiedList']) => client.publications.certifiedList(input);
export const exportPublication = (input: ExportInput) => client.publications.export(input);

/** What each entry may be made of: the companies' achievements, and whether the texts are the record's. */
export const entryRecordsQuery = (publicationId: string) =>
  queryOptions({
    queryKey: ['achievements', 'publication', publicationId],
    queryFn: ({ signal }) => client.achievements.ofPublication({ publicationId }, { signal }),
  });
export const chooseAchievements = (input: InferContractRouterInputs<Contract>['achievements']['choose']) =>
  client.achievements.choose(input);
