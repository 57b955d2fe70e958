import type { Fault } from './fault.ts';
import { checkText, type TextLimits } from './text.ts';

/** At most one fault of a text, at its place. */
export function textFault(path: string, text: string, limits: TextLimits): readonly Fault[] {
  const bad = checkText(text, limits);
  return bad === null ? [] : [{ path, ...bad }];
}

/** Faults of a list of texts none of which may be blank, each at its place in the list. */
export const textFaults = (path: string, texts: readonly string[], max: number): readonly Fault[] =>
  texts.flatMap((text, index) => textFault(`${path}.${index}`, text, { max, required: true, multiline: true }));

/** One value that must not occur twice, and where it stands. */
export interface Placed {
  readonly path: string;
  readonly value: string;
}

/** A fault at each place whose value stood earlier in the list. */
export function uniqueFaults(places: readonly Placed[]): readonly Fault[] {
  const seen = new Set<string>();
  return places.flatMap(({ path, value }) => {
    if (seen.has(value)) return [{ path, code: 'not-unique', params: { value } } satisfies Fault];
    seen.add(value);
    return [];
  });
}

/** A number outside its limits. */
export const outside = (path: string, limits: { readonly min?: number; readonly max?: number }): Fault => ({
  path,
  code: 'out-of-range',
  params: { ...limits },
});

/** True for names of items, fields, options and columns in data: short, ASCII, never shown. */
const isKey = (key: string): boolean => /^[a-z0-9][a-z0-9_-]{0,59}$/u.test(key);

/** A fault of a name in data that other programs could stumble over. */
export const keyFault = (path: string, key: string): readonly Fault[] =>
  key === '' ? [{ path, code: 'required' }] : isKey(key) ? [] : [{ path, code: 'unknown-choice' }];
