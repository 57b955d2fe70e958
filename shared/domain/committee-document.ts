import type { CivilDate } from '../kernel/types.ts';
import { applicationKindLabels } from './application.ts';
import { certificationNumberLabel } from './certificate.ts';
import { weekday } from './civil-date.ts';
import { judgementSummary } from './judgement.ts';
import { type ReviewedApplication, reviewOutline } from './committee-outline.ts';
import type { ReportBlock, ReportDocument } from './report.ts';
import { formatWareki } from './wareki.ts';

/** A term as told to the committee. */
export interface ToldTerm {
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
}

/** A decided renewal that is reported afterwards (source line 413-415). */
export interface ReportedRenewal {
  readonly companyName: string;
  readonly number: number | null;
  readonly outcome: 'certified' | 'refused';
  readonly decidedOn: CivilDate;
  readonly before: ToldTerm | null;
  readonly after: ToldTerm | null;
  /** 更新回数, this one included; 0 where it was not certified. */
  readonly renewals: number;
  /** What is said otherwise than at the last certification, a few words each. */
  readonly changes: readonly string[];
  /** How it was reviewed and heard. */
  readonly route: readonly string[];
  readonly summary: string;
}

/** Everything the paper for one meeting says. */
export interface CommitteeDocumentInput {
  readonly meeting: { readonly name: string; readonly heldOn: CivilDate; readonly place: string };
  readonly reports: readonly ReportedRenewal[];
  readonly reviews: readonly ReviewedApplication[];
  readonly city: string;
  readonly department: string;
  readonly today: CivilDate;
}

const paragraph = (text: string, small = false): ReportBlock => ({ kind: 'paragraph', text, small });
const termText = (term: ToldTerm | null): string =>
  term === null ? '－' : `${formatWareki(term.startOn)}\n～${formatWareki(term.endOn)}`;

/** 報告1, 審議2: how an item is called all through the paper. */
export const itemName = (part: 'report' | 'review', at: number): string =>
  `${part === 'report' ? '報告' : '審議'}${at + 1}`;

function agenda({ reports, reviews }: CommitteeDocumentInput): readonly ReportBlock[] {
  const rows = [
    ...reports.map((each, at) => [itemName('report', at), each.companyName, '更新', each.summary]),
    ...reviews.map((each, at) => [
      itemName('review', at),
      each.companyName,
      `${applicationKindLabels[each.kind]}${each.receiptNumber === null ? '' : `（${each.receiptNumber}）`}`,
      each.judgement === null ? '未記入' : judgementSummary(each.judgement),
    ]),
  ];
  return [
    { kind: 'heading', text: '次第' },
    paragraph(
      [
        '１　開会',
        `２　報告事項　　更新の認定について（${reports.length.toLocaleString('ja-JP')}件）`,
        `３　審議事項　　認定についての意見聴取（${reviews.length.toLocaleString('ja-JP')}件）`,
        '４　その他',
        '５　閉会',
      ].join('\n'),
    ),
    ...(rows.length === 0
      ? []
      : [
          { kind: 'heading', text: '議題一覧' } as const,
          {
            kind: 'table',
            columns: [
              { heading: '番号', width: 10, align: 'center' },
              { heading: '事業者名', width: 44 },
              { heading: '申請（受付番号）', width: 22 },
              { heading: '判定', width: 16 },
              { heading: 'メモ', width: 28 },
            ],
            rows: rows.map((cells) => ({ cells: [...cells, ''] })),
          } as const,
        ]),
  ];
}

const decided = ({ decidedOn, outcome, number }: ReportedRenewal): string =>
  [formatWareki(decidedOn), outcome === 'refused' ? '不認定' : number === null ? '' : certificationNumberLabel(number)]
    .filter((part) => part !== '')
    .join('\n');

function reportPart({ reports }: CommitteeDocumentInput): readonly ReportBlock[] {
  if (reports.length === 0) return [{ kind: 'heading', text: '２　報告事項' }, paragraph('報告する更新はありません。')];
  return [
    { kind: 'heading', text: `２　報告事項　　更新の認定について（${reports.length.toLocaleString('ja-JP')}件）` },
    paragraph(
      '一度認定した事業者の更新です。認定に必要な審査は済んでいるため再度の審査は行わず、前回の認定からの変更点を確かめて決定しました。',
    ),
    {
      kind: 'table',
      columns: [
        { heading: '番号', width: 7, align: 'center' },
        { heading: '事業者名', width: 18 },
        { heading: '決定日\n認定番号', width: 16 },
        { heading: '従前の認定期間', width: 18 },
        { heading: '更新後の認定期間', width: 18 },
        { heading: '更新\n回数', width: 8, align: 'center' },
        { heading: '前回からの変更点', width: 25 },
        { heading: '審査の方法', width: 16 },
        { heading: '判定', width: 12 },
        { heading: '意見（記入欄）', width: 16 },
      ],
      rows: reports.map((each, at) => ({
        cells: [
          itemName('report', at),
          each.companyName,
          decided(each),
          termText(each.before),
          termText(each.after),
          each.renewals === 0 ? '－' : `${each.renewals}回目`,
          each.changes.length === 0 ? '変更なし' : each.changes.join('\n'),
          each.route.join('\n'),
          each.summary,
          '',
        ],
      })),
    },
  ];
}

/** The form each member fills in: one line per application, blank. */
function opinionForm({ reviews }: CommitteeDocumentInput): readonly ReportBlock[] {
  return [
    { kind: 'page-break' },
    { kind: 'heading', text: '審議事項についての意見（記入用紙）' },
    paragraph('あてはまるものに○を付け、条件や理由を書いてください。'),
    {
      kind: 'table',
      columns: [
        { heading: '番号', width: 8, align: 'center' },
        { heading: '事業者名', width: 30 },
        { heading: '認定が適当', width: 11 },
        { heading: '条件付きで適当', width: 13 },
        { heading: '適当でない', width: 11 },
        { heading: '意見・条件・理由', width: 50 },
      ],
      // blank lines keep room to write
      rows: reviews.map((each, at) => ({ cells: [itemName('review', at), each.companyName, '', '', '', '\n\n\n'] })),
    },
    { kind: 'paragraph', text: '委員氏名　　　　　　　　　　　　　　　　', align: 'right' },
  ];
}

function reviewPart(input: CommitteeDocumentInput): readonly ReportBlock[] {
  const { reviews } = input;
  if (reviews.length === 0)
    return [{ kind: 'heading', text: '３　審議事項' }, paragraph('意見を伺う申請はありません。')];
  return [
    ...reviews.flatMap((each, at): readonly ReportBlock[] => [
      { kind: 'page-break' },
      ...(at === 0
        ? [
            {
              kind: 'heading',
              text: `３　審議事項　　認定についての意見聴取（${reviews.length.toLocaleString('ja-JP')}件）`,
            } as const,
          ]
        : []),
      ...reviewOutline(each, itemName('review', at)),
    ]),
    ...opinionForm(input),
  ];
}

/** 推進委員会資料: the order of the day, what is reported, and what the committee is asked, as one paper. */
export function committeeDocument(input: CommitteeDocumentInput): ReportDocument {
  const { meeting, city, department, today } = input;
  const office = [city, department].filter((part) => part !== '').join('　');
  const when = `${formatWareki(meeting.heldOn)}（${weekday(meeting.heldOn)}）`;
  return {
    title: `${meeting.name}　資料`,
    orientation: 'landscape',
    head: [[when, meeting.place].filter((part) => part !== '').join('　'), office].filter((line) => line !== ''),
    addressee: null,
    blocks: [...agenda(input), { kind: 'page-break' }, ...reportPart(input), ...reviewPart(input)],
    footer: `${meeting.name}　${formatWareki(today)}作成`,
    author: office,
    createdOn: today,
  };
}
