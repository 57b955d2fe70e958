import { and, asc, count, desc, eq, inArray, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import {
  type ApplicationKind,
  type ApplicationStatus,
  applicationStatuses,
  closedStatuses,
} from '../../../shared/domain/application.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { application, company } from '../schema.ts';
import { companyHolds } from '../search-index.ts';
import { readQuery } from '../search-text.ts';
import type { Store } from '../store.ts';

/** What narrows and orders the list of applications. */
export interface ApplicationFilter {
  readonly query: string;
  /** `correction-overdue`: 補正中 whose due date lies before `today` */
  readonly status?: ApplicationStatus | 'open' | 'closed' | 'correction-overdue' | undefined;
  readonly today: CivilDate;
  readonly kind?: ApplicationKind | undefined;
  readonly companyId?: Id | undefined;
  readonly sort: 'received' | 'status' | 'company' | 'receipt-number' | 'updated';
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
}

/** Company by any of its searchable texts, or the receipt number as far as it was typed. */
function matches(query: string): SQL | undefined {
  const typed = query.normalize('NFKC').trim();
  if (typed === '') return undefined;
  const { words } = readQuery(query);
  return or(companyHolds(words), sql`instr(lower(${application.receiptNumber}), ${typed.toLowerCase()}) > 0`);
}

function hasStatus({ status, today }: Pick<ApplicationFilter, 'status' | 'today'>): SQL | undefined {
  if (status === undefined) return undefined;
  if (status === 'correction-overdue')
    return and(eq(application.status, 'correction'), lt(application.correctionDueOn, today));
  if (status === 'open') return notInArray(application.status, [...closedStatuses]);
  return status === 'closed' ? inArray(application.status, [...closedStatuses]) : eq(application.status, status);
}

const statusOrder = sql`case ${application.status} ${sql.join(
  applicationStatuses.map((status, place) => sql`when ${status} then ${place}`),
  sql` `,
)} end`;

const orders: Readonly<Record<ApplicationFilter['sort'], readonly SQL[]>> = {
  received: [sql`${application.receivedOn}`],
  status: [statusOrder, sql`${application.receivedOn}`],
  company: [sql`${company.kanaKey}`],
  // R8-10 after R8-9, whatever the padding
  'receipt-number': [
    sql`${application.fiscalYear}`,
    sql`length(${application.receiptNumber})`,
    sql`${application.receiptNumber}`,
  ],
  updated: [sql`${application.updatedAt}`],
};

/** One page of applications with their companies, and how many there are in all. */
export function listApplications(store: Store, filter: ApplicationFilter) {
  const where = and(
    isNull(application.deletedAt),
    hasStatus(filter),
    filter.kind === undefined ? undefined : eq(application.kind, filter.kind),
    filter.companyId === undefined ? undefined : eq(application.companyId, filter.companyId),
    matches(filter.query),
  );
  const order = filter.direction === 'asc' ? asc : desc;
  const total = store.db
    .select({ total: count() })
    .from(application)
    .innerJoin(company, eq(company.id, application.companyId))
    .where(where)
    .get()?.total;
  const rows = store.db
    .select({ application, companyName: company.name, companyKana: company.kana })
    .from(application)
    .innerJoin(company, eq(company.id, application.companyId))
    .where(where)
    .orderBy(...orders[filter.sort].map(order), order(application.id))
    .limit(filter.limit)
    .offset(filter.offset)
    .all();
  return { total: total ?? 0, rows };
}
