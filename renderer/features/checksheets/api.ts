import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['checksheets'];

export const sheetQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['checksheets', 'one', applicationId],
    queryFn: ({ signal }) => client.checksheets.get({ applicationId }, { signal }),
    // typing goes on from what is stored now, never from an older reading
    gcTime: 0,
  });

export const readSheet = (applicationId: string) => client.checksheets.get({ applicationId });
export const saveItem = (input: Inputs['saveItem']) => client.checksheets.saveItem(input);
export const saveDeclarations = (input: Inputs['saveDeclarations']) => client.checksheets.saveDeclarations(input);
export const finishReview = (input: Inputs['finishReview']) => client.checksheets.finishReview(input);
export const confirmCarried = (input: Inputs['confirmCarried']) => client.checksheets.confirmCarried(input);
export const carryOver = (input: Inputs['carryOver']) => client.checksheets.carryOver(input);
export const reopenReview = (input: Inputs['reopenReview']) => client.checksheets.reopenReview(input);

/** The filled sheet as PDF, made anew each time it is looked at. */
export const sheetFileQuery = (applicationId: string, withReview: boolean) =>
  queryOptions({
    queryKey: ['checksheets', 'file', applicationId, withReview],
    queryFn: ({ signal }) => client.checksheets.print({ applicationId, withReview }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

export const writeLetter = (input: Inputs['correctionLetter']) => client.checksheets.correctionLetter(input);

/** The day a letter says when none is asked for, among what is to be corrected. */
export const correctionsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['checksheets', 'corrections', applicationId],
    queryFn: ({ signal }) => client.checksheets.corrections({ applicationId }, { signal }),
    staleTime: 0,
  });

/** How the last day of a correction asked for today is counted; null: the usual day. */
export const dueQuery = (on: string | null) =>
  queryOptions({
    queryKey: ['corrections', 'due', on],
    queryFn: ({ signal }) => client.corrections.due({ from: null, on }, { signal }),
  });

/** 補正依頼 as PDF, made anew each time it is looked at. */
export const letterQuery = (letter: { applicationId: string; dueOn: string | null; documentNumber: string }) =>
  queryOptions({
    queryKey: ['checksheets', 'letter', letter],
    queryFn: ({ signal }) => client.checksheets.correctionLetter({ ...letter, format: 'pdf' }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** The calls a sheet on the screen saves itself by; a test hands in its own. */
export const sheetCalls = { readSheet, saveItem, saveDeclarations };
export type SheetCalls = typeof sheetCalls;
