import { isNull } from 'drizzle-orm';
import { company } from '../schema.ts';
import type { Store } from '../store.ts';

/** Whether the register holds any company. */
export const anyCompany = (store: Store): boolean =>
  store.db.select({ id: company.id }).from(company).where(isNull(company.deletedAt)).limit(1).get() !== undefined;
