import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { categoryRatios, type CategoryRatio } from '../../../shared/domain/category-ratio.ts';
import type { ReceiptWindow } from '../../../shared/domain/version-choice.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { EntryField, TickHint, TickRuleKind } from '../../../shared/schemes/types.ts';
import type { Tone } from '../../components/status-badge.tsx';

/** How a version stands. */
export function statusOf(version: Pick<SchemeVersionRow, 'status' | 'usedBy'>): { word: string; tone: Tone } {
  if (version.status === 'draft') return { word: '下書き', tone: 'progress' };
  if (version.usedBy > 0) return { word: `使用中（${version.usedBy.toLocaleString('ja-JP')}件）`, tone: 'done' };
  return { word: '公開', tone: 'info' };
}

/** 「令和5年4月1日から」, 「令和6年3月31日まで」, 「期限なし」; a kind without dates is not taken. */
export function windowWords(window: ReceiptWindow | null): string {
  if (window === null) return '使いません';
  const { first, last } = window;
  if (first === null && last === null) return '期限なし';
  return `${first === null ? '' : `${formatWareki(first)}から`}${last === null ? '' : `${formatWareki(last)}まで`}`;
}

/** What each kind of rule asks for, as the clerk chooses it. */
export const ruleLabels: Readonly<Record<TickRuleKind, string>> = {
  'self-declared': '申請者の申告（記入欄のいずれかに記入）',
  'self-declared-all': '申請者の申告（記入欄のすべてに記入）',
  'any-of': '取組の一覧から、決めた数以上を選ぶ',
  'at-least': '数が、決めた数以上',
  'use-in-window': '利用実績（過去の年の中で1年でもあれば）',
  'use-in-years': '利用実績（3年のうち2年以上など）',
  'share-in-years': '割合（3年のうち2年以上で30％を超えるなど）',
  overtime: '時間外労働（月45時間・年360時間など）',
  'leave-rate': '年次有給休暇の取得率（業種別平均との比較）',
  'women-managers': '女性管理職（登用目標、または業種別平均との比較）',
};

/** Kinds of entry fields. */
export const fieldKindLabels: Readonly<Record<EntryField['kind'], string>> = {
  text: '文章',
  number: '数',
  choice: '一つを選ぶ',
  industry: '業種',
  options: '取組の一覧（いくつでも選ぶ）',
  'base-years': '年ごとの表（決まった年）',
  'chosen-years': '年ごとの表（申請者が年を選ぶ）',
  numbers: '数の内訳',
  share: '割合（自動で計算）',
  flag: 'はい・いいえ',
  date: '日付',
  goals: 'SDGsの目標の番号',
};

/** What is shown of the earlier tick; never a tick itself. */
export const tickHintLabels: Readonly<Record<TickHint, string>> = {
  hint: '「前回✓」を示す',
  recheck: '数字を確かめてから「前回✓」を示す',
  none: '何も示さない',
};

const ratioLabels: Readonly<Record<CategoryRatio, string>> = {
  '1/2': '半数以上',
  '3/5': '5分の3以上',
  '2/3': '3分の2以上',
  '3/4': '4分の3以上',
  '1/1': 'すべて',
};

const isRatio = (value: string): value is CategoryRatio => Object.hasOwn(categoryRatios, value);

/** Shares of a category that may be needed. */
export const ratioChoices = Object.keys(categoryRatios)
  .filter((value) => isRatio(value))
  .map((value) => ({ value, label: ratioLabels[value] }));

/** Names of what two edits of one draft may differ in; an item is named by its number. */
export const conflictLabels: Readonly<Record<string, string>> = {
  label: '版の名前',
  title: '表題',
  minCategories: '認定に必要な合格項目数',
  categoryRatio: '項目の合格に必要な割合',
  passMark: '合格点',
  categories: '項目の名前',
  declarations: '表紙の確認欄',
  newFirst: '新規の受付開始日',
  newLast: '新規の受付終了日',
  newUsed: '新規に使う',
  renewalFirst: '更新の受付開始日',
  renewalLast: '更新の受付終了日',
  renewalUsed: '更新に使う',
};

/** A stored value of `conflictLabels` as the clerk reads it. */
export function conflictShown(_field: string, value: string): string {
  if (value === 'true') return 'はい';
  if (value === 'false') return 'いいえ';
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatWareki(value) : value;
}
