import type { CivilDate } from '../kernel/types.ts';
import type { TermKind } from './term.ts';

/**
 * 更新回数 of a term: how many renewals its certification had seen when it began, itself included. Counted from the company's
 * last new certification, or from its first term where the register holds none.
 */
export function renewalsUpTo(
  terms: readonly { readonly kind: TermKind; readonly startOn: CivilDate }[],
  startOn: CivilDate,
): number {
  const begun = terms.filter((term) => term.startOn <= startOn);
  const news = begun.filter(({ kind }) => kind === 'new').map((term) => term.startOn);
  const from = (news.length > 0 ? news.toSorted().at(-1) : begun.map((term) => term.startOn).toSorted()[0]) ?? '';
  return begun.filter((term) => term.kind === 'renewal' && term.startOn > from).length;
}
