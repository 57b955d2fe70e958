import { mappingsFromCategories1To3 } from './2023-mappings-1-3.ts';
import { mappingsFromCategories4To6 } from './2023-mappings-4-6.ts';
import type { ItemMapping } from './types.ts';

const added = (key: string, evidence: string): ItemMapping => ({
  from: [],
  to: [key],
  kind: 'new',
  carry: [],
  tickHint: 'none',
  evidence,
});

/** Items nothing of the points sheet lives on in. */
const newItems: readonly ItemMapping[] = [
  added('work_efficiency', '新設の審査項目です（市の資料の「新」の印）。'),
  added('workplace_measures', '新設の審査項目です（市の資料の「新」の印）。'),
  added('workplace_other', '旧チェックシートに対応する審査項目がありません。市の資料に印はありません。'),
  added('sdgs', '新設の審査項目です（市の資料の「新」の印）。'),
  added('community', '新設の審査項目です（市の資料の「新」の印）。'),
];

/**
 * What became of each item of the points sheet on the pass/fail sheet (annotated copy, source lines 455-696, and the
 * revision policy, lines 423-453). Steps into one item are taken in this order: texts are joined in it.
 */
export const mappings2023: readonly ItemMapping[] = [
  ...mappingsFromCategories1To3,
  ...mappingsFromCategories4To6,
  ...newItems,
];
