import type { CompanyDraft } from '../../shared/domain/company.ts';
import type { Id } from '../../shared/kernel/types.ts';
import { findDuplicates } from '../store/repositories/companies.ts';
import type { Store } from '../store/store.ts';
import { because } from './context.ts';

/**
 * The refusal where the company seems to be in the register already. Same name and address may be confirmed
 * (two branches in one building); the same 法人番号 never: it names one legal person.
 */
export function duplicateRefusal(store: Store, draft: CompanyDraft, confirmed: boolean, except?: Id) {
  const found = findDuplicates(store, draft, except);
  const sameNumber = found.filter((each) => each.reason === 'corporate-number');
  if (sameNumber.length > 0) return because('duplicate-company', { duplicates: sameNumber });
  return found.length > 0 && !confirmed ? because('duplicate-company', { duplicates: found }) : undefined;
}
