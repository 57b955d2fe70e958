import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['notices'];
export type CandidatesAsked = Inputs['candidates'];
export type LetterOrder = Inputs['preview'];
export type EditedTemplate = Inputs['saveTemplate']['template'];
export type LabelOrder = Inputs['labels'];
export type LogAsked = Inputs['list'];

export const candidatesQuery = (asked: CandidatesAsked) =>
  queryOptions({
    queryKey: ['notices', 'candidates', asked],
    queryFn: ({ signal }) => client.notices.candidates(asked, { signal }),
  });

/** The companies chosen so far, as they stand for this kind of letter of that day (null: for labels). */
export const chosenQuery = (kind: CandidatesAsked['kind'], companyIds: readonly string[], sentOn?: string) =>
  queryOptions({
    queryKey: ['notices', 'chosen', kind, companyIds, sentOn],
    queryFn: ({ signal }) =>
      client.notices.candidates({ kind, group: 'fact', companyIds: [...companyIds], sentOn }, { signal }),
    enabled: companyIds.length > 0,
  });

/** For 文書記号 and the mayor's name. */
export const settingsQuery = queryOptions({
  queryKey: ['notices', 'settings'],
  queryFn: ({ signal }) => client.settings.get({}, { signal }),
});

export const previewLetters = (order: LetterOrder) => client.notices.preview(order);
export const writeLetters = (input: Inputs['letters']) => client.notices.letters(input);
export const recordLetters = (input: Inputs['record']) => client.notices.record(input);

/** Sets the alerts of the terms written about to 案内済. */
export const setInformed = (input: InferContractRouterInputs<Contract>['alerts']['handle']) =>
  client.alerts.handle(input);

export const templatesQuery = queryOptions({
  queryKey: ['notices', 'templates'],
  queryFn: ({ signal }) => client.notices.templates({}, { signal }),
});
export const saveTemplate = (input: Inputs['saveTemplate']) => client.notices.saveTemplate(input);
export const resetTemplate = (input: Inputs['resetTemplate']) => client.notices.resetTemplate(input);
export const templatePreviewQuery = (input: Inputs['previewTemplate']) =>
  queryOptions({
    queryKey: ['notices', 'template-preview', input],
    queryFn: ({ signal }) => client.notices.previewTemplate(input, { signal }),
  });

export const labelSetupQuery = queryOptions({
  queryKey: ['notices', 'label-setup'],
  queryFn: ({ signal }) => client.notices.labelSetup({}, { signal }),
});
export const saveLabelSetup = (input: Inputs['saveLabelSetup']) => client.notices.saveLabelSetup(input);
export const printLabels = (input: LabelOrder) => client.notices.labels(input);

export const listLog = (asked: LogAsked, signal: AbortSignal) => client.notices.list(asked, { signal });
export const openLetter = (input: Inputs['open']) => client.notices.open(input);
export const addTalk = (input: Inputs['addTalk']) => client.notices.addTalk(input);
export const updateTalk = (input: Inputs['updateTalk']) => client.notices.updateTalk(input);
export const removeNotice = (input: Inputs['remove']) => client.notices.remove(input);

export const companyQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['notices', 'company-name', id],
    queryFn: ({ signal }) => client.companies.get({ id: id ?? '' }, { signal }),
    enabled: id !== null,
  });

/** Companies found by what is typed, for a call to be noted down. */
export const companyHitsQuery = (query: string) =>
  queryOptions({
    queryKey: ['notices', 'hits', query],
    queryFn: ({ signal }) => client.companies.list({ query, sort: 'kana', direction: 'asc', limit: 20 }, { signal }),
  });
