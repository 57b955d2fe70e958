import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReissueReason } from '../../../shared/domain/certificate-copy.ts';
import { chosenQuery } from './api.ts';
import { changeOrder, startOver } from './state.ts';

interface Arriving {
  readonly term?: string | undefined;
  readonly copy?: string | undefined;
  readonly why?: ReissueReason | undefined;
}

/** 再交付 chosen in the ledger or on the company's screen: its term is put into the order, and the address is done with. */
export function useArrivingCopy({ term, copy, why }: Arriving, done: () => void): void {
  const found = useQuery(chosenQuery(term === undefined ? [] : [term]));
  const finished = useRef(done);
  useEffect(() => {
    finished.current = done;
  });
  const rows = found.data?.rows;
  useEffect(() => {
    if (term === undefined || copy === undefined || rows === undefined) return;
    const row = rows.find(({ termId }) => termId === term);
    startOver();
    if (row !== undefined) {
      changeOrder({ chosen: new Map([[row.termId, row]]), copy: { id: copy, termId: term }, reasonKind: why });
    }
    finished.current();
  }, [term, copy, why, rows]);
}

/** Terms in an order chosen on another screen (a ceremony's order of call) become the order, and the address is done with. */
export function useArrivingTerms(terms: string | undefined, done: () => void): void {
  const found = useQuery(chosenQuery(terms === undefined ? [] : terms.split(',')));
  const finished = useRef(done);
  useEffect(() => {
    finished.current = done;
  });
  const rows = found.data?.rows;
  useEffect(() => {
    if (terms === undefined || rows === undefined) return;
    const ordered = terms.split(',').flatMap((id) => rows.find(({ termId }) => termId === id) ?? []);
    startOver();
    changeOrder({ chosen: new Map(ordered.map((row) => [row.termId, row])) });
    finished.current();
  }, [terms, rows]);
}
