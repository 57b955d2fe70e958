import type { CivilDate } from '../kernel/types.ts';
import { applicationKindLabels } from './application.ts';
import { weekday } from './civil-date.ts';
import {
  applicationTable,
  companyOutline,
  differingBlocks,
  judgementBlocks,
  type ReviewedApplication,
} from './committee-outline.ts';
import type { PaperFacts } from './paper.ts';
import { type CommitteeOpinion, opinionLabels } from './record-words.ts';
import type { ReportBlock, ReportDocument } from './report.ts';
import { isBlank } from './text.ts';
import { formatWareki } from './wareki.ts';

/** One hearing as the committee is told of it. */
interface HeardRecord {
  readonly heldOn: CivilDate;
  /** 電話, 訪問 … */
  readonly method: string;
  readonly attendees: string;
  readonly heardBy: string;
  readonly summary: string;
}

/** Everything the opinion sheet (意見書) of one application says. */
export interface OpinionSheetInput {
  readonly meeting: { readonly name: string; readonly heldOn: CivilDate; readonly place: string };
  /** 審議1: as the meeting's own paper calls it. */
  readonly itemName: string;
  readonly application: ReviewedApplication;
  readonly hearings: readonly HeardRecord[];
  /** Null before it is recorded: the sheet has room to write. */
  readonly opinion: { readonly opinion: CommitteeOpinion; readonly text: string; readonly on: CivilDate | null } | null;
  readonly city: string;
  readonly department: string;
  readonly today: CivilDate;
}

const opinions = ['favourable', 'conditional', 'unfavourable'] as const;
const dash = (text: string): string => (isBlank(text) ? '－' : text);

/** ■ 認定が適当, □ 条件付きで適当, □ 適当でない on one line. */
const choices = ({ opinion }: OpinionSheetInput): string =>
  opinions.map((each) => `${opinion?.opinion === each ? '■' : '□'} ${opinionLabels[each]}`).join('　　');

const opinionDay = ({ opinion }: OpinionSheetInput): string =>
  opinion === null || opinion.on === null ? '' : formatWareki(opinion.on);

function hearingBlocks({ hearings }: OpinionSheetInput): readonly ReportBlock[] {
  if (hearings.length === 0) return [{ kind: 'paragraph', text: 'ヒアリングの記録は、ありません。' }];
  return [
    {
      kind: 'table',
      columns: [
        { heading: '日・方法', width: 22 },
        { heading: '相手・聴いた人', width: 26 },
        { heading: '内容', width: 52 },
      ],
      rows: hearings.map(({ heldOn, method, attendees, heardBy, summary }) => ({
        cells: [`${formatWareki(heldOn)}\n${method}`, `${dash(attendees)}\n（聴取）${dash(heardBy)}`, dash(summary)],
      })),
    },
  ];
}

// blank lines keep room to write
const opinionBlocks = ({ opinion }: OpinionSheetInput): readonly ReportBlock[] => [
  {
    kind: 'table',
    columns: [{ heading: '意見・条件・理由', width: 100 }],
    rows: [{ cells: [opinion === null || isBlank(opinion.text) ? '\n\n\n\n\n' : opinion.text] }],
  },
];

const groundBlocks = ({ application: { grounds } }: OpinionSheetInput): readonly ReportBlock[] =>
  grounds.length === 0 ? [] : [{ kind: 'list', items: grounds }];

const meetingDay = ({ meeting }: OpinionSheetInput): string =>
  `${formatWareki(meeting.heldOn)}（${weekday(meeting.heldOn)}）`;

/** The sheet for a Word template. */
export function opinionSheetFacts(input: OpinionSheetInput): PaperFacts {
  const { application, meeting, city, department, today, itemName } = input;
  return {
    会議名: meeting.name,
    会議日: meetingDay(input),
    会議場所: meeting.place,
    議題番号: itemName,
    事業者名: application.companyName,
    所在地: application.address,
    代表者: application.representative,
    業種: application.industry,
    従業員数: application.employees,
    申請区分: applicationKindLabels[application.kind],
    受付番号: application.receiptNumber ?? '',
    受付日: application.receivedOn === null ? '' : formatWareki(application.receivedOn),
    チェックシート: application.schemeLabel,
    意見の区分: choices(input),
    意見の日: opinionDay(input),
    市名: city,
    担当課: department,
    作成日: formatWareki(today),
    会社の概要: [{ kind: 'paragraph', text: companyOutline(application) }],
    ヒアリングの記録: hearingBlocks(input),
    再審査の理由: groundBlocks(input),
    判定表: judgementBlocks(application),
    審査のチェックの違い: differingBlocks(application),
    委員会の意見: opinionBlocks(input),
  };
}

const heading = (text: string): ReportBlock => ({ kind: 'heading', text });

function sheetBlocks(input: OpinionSheetInput): readonly ReportBlock[] {
  const { application, itemName } = input;
  const grounds = groundBlocks(input);
  const heardOn = opinionDay(input);
  return [
    heading(`${itemName}　${application.companyName}（${applicationKindLabels[application.kind]}）`),
    applicationTable(application),
    ...(grounds.length === 0 ? [] : [heading('再審査とした理由'), ...grounds]),
    heading('会社の概要・風土'),
    { kind: 'paragraph', text: companyOutline(application) },
    heading('ヒアリングの記録'),
    ...hearingBlocks(input),
    heading('判定'),
    ...judgementBlocks(application),
    ...differingBlocks(application),
    heading('委員会の意見'),
    { kind: 'paragraph', text: `${choices(input)}${heardOn === '' ? '' : `　　（${heardOn}）`}`, keep: true },
    ...opinionBlocks(input),
  ];
}

/** The sheets as one document, each beginning a page; undefined of none. */
export function opinionSheetDocument(inputs: readonly OpinionSheetInput[]): ReportDocument | undefined {
  const [first] = inputs;
  if (first === undefined) return undefined;
  const { meeting, city, department, today } = first;
  const office = [city, department].filter((part) => part !== '').join('　');
  return {
    title: '推進委員会　意見書',
    orientation: 'portrait',
    head: [[meeting.name, meetingDay(first), meeting.place].filter((part) => part !== '').join('　'), office].filter(
      (line) => line !== '',
    ),
    addressee: null,
    blocks: inputs.flatMap((input, at): readonly ReportBlock[] => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...sheetBlocks(input),
    ]),
    footer: `${meeting.name}　${formatWareki(today)}作成`,
    author: office,
    createdOn: today,
  };
}
