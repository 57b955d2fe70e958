import { create } from 'zustand';
import type { NoticeGroup } from '../../../shared/contract/notices.ts';
import type { CharacterProblem } from '../../../shared/contract/refusal.ts';
import type { LetterKind } from '../../../shared/domain/letter-kinds.ts';
import type { NumberMode } from '../../../shared/domain/letter-number.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { FinishedFile } from '../../lib/bytes.ts';
import type { LetterOrder } from './api.ts';

export type Phase =
  | { readonly step: 'choose' }
  | {
      readonly step: 'review';
      readonly order: LetterOrder;
      readonly file: FinishedFile;
      readonly problems: readonly CharacterProblem[];
      /** Stands for these letters; goes along with the order to record them. */
      readonly seen: string;
    }
  | {
      readonly step: 'recorded';
      readonly order: LetterOrder;
      readonly count: number;
      readonly alerts: readonly { readonly subject: string; readonly rowVersion: number | null }[];
    };

interface NoticesState {
  readonly kind: LetterKind;
  /** null: the first group of the kind. */
  readonly group: NoticeGroup | null;
  /** Whom labels are chosen from. */
  readonly labelGroup: NoticeGroup;
  readonly query: string;
  /** Companies in the order of the letters. */
  readonly chosen: readonly string[];
  /** The kind and companies of the address that were taken over. */
  readonly arrived: string | undefined;
  /** undefined: untouched, the setting is meant. */
  readonly symbol: string | undefined;
  readonly firstNumber: string;
  readonly numberMode: NumberMode;
  /** undefined: untouched, today is meant. */
  readonly sentOn: CivilDate | null | undefined;
  readonly phase: Phase;
}

const fresh: NoticesState = {
  kind: 'renewal-notice',
  group: null,
  labelGroup: 'certified',
  query: '',
  chosen: [],
  arrived: undefined,
  symbol: undefined,
  firstNumber: '',
  numberMode: 'running',
  sentOn: undefined,
  phase: { step: 'choose' },
};

/** What is being put together; it outlives a look at another screen (an address in the register, a wording). */
export const useNotices = create<NoticesState>(() => fresh);
export const changeNotices = (part: Partial<NoticesState>): void => useNotices.setState(part);
/** After a run: the next one begins with nobody chosen and a number of its own. */
export const startOver = (): void =>
  useNotices.setState({ chosen: [], arrived: undefined, firstNumber: '', phase: { step: 'choose' } });
