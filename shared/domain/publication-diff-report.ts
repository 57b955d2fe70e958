import type { CivilDate } from '../kernel/types.ts';
import { certificationNumberLabel } from './certificate.ts';
import type { ListedCompany } from './listing.ts';
import { isSame, type ListingDiff } from './publication-diff.ts';
import type { ReportBlock, ReportDocument } from './report.ts';
import { termKindLabels } from './term.ts';
import { formatWareki } from './wareki.ts';

/** The last published listing of the same medium. */
export interface PreviousIssue {
  readonly title: string;
  readonly publishedOn: CivilDate;
}

const nameOf = (company: ListedCompany): string => `${company.name}（${certificationNumberLabel(company.number)}）`;

function listed(heading: string, companies: readonly ListedCompany[]): readonly ReportBlock[] {
  if (companies.length === 0) return [];
  return [
    { kind: 'heading', text: `${heading}（${companies.length}社）` },
    {
      kind: 'list',
      items: companies.map((company) => `${nameOf(company)}　${termKindLabels[company.kind]}　${company.address}`),
    },
  ];
}

function changedTable({ changed }: ListingDiff): readonly ReportBlock[] {
  if (changed.length === 0) return [];
  return [
    { kind: 'heading', text: `変わった事業者（${changed.length}社）` },
    {
      kind: 'table',
      columns: [
        { heading: '項目', width: 14 },
        { heading: '前回', width: 43 },
        { heading: '今回', width: 43 },
      ],
      rows: changed.flatMap(({ after, changes }) => [
        { section: true, keep: true, cells: [{ text: nameOf(after), span: 3 }] },
        ...changes.map(({ label, before, after: now }) => ({ cells: [label, before || '－', now || '－'] })),
      ]),
    },
  ];
}

/** 前回掲載からの追加・削除・変更 to print. */
export function diffDocument(
  diff: ListingDiff,
  of: { readonly title: string; readonly previous: PreviousIssue; readonly city: string; readonly today: CivilDate },
): ReportDocument {
  const { title, previous, city, today } = of;
  return {
    title: '前回掲載からの追加・削除・変更',
    orientation: 'portrait',
    head: [formatWareki(today), city],
    addressee: null,
    blocks: [
      {
        kind: 'paragraph',
        text: `今回：${title}\n前回：${previous.title}（${formatWareki(previous.publishedOn)}掲載）`,
      },
      ...(isSame(diff) ? [{ kind: 'paragraph', text: '前回の掲載と同じ内容です。' } as const] : []),
      ...listed('加わった事業者', diff.added),
      ...listed('なくなった事業者', diff.removed),
      ...changedTable(diff),
    ],
    footer: title,
    author: city,
    createdOn: today,
  };
}
