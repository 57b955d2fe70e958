import type { CarryStep, ItemMapping } from './types.ts';

type List = readonly [item: string, field: string];

/** An item of the points sheet without a successor. */
export const deleted = (key: string, evidence: string): ItemMapping => ({
  from: [key],
  to: [],
  kind: 'deleted',
  carry: [],
  tickHint: 'none',
  evidence,
});

/** A field as it stands. */
export const copied = (from: List, to: List): CarryStep => ({
  how: 'copy',
  from: { item: from[0], field: from[1] },
  to: { item: to[0], field: to[1] },
});

/** The option of a list when one of the earlier ones was chosen. */
export const option = (from: List, options: readonly string[], to: List, key: string): CarryStep => ({
  how: 'option',
  from: { item: from[0], field: from[1], options },
  to: { item: to[0], field: to[1], option: key },
});

/** 管理職 and 管理職以外 of the points sheet became one option. */
export const awareness = (from: List, to: List): CarryStep =>
  option(from, ['mgr_awareness', 'staff_awareness'], to, 'awareness');

/** その他の取組 with its text. */
export const otherOption = (from: List, to: List): CarryStep => ({
  how: 'other-option',
  from: { item: from[0], field: from[1] },
  to: { item: to[0], field: to[1] },
});

/** A text put behind what is there. */
export const appended = (from: List, to: List): CarryStep => ({
  how: 'append-text',
  from: { item: from[0], field: from[1] },
  to: { item: to[0], field: to[1] },
});
