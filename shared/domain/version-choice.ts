import type { Instant, CivilDate } from '../kernel/types.ts';
import type { SchemeVersionId } from '../schemes/types.ts';
import type { ApplicationKind } from './application.ts';

/** First and last day of receipt, both included; null: open on that side. */
export interface ReceiptWindow {
  readonly first: CivilDate | null;
  readonly last: CivilDate | null;
}

/** When a version takes applications of each kind; null: never. */
export type ReceiptWindows = Readonly<Record<ApplicationKind, ReceiptWindow | null>>;

/** A version the city has published, as far as choosing among them depends on it. */
export interface PublishedVersion {
  readonly id: SchemeVersionId;
  readonly label: string;
  readonly publishedAt: Instant;
  readonly windows: ReceiptWindows;
}

/** Why a version may be used or not; `current-kept`: outside its days, but the application was made with it. */
export const versionReasons = ['in-window', 'not-yet', 'no-longer', 'not-for-kind', 'current-kept'] as const;
export type VersionReason = (typeof versionReasons)[number];

/** One version with the answer for one application. */
export interface VersionChoice {
  readonly id: SchemeVersionId;
  readonly label: string;
  readonly usable: boolean;
  readonly first: CivilDate | null;
  readonly last: CivilDate | null;
  readonly why: VersionReason;
}

/** How the day lies to the days of receipt. */
export function windowReason(window: ReceiptWindow | null, on: CivilDate): Exclude<VersionReason, 'current-kept'> {
  if (window === null) return 'not-for-kind';
  if (window.first !== null && on < window.first) return 'not-yet';
  return window.last !== null && on > window.last ? 'no-longer' : 'in-window';
}

/** The version whose receipt began later comes first; then the one published later. */
function newerFirst(kind: ApplicationKind, a: PublishedVersion, b: PublishedVersion): number {
  const rank = (version: PublishedVersion): readonly string[] => [
    version.windows[kind]?.first ?? '',
    version.publishedAt,
    version.id,
  ];
  const [left, right] = [rank(a), rank(b)];
  const differing = left.findIndex((value, at) => value !== right[at]);
  return differing < 0 ? 0 : left[differing]! < right[differing]! ? 1 : -1;
}

/**
 * Which published versions take an application of this kind received on the day `on`, newest first, each with the reason
 * (移行期間: two versions may take applications on one day). `keptIds` are versions the application was already made with:
 * they stay usable for it whatever their dates say.
 */
export const versionChoices = (
  versions: readonly PublishedVersion[],
  kind: ApplicationKind,
  on: CivilDate,
  keptIds: readonly SchemeVersionId[] = [],
): readonly VersionChoice[] =>
  versions
    .toSorted((a, b) => newerFirst(kind, a, b))
    .map(({ id, label, windows }) => {
      const reason = windowReason(windows[kind], on);
      const why = reason !== 'in-window' && keptIds.includes(id) ? 'current-kept' : reason;
      const { first, last } = windows[kind] ?? { first: null, last: null };
      return { id, label, usable: why === 'in-window' || why === 'current-kept', first, last, why };
    });

/** The newest version that takes an application of this kind on this day; null when none does. */
export const newestVersion = (
  versions: readonly PublishedVersion[],
  kind: ApplicationKind,
  on: CivilDate,
): SchemeVersionId | null => versionChoices(versions, kind, on).find((each) => each.usable)?.id ?? null;
