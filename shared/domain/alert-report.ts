import { alertKindLabels } from './alert.ts';
import {
  applicationWords,
  daysWords,
  filterWords,
  handlingWords,
  planWords,
  stageWords,
  type ToldAlert,
  type ToldFilter,
} from './alert-words.ts';
import { certificationNumberLabel } from './certificate.ts';
import type { ReportDocument, ReportRow } from './report.ts';
import { formatWareki } from './wareki.ts';
import type { CivilDate } from '../kernel/types.ts';

/** A line of the printed list. */
export interface PrintedAlert extends ToldAlert {
  readonly companyName: string;
  readonly number: number | null;
  readonly dueOn: CivilDate | null;
  readonly attention: boolean;
}

/** What the printed list says besides its lines. */
export interface PrintedList {
  readonly rows: readonly PrintedAlert[];
  readonly filter: ToldFilter;
  /** The self-check as a sentence (alert-sentence.ts). */
  readonly check: string;
  readonly arrivals: string;
  readonly today: CivilDate;
  readonly office: string;
}

const columns = [
  { heading: '事業者', width: 34 },
  { heading: '種類', width: 18 },
  { heading: '期限の日', width: 22 },
  { heading: '残り', width: 14 },
  { heading: '段階', width: 12 },
  { heading: '更新の申請', width: 22 },
  { heading: '申請書が必要な日', width: 24 },
  { heading: '対応', width: 30 },
];

const rowOf = (row: PrintedAlert): ReportRow => ({
  cells: [
    {
      text: row.companyName,
      ...(row.number === null ? {} : { note: certificationNumberLabel(row.number) }),
    },
    alertKindLabels[row.kind],
    row.dueOn === null ? '' : formatWareki(row.dueOn),
    daysWords(row.daysLeft),
    { text: stageWords(row), bold: row.attention },
    applicationWords(row),
    planWords(row),
    {
      text: `${row.attention ? '【要対応】' : ''}${handlingWords(row.handling)}`,
      ...(row.handling === null || row.handling.reason === '' ? {} : { note: row.handling.reason }),
    },
  ],
});

/** 期限の一覧 on landscape A4: what was chosen, the self-check, and a line for each alert. */
export function alertReport({ rows, filter, check, arrivals, today, office }: PrintedList): ReportDocument {
  return {
    title: '期限の一覧',
    orientation: 'landscape',
    head: [`${formatWareki(today)}現在`, ...(office === '' ? [] : [office])],
    addressee: null,
    blocks: [
      { kind: 'paragraph', text: `表示：${filterWords(filter)}（${rows.length.toLocaleString('ja-JP')}件）` },
      { kind: 'paragraph', text: check, small: true },
      { kind: 'paragraph', text: arrivals, small: true },
      ...(rows.length === 0
        ? [{ kind: 'paragraph' as const, text: '当てはまるものはありません。' }]
        : [{ kind: 'table' as const, columns, rows: rows.map(rowOf) }]),
    ],
    footer: `期限の一覧　${formatWareki(today)}現在`,
    author: office,
    createdOn: today,
  };
}
