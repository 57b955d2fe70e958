import { and, asc, desc, eq, gte, isNull, lt, lte, max, ne, or, sql } from 'drizzle-orm';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  application,
  applicationStep,
  certification,
  checksheet,
  checksheetAnswer,
  company,
  decision,
  term,
} from '../schema.ts';
import { editedBy, keptBy, type Stamp, writtenBy } from '../stamp.ts';
import type { Store } from '../store.ts';

export type ApplicationRecord = typeof application.$inferSelect;
export type CompanyRecord = typeof company.$inferSelect;
export type DecisionRecord = typeof decision.$inferSelect;
export type CertificationRecord = typeof certification.$inferSelect;
export type TermRecord = typeof term.$inferSelect;

/** An application with its company, or undefined when there is none (any more). */
export const findCase = (
  store: Store,
  applicationId: Id,
): { application: ApplicationRecord; company: CompanyRecord } | undefined =>
  store.db
    .select({ application, company })
    .from(application)
    .innerJoin(company, eq(company.id, application.companyId))
    .where(and(eq(application.id, applicationId), isNull(application.deletedAt)))
    .get();

/** The stored sheet of an application: its head and one row per item; undefined before anything was entered. */
export function findSheet(store: Store, applicationId: Id) {
  const head = store.db
    .select()
    .from(checksheet)
    .where(and(eq(checksheet.applicationId, applicationId), isNull(checksheet.deletedAt)))
    .get();
  if (head === undefined) return undefined;
  const answers = store.db
    .select()
    .from(checksheetAnswer)
    .where(and(eq(checksheetAnswer.checksheetId, head.id), isNull(checksheetAnswer.deletedAt)))
    .orderBy(asc(checksheetAnswer.itemKey))
    .all();
  return { head, answers };
}

/**
 * The latest decision that certified a company and was not corrected to 不認定; `before`: of those recorded before that
 * application was entered.
 */
export const certifiedBefore = (
  store: Store,
  companyId: Id,
  before: { readonly id: Id; readonly createdAt: string } | null,
): DecisionRecord | undefined =>
  store.db
    .select({ decision })
    .from(decision)
    .innerJoin(application, eq(application.id, decision.applicationId))
    .where(
      and(
        eq(application.companyId, companyId),
        isNull(application.deletedAt),
        eq(decision.outcome, 'certified'),
        sql`not exists (select 1 from decision as later where later.corrects_id = ${decision.id} and later.outcome = 'refused')`,
        before === null
          ? undefined
          : and(
              ne(application.id, before.id),
              or(
                lt(decision.createdAt, before.createdAt),
                // keys rise with time: they tell apart what happened in one moment
                and(eq(decision.createdAt, before.createdAt), lt(decision.id, before.id)),
              ),
            ),
      ),
    )
    .orderBy(desc(decision.decidedOn), desc(decision.id))
    .limit(1)
    .get()?.decision;

/** A company's certifications with their terms, in order of number and of time. */
export function certificationsOf(
  store: Store,
  companyId: Id,
): { certification: CertificationRecord; terms: TermRecord[] }[] {
  const certifications = store.db
    .select()
    .from(certification)
    .where(and(eq(certification.companyId, companyId), isNull(certification.deletedAt)))
    .orderBy(asc(certification.number))
    .all();
  const terms = store.db
    .select()
    .from(term)
    .where(and(eq(term.companyId, companyId), isNull(term.deletedAt)))
    .orderBy(asc(term.startOn))
    .all();
  return certifications.map((each) => ({
    certification: each,
    terms: terms.filter((one) => one.certificationId === each.id),
  }));
}

/** The highest 認定番号 ever given, tombstones included: a number is never given twice. */
export const lastNumber = (store: Store): number | null =>
  store.db
    .select({ last: max(certification.number) })
    .from(certification)
    .get()?.last ?? null;

/** Stores a decision and answers its key. */
export function insertDecision(
  store: Store,
  facts: Omit<DecisionRecord, 'id' | 'createdAt' | 'createdBy' | 'correctsId'>,
  stamp: Stamp,
): Id {
  const row = { ...writtenBy(stamp), ...facts };
  store.db.insert(decision).values(row).run();
  return row.id;
}

/** Stores a certification and answers its key. */
export function insertCertification(
  store: Store,
  facts: Pick<CertificationRecord, 'companyId' | 'number' | 'firstCertifiedOn'>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(certification).values(row).run();
  return row.id;
}

/**
 * Lays renewed terms to rest whose certification ended before they began, where they would begin after `startOn`: the term of
 * a new certification comes after them, and the last term is the one that begins last.
 */
export function layNeverBegunToRest(store: Store, companyId: Id, startOn: CivilDate, stamp: Stamp): void {
  store.db
    .update(term)
    .set({ deletedAt: stamp.at, updatedAt: stamp.at, updatedBy: stamp.clerk, rowVersion: sql`${term.rowVersion} + 1` })
    .where(
      and(
        eq(term.companyId, companyId),
        eq(term.kind, 'renewal'),
        isNull(term.deletedAt),
        lte(term.endedOn, term.startOn),
        gte(term.startOn, startOn),
      ),
    )
    .run();
}

/** Stores a term and answers its key. */
export function insertTerm(
  store: Store,
  facts: Pick<
    TermRecord,
    | 'certificationId'
    | 'companyId'
    | 'decisionId'
    | 'kind'
    | 'certifiedOn'
    | 'startOn'
    | 'endOn'
    | 'basis'
    | 'schemeVersionId'
  > &
    Partial<Pick<TermRecord, 'rule' | 'prolongsId' | 'extensionId'>>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...facts };
  store.db.insert(term).values(row).run();
  return row.id;
}

/**
 * Moves an application to a status and writes the step into its diary; `frozen`: the official figures it was decided by.
 * Answers the new row version.
 */
export function moveApplication(
  store: Store,
  seen: ApplicationRecord,
  to: ApplicationRecord['status'],
  note: string,
  stamp: Stamp,
  frozen: Partial<Pick<ApplicationRecord, 'averages'>> = {},
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(application)
    .set({ ...frozen, status: to, ...edit })
    .where(eq(application.id, seen.id))
    .run();
  store.db
    .insert(applicationStep)
    .values({ ...writtenBy(stamp), applicationId: seen.id, fromStatus: seen.status, toStatus: to, note })
    .run();
  return edit.rowVersion;
}
