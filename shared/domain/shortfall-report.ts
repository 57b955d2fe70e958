import type { CivilDate } from '../kernel/types.ts';
import type { ReportBlock, ReportDocument, ReportRow } from './report.ts';
import { type Outlook, type Shortfall, type ShortfallRow } from './shortfall.ts';
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

/** How closely the page is set, so that it stays one page whatever is missing: whole wording, short names, a few words each. */
export const shortfallDensities = ['full', 'close', 'brief'] as const;
export type ShortfallDensity = (typeof shortfallDensities)[number];

const withoutExamples = (text: string): string => text.replaceAll(/\s*（例：[^）]*）/gu, '');

/** The short name, or the beginning of the wording where another item is called the same. */
function nameOf(row: ShortfallRow, rows: readonly ShortfallRow[]): string {
  const twin = rows.some((other) => other.itemId !== row.itemId && other.name === row.name);
  return shorten(twin ? withoutExamples(row.text.join('')) : row.name, 28);
}

function tableRow(row: ShortfallRow, rows: readonly ShortfallRow[], density: ShortfallDensity): ReportRow {
  const text = density === 'full' ? row.text.map(withoutExamples).join('\n') : nameOf(row, rows);
  return {
    cells: [{ text: row.itemId, align: 'center' }, text, density === 'brief' ? row.brief : row.need],
  };
}

const groups: readonly (readonly [Outlook, string])[] = [
  ['check', '数字や内容を確認していただきたい項目'],
  ['lacking', '前回の内容にもとになるものがない項目（実施していれば、チェックできます）'],
];

function tableOf(rows: readonly ShortfallRow[], density: ShortfallDensity): readonly ReportBlock[] {
  const filled = groups.flatMap(([outlook, title]): ReportRow[] => {
    const group = rows.filter((row) => row.outlook === outlook).map((row) => tableRow(row, rows, density));
    return group.length === 0 ? [] : [{ section: true, keep: true, cells: [{ text: title, span: 3 }] }, ...group];
  });
  if (filled.length === 0) return [];
  const [name, need] = density === 'brief' ? [58, 36] : [40, 54];
  const columns = [
    { heading: '項目', width: 6, align: 'center' as const },
    { heading: '審査項目', width: name },
    { heading: 'ご準備いただきたいこと', width: need },
  ];
  return [{ kind: 'table', columns, rows: filled }];
}

/** 「新基準で不足しそうな項目」 as one A4 page, friendly: it goes to a company that has not applied yet. */
export function shortfallDocument(letter: ShortfallLetter, density: ShortfallDensity): ReportDocument {
  const { companyName, from, toLabel, shortfall, city, department, clerk, today } = letter;
  const likely = shortfall.rows.filter((row) => row.outlook === 'likely').map((row) => row.itemId);
  const greeting: readonly string[] =
    density !== 'full'
      ? []
      : ['　日ごろより、ワーク・ライフ・グッドバランス企業認定制度にご理解とご協力をいただき、ありがとうございます。'];
  const kept =
    likely.length === 0
      ? []
      : [`　前回の内容を引き継げる見込みの項目：${likely.join('、')}。申請のときに、変わりがないかご確認ください。`];
  const blocks: readonly ReportBlock[] = [
    ...greeting.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    {
      kind: 'paragraph',
      text:
        density === 'brief'
          ? `　前回（${formatWareki(from.decidedOn)}決定）の内容をもとに、「${toLabel}」で準備が必要になりそうな項目をまとめました。`
          : `　更新の申請をご検討いただくため、前回（${formatWareki(from.decidedOn)}決定、${from.label}）の内容をもとに、「${toLabel}」で確認や準備が必要になりそうな項目をまとめました。`,
    },
    { kind: 'paragraph', text: `　${shortfall.summary}` },
    ...tableOf(shortfall.rows, density),
    ...kept.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    {
      kind: 'paragraph',
      small: true,
      text: `※ 前回の記入内容から見込みを示したもので、審査の結果を決めるものではありません。${density === 'brief' ? '' : '実際の取組に応じて、チェックする項目は変わります。ご不明な点は、お気軽にお問い合わせください。'}`,
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
