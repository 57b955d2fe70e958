import type { CivilDate } from '../kernel/types.ts';
import { certificationNumberLabel } from './certificate.ts';
import type { EntryKind } from './certificate-copy.ts';
import { certificateKindLabels } from './record-words.ts';
import type { ReportDocument } from './report.ts';
import { formatWareki } from './wareki.ts';

/** A certificate that bears the seal. */
export interface SealUse {
  readonly issuedOn: CivilDate;
  readonly number: number;
  readonly companyName: string;
  readonly kind: EntryKind;
  readonly seal: 'blank' | 'image' | 'none';
  readonly createdBy: string;
}

/** How the seal gets onto the paper. */
const sealWords: Readonly<Record<SealUse['seal'], string>> = {
  blank: '押印',
  image: '印影の印刷',
  none: '押印の場所なし',
};

/** Columns of 公印使用簿; the keeper of the seal signs in the last one. `width` is a weight, `characters` a workbook's width. */
export const sealColumns = [
  { key: 'on', heading: '使用日（交付日）', width: 16, characters: 20 },
  { key: 'document', heading: '文書', width: 14, characters: 20 },
  { key: 'number', heading: '認定番号', width: 10, characters: 10 },
  { key: 'company', heading: '相手方', width: 28, characters: 36 },
  { key: 'count', heading: '件数', width: 6, characters: 6 },
  { key: 'seal', heading: '公印', width: 12, characters: 16 },
  { key: 'clerk', heading: '担当者', width: 12, characters: 14 },
  { key: 'keeper', heading: '公印管理者', width: 12, characters: 14 },
] as const;
export type SealLine = Readonly<Record<(typeof sealColumns)[number]['key'], string>>;

/** One use of the seal as a line. */
export const sealLine = (use: SealUse): SealLine => ({
  on: formatWareki(use.issuedOn),
  document: `認定証（${certificateKindLabels[use.kind]}）`,
  number: certificationNumberLabel(use.number),
  company: use.companyName,
  count: '1',
  seal: sealWords[use.seal],
  clerk: use.createdBy,
  keeper: '',
});

/** 「令和8年11月1日から令和8年11月30日まで」 and how many. */
export const sealSpan = (of: { readonly from: CivilDate; readonly to: CivilDate }, count: number): string =>
  `${formatWareki(of.from)}から${formatWareki(of.to)}まで　${count.toLocaleString('ja-JP')}件`;

/** 公印使用簿 of a span of days to print, in the order the certificates were made. */
export function sealDocument(
  uses: readonly SealUse[],
  of: {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly today: CivilDate;
    readonly city: string;
    readonly department: string;
  },
): ReportDocument {
  const office = [of.city, of.department].filter((part) => part !== '').join('　');
  return {
    title: '公印使用簿（認定証）',
    orientation: 'landscape',
    head: [`${formatWareki(of.today)}作成`, office],
    addressee: null,
    blocks: [
      { kind: 'paragraph', text: sealSpan(of, uses.length) },
      {
        kind: 'table',
        columns: sealColumns.map(({ heading, width }) => ({ heading, width })),
        rows: uses.map((use) => {
          const line = sealLine(use);
          return { cells: sealColumns.map(({ key }) => line[key]) };
        }),
      },
    ],
    footer: '公印使用簿（認定証）',
    author: office,
    createdOn: of.today,
  };
}
