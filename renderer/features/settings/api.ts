import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['settings'];
export type SettingsAnswer = InferContractRouterOutputs<Contract>['settings']['get'];
export type EditedTemplate = SettingsAnswer['template'];
export type SettingValue = Inputs['save']['values'][string];

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => client.settings.get({}, { signal }),
});

export const saveSettings = (input: Inputs['save']) => client.settings.save(input);
export const saveTemplate = (input: Inputs['saveTemplate']) => client.settings.saveTemplate(input);
export const previewTemplate = (template: EditedTemplate) => client.settings.previewTemplate({ template });

/** One step back to an empty register: the sample and everything on it go. */
export const discardSample = () => client.safekeeping.discardSample({});
