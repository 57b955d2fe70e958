import type { CivilDate } from '../kernel/types.ts';
import type { Scheme } from '../schemes/types.ts';
import { yearLabel } from './base-years.ts';
import { type DeclarationAnswers, displayText, finalMarks, type SheetAnswers } from './checksheet.ts';
import { type Judgement, judge, type JudgementRules, judgementSummary } from './judgement.ts';
import { judgementReasonSentence } from './judgement-sentence.ts';
import type { ReportBlock, ReportDocument, ReportRow } from './report.ts';
import { categoryRows, declarationRow, type SheetRowsInput } from './sheet-report-rows.ts';
import type { VerdictContext } from './system-verdict.ts';
import { shorten } from './text.ts';
import { formatWareki } from './wareki.ts';

/** A filled sheet and all that is printed with it. */
export interface SheetReportInput {
  readonly scheme: Scheme;
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
  /** Item keys, and `cover.<key>`, whose carried entries nobody looked at yet. */
  readonly carried: readonly string[];
  readonly context: VerdictContext;
  readonly rules: JudgementRules;
  readonly company: {
    readonly name: string;
    readonly kana: string;
    readonly address: string;
    /** Title and name. */
    readonly representative: string;
    readonly industry: string;
  };
  readonly receiptNumber: string | null;
  readonly receivedOn: CivilDate | null;
  readonly city: string;
  readonly today: CivilDate;
  /** Null prints the applicant's sheet alone; dates are null while the review is not finished. */
  readonly review: { readonly finishedOn: CivilDate | null; readonly by: string | null } | null;
}

type Column = { heading: string; width: number; align?: 'center' };

function sheetColumns({ method }: Scheme, withReview: boolean): readonly Column[] {
  const points: Column[] = method === 'points' ? [{ heading: '点数', width: withReview ? 6 : 8, align: 'center' }] : [];
  const wide = withReview ? { text: 28, entries: 30 } : { text: method === 'points' ? 36 : 42, entries: 40 };
  const review: Column[] = [
    { heading: '審査者', width: 6.5, align: 'center' },
    { heading: '審査の内容', width: 28 },
  ];
  return [
    { heading: '番号', width: 6.5, align: 'center' },
    { heading: '審査項目', width: wide.text },
    ...points,
    { heading: withReview ? '申請者' : 'チェック', width: withReview ? 6.5 : 9, align: 'center' },
    { heading: '記入欄', width: wide.entries },
    ...(withReview ? review : []),
  ];
}

function coverBlocks(input: SheetReportInput): readonly ReportBlock[] {
  const { scheme, company, declarations } = input;
  const facts: readonly (readonly [string, string])[] = [
    ['フリガナ', company.kana],
    ['事業者名', company.name],
    ['所在地', company.address],
    ['代表者', company.representative],
    ['業種', company.industry],
  ];
  const table: ReportBlock = {
    kind: 'table',
    columns: [
      { heading: '', width: 16 },
      { heading: '', width: 84 },
    ],
    rows: facts
      .filter(([label, value]) => value !== '' || label === 'フリガナ')
      .map(([label, value]) => ({
        cells: [
          { text: label, bold: true },
          { text: value, bold: label === '事業者名' },
        ],
      })),
  };
  if (scheme.declarations.length === 0) return [table];
  const rows = scheme.declarations.map((each) =>
    declarationRow(each, declarations[each.key], input.carried.includes(`cover.${each.key}`)),
  );
  return [
    table,
    {
      kind: 'table',
      columns: [
        { heading: 'チェック', width: 12, align: 'center' },
        { heading: '確認欄', width: 88 },
      ],
      rows,
    },
  ];
}

function judgementRows(judgement: Judgement): readonly ReportRow[] {
  const points = judgement.method === 'points';
  const rows = judgement.categories.map((each) => {
    const title = `${each.no}　${displayText(each.title)}`;
    return points
      ? { cells: [title, String(each.points), String(each.maxPoints)] }
      : {
          cells: [
            title,
            `${each.ticked} / ${each.applicable}`,
            String(each.needed),
            { text: each.pass ? '合格' : '不合格', bold: each.pass },
          ],
        };
  });
  const bold = (text: string) => ({ text, bold: true });
  const total = points
    ? [bold('合計'), bold(String(judgement.points)), bold(String(judgement.maxPoints))]
    : [{ ...bold('合格した項目'), span: 3 }, bold(`${judgement.passed} / ${judgement.of}`)];
  return [...rows, { cells: total }];
}

function judgementBlocks(judgement: Judgement, input: SheetReportInput): readonly ReportBlock[] {
  const points = judgement.method === 'points';
  const heading = input.review === null ? '集計（申請者のチェックによる）' : '判定';
  const met = judgement.certified ? '認定の基準を満たします。' : '認定の基準を満たしません。';
  const compliance = input.scheme.declarations.some(({ key }) => key === 'legal_compliance');
  const declared = input.declarations['legal_compliance']?.declared === true;
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: points
        ? [
            { heading: '項目', width: 60 },
            { heading: '得点', width: 20, align: 'center' },
            { heading: '配点', width: 20, align: 'center' },
          ]
        : [
            { heading: '項目', width: 46 },
            { heading: '✓ / 審査項目', width: 18, align: 'center' },
            { heading: '必要な✓', width: 18, align: 'center' },
            { heading: '判定', width: 18, align: 'center' },
          ],
      rows: judgementRows(judgement),
    },
    {
      kind: 'paragraph',
      text: `${judgementSummary(judgement)}（${judgement.needed}${points ? '点' : ''}以上で認定の基準）　${met}`,
    },
    ...(compliance
      ? [{ kind: 'paragraph', text: `関係法令の遵守の申告：${declared ? 'あり' : 'なし'}`, small: true } as const]
      : []),
    ...(judgement.reasons.length === 0
      ? []
      : [{ kind: 'list', items: judgement.reasons.map(judgementReasonSentence) } as const]),
  ];
}

function reviewBlocks({ review, context }: SheetReportInput): readonly ReportBlock[] {
  if (review === null) return [];
  const finished =
    review.finishedOn === null
      ? '審査：完了していません。'
      : `審査完了：${formatWareki(review.finishedOn)}　審査者：${review.by ?? ''}`;
  const averages = `業種別平均は、${formatWareki(context.averages.asOf)}までに公表されたものと比べています。`;
  return [
    { kind: 'paragraph', text: finished },
    {
      kind: 'paragraph',
      text: `審査者の欄は、申請者のチェックのとおりのとき「同左」、✓を認めないとき「×」、審査の途中でまだ決めていないとき空欄です。${averages}`,
      small: true,
    },
  ];
}

/**
 * The filled sheet as a document like the paper form: cover, every item with its entries, the sums. With `review` also the
 * system's verdict with its figures, the reviewer's mark and reason, and the judgement of the deciding marks; without it the
 * sums are those of the applicant's own marks.
 */
export function sheetReport(input: SheetReportInput): ReportDocument {
  const { scheme, answers, context, rules, review, receiptNumber, receivedOn } = input;
  const withReview = review !== null;
  const applicant = Object.fromEntries(Object.entries(answers).map(([key, { applicantMark }]) => [key, applicantMark]));
  const marks = withReview ? finalMarks(answers) : applicant;
  const judgement = judge(scheme, marks, input.declarations['legal_compliance']?.declared ?? null, rules);
  const columns = sheetColumns(scheme, withReview);
  const given: SheetRowsInput = {
    scheme,
    context,
    rules,
    carried: input.carried,
    withReview,
    finished: review?.finishedOn != null,
  };
  const rows = scheme.categories.flatMap((category, index) =>
    categoryRows(category, answers, judgement.categories[index]!, columns.length, given),
  );
  const { years, basis } = context.years;
  const number = receiptNumber === null ? '' : `受付番号　${receiptNumber}`;
  return {
    title: displayText(scheme.title),
    orientation: withReview ? 'landscape' : 'portrait',
    head: [
      [number, receivedOn === null ? '' : `${formatWareki(receivedOn)}受付`].filter((part) => part !== '').join('　'),
      `対象の年　${years.map((year) => yearLabel(year, basis)).join('・')}`,
    ].filter((line) => line !== ''),
    addressee: null,
    blocks: [
      ...coverBlocks(input),
      { kind: 'table', columns, rows },
      ...judgementBlocks(judgement, input),
      ...reviewBlocks(input),
    ],
    footer: [receiptNumber ?? '', shorten(input.company.name, 30), scheme.label]
      .filter((part) => part !== '')
      .join('　'),
    author: input.city,
    createdOn: input.today,
  };
}
