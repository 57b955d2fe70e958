import type { SubstituteRow } from '../../../shared/contract/substitutes.ts';
import { letterCode, plainForms } from '../../../shared/domain/substitute.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import { substitutesOf } from '../../store/repositories/letter-substitutes.ts';
import type { AppContext } from '../context.ts';

/** Letters printed otherwise than written: all, or those of one company (the empty id: the city's own wording). */
export function listSubstitutes({ store }: AppContext, input: { companyId?: Id | undefined }) {
  const found = substitutesOf(store, input.companyId === undefined ? undefined : [input.companyId]);
  const rows: SubstituteRow[] = found.map(({ row, companyName }) => ({
    id: row.id,
    companyId: row.companyId,
    companyName: companyName ?? '',
    letter: row.letter,
    code: letterCode(row.letter),
    way: row.way,
    plain: row.plain,
    imageId: row.imageId,
    reason: row.reason,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
  }));
  return { rows };
}

/** Plain forms to offer for a letter, best first. */
export function suggestSubstitute({ store }: AppContext, input: { companyId: Id; letter: string }) {
  const company = input.companyId === '' ? undefined : getCompany(store, input.companyId);
  return { plain: plainForms(input.letter, company) };
}
