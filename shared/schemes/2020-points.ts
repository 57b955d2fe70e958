import { type Scheme, schemeVersionLabels } from './types.ts';

/** The points sheet: 6 categories, 39 items, 100 points. */
export const points2020: Scheme = {
  id: '2020-points',
  title: '朝霞市ワーク・ライフ・グッドバランス企業認定制度 チェックシート',
  label: schemeVersionLabels['2020-points'],
  method: 'points',
  starPoints: { star: 4, plain: 2 },
  thresholds: { minCategories: null, categoryRatio: null, passMark: null },
  printedLastYear: 2020,
  declarations: [],
  categories: [],
  previousVersionId: null,
  mappings: [],
};
