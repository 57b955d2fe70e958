import type { CivilDate } from '../kernel/types.ts';
import { type ApplicationKind, applicationKindLabels } from './application.ts';
import { type Judgement, judgementSummary } from './judgement.ts';
import { judgementReasonSentence } from './judgement-sentence.ts';
import { provisionalSentence } from './provisional-items.ts';
import type { ReportBlock, ReportRow } from './report.ts';
import { formatWareki } from './wareki.ts';

/** A mark the reviewer put otherwise than the applicant. */
export interface DifferingMark {
  readonly number: string;
  readonly text: string;
  readonly applicant: string;
  readonly reviewer: string;
  readonly reason: string;
}

/** An application the committee is asked about: a new one, or a renewal under full review. */
export interface ReviewedApplication {
  readonly companyName: string;
  readonly kind: ApplicationKind;
  readonly receiptNumber: string | null;
  readonly receivedOn: CivilDate | null;
  readonly address: string;
  readonly representative: string;
  readonly industry: string;
  readonly employees: string;
  /** 会社の概要・風土, as heard: when and how, and what. */
  readonly outline: readonly { readonly heard: string; readonly text: string }[];
  readonly schemeLabel: string;
  /** Null before anything was entered on the sheet. */
  readonly judgement: Judgement | null;
  readonly reviewed: boolean;
  readonly differing: readonly DifferingMark[];
  /** Printed numbers of the items judged by provisional averages (暫定). */
  readonly provisional: readonly string[];
  /** Of a renewal: why it is put before the committee, a sentence each. */
  readonly grounds: readonly string[];
}

const unknown = '（未登録）';
const said = (text: string): string => (text === '' ? unknown : text);

/** Company and application in a small table. */
export function applicationTable(each: ReviewedApplication): ReportBlock {
  const received = each.receivedOn === null ? '' : formatWareki(each.receivedOn);
  const application = [applicationKindLabels[each.kind], each.receiptNumber ?? '', received]
    .filter((part) => part !== '')
    .join('　');
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['所在地', said(each.address), '業種', said(each.industry)],
    ['代表者', said(each.representative), '従業員数', said(each.employees)],
    ['申請', application, 'チェックシート', each.schemeLabel],
  ];
  return {
    kind: 'table',
    columns: [
      { heading: '項目', width: 12 },
      { heading: '内容', width: 46 },
      { heading: '項目', width: 14 },
      { heading: '内容', width: 34 },
    ],
    rows: rows.map((cells) => ({ cells: cells.map((text, at) => ({ text, bold: at % 2 === 0 })) })),
  };
}

const passFailColumns = [
  { heading: '項目', width: 56 },
  { heading: '✓の数', width: 12, align: 'center' },
  { heading: '対象の審査項目', width: 16, align: 'center' },
  { heading: '合格に必要な✓', width: 16, align: 'center' },
  { heading: '合否', width: 12, align: 'center' },
] as const;
const pointsColumns = [
  { heading: '項目', width: 60 },
  { heading: '✓の数', width: 14, align: 'center' },
  { heading: '審査項目', width: 14, align: 'center' },
  { heading: '得点', width: 12, align: 'right' },
  { heading: '配点', width: 12, align: 'right' },
] as const;

function categoryRows(judgement: Judgement): readonly ReportRow[] {
  const rows = judgement.categories.map((category): ReportRow => {
    const { no, title, ticked, applicable, needed, pass, points, maxPoints } = category;
    const name = `${no}　${title}`;
    const cells =
      judgement.method === 'points'
        ? [name, String(ticked), String(applicable), String(points), String(maxPoints)]
        : [name, String(ticked), String(applicable), String(needed), pass ? '合格' : '－'];
    return { cells };
  });
  const total: ReportRow =
    judgement.method === 'points'
      ? {
          section: true,
          cells: [
            { text: `合計（${judgement.needed}点以上で認定の基準）`, span: 3 },
            String(judgement.points),
            String(judgement.maxPoints),
          ],
        }
      : {
          section: true,
          cells: [
            { text: `合格した項目（${judgement.needed}つ以上で認定の基準）`, span: 4 },
            `${judgement.passed} / ${judgement.of}`,
          ],
        };
  return [...rows, total];
}

/** What the sheet comes to: a line for each category, and the judgement in words. */
export function judgementBlocks({ judgement, reviewed, provisional }: ReviewedApplication): readonly ReportBlock[] {
  if (judgement === null) return [{ kind: 'paragraph', text: 'チェックシートは、まだ記入されていません。' }];
  const verdict = judgement.certified
    ? '認定の基準を満たしています。'
    : `認定の基準を満たしていません。${judgement.reasons.map(judgementReasonSentence).join('')}`;
  const notes = [
    `${judgementSummary(judgement)}。${verdict}`,
    reviewed ? '' : '審査の途中です。会議までに変わることがあります。',
    provisionalSentence(provisional) ?? '',
  ].filter((note) => note !== '');
  return [
    {
      kind: 'table',
      columns: judgement.method === 'points' ? pointsColumns : passFailColumns,
      rows: categoryRows(judgement),
    },
    { kind: 'paragraph', text: notes.join('\n') },
  ];
}

/** Where the reviewer marked otherwise than the applicant. */
export function differingBlocks({ differing: marks }: ReviewedApplication): readonly ReportBlock[] {
  if (marks.length === 0)
    return [{ kind: 'paragraph', text: '申請者のチェックと審査のチェックの違いは、ありません。', small: true }];
  return [
    { kind: 'heading', text: `申請者と違うチェックにした審査項目（${marks.length}件）` },
    {
      kind: 'table',
      columns: [
        { heading: '番号', width: 8, align: 'center' },
        { heading: '審査項目', width: 46 },
        { heading: '申請者', width: 9, align: 'center' },
        { heading: '審査', width: 9, align: 'center' },
        { heading: '理由', width: 36 },
      ],
      rows: marks.map(({ number, text, applicant, reviewer, reason }) => ({
        cells: [number, text, applicant, reviewer, reason],
      })),
    },
  ];
}

/** 会社の概要・風土 as heard, or where to write it. */
export const companyOutline = ({ outline }: ReviewedApplication): string =>
  outline.length === 0
    ? '記録がありません。ヒアリングの記録の「会社の概要・風土」に書くと、ここに入ります。'
    : outline.map(({ heard, text }) => `${text}\n（${heard}）`).join('\n');

/** What the committee is told of one application: company, what it is like, and what the sheet comes to. */
export function reviewOutline(each: ReviewedApplication, name: string): readonly ReportBlock[] {
  return [
    { kind: 'heading', text: `${name}　${each.companyName}（${applicationKindLabels[each.kind]}）` },
    applicationTable(each),
    ...(each.grounds.length === 0
      ? []
      : ([
          { kind: 'heading', text: '再審査とした理由' },
          { kind: 'list', items: each.grounds },
        ] as const)),
    { kind: 'heading', text: '会社の概要・風土' },
    { kind: 'paragraph', text: companyOutline(each) },
    { kind: 'heading', text: '判定' },
    ...judgementBlocks(each),
    ...differingBlocks(each),
    {
      kind: 'table',
      columns: [{ heading: '意見（記入欄）', width: 100 }],
      rows: [{ cells: ['\n\n'] }],
    },
  ];
}
