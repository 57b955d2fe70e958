import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import type { PaperKind } from '../../../shared/domain/paper.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['papers'];

/** The app's own page of a paper with invented facts. */
export const sampleQuery = (kind: PaperKind) =>
  queryOptions({
    queryKey: ['papers', 'sample', kind],
    queryFn: ({ signal }) => client.papers.sample({ kind, format: 'pdf' }, { signal }),
  });

export const templateFile = (input: Inputs['template']) => client.papers.template(input);
export const loadTemplate = (input: Inputs['load']) => client.papers.load(input);
export const restoreTemplate = (input: Inputs['restore']) => client.papers.restore(input);
export const sampleFile = (input: Inputs['sample']) => client.papers.sample(input);
