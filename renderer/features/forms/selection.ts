import type { FormPreview, FormValue } from '../../../shared/contract/forms.ts';

/** Values of one part of the sheet, in the order of the form. */
export interface ValueGroup {
  readonly key: string;
  readonly label: string;
  readonly values: readonly FormValue[];
}

/** The values in groups by item, items without any left out. */
export const groupsOf = ({ parts }: FormPreview, values: readonly FormValue[]): readonly ValueGroup[] =>
  parts.flatMap(({ key, label }) => {
    const own = values.filter((value) => value.part === key);
    return own.length === 0 ? [] : [{ key, label, values: own }];
  });

/** What the form changes; a cell left blank only when the clerk says so. */
export const proposed = ({ values }: FormPreview): ReadonlySet<string> =>
  new Set(values.filter(({ state }) => state === 'new' || state === 'differs').map(({ path }) => path));

export const changing = ({ values }: FormPreview): readonly FormValue[] =>
  values.filter(({ state }) => state !== 'same');

/** The chosen paths with these put in or taken out. */
export function withChosen(chosen: ReadonlySet<string>, paths: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const path of paths) {
    if (on) next.add(path);
    else next.delete(path);
  }
  return next;
}
