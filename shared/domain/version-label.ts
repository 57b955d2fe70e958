import type { Fault } from './fault.ts';

const folded = (label: string): string => label.normalize('NFKC').replaceAll(/\s/gu, '');

/** A name that another version bears too: nobody could tell the two apart in a list. Widths and spaces do not count. */
export const labelFaults = (label: string, others: readonly string[]): readonly Fault[] =>
  folded(label) !== '' && others.some((other) => folded(other) === folded(label))
    ? [{ path: 'label', code: 'not-unique', params: { value: label } }]
    : [];
