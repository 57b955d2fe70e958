import type { EntryColumn, TickRule } from './types.ts';

/** 男性・女性, in persons. */
export const menAndWomen: readonly EntryColumn[] = [
  { key: 'male', label: '男性', kind: 'number', unit: '人', decimals: 0, min: 0, max: 99_999 },
  { key: 'female', label: '女性', kind: 'number', unit: '人', decimals: 0, min: 0, max: 99_999 },
];

/** 「過去3年間の内、2年利用実績がある場合」 */
export const usedInTwoOfThree: TickRule = { kind: 'use-in-years', table: 'use', minYears: 2 };
