import type { CivilDate } from '../kernel/types.ts';
import { certificationNumberLabel } from './certificate.ts';
import { type Mark, markLabels } from './checksheet.ts';
import type { CompanyFactChange } from './company-changes.ts';
import {
  type ChangeRow,
  type ChangeSection,
  type ChangeSide,
  type ChangeStatus,
  changeStatuses,
  changeStatusLabels,
} from './renewal-changes.ts';
import type { ReportBlock, ReportCell, ReportDocument, ReportRow } from './report.ts';
import { formatWareki } from './wareki.ts';

/** What a 変更点確認表 says. */
export interface RenewalReport {
  readonly companyName: string;
  readonly receiptNumber: string | null;
  readonly receivedOn: CivilDate | null;
  readonly term: { readonly number: number; readonly endOn: CivilDate } | null;
  /** Null: the register holds no sheet of the last certification. */
  readonly previous: { readonly decidedOn: CivilDate; readonly schemeLabel: string } | null;
  readonly schemeLabel: string;
  /** Null: it is not known what the company was at the last certification. */
  readonly facts: readonly CompanyFactChange[] | null;
  readonly sections: readonly ChangeSection[];
  readonly counts: Readonly<Record<ChangeStatus, number>>;
  readonly city: string;
  readonly today: CivilDate;
}

/** 「変更 3件・変更なし 12件・未確認 4件・前回も今回も記入なし 4件」. */
export const countsSentence = (counts: Readonly<Record<ChangeStatus, number>>): string =>
  changeStatuses.map((each) => `${changeStatusLabels[each]} ${counts[each]}件`).join('・');

const sideText = ({ lines }: ChangeSide): string => lines.join('\n');

const markCell = (mark: Mark): ReportCell => ({
  text: mark === 'na' ? '－' : markLabels[mark],
  large: true,
  align: 'center',
});

/** What is left to be confirmed is asked of the company on paper. */
function statusCell({ status, yearly, unchanged }: ChangeRow): ReportCell {
  if (status === 'changed') return { text: changeStatusLabels.changed, bold: true, align: 'center' };
  if (status === 'unconfirmed') {
    if (yearly) return { text: '今年の数字を\n記入', align: 'center' };
    const anew = !unchanged.ok && unchanged.why === 'declared-anew';
    return { text: anew ? '□ 申告する' : '□ 変更なし\n□ 変更あり', align: 'center' };
  }
  return { text: status === 'empty' ? '―' : changeStatusLabels.unchanged, align: 'center' };
}

const changeRows = ({ no, title, rows }: ChangeSection): readonly ReportRow[] => [
  { section: true, keep: true, cells: [{ text: no === 0 ? title : `${no}　${title}`, span: 7 }] },
  ...rows.map((row): ReportRow => ({
    cells: [
      { text: row.number, align: 'center' },
      row.text.join('\n'),
      markCell(row.before.mark),
      sideText(row.before),
      // what was only taken over is not said by the company yet
      markCell(row.status === 'unconfirmed' ? 'blank' : row.now.mark),
      row.status === 'unconfirmed' ? '' : sideText(row.now),
      statusCell(row),
    ],
  })),
];

function factBlocks(facts: RenewalReport['facts']): readonly ReportBlock[] {
  const heading: ReportBlock = { kind: 'heading', text: '事業者の内容' };
  if (facts === null) return [];
  if (facts.length === 0) {
    const text = '名称・所在地・代表者・連絡先・業種・従業員数・法人番号は、台帳では前回の認定から変わっていません。';
    return [heading, { kind: 'paragraph', text }];
  }
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { heading: '事項', width: 20 },
        { heading: '前回', width: 40 },
        { heading: '今回', width: 40 },
      ],
      rows: facts.map(({ label, before, after }) => ({
        cells: [label, before === '' ? '（記録なし）' : before, after === '' ? '（記録なし）' : after],
      })),
    },
  ];
}

/** 変更点確認表 (memo, source line 407): what the company said at the last certification and says now, A4 across. */
export function renewalReport(report: RenewalReport): ReportDocument {
  const { companyName, receiptNumber, receivedOn, term, previous, schemeLabel, city, today } = report;
  const lines = [
    `事業者名　${companyName}`,
    ...(term === null
      ? []
      : [`更新のもとの認定　${certificationNumberLabel(term.number)}（${formatWareki(term.endOn)}満了）`]),
    previous === null
      ? '前回のチェックシートは、台帳に記録がありません。'
      : `前回　${formatWareki(previous.decidedOn)}決定（${previous.schemeLabel}）　今回　${schemeLabel}`,
    countsSentence(report.counts),
  ];
  return {
    title: '変更点確認表',
    orientation: 'landscape',
    head: [
      receiptNumber === null ? '' : `受付番号　${receiptNumber}`,
      receivedOn === null ? '' : `受付日　${formatWareki(receivedOn)}`,
      formatWareki(today),
    ].filter((line) => line !== ''),
    addressee: null,
    blocks: [
      ...lines.map((text): ReportBlock => ({ kind: 'paragraph', text })),
      ...factBlocks(report.facts),
      { kind: 'heading', text: 'チェックシートの内容' },
      {
        kind: 'table',
        columns: [
          { heading: '番号', width: 6, align: 'center' },
          { heading: '審査項目', width: 28 },
          { heading: '前回', width: 5, align: 'center' },
          { heading: '前回の記入', width: 23 },
          { heading: '今回', width: 5, align: 'center' },
          { heading: '今回の記入', width: 23 },
          { heading: '変更', width: 10, align: 'center' },
        ],
        rows: report.sections.flatMap(changeRows),
      },
    ],
    footer: `変更点確認表　${companyName}`,
    author: city,
    createdOn: today,
  };
}
