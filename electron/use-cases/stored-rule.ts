import { type StoredTermRule, termRule } from '../../shared/contract/common.ts';
import type { TermRule } from '../../shared/domain/term.ts';

/** A term's rule as it is kept with the term. */
export const storedRule = ({ rule, years, eventOn, previousEndOn = null, renewalRule }: TermRule): string =>
  JSON.stringify({ rule, years, eventOn, previousEndOn, ...(renewalRule === undefined ? {} : { renewalRule }) });

/** The rule kept with a term; null of rows from before rules were kept, and of extensions: these have their `basis`. */
export function ruleOf(stored: string | null): StoredTermRule | null {
  if (stored === null) return null;
  const read = termRule.safeParse(JSON.parse(stored));
  return read.success ? read.data : null;
}
