import type { ImportedRow } from '../../../shared/contract/averages.ts';
import { averageIndustryLabel, averageSeriesLabels, formatTenths } from '../../../shared/domain/average-entry.ts';
import { averageColumns } from '../../../shared/domain/average-table.ts';
import type { AverageResult } from '../../../shared/domain/average-lookup.ts';
import type { AverageSeries, OfficialAverage } from '../../../shared/domain/official-averages.ts';
import { formatWareki, yearLabel } from '../../../shared/domain/wareki.ts';

/** Short enough for a tab. */
export const tabLabels: Readonly<Record<AverageSeries, string>> = {
  'paid-leave-rate': '年次有給休暇の取得率',
  'women-managers': '女性管理職の割合',
  'women-managers-eruboshi': '女性管理職の割合（えるぼし）',
};

/** What the figures are, where they come from and where they are compared. */
export const seriesNotes: Readonly<Record<AverageSeries, string>> = {
  'paid-leave-rate':
    '厚生労働省「就労条件総合調査」（常用労働者30人以上の民営企業、繰越日数を除く）。年は、数値の年（調査の前年）です。',
  'women-managers':
    '厚生労働省「雇用均等基本調査」の課長相当職以上（役員を含む。常用労働者10人以上の企業）。年は、調査の年（10月1日現在）です。',
  'women-managers-eruboshi':
    'えるぼし認定の「産業ごとの管理職に占める女性労働者の割合の平均値」。「認定制度の設定」でこの平均値を選んだときに使います。数値の年が確かめられないため、はじめは入っていません。',
};

/** 令和6年（2024年） */
export const bothYears = (year: number): string => `${yearLabel(year)}（${year}年）`;

/** 「E 製造業」 and 「令和6年（2024年）」. */
export const placeWords = (industry: string, year: number): string =>
  `${averageIndustryLabel(industry)}　${bothYears(year)}`;

export const percentWords = (tenths: number | null): string =>
  tenths === null ? formatTenths(null) : `${formatTenths(tenths)}％`;

export const effectWords: Readonly<Record<ImportedRow['effect'], string>> = {
  new: '新しい数値',
  changed: '変更',
  same: '同じ',
  faulty: '取り込めない',
};

/** Names of a figure's fields, for forms, faults and conflicts. */
export const fieldLabels: Readonly<Record<string, string>> = {
  ...Object.fromEntries(averageColumns.map(({ key, heading }) => [key, heading])),
  tenths: '値（％）',
};

/** A stored value of a field as the clerk reads it. */
export function shownValue(field: string, value: string): string {
  if (field === 'tenths') return percentWords(value === '' ? null : Number(value));
  if (field === 'publishedOn') return value === '' ? '不明' : formatWareki(value);
  if (field === 'industry') return averageIndustryLabel(value);
  return field === 'series' ? ((averageSeriesLabels as Readonly<Record<string, string>>)[value] ?? value) : value;
}

/** What an import changes of a figure, field by field: 「値 62.1％ → 62.3％」. */
export function changeWords(stored: OfficialAverage, read: OfficialAverage): readonly string[] {
  const pairs = [
    ['値', percentWords(stored.tenths), percentWords(read.tenths)],
    ['調査名', stored.edition, read.edition],
    ['公表日', shownValue('publishedOn', stored.publishedOn ?? ''), shownValue('publishedOn', read.publishedOn ?? '')],
    ['出典', stored.source, read.source],
  ] as const;
  return pairs.flatMap(([label, before, after]) => (before === after ? [] : [`${label}：${before} → ${after}`]));
}

/** Which figure the app would compare with, and why that one. */
export function resultWords(result: AverageResult): string {
  if (result.kind === 'industry-missing') return '業種が入力されていないため、比べられません。';
  if (result.kind === 'missing')
    return '数値がありません。自動では確かめられないため、審査者が確かめます（0％とはみなしません）。';
  const fallback = result.fallback ? '調査の対象外の業種のため、調査産業計を使います。' : '';
  const figure = `${percentWords(result.tenths)}（${result.edition}、${bothYears(result.year)}の数値）`;
  return result.kind === 'provisional'
    ? `${figure}を暫定で使います。${bothYears(result.wanted)}の数値は公表前か未入力です。決定のときに、もう一度確かめます。${fallback}`
    : `${figure}。${fallback}`;
}
