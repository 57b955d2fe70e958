import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['forms'];

/** The application a form is read for. */
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', 'one', id],
    queryFn: ({ signal }) => client.applications.get({ id }, { signal }),
  });

export const readForm = (input: Inputs['read']) => client.forms.read(input);
export const acceptForm = (input: Inputs['accept']) => client.forms.accept(input);
