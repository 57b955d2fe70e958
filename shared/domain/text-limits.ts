/**
 * Longest texts, in user-perceived characters: said beside the field beforehand and judged by the action, from one place.
 * A company's own are in company.ts, an entry's of the checksheet in checksheet-faults.ts, a setting's with its definition.
 */
export const textLimits = {
  applicationNote: 10_000,
  documentName: 100,
  documentNote: 1000,
  reviewReason: 1000,
  removalReason: 1000,
  meetingName: 100,
  meetingPlace: 100,
  meetingNote: 2000,
  calendarTitle: 100,
  calendarNote: 1000,
  opinion: 2000,
  hearingPeople: 200,
  hearingText: 5000,
  routeReason: 1000,
  decisionReason: 2000,
  decisionDocumentNumber: 100,
  reissueReason: 500,
  publicationTitle: 100,
  certificateLine: 200,
  letterSubject: 100,
  letterText: 2000,
  noticeCounterpart: 100,
  noticeSubject: 200,
  noticeNote: 2000,
  alertWho: 100,
  alertReason: 1000,
} as const;
