import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm';
import type { ApplicationStatus } from '../../../shared/domain/application.ts';
import { closedStatuses } from '../../../shared/domain/application.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import {
  application,
  applicationDocument,
  applicationStep,
  certificate,
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
export type DocumentRecord = typeof applicationDocument.$inferSelect;

/** What the clerk or the procedure says about an application. */
export type ApplicationFacts = Partial<
  Pick<
    ApplicationRecord,
    | 'status'
    | 'receivedOn'
    | 'fiscalYear'
    | 'receiptNumber'
    | 'schemeVersionId'
    | 'baseYears'
    | 'ruleSettings'
    | 'correctionDueOn'
    | 'correctionNote'
    | 'withdrawnOn'
    | 'withdrawnReason'
    | 'note'
    | 'reviewRoute'
    | 'reviewRouteReason'
  >
>;

/** A live application, or undefined. */
export const getApplication = (store: Store, id: Id): ApplicationRecord | undefined =>
  store.db
    .select()
    .from(application)
    .where(and(eq(application.id, id), isNull(application.deletedAt)))
    .get();

/** The company's application that still needs work, or undefined. */
export const openApplicationOf = (store: Store, companyId: Id): ApplicationRecord | undefined =>
  store.db
    .select()
    .from(application)
    .where(
      and(
        eq(application.companyId, companyId),
        isNull(application.deletedAt),
        notInArray(application.status, [...closedStatuses]),
      ),
    )
    .limit(1)
    .get();

/** Receipt numbers given in a fiscal year, tombstones included: a number is never given twice. */
export const receiptNumbersOf = (store: Store, fiscalYear: number): string[] =>
  store.db
    .select({ number: application.receiptNumber })
    .from(application)
    .where(and(eq(application.fiscalYear, fiscalYear), isNotNull(application.receiptNumber)))
    .all()
    .flatMap((row) => row.number ?? []);

/** Whether any application ever bore this number. */
export const isReceiptNumberTaken = (store: Store, number: string): boolean =>
  store.db.select({ id: application.id }).from(application).where(eq(application.receiptNumber, number)).get() !==
  undefined;

/** Stores an application with its empty sheet and its first diary row; answers the row. */
export function insertApplication(
  store: Store,
  facts: ApplicationFacts & Pick<ApplicationRecord, 'companyId' | 'kind' | 'status' | 'schemeVersionId'>,
  stamp: Stamp,
): ApplicationRecord {
  const row = store.db
    .insert(application)
    .values({ ...keptBy(stamp), ...facts })
    .returning()
    .get();
  store.db
    .insert(checksheet)
    .values({ ...keptBy(stamp), applicationId: row.id })
    .run();
  insertStep(store, { applicationId: row.id, fromStatus: null, toStatus: row.status, note: '' }, stamp);
  return row;
}

/** Stores the edited facts of an application; answers the new row version. */
export function updateApplication(
  store: Store,
  seen: ApplicationRecord,
  facts: ApplicationFacts,
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(application)
    .set({ ...facts, ...edit })
    .where(eq(application.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** Writes one change of status into the application's diary. */
export function insertStep(
  store: Store,
  step: { applicationId: Id; fromStatus: ApplicationStatus | null; toStatus: ApplicationStatus; note: string },
  stamp: Stamp,
): void {
  store.db
    .insert(applicationStep)
    .values({ ...writtenBy(stamp), ...step })
    .run();
}

/** The application's diary, oldest first. */
export const stepsOf = (store: Store, applicationId: Id) =>
  store.db
    .select()
    .from(applicationStep)
    .where(eq(applicationStep.applicationId, applicationId))
    .orderBy(asc(applicationStep.id))
    .all();

/** 提出書類 of an application in their order. */
export const documentsOf = (store: Store, applicationId: Id): DocumentRecord[] =>
  store.db
    .select()
    .from(applicationDocument)
    .where(and(eq(applicationDocument.applicationId, applicationId), isNull(applicationDocument.deletedAt)))
    .orderBy(asc(applicationDocument.position), asc(applicationDocument.id))
    .all();

/** One document, or undefined. */
export const getDocument = (store: Store, id: Id): DocumentRecord | undefined =>
  store.db
    .select()
    .from(applicationDocument)
    .where(and(eq(applicationDocument.id, id), isNull(applicationDocument.deletedAt)))
    .get();

/** Puts a document on the list and answers its key. */
export function insertDocument(
  store: Store,
  document: Pick<DocumentRecord, 'applicationId' | 'name' | 'required' | 'position'>,
  stamp: Stamp,
): Id {
  const row = { ...keptBy(stamp), ...document };
  store.db.insert(applicationDocument).values(row).run();
  return row.id;
}

/** Stores what came in; answers the new row version. */
export function updateDocument(
  store: Store,
  seen: DocumentRecord,
  facts: Pick<DocumentRecord, 'receivedOn' | 'note' | 'required'>,
  stamp: Stamp,
): number {
  const edit = editedBy(stamp, seen);
  store.db
    .update(applicationDocument)
    .set({ ...facts, ...edit })
    .where(eq(applicationDocument.id, seen.id))
    .run();
  return edit.rowVersion;
}

/** The decision in force on an application with the term it gave, or undefined. */
export function decisionOf(store: Store, applicationId: Id) {
  const row = store.db
    .select({ decision, term, number: certification.number })
    .from(decision)
    .innerJoin(application, eq(application.id, decision.applicationId))
    // terms are found by their company: nothing else leads from a decision to its term but reading them all
    .leftJoin(
      term,
      and(eq(term.companyId, application.companyId), eq(term.decisionId, decision.id), isNull(term.prolongsId)),
    )
    .leftJoin(certification, eq(certification.id, term.certificationId))
    .where(eq(decision.applicationId, applicationId))
    .orderBy(desc(decision.id))
    .limit(1)
    .get();
  if (row === undefined) return undefined;
  const issued =
    row.term !== null &&
    // a term prolonged before its certificate was printed has that of its extension
    store.db
      .select({ id: certificate.id })
      .from(certificate)
      .innerJoin(term, eq(term.id, certificate.termId))
      .where(and(eq(term.certificationId, row.term.certificationId), eq(term.startOn, row.term.startOn)))
      .limit(1)
      .get() !== undefined;
  return { ...row, certificateIssued: issued };
}

/** What says by which version and rules a sheet is judged. */
export type SheetHead = Pick<ApplicationRecord, 'id' | 'schemeVersionId' | 'ruleSettings'>;

/** The heads of many sheets at once, for lists. */
export const sheetHeads = (store: Store, applicationIds: readonly Id[]): SheetHead[] =>
  store.db
    .select({
      id: application.id,
      schemeVersionId: application.schemeVersionId,
      ruleSettings: application.ruleSettings,
    })
    .from(application)
    .where(inArray(application.id, [...applicationIds]))
    .all();

/** Answers of many sheets at once, for lists; items that hold nothing but what was taken over are empty boxes. */
export function marksOf(store: Store, applicationIds: readonly Id[]) {
  const marks = store.db
    .select({
      applicationId: checksheet.applicationId,
      itemKey: checksheetAnswer.itemKey,
      applicantMark: checksheetAnswer.applicantMark,
      reviewerMark: checksheetAnswer.reviewerMark,
      reviewerReason: checksheetAnswer.reviewerReason,
      entries: checksheetAnswer.entries,
    })
    .from(checksheet)
    .innerJoin(checksheetAnswer, eq(checksheetAnswer.checksheetId, checksheet.id))
    .where(
      and(
        inArray(checksheet.applicationId, [...applicationIds]),
        isNull(checksheetAnswer.deletedAt),
        isNull(checksheetAnswer.carried),
      ),
    )
    .all();
  return Map.groupBy(marks, (row) => row.applicationId);
}

/** The company an application is made for, as far as lists and sheets show it. */
export const applicantOf = (store: Store, companyId: Id) =>
  store.db
    .select({
      name: company.name,
      kana: company.kana,
      industry: company.industry,
      publicationConsent: company.publicationConsent,
    })
    .from(company)
    .where(eq(company.id, companyId))
    .get();
