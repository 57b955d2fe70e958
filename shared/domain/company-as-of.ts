import type { CivilDate, Id } from '../kernel/types.ts';

/** What a 変更届 may change and a paper of an earlier day has to name as it was. */
export interface CompanyIdentity {
  readonly name: string;
  readonly displayName: string;
  readonly kana: string;
  readonly postalCode: string;
  readonly address: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
  readonly representativePlainName: string;
  readonly representativeKana: string;
}

/** One kept change: fields before and after, and the day it came about; null of a correction, which holds for all days. */
export interface DatedChange {
  /** rises with the moment of recording (UUIDv7) */
  readonly id: Id;
  readonly before: Readonly<Record<string, unknown>>;
  readonly happenedOn: CivilDate | null;
}

const inOrder = (a: DatedChange, b: DatedChange): number => {
  if (a.happenedOn !== b.happenedOn) return (a.happenedOn ?? '') < (b.happenedOn ?? '') ? -1 : 1;
  // of several on one day the last recorded knows best what was there until that day
  return a.id < b.id ? 1 : -1;
};

/**
 * A company's names, address and representative as they were on the day `on`: what the next dated change after that day left
 * behind, else what stands in the register now. `history` may be in any order.
 */
export function companyAsOf(current: CompanyIdentity, history: readonly DatedChange[], on: CivilDate): CompanyIdentity {
  const later = history.filter(({ happenedOn }) => happenedOn !== null && happenedOn > on).toSorted(inOrder);
  const was = (field: keyof CompanyIdentity): string => {
    const before = later.find((change) => typeof change.before[field] === 'string')?.before[field];
    return typeof before === 'string' ? before : current[field];
  };
  return {
    name: was('name'),
    displayName: was('displayName'),
    kana: was('kana'),
    postalCode: was('postalCode'),
    address: was('address'),
    representativeTitle: was('representativeTitle'),
    representativeName: was('representativeName'),
    representativePlainName: was('representativePlainName'),
    representativeKana: was('representativeKana'),
  };
}
