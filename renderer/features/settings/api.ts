import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { sampleClerkName } from '../../../shared/contract/safekeeping.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['settings'];
export type SettingsAnswer = InferContractRouterOutputs<Contract>['settings']['get'];
export type SettingValue = Inputs['save']['values'][string];

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => client.settings.get({}, { signal }),
});

export const saveSettings = (input: Inputs['save']) => client.settings.save(input);

/** One step from the sample to an empty register of one's own: the question of the first start has been answered by then. */
export async function leaveSample(input: { clerkName: string }) {
  const left = await client.safekeeping.discardSample({});
  const clerkName = input.clerkName === sampleClerkName ? '' : input.clerkName;
  if (!left.ok) return left;
  const started = await client.safekeeping.startEmpty({ clerkName });
  return started.ok ? left : started;
}
