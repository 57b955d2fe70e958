import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import type { ImagePurpose } from '../../../shared/domain/image.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>;
export type PreviewInput = Inputs['templates']['preview'];
export type TemplateSave = Inputs['templates']['save'];

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => client.templates.list({}, { signal }),
});

export const versionsQuery = (key: string) =>
  queryOptions({
    queryKey: ['templates', 'versions', key],
    queryFn: ({ signal }) => client.templates.versions({ key }, { signal }),
  });

/** The page of what is being typed; an older request is dropped by its signal and called off at the printer. */
export const previewQuery = (input: PreviewInput) =>
  queryOptions({
    queryKey: ['templates', 'preview', input],
    queryFn: ({ signal }) => client.templates.preview(input, { signal }),
    gcTime: 30_000,
    retry: false,
  });

export const saveTemplate = (input: TemplateSave) => client.templates.save(input);
export const copyTemplate = (input: Inputs['templates']['copy']) => client.templates.copy(input);
export const resetTemplate = (input: Inputs['templates']['reset']) => client.templates.reset(input);
export const retireTemplate = (input: Inputs['templates']['retire']) => client.templates.retire(input);
export const chooseTemplate = (input: Inputs['templates']['use']) => client.templates.use(input);

export const imagesQuery = (purpose: ImagePurpose) =>
  queryOptions({
    queryKey: ['images', purpose],
    queryFn: ({ signal }) => client.images.list({ purpose }, { signal }),
  });

export const imageQuery = (id: string) =>
  queryOptions({
    queryKey: ['images', 'one', id],
    queryFn: ({ signal }) => client.images.get({ id }, { signal }),
    staleTime: Number.POSITIVE_INFINITY, // a picture never changes
  });

export const storeImage = (input: Inputs['images']['store']) => client.images.store(input);
export const removeImage = (input: Inputs['images']['remove']) => client.images.remove(input);

export const companyHitsQuery = (query: string) =>
  queryOptions({
    queryKey: ['templates', 'companies', query],
    queryFn: ({ signal }) => client.companies.list({ query, limit: 20 }, { signal }),
  });
