import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../shared/contract/index.ts';
import { client } from './client.ts';

type Inputs = InferContractRouterInputs<Contract>['printOffsets'];
export type RulerInput = Inputs['ruler'];

/** How far each printer is out on each paper; asked for where certificates are printed and where it is measured. */
export const offsetsQuery = queryOptions({
  queryKey: ['printOffsets'],
  queryFn: ({ signal }) => client.printOffsets.list({}, { signal }),
});

export const saveOffset = (input: Inputs['save']) => client.printOffsets.save(input);
export const removeOffset = (input: Inputs['remove']) => client.printOffsets.remove(input);
export const rulerFile = (input: RulerInput) => client.printOffsets.ruler(input);
