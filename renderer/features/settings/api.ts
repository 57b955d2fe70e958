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

type LetterInputs = InferContractRouterInputs<Contract>['substitutes'];

/** All letters printed otherwise than written. */
export const substitutesQuery = queryOptions({
  queryKey: ['substitutes', 'all'],
  queryFn: ({ signal }) => client.substitutes.list({}, { signal }),
});
export const removeSubstitute = (input: LetterInputs['remove']) => client.substitutes.remove(input);
export const substituteImage = (input: { id: string }) => client.images.get(input);

/** The font the city added, and fonts found in the usual places. */
export const fontQuery = queryOptions({
  queryKey: ['substitutes', 'font'],
  queryFn: ({ signal }) => client.substitutes.font({}, { signal }),
});
export const checkFont = (input: LetterInputs['checkFont']) => client.substitutes.checkFont(input);
export const chooseFont = (input: LetterInputs['chooseFont']) => client.substitutes.chooseFont(input);

/** One step from the sample to an empty register of one's own: the question of the first start has been answered by then. */
export async function leaveSample(input: { clerkName: string }) {
  const left = await client.safekeeping.discardSample({});
  const clerkName = input.clerkName === sampleClerkName ? '' : input.clerkName;
  if (!left.ok) return left;
  const started = await client.safekeeping.startEmpty({ clerkName });
  return started.ok ? left : started;
}
