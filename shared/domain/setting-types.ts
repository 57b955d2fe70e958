import type { SettingKey } from './settings.ts';

/** How a setting is entered. `lines` is one entry per line. */
export type SettingKind = 'choice' | 'number' | 'text' | 'long-text' | 'lines' | 'boolean';

/** Groups of the settings page, in order. */
export const settingGroups = [
  'judgement',
  'points',
  'years',
  'term',
  'procedure',
  'renewal',
  'office',
  'certificate',
  'ceremony',
  'publication',
  'files',
] as const;
export type SettingGroup = (typeof settingGroups)[number];
/** Japanese headings of the groups. */
export const settingGroupLabels: Readonly<Record<SettingGroup, string>> = {
  judgement: '判定',
  points: '旧チェックシート（点数方式）の判定',
  years: '判定の対象年・統計',
  term: '認定期間と番号',
  procedure: '手続き',
  renewal: '期限と更新',
  office: '市・担当課',
  certificate: '認定証',
  ceremony: '交付式',
  publication: '広報掲載',
  files: 'ファイル出力',
};

/** One setting as the settings page shows it. Its default is in `defaultSettings`. */
export interface SettingDefinition {
  readonly key: SettingKey;
  readonly group: SettingGroup;
  readonly kind: SettingKind;
  readonly label: string;
  /** What may be typed, shown with the field. */
  readonly help?: string;
  /** Where the default comes from, shown under the field. */
  readonly source: string;
  readonly unit?: string;
  /** Numbers: smallest value. */
  readonly min?: number;
  /** Numbers: largest value; texts: most characters. */
  readonly max?: number;
  readonly required?: boolean;
  /** Placeholders a text must hold. */
  readonly placeholders?: readonly string[];
  /** All placeholders a text may hold, when they are not those it must hold. */
  readonly mayHold?: readonly string[];
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** Said of every default the city's document does not give. */
export const undecided = '市の資料に定めがないため仮に置いた値';
/** Titles of the city's papers a default comes from. */
export const memo = '更新についての資料';
export const policy = 'チェックシート見直し方針';
