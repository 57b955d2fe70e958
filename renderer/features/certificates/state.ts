import { create } from 'zustand';
import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import type { CharacterProblem } from '../../../shared/contract/refusal.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { FinishedFile } from '../../lib/bytes.ts';

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
  readonly phase: Phase;
}

const fresh: OrderState = { chosen: new Map(), issuedOn: undefined, reason: '', phase: { step: 'choose' } };

/** What is being put together; it outlives a look at another screen (the mayor's name in 設定, a company's spelling). */
export const useOrder = create<OrderState>(() => fresh);

export const changeOrder = (part: Partial<OrderState>): void => useOrder.setState(part);
export const startOver = (): void => useOrder.setState(fresh);
