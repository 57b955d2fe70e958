import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Id } from '../../../shared/kernel/types.ts';
import {
  application,
  applicationFile,
  applicationStep,
  auditLine,
  decision,
  hearing,
  meeting,
  meetingItem,
} from '../schema.ts';
import type { Store } from '../store.ts';

/** Which application a row belongs to, as the time line names it. */
const ofApplication = {
  applicationId: application.id,
  receiptNumber: application.receiptNumber,
  applicationKind: application.kind,
};

const live = (companyId: Id) => and(eq(application.companyId, companyId), isNull(application.deletedAt));

/** Steps of a company's applications, the earliest first; a decision has a row of its own, which says more than its step. */
export const timelineSteps = (store: Store, companyId: Id) =>
  store.db
    .select({
      ...ofApplication,
      id: applicationStep.id,
      at: applicationStep.createdAt,
      who: applicationStep.createdBy,
      from: applicationStep.fromStatus,
      to: applicationStep.toStatus,
      note: applicationStep.note,
      receivedOn: application.receivedOn,
      withdrawnOn: application.withdrawnOn,
    })
    .from(application)
    .innerJoin(applicationStep, eq(applicationStep.applicationId, application.id))
    .where(and(live(companyId), notInArray(applicationStep.toStatus, ['certified', 'refused'])))
    .orderBy(asc(applicationStep.id))
    .all();

/** Workbooks that came back for a company's applications, without their bytes. */
export const timelineForms = (store: Store, companyId: Id) =>
  store.db
    .select({
      ...ofApplication,
      id: applicationFile.id,
      at: applicationFile.createdAt,
      who: applicationFile.createdBy,
      fileName: applicationFile.fileName,
      accepted: applicationFile.accepted,
    })
    .from(application)
    .innerJoin(applicationFile, eq(applicationFile.applicationId, application.id))
    .where(live(companyId))
    .all();

/** The hearing log of a company's applications. */
export const timelineHearings = (store: Store, companyId: Id) =>
  store.db
    .select({
      ...ofApplication,
      id: hearing.id,
      at: hearing.createdAt,
      who: hearing.createdBy,
      heldOn: hearing.heldOn,
      method: hearing.method,
      attendees: hearing.attendees,
      heardBy: hearing.heardBy,
      summary: hearing.summary,
      outline: hearing.companyOutline,
    })
    .from(application)
    .innerJoin(hearing, and(eq(hearing.applicationId, application.id), isNull(hearing.deletedAt)))
    .where(live(companyId))
    .all();

/** Agenda items of a company's applications with their meetings and opinions. */
export const timelineMeetings = (store: Store, companyId: Id) =>
  store.db
    .select({
      ...ofApplication,
      id: meetingItem.id,
      at: meetingItem.createdAt,
      who: meetingItem.createdBy,
      updatedAt: meetingItem.updatedAt,
      updatedBy: meetingItem.updatedBy,
      meetingId: meeting.id,
      name: meeting.name,
      heldOn: meeting.heldOn,
      itemKind: meetingItem.kind,
      opinion: meetingItem.opinion,
      opinionText: meetingItem.opinionText,
      opinionOn: meetingItem.opinionOn,
    })
    .from(application)
    .innerJoin(meetingItem, and(eq(meetingItem.applicationId, application.id), isNull(meetingItem.deletedAt)))
    .innerJoin(meeting, and(eq(meeting.id, meetingItem.meetingId), isNull(meeting.deletedAt)))
    .where(live(companyId))
    .all();

/** Decisions on a company's applications, those that put one right included. */
export const timelineDecisions = (store: Store, companyId: Id) =>
  store.db
    .select({
      ...ofApplication,
      id: decision.id,
      at: decision.createdAt,
      who: decision.createdBy,
      outcome: decision.outcome,
      decidedOn: decision.decidedOn,
      reason: decision.reason,
      documentNumber: decision.documentNumber,
      correctsId: decision.correctsId,
    })
    .from(application)
    .innerJoin(decision, eq(decision.applicationId, application.id))
    .where(live(companyId))
    .all();

/** What of the audit the time line tells in its own words. */
export const toldActions = [
  'companies.create',
  'companies.update',
  'applications.moveTo',
  'checksheets.finishReview',
  'checksheets.reopenReview',
  'alerts.handle',
  'alerts.clearHandling',
  'terms.takeBackEnding',
  'terms.takeBackExtendedTerm',
] as const;

/** A company's audit lines, all of them or those the time line tells in its own words. */
export const timelineAudit = (store: Store, companyId: Id, all: boolean) =>
  store.db
    .select({
      id: auditLine.id,
      at: auditLine.createdAt,
      who: auditLine.createdBy,
      action: auditLine.action,
      entity: auditLine.entity,
      entityId: auditLine.entityId,
      before: auditLine.before,
      after: auditLine.after,
    })
    .from(auditLine)
    .where(and(eq(auditLine.companyId, companyId), all ? undefined : inArray(auditLine.action, [...toldActions])))
    .all();
