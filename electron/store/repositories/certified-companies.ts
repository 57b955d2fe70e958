import { and, asc, eq, isNull } from 'drizzle-orm';
import { isOpen } from '../../../shared/domain/application.ts';
import type { DatedChange } from '../../../shared/domain/company-as-of.ts';
import type { RenewalFacts } from '../../../shared/domain/term-state.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { application, certification, company, companyHistory, decision, term } from '../schema.ts';
import type { Store } from '../store.ts';

type TermRow = typeof term.$inferSelect & { readonly number: number };

/** A company that was ever certified, with all that its state on any day depends on. */
export interface EverCertified {
  readonly company: typeof company.$inferSelect;
  readonly terms: readonly TermRow[];
  readonly renewals: readonly RenewalFacts[];
  readonly history: readonly (DatedChange & { readonly companyId: Id })[];
}

function grouped<T extends { readonly companyId: Id }>(rows: readonly T[]): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const group = groups.get(row.companyId);
    if (group === undefined) groups.set(row.companyId, [row]);
    else group.push(row);
  }
  return groups;
}

const objectOf = (json: string): Record<string, unknown> => JSON.parse(json);

/** All companies that have a term, by certification number of their first. */
export function everCertified(store: Store): readonly EverCertified[] {
  const termRows = store.db
    .select({ term, number: certification.number })
    .from(term)
    .innerJoin(certification, eq(certification.id, term.certificationId))
    .where(and(isNull(term.deletedAt), isNull(certification.deletedAt)))
    .orderBy(asc(certification.number), asc(term.startOn), asc(term.id))
    .all();
  const terms = grouped(termRows.map((row) => ({ ...row.term, number: row.number })));
  const companies = new Map(
    store.db
      .select()
      .from(company)
      .where(isNull(company.deletedAt))
      .all()
      .map((row) => [row.id, row]),
  );
  const renewalRows = store.db
    .select({
      companyId: application.companyId,
      status: application.status,
      receivedOn: application.receivedOn,
      withdrawnOn: application.withdrawnOn,
      decidedOn: decision.decidedOn,
    })
    .from(application)
    .leftJoin(decision, and(eq(decision.applicationId, application.id), isNull(decision.correctsId)))
    .where(and(eq(application.kind, 'renewal'), isNull(application.deletedAt)))
    .all();
  const renewals = grouped(
    renewalRows.map(({ companyId, status, receivedOn, withdrawnOn, decidedOn }) => ({
      companyId,
      receivedOn,
      closedOn: isOpen(status) ? null : ((status === 'withdrawn' ? withdrawnOn : decidedOn) ?? receivedOn),
    })),
  );
  const history = grouped(
    store.db
      .select()
      .from(companyHistory)
      .all()
      .map(({ id, companyId, happenedOn, before }) => ({ id, companyId, happenedOn, before: objectOf(before) })),
  );
  return [...terms].flatMap(([companyId, own]) => {
    const row = companies.get(companyId);
    if (row === undefined) return [];
    return [
      { company: row, terms: own, renewals: renewals.get(companyId) ?? [], history: history.get(companyId) ?? [] },
    ];
  });
}
