import type { EntryField, SchemeItem } from '../../../../shared/schemes/types.ts';

export interface EntryProps<K extends EntryField['kind']> {
  readonly item: SchemeItem;
  readonly field: Extract<EntryField, { kind: K }>;
}

/** `items.<key>.<field>`: the path of the entry's faults, and the field's id on the screen. */
export const entryPath = (item: SchemeItem, ...rest: readonly (string | number)[]): string =>
  ['items', item.key, ...rest].join('.');
