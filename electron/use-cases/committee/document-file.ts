import type { Refusal } from '../../../shared/contract/refusal.ts';
import { committeeDocument } from '../../../shared/domain/committee-document.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { agendaOf, findMeeting } from '../../store/repositories/committee.ts';
import { type AppContext, because } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { reportedRenewal } from './report-facts.ts';
import { reviewedApplication } from '../review-facts.ts';

/** 推進委員会資料 of one meeting as a file: what stands on its agenda, as the register knows it now. Nothing is stored. */
export async function committeeDocumentFile(
  context: AppContext,
  { meetingId, format }: { readonly meetingId: Id; readonly format: 'pdf' | 'docx' },
): Promise<Result<ReportFile, Refusal>> {
  const { store, clock } = context;
  const meeting = findMeeting(store, meetingId);
  if (meeting === undefined) return because('not-found');
  const today = clock.today();
  const settings = settingsInForce(store);
  const items = agendaOf(store, meetingId);
  const of = <T>(kind: 'opinion' | 'report', read: (applicationId: Id) => T | undefined): T[] =>
    items.filter(({ itemKind }) => itemKind === kind).flatMap(({ applicationId }) => read(applicationId) ?? []);
  const document = committeeDocument({
    meeting,
    reports: of('report', (id) => reportedRenewal(store, id, settings, today)),
    reviews: of('opinion', (id) => reviewedApplication(store, id, settings, today)),
    city: settings.cityName,
    department: settings.departmentName,
    today,
  });
  return reportFile(context, document, ['推進委員会資料', meeting.name], format);
}
