import type { Refusal } from '../../../shared/contract/refusal.ts';
import { itemName } from '../../../shared/domain/committee-document.ts';
import { hearingMethodLabels } from '../../../shared/domain/hearing.ts';
import {
  type OpinionSheetInput,
  opinionSheetDocument,
  opinionSheetFacts,
} from '../../../shared/domain/opinion-sheet.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { agendaOf, findMeeting } from '../../store/repositories/committee.ts';
import { hearingsOf } from '../../store/repositories/hearings.ts';
import { reviewedApplication } from '../review-facts.ts';
import { type AppContext, because } from '../context.ts';
import { reportFile, type ReportFile, wordFile } from '../report-file.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { filledTogether } from '../filled-papers.ts';
import { paperTemplate } from '../paper-template.ts';

interface OpinionSheetOrder {
  readonly meetingId: Id;
  /** null: every application of the agenda that is put before the committee. */
  readonly applicationId: Id | null;
  readonly format: 'pdf' | 'docx';
}

/** The sheets of a meeting in the order of its agenda, numbered as its paper numbers them. */
function sheetsOf({ store, clock }: AppContext, { meetingId }: OpinionSheetOrder) {
  const meeting = findMeeting(store, meetingId);
  if (meeting === undefined) return null;
  const today = clock.today();
  const settings = settingsInForce(store);
  const asked = agendaOf(store, meetingId).filter(({ itemKind }) => itemKind === 'opinion');
  const sheets = asked.flatMap(({ applicationId, opinion, opinionText, opinionOn }, at) => {
    const application = reviewedApplication(store, applicationId, settings, today);
    if (application === undefined) return [];
    const input: OpinionSheetInput = {
      meeting,
      itemName: itemName('review', at),
      application,
      hearings: hearingsOf(store, applicationId).map(({ method, ...heard }) => ({
        ...heard,
        method: hearingMethodLabels[method],
      })),
      opinion: opinion === null ? null : { opinion, text: opinionText, on: opinionOn },
      city: settings.cityName,
      department: settings.departmentName,
      today,
    };
    return [{ applicationId, input }];
  });
  return { meeting, sheets };
}

/** 意見書 of one application or of a whole agenda, as the register knows them now. Nothing is stored. */
export async function opinionSheets(
  context: AppContext,
  order: OpinionSheetOrder,
): Promise<Result<{ file: ReportFile; ownForm: boolean; sheets: number }, Refusal>> {
  const found = sheetsOf(context, order);
  if (found === null) return because('not-found');
  const { applicationId, format } = order;
  const inputs = found.sheets
    .filter((sheet) => applicationId === null || sheet.applicationId === applicationId)
    .map(({ input }) => input);
  const document = opinionSheetDocument(inputs);
  const [first] = inputs;
  if (document === undefined || first === undefined) return because('nothing-chosen');
  const { bytes, own } = await paperTemplate(context.store, 'opinion-sheet');
  const ownForm = own !== undefined;
  const company = first.application.companyName;
  const name = ['意見書', found.meeting.name, inputs.length === 1 ? company : `${inputs.length}件`];
  const sheets = inputs.length;
  if (format === 'pdf') {
    const file = await reportFile(context, document, name, 'pdf', sheets === 1 ? company : undefined);
    return file.ok ? ok({ file: file.value, ownForm, sheets }) : file;
  }
  const papers = inputs.map((input) => ({ facts: opinionSheetFacts(input), document }));
  const word = await filledTogether(bytes, papers);
  return word.ok ? ok({ file: wordFile(name, word.value), ownForm, sheets }) : word;
}
