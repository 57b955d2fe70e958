/** Shares a category may need; text so that it is compared exactly. */
export const categoryRatios = {
  '1/2': { numerator: 1, denominator: 2 },
  '3/5': { numerator: 3, denominator: 5 },
  '2/3': { numerator: 2, denominator: 3 },
  '3/4': { numerator: 3, denominator: 4 },
  '1/1': { numerator: 1, denominator: 1 },
} as const;
export type CategoryRatio = keyof typeof categoryRatios;

export const isCategoryRatio = (text: string): text is CategoryRatio => Object.hasOwn(categoryRatios, text);
