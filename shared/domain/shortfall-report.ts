import type { CivilDate } from '../kernel/types.ts';
import type { ReportBlock, ReportDocument, ReportRow } from './report.ts';
import { outlookLabels, type Shortfall, type ShortfallRow } from './shortfall.ts';
import { shorten } from './text.ts';
import { formatWareki } from './wareki.ts';

/** A letter to a company before it applies. */
export interface ShortfallLetter {
  readonly companyName: string;
  readonly from: { readonly label: string; readonly decidedOn: CivilDate };
  readonly toLabel: string;
  readonly shortfall: Shortfall;
  readonly city: string;
  readonly department: string;
  readonly clerk: string;
  readonly today: CivilDate;
}

/** How closely the page is set, so that it stays one page whatever is missing: in full, without examples, or in a few words. */
export const shortfallDensities = ['full', 'close', 'brief'] as const;
export type ShortfallDensity = (typeof shortfallDensities)[number];

/** Longest wording of an item per density, in characters. */
const longest = { full: 200, close: 38, brief: 17 } as const;

const withoutExamples = (text: string): string => text.replaceAll(/\s*（例：[^）]*）/gu, '');

function tableRow(row: ShortfallRow, density: ShortfallDensity): ReportRow {
  const text = row.text.map(withoutExamples).join(density === 'full' ? '\n' : '');
  return {
    cells: [
      { text: row.itemId, align: 'center' },
      shorten(text, longest[density]),
      { text: outlookLabels[row.outlook], align: 'center', bold: row.outlook === 'lacking' },
      density === 'brief' ? row.brief : row.need,
    ],
  };
}

/** 「新基準で不足しそうな項目」 as one A4 page, friendly: it goes to a company that has not applied yet. */
export function shortfallDocument(letter: ShortfallLetter, density: ShortfallDensity): ReportDocument {
  const { companyName, from, toLabel, shortfall, city, department, clerk, today } = letter;
  const open = shortfall.rows.filter((row) => row.outlook !== 'likely');
  const likely = shortfall.rows.filter((row) => row.outlook === 'likely').map((row) => row.itemId);
  const greeting: readonly string[] =
    density === 'brief'
      ? []
      : ['　日ごろより、ワーク・ライフ・グッドバランス企業認定制度にご理解とご協力をいただき、ありがとうございます。'];
  const table: ReportBlock = {
    kind: 'table',
    columns: [
      { heading: '項目', width: 6, align: 'center' },
      { heading: '審査項目', width: 36 },
      { heading: '見込み', width: 9, align: 'center' },
      { heading: 'ご準備いただきたいこと', width: 49 },
    ],
    rows: open.map((row) => tableRow(row, density)),
  };
  const kept =
    likely.length === 0
      ? []
      : [`　前回の内容を引き継げる見込みの項目：${likely.join('、')}。申請のときに、変わりがないかご確認ください。`];
  const blocks: readonly ReportBlock[] = [
    ...greeting.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    {
      kind: 'paragraph',
      text: `　更新の申請をご検討いただくため、前回（${formatWareki(from.decidedOn)}決定、${from.label}）の内容をもとに、「${toLabel}」で確認や準備が必要になりそうな項目をまとめました。`,
    },
    { kind: 'paragraph', text: `　${shortfall.summary}` },
    ...(open.length === 0 ? [] : [table]),
    ...kept.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    {
      kind: 'paragraph',
      small: true,
      text: '※ 前回の記入内容から見込みを示したもので、審査の結果を決めるものではありません。実際の取組に応じて、チェックする項目は変わります。ご不明な点は、お気軽にお問い合わせください。',
    },
  ];
  const office = [city, department].filter((part) => part !== '').join('　');
  return {
    title: '新基準で不足しそうな項目',
    orientation: 'portrait',
    head: [formatWareki(today)],
    addressee: `${companyName}　御中`,
    sender: [office, ...(clerk === '' ? [] : [`担当　${clerk}`])].filter((line) => line !== ''),
    blocks,
    footer: `${companyName}　新基準で不足しそうな項目`,
    author: office,
    createdOn: today,
  };
}
