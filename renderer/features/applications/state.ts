import { create } from 'zustand';
import type { ApplicationKind } from '../../../shared/domain/application.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';

/** What was typed of a new application before its company was registered; the form takes it up again after that. */
export interface KeptIntake {
  readonly kind: ApplicationKind | null;
  readonly receivedOn: CivilDate | null;
  readonly note: string;
}

export const useKeptIntake = create<{ readonly kept: KeptIntake | null }>(() => ({ kept: null }));

export const keepIntake = (kept: KeptIntake | null): void => useKeptIntake.setState({ kept });
