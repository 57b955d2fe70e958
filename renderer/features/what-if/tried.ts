import type { WhatIfChange } from '../../../shared/contract/what-if.ts';
import { isCategoryRatio } from '../../../shared/domain/category-ratio.ts';
import { naPolicies } from '../../../shared/domain/judgement.ts';

/** What the address says is tried. */
export interface TriedSearch {
  readonly version?: string | undefined;
  readonly na?: string | undefined;
  readonly ratio?: string | undefined;
  readonly legal?: string | undefined;
  readonly min?: number | undefined;
  readonly mark?: number | undefined;
}

/** The trial the address stands for; what is not understood stays as it is. */
export const triedOf = ({ version, na, ratio, legal, min, mark }: TriedSearch): WhatIfChange => ({
  schemeVersionId: version ?? null,
  naPolicy: naPolicies.find((each) => each === na) ?? null,
  minCategories: min ?? null,
  categoryRatio: ratio !== undefined && isCategoryRatio(ratio) ? ratio : null,
  legalComplianceRequired: legal === 'yes' ? true : legal === 'no' ? false : null,
  passMark: mark ?? null,
});

/** True when anything differs from today. */
export const isTried = (change: WhatIfChange): boolean => Object.values(change).some((value) => value !== null);
