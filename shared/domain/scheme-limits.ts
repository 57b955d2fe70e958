/** Longest texts of a checksheet version, in user-perceived characters: said beside the field and judged by scheme-check.ts. */
export const schemeLimits = {
  title: 200,
  label: 60,
  categoryTitle: 100,
  itemId: 10,
  sentence: 1000,
  note: 1000,
  remark: 1000,
  fieldLabel: 200,
  optionLabel: 200,
  columnLabel: 50,
  unit: 10,
  tag: 20,
  evidence: 1000,
  declaration: 500,
  suggestion: 100,
  phrase: 200,
} as const;
