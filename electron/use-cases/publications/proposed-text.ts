import type { Id } from '../../../shared/kernel/types.ts';
import type { PublicationPhrases } from '../../../shared/domain/achievement-sentence.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { firstChoiceOf, recordFirst, recordText } from '../achievement-record.ts';

/** What a company's entry tells and the text it is proposed. */
export interface Proposal {
  /** JSON of the chosen achievements' ids; null: all that may be published. */
  readonly achievements: string | null;
  readonly proposedBody: string;
}

/**
 * The text proposed for a company, made of its record, which is taken over from the certified sheet first where there is
 * none yet; empty for imported history.
 */
export function proposal(
  store: Store,
  of: { readonly companyId: Id; readonly termId: Id },
  entry: { readonly achievements: string | null } | undefined,
  medium: 'newsletter' | 'web',
  phrases: PublicationPhrases,
  stamp: Stamp,
): Proposal {
  const recorded = recordFirst(store, of, stamp);
  // an entry of before there was a record starts like a new one
  const starts = entry === undefined || (recorded && entry.achievements === null);
  const achievements = starts ? firstChoiceOf(store, of, medium) : entry.achievements;
  return { achievements, proposedBody: recordText(store, { ...of, achievements }, phrases) };
}
