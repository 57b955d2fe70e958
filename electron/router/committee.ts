import { addMeetingItem } from '../use-cases/committee/add-item.ts';
import { createMeeting } from '../use-cases/committee/create-meeting.ts';
import { committeeDocumentFile } from '../use-cases/committee/document-file.ts';
import { getMeeting } from '../use-cases/committee/get-meeting.ts';
import { listMeetingsAndWaiting } from '../use-cases/committee/list-meetings.ts';
import { takeOutMeeting } from '../use-cases/committee/remove-meeting.ts';
import { recordOpinion } from '../use-cases/committee/record-opinion.ts';
import { takeOffMeetingItem } from '../use-cases/committee/remove-item.ts';
import { reportRenewals } from '../use-cases/committee/report-renewals.ts';
import { editMeeting } from '../use-cases/committee/update-meeting.ts';
import { gate } from './base.ts';

/** 推進委員会: meetings, agendas, opinions. */
export const committeeRouter = {
  list: gate.committee.list.handler(({ context }) => listMeetingsAndWaiting(context)),
  get: gate.committee.get.handler(({ input, context }) => getMeeting(context, input)),
  create: gate.committee.create.handler(({ input, context }) => createMeeting(context, input)),
  update: gate.committee.update.handler(({ input, context }) => editMeeting(context, input)),
  remove: gate.committee.remove.handler(({ input, context }) => takeOutMeeting(context, input)),
  documentFile: gate.committee.documentFile.handler(({ input, context }) => committeeDocumentFile(context, input)),
  reportRenewals: gate.committee.reportRenewals.handler(({ input, context }) => reportRenewals(context, input)),
  addItem: gate.committee.addItem.handler(({ input, context }) => addMeetingItem(context, input)),
  removeItem: gate.committee.removeItem.handler(({ input, context }) => takeOffMeetingItem(context, input)),
  recordOpinion: gate.committee.recordOpinion.handler(({ input, context }) => recordOpinion(context, input)),
};
