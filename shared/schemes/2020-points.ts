import { points1To3 } from './2020-categories-1-3.ts';
import { points4 } from './2020-categories-4.ts';
import { points5To6 } from './2020-categories-5-6.ts';
import { type Scheme, schemeVersionLabels } from './types.ts';

/**
 * The points sheet: 6 categories, 39 items, 100 points (☆ 4, others 2: the only solution of the printed sums). Items are
 * named by their printed number. It has no cover declarations: compliance with the law is its item 6-7.
 */
export const points2020: Scheme = {
  id: '2020-points',
  title: '朝霞市ワーク・ライフ・グッドバランス企業認定制度 チェックシート',
  label: schemeVersionLabels['2020-points'],
  method: 'points',
  starPoints: { star: 4, plain: 2 },
  thresholds: { minCategories: null, categoryRatio: null, passMark: null },
  printedLastYear: 2020,
  declarations: [],
  categories: [...points1To3, ...points4, ...points5To6],
  previousVersionId: null,
  mappings: [],
};
