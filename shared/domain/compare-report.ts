import type { CivilDate } from '../kernel/types.ts';
import type { Scheme } from '../schemes/types.ts';
import {
  type ComparedItem,
  type ComparisonKind,
  type ComparisonRow,
  type ComparisonSection,
  hasPoints,
} from './compare-schemes.ts';
import type { ReportCell, ReportDocument, ReportRow } from './report.ts';
import { formatWareki } from './wareki.ts';

/** How a change is called. */
export const comparisonKindLabels: Readonly<Record<ComparisonKind, string>> = {
  same: '同じ',
  relaxed: '緩和',
  merged: '統合',
  split: '分割',
  deleted: '削除',
  moved: '移動',
  new: '新設',
  changed: '変更',
};

/** Two versions compared, to be printed. */
export interface ComparisonReport {
  readonly left: Scheme;
  readonly right: Scheme;
  readonly sections: readonly ComparisonSection[];
  readonly city: string;
  readonly today: CivilDate;
}

const wording = (item: ComparedItem): ReportCell => ({
  text: [...item.text, ...item.notes].join('\n'),
  note: [
    ...(item.fields.length === 0 ? [] : [`記入欄　${item.fields.join('／')}`]),
    ...(item.rule === '' ? [] : [`✓の条件　${item.rule}`]),
  ].join('\n'),
});

interface Side {
  readonly points: boolean;
  readonly items: readonly ComparedItem[];
}

/** Number, wording and, on a points sheet, points; blank where the side has no such item. */
function sideCells({ points, items }: Side, at: number): readonly ReportCell[] {
  const item = items[at];
  const blank = items.length === 0 ? '―' : '';
  const number: ReportCell = { text: item?.id ?? blank, align: 'center' };
  const text = item === undefined ? '' : wording(item);
  return points ? [number, text, { text: item?.points.replace(' ', '\n') ?? '', align: 'center' }] : [number, text];
}

function changeCell(row: ComparisonRow, at: number): ReportCell {
  const tags = [...(row.left[at]?.tags ?? []), ...(row.right[at]?.tags ?? [])];
  const label = at === 0 ? comparisonKindLabels[row.kind] : '〃';
  return { text: label, note: tags.join('・'), align: 'center', bold: at === 0 && row.kind !== 'same' };
}

function tableRows(row: ComparisonRow, left: boolean, right: boolean): readonly ReportRow[] {
  const lines = Math.max(row.left.length, row.right.length);
  return Array.from({ length: lines }, (_, at): ReportRow => ({
    cells: [
      ...sideCells({ points: left, items: row.left }, at),
      changeCell(row, at),
      ...sideCells({ points: right, items: row.right }, at),
    ],
    ...(at < lines - 1 ? { keep: true } : {}),
  }));
}

/** 新旧対照表 like the city's: both sheets side by side under their categories, the change between them, A4 across. */
export function comparisonDocument({ left, right, sections, city, today }: ComparisonReport): ReportDocument {
  const [leftPoints, rightPoints] = [hasPoints(left), hasPoints(right)];
  const columnsOf = (scheme: Scheme, points: boolean) => [
    { heading: '項目', width: 5, align: 'center' as const },
    { heading: scheme.label, width: points ? 36 : 41 },
    ...(points ? [{ heading: '配点', width: 5, align: 'center' as const }] : []),
  ];
  const section = ({ left: from, right: to, rightTags }: ComparisonSection): ReportRow => ({
    section: true,
    keep: true,
    cells: [
      { text: from ?? '―', span: leftPoints ? 3 : 2 },
      { text: rightTags.join('・'), align: 'center' },
      { text: to ?? '（対応する項目なし）', span: rightPoints ? 3 : 2 },
    ],
  });
  const rows = sections.flatMap((each) => [
    section(each),
    ...each.rows.flatMap((row) => tableRows(row, leftPoints, rightPoints)),
  ]);
  return {
    title: 'チェックシート新旧対照表',
    orientation: 'landscape',
    head: [city, formatWareki(today)].filter((line) => line !== ''),
    addressee: null,
    blocks: [
      {
        kind: 'table',
        columns: [
          ...columnsOf(left, leftPoints),
          { heading: '変更', width: 8, align: 'center' },
          ...columnsOf(right, rightPoints),
        ],
        rows,
      },
    ],
    footer: `${left.label} → ${right.label}`,
    author: city,
    createdOn: today,
  };
}
