import type { Refusal } from '../../../shared/contract/refusal.ts';
import { standingSentence } from '../../../shared/domain/standing-sentence.ts';
import type { TimelineFact } from '../../../shared/domain/timeline-facts.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import { timelineStanding } from '../../store/repositories/timeline-events.ts';
import { type AppContext, because } from '../context.ts';
import { applicationFacts, auditLines, recordedDay } from './application-facts.ts';
import { eventFacts } from './event-facts.ts';
import { termFacts } from './term-facts.ts';

/** A company with everything that happened to it, in no order. */
export interface CompanyFacts {
  readonly companyName: string;
  readonly standing: string | null;
  readonly facts: readonly TimelineFact[];
}

/** Reads a company's facts: one query a table; with `operations` each line of the audit too. */
export function factsOf(
  { store, clock }: Pick<AppContext, 'store' | 'clock'>,
  companyId: Id,
  operations: boolean,
): Result<CompanyFacts, Refusal> {
  const company = getCompany(store, companyId);
  if (company === undefined) return because('not-found');
  const audit = auditLines(store, companyId, operations);
  const standing = timelineStanding(store, companyId);
  return ok({
    companyName: company.name,
    standing: standing === undefined ? null : standingSentence(standing, clock.today()),
    facts: [
      ...applicationFacts(store, companyId, audit),
      ...termFacts(store, companyId, audit),
      ...eventFacts(store, companyId, audit),
      ...(operations
        ? audit.map((line) => ({ ...line, source: 'operation' as const, recordedOn: recordedDay(line.at) }))
        : []),
    ],
  });
}
