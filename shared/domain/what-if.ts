import type { Scheme } from '../schemes/types.ts';
import { categoryRatios, type CategoryRatio } from './category-ratio.ts';
import { entriesAlong, tickedIn } from './carried-entries.ts';
import type { DeclarationAnswers, ItemAnswer, Mark } from './checksheet.ts';
import { type Judgement, type JudgementRules, judge, type NaPolicy } from './judgement.ts';
import { legalComplianceKey } from './mapping-between.ts';
import { systemVerdict, type VerdictContext } from './system-verdict.ts';
import { type TrialItem, trialWay, type TrialWay } from './trial-way.ts';

/** Settings tried in place of those frozen with each application; null keeps them. */
export interface TriedSettings {
  readonly naPolicy: NaPolicy | null;
  readonly minCategories: number | null;
  readonly categoryRatio: CategoryRatio | null;
  readonly legalComplianceRequired: boolean | null;
  readonly passMark: number | null;
}

/** A stored sheet with all it is judged by today. */
export interface StoredCase {
  readonly scheme: Scheme;
  /** Deciding marks by item key. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** By item key; only those of `TrialWay.reads` are looked at. */
  readonly entries: Readonly<Record<string, ItemAnswer['entries']>>;
  readonly declarations: DeclarationAnswers;
  readonly rules: JudgementRules;
  readonly context: VerdictContext;
}

/** Items of the tried version whose mark differs from what the stored sheet says of them, by printed number. */
export interface ChangedItems {
  /** no tick any more, though an item they come from had one */
  readonly lost: readonly string[];
  /** a tick, though no item they come from had one */
  readonly gained: readonly string[];
}

/** One case judged as it stands and as tried. */
export interface TrialOutcome {
  readonly today: Judgement;
  readonly tried: Judgement;
  readonly changed: ChangedItems;
}

/** The frozen rules with the settings that are tried. */
export const triedRules = (rules: JudgementRules, tried: TriedSettings): JudgementRules => ({
  ...rules,
  naPolicy: tried.naPolicy ?? rules.naPolicy,
  minCategories: tried.minCategories ?? rules.minCategories,
  categoryRatio: tried.categoryRatio === null ? rules.categoryRatio : categoryRatios[tried.categoryRatio],
  legalComplianceRequired: tried.legalComplianceRequired ?? rules.legalComplianceRequired,
  passMark: tried.passMark ?? rules.passMark,
});

/** The version with the thresholds of its own that are tried given up: a typed threshold goes before the version's. */
export function triedScheme(scheme: Scheme, tried: TriedSettings): Scheme {
  const { minCategories, categoryRatio, passMark } = scheme.thresholds;
  const thresholds = {
    minCategories: tried.minCategories === null ? minCategories : null,
    categoryRatio: tried.categoryRatio === null ? categoryRatio : null,
    passMark: tried.passMark === null ? passMark : null,
  };
  return { ...scheme, thresholds };
}

const declared = ({ declarations }: StoredCase): boolean | null => declarations[legalComplianceKey]?.declared ?? null;

/** The judgement by the version and the rules frozen with the application. */
export const judgedToday = (stored: StoredCase): Judgement =>
  judge(stored.scheme, stored.marks, declared(stored), stored.rules);

/** The marks on the tried version, with the items in which they differ from the stored sheet. */
function triedMarks(stored: StoredCase, way: TrialWay, ticked: ReturnType<typeof tickedIn>) {
  const { scheme, declarations, context } = stored;
  const entries = entriesAlong({ scheme, entries: stored.entries, declarations, ticked }, way.steps, context.years);
  const marks: Record<string, Mark> = {};
  const lost: string[] = [];
  const gained: string[] = [];
  const byEntries = ({ item, ticks }: TrialItem, before: boolean): Mark => {
    if (item.tickRule.kind.startsWith('self-declared')) return before ? 'ticked' : 'blank';
    const answer = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '' } as const;
    const { entriesSay } = systemVerdict(item, { ...answer, entries: entries[item.key] ?? {} }, context);
    return entriesSay ?? (before && ticks.length > 0 ? 'ticked' : 'blank');
  };
  for (const each of way.items) {
    const { item, keeps } = each;
    const before = each.ticks.some((key) => ticked.has(key));
    const mark = keeps === null ? byEntries(each, before) : (stored.marks[keeps] ?? 'blank');
    marks[item.key] = mark;
    if (keeps !== null || before === (mark === 'ticked')) continue;
    (before ? lost : gained).push(item.id);
  }
  return { marks, changed: { lost, gained } };
}

const nothingChanged: ChangedItems = { lost: [], gained: [] };

/** A trial for all cases of one version: the version with the tried settings, and the way to it (null: the same version). */
export interface Trial {
  readonly settings: TriedSettings;
  readonly scheme: Scheme;
  readonly way: TrialWay | null;
}

/** The trial for sheets of one version; `on` null leaves each on its own. `versionOf` gives a version by its key. */
export function prepareTrial(
  from: Scheme,
  on: Scheme | null,
  settings: TriedSettings,
  versionOf: (id: string) => Scheme | null,
): Trial {
  const same = on === null || on.id === from.id;
  return {
    settings,
    scheme: triedScheme(same ? from : on, settings),
    way: same ? null : trialWay(from, on, versionOf),
  };
}

/**
 * One case judged as it stands and as tried. On another version the entries are carried by the mappings for the case's own
 * years; an item with the same rule and entries keeps the deciding mark; any other gets the mark its entries lead to, and
 * where they lead to none a tick if an item it comes from had one (same, relaxed, merged or moved; not split, not new).
 */
export function tryCase(stored: StoredCase, { settings, scheme, way }: Trial): TrialOutcome {
  const today = judgedToday(stored);
  const rules = triedRules(stored.rules, settings);
  if (way === null) {
    const tried = judge(scheme, stored.marks, declared(stored), rules);
    return { today, tried, changed: nothingChanged };
  }
  const ticked = tickedIn(stored.marks, stored.declarations);
  const { marks, changed } = triedMarks(stored, way, ticked);
  const { legal } = way;
  const complies =
    legal === 'not-asked' ? null : legal === 'declared' ? declared(stored) : legal.some((key) => ticked.has(key));
  return { today, tried: judge(scheme, marks, complies, rules), changed };
}
