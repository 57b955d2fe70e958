import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['decisions'];
export type DecisionInput = Inputs['record'];

/** What must be seen before deciding; the host judges the sheet anew each time. */
export const preparationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['decisions', 'prepare', applicationId],
    queryFn: ({ signal }) => client.decisions.prepare({ applicationId }, { signal }),
    // another screen may have mended what was missing
    refetchOnMount: 'always',
  });

/** The application with the decision once it is recorded. */
export const decidedQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['decisions', 'application', applicationId],
    queryFn: ({ signal }) => client.applications.get({ id: applicationId }, { signal }),
  });

/** The notice of a recorded decision as a file; nothing is stored. */
export const writeDecisionLetter = (input: InferContractRouterInputs<Contract>['papers']['decision']) =>
  client.papers.decision(input);

export const recordDecision = (input: DecisionInput) => client.decisions.record(input);
