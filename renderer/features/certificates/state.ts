import { create } from 'zustand';
import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import type { ReissueReason } from '../../../shared/domain/certificate-copy.ts';
import { printedKind } from '../../../shared/domain/certificate.ts';
import type { CharacterProblem } from '../../../shared/contract/refusal.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { FinishedFile } from '../../lib/bytes.ts';
import type { Order } from './api.ts';

export type Phase =
  | { readonly step: 'choose' }
  /** file: null when a character stops the drawing altogether. */
  | {
      readonly step: 'review';
      readonly file: FinishedFile | null;
      readonly problems: readonly CharacterProblem[];
      /** Stands for these pages; goes along with the order to issue them. */
      readonly seen: string | undefined;
    }
  | { readonly step: 'issued'; readonly file: FinishedFile; readonly ids: readonly string[] };

interface OrderState {
  readonly chosen: ReadonlyMap<string, CertificateCandidate>;
  /** undefined: untouched, today is meant. */
  readonly issuedOn: CivilDate | null | undefined;
  readonly reason: string;
  /** undefined: untouched; the usual one is meant. */
  readonly reasonKind: ReissueReason | undefined;
  /** The copy of the ledger to be replaced, and the term its certificate is made for now. */
  readonly copy: { readonly id: string; readonly termId: string } | null;
  readonly phase: Phase;
}

const fresh: OrderState = {
  chosen: new Map(),
  issuedOn: undefined,
  reason: '',
  reasonKind: undefined,
  copy: null,
  phase: { step: 'choose' },
};

/** What is being put together; it outlives a look at another screen (the mayor's name in 設定, a company's spelling). */
export const useOrder = create<OrderState>(() => fresh);

export const changeOrder = (part: Partial<OrderState>): void => useOrder.setState(part);
export const startOver = (): void => useOrder.setState(fresh);

/** What printing this certificate is: a prolonged term's counts as the reissue of the term it prolongs. */
export const kindOfRow = (row: CertificateCandidate) => printedKind({ kind: row.rootKind, issued: row.issued });

/** Why again, if nobody chose otherwise: the copies at hand say an earlier end. */
const usualReasonKind = (rows: readonly CertificateCandidate[]): ReissueReason | undefined =>
  rows.length > 0 && rows.every((row) => row.kind === 'extension' && row.ownIssued === 0) ? 'extension' : undefined;

/** What is put together, as it is sent to be looked at and to be issued. */
export function orderOf(rows: readonly CertificateCandidate[], state: OrderState, today: CivilDate): Order {
  const again = rows.filter((row) => kindOfRow(row) === 'reissue');
  const reasonKind = state.reasonKind ?? usualReasonKind(again);
  const [only] = rows;
  const copy = rows.length === 1 && only?.termId === state.copy?.termId ? state.copy : null;
  return {
    termIds: rows.map((row) => row.termId),
    issuedOn: (state.issuedOn === undefined ? today : state.issuedOn) ?? '',
    reason: again.length > 0 ? state.reason : '',
    ...(again.length > 0 && reasonKind !== undefined ? { reasonKind } : {}),
    ...(copy === null || copy === undefined ? {} : { copyId: copy.id }),
  };
}
