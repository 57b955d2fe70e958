import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['certificates'];
export type Order = Inputs['issue'];
export interface CandidateFilter {
  readonly query: string;
  readonly notIssuedOnly: boolean;
}

/** Terms a certificate can be made for. */
export const candidatesQuery = (filter: CandidateFilter) =>
  queryOptions({
    queryKey: ['certificates', 'candidates', filter],
    queryFn: ({ signal }) => client.certificates.candidates(filter, { signal }),
  });

/** The terms chosen so far, as they stand now (a certificate may have been issued meanwhile). */
export const chosenQuery = (termIds: string[]) =>
  queryOptions({
    queryKey: ['certificates', 'chosen', termIds],
    queryFn: ({ signal }) => client.certificates.candidates({ termIds }, { signal }),
    enabled: termIds.length > 0,
  });

/** Who waits for a decision, without which there is no certificate. */
export const undecidedQuery = queryOptions({
  queryKey: ['certificates', 'undecided'],
  queryFn: ({ signal }) =>
    client.applications.list(
      { status: 'awaiting-decision', sort: 'received', direction: 'asc', limit: 50 },
      { signal },
    ),
});

/** For the mayor's name, which every certificate bears. */
export const settingsQuery = queryOptions({
  queryKey: ['certificates', 'settings'],
  queryFn: ({ signal }) => client.settings.get({}, { signal }),
});

export type LedgerFilter = Pick<Inputs['ledger'], 'query' | 'state'>;
export const listLedger = (filter: LedgerFilter, page: { offset: number; limit: number }, signal: AbortSignal) =>
  client.certificates.ledger({ ...filter, ...page }, { signal });
export const writeLedger = (input: Inputs['ledgerFile']) => client.certificates.ledgerFile(input);
export const undoReturn = (input: Inputs['undoReturn']) => client.certificates.undoReturn(input);
export const recordReturn = (input: Inputs['recordReturn']) => client.certificates.recordReturn(input);

/** The kept PDF of one entry of the ledger. */
export const keptQuery = (certificateId: string) =>
  queryOptions({
    queryKey: ['certificates', 'kept', certificateId],
    queryFn: ({ signal }) => client.certificates.open({ certificateIds: [certificateId] }, { signal }),
  });

type Substitutes = InferContractRouterInputs<Contract>['substitutes'];
export const suggestSubstitute = (input: Substitutes['suggest']) => client.substitutes.suggest(input);
export const setSubstitute = (input: Substitutes['set']) => client.substitutes.set(input);
export const storeLetterImage = (input: InferContractRouterInputs<Contract>['images']['store']) =>
  client.images.store(input);
/** The font the city added, and whether its file is still there. */
export const fontQuery = queryOptions({
  queryKey: ['substitutes', 'font'],
  queryFn: ({ signal }) => client.substitutes.font({}, { signal }),
});

export const previewOrder = (order: Order) => client.certificates.preview(order);
export const issueOrder = (order: Order) => client.certificates.issue(order);
export const printCertificates = (input: InferContractRouterInputs<Contract>['certificates']['print']) =>
  client.certificates.print(input);

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => client.templates.list({}, { signal }),
});

/** 賞状校正 of an order, as long as nothing of it changes (`seen` stands for its pages). */
export const proofQuery = (order: Order, seen: string | undefined) =>
  queryOptions({
    queryKey: ['certificates', 'proof', order, seen],
    queryFn: ({ signal }) => client.proof.check(order, { signal }),
    enabled: seen !== undefined,
  });
export const acceptFinding = (input: InferContractRouterInputs<Contract>['proof']['accept']) =>
  client.proof.accept(input);
export const takeBackFinding = (input: InferContractRouterInputs<Contract>['proof']['takeBack']) =>
  client.proof.takeBack(input);

export const verifyKept = () => client.certificates.verify({});
export const writeSealRegister = (input: Inputs['sealRegister']) => client.certificates.sealRegister(input);
