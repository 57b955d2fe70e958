import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['committee'];

/** Meetings and the applications that stand on no agenda yet. */
export const meetingsQuery = queryOptions({
  queryKey: ['committee', 'list'],
  queryFn: ({ signal }) => client.committee.list({}, { signal }),
});

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['committee', 'one', id],
    queryFn: ({ signal }) => client.committee.get({ id }, { signal }),
  });

/** Applications that wait for the committee or for the decision, the longest waiting first. */
export const waitingQuery = (status: 'opinion' | 'awaiting-decision') =>
  queryOptions({
    queryKey: ['committee', 'waiting', status],
    queryFn: ({ signal }) =>
      client.applications.list({ status, sort: 'received', direction: 'asc', limit: 200 }, { signal }),
  });

/** Who is affected when a meeting is held on another day, added (`meetingId` null) or taken out (`heldOn` null). */
export const meetingMovedQuery = (meetingId: string | null, heldOn: string | null) =>
  queryOptions({
    queryKey: ['calendar', 'moved', meetingId, heldOn],
    queryFn: ({ signal }) => client.calendar.meetingMoved({ meetingId, heldOn }, { signal }),
  });

export const createMeeting = (input: Inputs['create']) => client.committee.create(input);
export const updateMeeting = (input: Inputs['update']) => client.committee.update(input);
export const removeMeeting = (input: Inputs['remove']) => client.committee.remove(input);
export const addItem = (input: Inputs['addItem']) => client.committee.addItem(input);
export const removeItem = (input: Inputs['removeItem']) => client.committee.removeItem(input);
export const recordOpinion = (input: Inputs['recordOpinion']) => client.committee.recordOpinion(input);
export const reportRenewals = (meetingId: string) => client.committee.reportRenewals({ meetingId });

/** 推進委員会資料 as things stand; read only while it is looked at. */
export const documentQuery = (meetingId: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['committee', 'document', meetingId],
    queryFn: ({ signal }) => client.committee.documentFile({ meetingId, format: 'pdf' }, { signal }),
    enabled,
  });
export const writeOpinionSheets = (input: InferContractRouterInputs<Contract>['papers']['opinionSheets']) =>
  client.papers.opinionSheets(input);
export const writeDocument = (input: Inputs['documentFile']) => client.committee.documentFile(input);
