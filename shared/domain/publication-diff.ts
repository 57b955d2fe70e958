import { certificationNumberLabel } from './certificate.ts';
import { industryName } from './industries.ts';
import type { ListedCompany } from './listing.ts';
import { termKindLabels } from './term.ts';
import { formatWareki } from './wareki.ts';

/** One fact of a company that was published otherwise. */
export interface ListedChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A company that is in both, with what differs. */
export interface ChangedCompany {
  readonly before: ListedCompany;
  readonly after: ListedCompany;
  readonly changes: readonly ListedChange[];
}

/** What differs between two publications. */
export interface ListingDiff {
  readonly added: readonly ListedCompany[];
  readonly removed: readonly ListedCompany[];
  readonly changed: readonly ChangedCompany[];
}

const facts: readonly (readonly [string, (company: ListedCompany) => string])[] = [
  ['事業者名', ({ name }) => name],
  ['フリガナ', ({ kana }) => kana],
  ['認定番号', ({ number }) => certificationNumberLabel(number)],
  ['所在地', ({ address }) => address],
  ['業種', ({ industry }) => industryName(industry)],
  ['区分', ({ kind }) => termKindLabels[kind]],
  ['認定期間', ({ startOn, endOn }) => `${formatWareki(startOn)}から${formatWareki(endOn)}まで`],
  ['掲載文', ({ body }) => body.replaceAll(/\r\n?/gu, '\n').trimEnd()],
];

/** What a reader of both would see changed. */
export const changesOf = (before: ListedCompany, after: ListedCompany): readonly ListedChange[] =>
  facts.flatMap(([label, of]) => (of(before) === of(after) ? [] : [{ label, before: of(before), after: of(after) }]));

/**
 * Compares what is to be published with what was, company by company. One that stands in a listing with two terms is compared
 * term by term, then in order.
 */
export function diffListings(before: readonly ListedCompany[], after: readonly ListedCompany[]): ListingDiff {
  const pairs = new Map<ListedCompany, ListedCompany>();
  const left = new Set(before);
  const pair = (same: (a: ListedCompany, b: ListedCompany) => boolean): void => {
    for (const now of after) {
      if (pairs.has(now)) continue;
      const was = [...left].find((each) => same(each, now));
      if (was === undefined) continue;
      pairs.set(now, was);
      left.delete(was);
    }
  };
  pair((a, b) => a.companyId === b.companyId && a.termId === b.termId);
  pair((a, b) => a.companyId === b.companyId);
  const changed = [...pairs].flatMap(([now, was]) => {
    const changes = changesOf(was, now);
    return changes.length === 0 ? [] : [{ before: was, after: now, changes }];
  });
  return {
    added: after.filter((each) => !pairs.has(each)),
    removed: before.filter((each) => left.has(each)),
    // in the order of the new listing
    changed: changed.toSorted((a, b) => after.indexOf(a.after) - after.indexOf(b.after)),
  };
}

/** Whether nothing was added, removed or changed. */
export const isSame = ({ added, removed, changed }: ListingDiff): boolean =>
  added.length + removed.length + changed.length === 0;
