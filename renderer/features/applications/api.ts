import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['applications'];
export type ListInput = Inputs['list'];
export type MoveInput = Inputs['moveTo'];

export const listApplications = (input: ListInput, signal: AbortSignal) => client.applications.list(input, { signal });

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', 'one', id],
    queryFn: ({ signal }) => client.applications.get({ id }, { signal }),
  });

export const createApplication = (input: Inputs['create']) => client.applications.create(input);
export const updateApplication = (input: Inputs['update']) => client.applications.update(input);
const moveApplication = (input: MoveInput) => client.applications.moveTo(input);
/** Takes a step; with `changeTo` the sheet is first changed to that version, as one that may be used on the day of the step. */
export async function moveWithVersion({ changeTo, ...move }: MoveInput & { readonly changeTo?: string | undefined }) {
  if (changeTo === undefined) return moveApplication(move);
  const { id, rowVersion, on } = move;
  const changed = await changeVersion({ applicationId: id, rowVersion, schemeVersionId: changeTo, on });
  return changed.ok ? moveApplication({ ...move, rowVersion: changed.value.rowVersion }) : changed;
}
export const setDocument = (input: Inputs['setDocument']) => client.applications.setDocument(input);
export const addDocument = (input: Inputs['addDocument']) => client.applications.addDocument(input);

/** What the applicant has to correct on the sheet, read when it is asked for. */
export const correctionsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['checksheets', 'corrections', applicationId],
    queryFn: ({ signal }) => client.checksheets.corrections({ applicationId }, { signal }),
    staleTime: 0,
  });
/** How the last day of a correction asked for on `from` (null: today) is counted; without a day the usual one. */
export const dueQuery = (on: string | null, from: string | null = null) =>
  queryOptions({
    queryKey: ['corrections', 'due', from, on],
    queryFn: ({ signal }) => client.corrections.due({ from, on }, { signal }),
  });
export const writeLetter = (input: InferContractRouterInputs<Contract>['checksheets']['correctionLetter']) =>
  client.checksheets.correctionLetter(input);

/** What the earlier sheet probably lacks on the version of an open renewal. */
export const shortfallQuery = (companyId: string, schemeVersionId: string) =>
  queryOptions({
    queryKey: ['checksheets', 'shortfall', companyId, schemeVersionId],
    queryFn: ({ signal }) => client.checksheets.shortfall({ companyId, schemeVersionId }, { signal }),
  });
export const writeShortfall = (input: InferContractRouterInputs<Contract>['checksheets']['shortfallFile']) =>
  client.checksheets.shortfallFile(input);

/** Which versions of the sheet the application may use. */
export const transitionQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['schemes', 'transition', applicationId],
    queryFn: ({ signal }) => client.schemes.transition({ applicationId }, { signal }),
  });
export const changeVersion = (input: InferContractRouterInputs<Contract>['checksheets']['changeVersion']) =>
  client.checksheets.changeVersion(input);

/** The few best hits for the applicant's field. */
export const companyHitsQuery = (query: string) =>
  queryOptions({
    queryKey: ['companies', 'hits', query],
    queryFn: ({ signal }) => client.companies.list({ query, limit: 20 }, { signal }),
    placeholderData: (before) => before,
  });

/** The company an application is to be made for. */
export const applicantQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', 'one', id],
    queryFn: ({ signal }) => client.companies.get({ id }, { signal }),
  });

/** How a renewal received on that day (null: a 相談 of today) lies to the term. */
export const renewalStartQuery = (companyId: string, on: string | null) =>
  queryOptions({
    queryKey: ['renewals', 'start', companyId, on],
    queryFn: ({ signal }) => client.renewals.start({ companyId, on }, { signal }),
    placeholderData: (before) => before,
  });

type Hearings = InferContractRouterInputs<Contract>['hearings'];
/** ヒアリングの記録 of an application. */
export const hearingsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['hearings', applicationId],
    queryFn: ({ signal }) => client.hearings.list({ applicationId }, { signal }),
  });
export const hearingCalls = {
  add: (input: Hearings['add']) => client.hearings.add(input),
  update: (input: Hearings['update']) => client.hearings.update(input),
  remove: (input: Hearings['remove']) => client.hearings.remove(input),
};

type FormInputs = InferContractRouterInputs<Contract>['forms'];
export const exportForm = ({ applicationId }: FormInputs['export']) => client.forms.export({ applicationId });
export const openOriginal = ({ id }: FormInputs['original']) => client.forms.original({ id });

/** Workbooks that came back for an application. */
export const originalsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['forms', 'originals', applicationId],
    queryFn: ({ signal }) => client.forms.originals({ applicationId }, { signal }),
  });
