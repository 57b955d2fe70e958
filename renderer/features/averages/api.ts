import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['averages'];
export type AveragesAnswer = InferContractRouterOutputs<Contract>['averages']['list'];
export type UsedBy = AveragesAnswer['usedBy'];

/** The figures of a series and the open applications they bear on. */
export const averagesQuery = (series: AverageSeries) =>
  queryOptions({
    queryKey: ['averages', series],
    queryFn: ({ signal }) => client.averages.list({ series }, { signal }),
  });

/** The rules about years in force, for what would be compared today. */
export const settingsQuery = queryOptions({
  queryKey: ['averages', 'settings'],
  queryFn: ({ signal }) => client.settings.get({}, { signal }),
});

export const saveAverage = (input: Inputs['save']) => client.averages.save(input);
export const addYear = (input: Inputs['addYear']) => client.averages.addYear(input);
export const removeAverage = (input: Inputs['remove']) => client.averages.remove(input);
export const readAveragesFile = (input: Inputs['readFile']) => client.averages.readFile(input);
export const importAverages = (input: Inputs['importFile']) => client.averages.importFile(input);
export const exportAverages = (input: Inputs['export']) => client.averages.export(input);
