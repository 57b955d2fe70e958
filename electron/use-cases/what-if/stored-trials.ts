import { type ItemAnswer, itemByKey } from '../../../shared/domain/checksheet.ts';
import { fittingEntries } from '../../../shared/domain/entry-fits.ts';
import type { JudgementRules } from '../../../shared/domain/judgement.ts';
import type { AveragesUsed } from '../../../shared/domain/official-averages.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { type StoredCase, type Trial, type TrialOutcome, tryCase } from '../../../shared/domain/what-if.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import type { Store } from '../../store/store.ts';
import { averagesInForce } from '../../store/repositories/averages.ts';
import { type StoredHead, storedHeads, type StoredMarks, storedMarks } from '../../store/repositories/what-if.ts';
import type { AppContext } from '../context.ts';
import { rulesFrozenWith, yearsOf } from '../judged-sheet.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** One stored sheet judged as it stands and as tried. */
export interface StoredTrial {
  readonly head: StoredHead;
  readonly scheme: Scheme;
  readonly outcome: TrialOutcome;
}

/** Sheets read at once, and milliseconds after which the rest of the app gets its turn. */
const slice = 256;
const longestTurn = 50;

/** What many cases share is read once: rules by their text, figures by their day. */
function casesOf(context: AppContext) {
  const { store, clock } = context;
  const today = clock.today();
  const inForce = judgementRules(settingsInForce(store));
  const { rows } = averagesInForce(store, today);
  const rulesByText = new Map<string, JudgementRules>();
  const averagesByDay = new Map<string, AveragesUsed>();
  const rulesOf = (head: StoredHead): JudgementRules => {
    const known = rulesByText.get(head.ruleSettings) ?? rulesFrozenWith(head, inForce);
    rulesByText.set(head.ruleSettings, known);
    return known;
  };
  const averagesOf = (asOf: string): AveragesUsed => {
    const known = averagesByDay.get(asOf) ?? { asOf, rows };
    averagesByDay.set(asOf, known);
    return known;
  };
  return (head: StoredHead, scheme: Scheme, stored: StoredMarks, reads: ReadonlySet<string>): StoredCase => {
    const rules = rulesOf(head);
    return {
      scheme,
      marks: stored.marks,
      entries: entriesOf(scheme, stored.entries, reads),
      declarations: JSON.parse(head.declarations),
      rules,
      context: {
        years: yearsOf(head, rules, today),
        industry: head.judgedIndustry,
        averages: averagesOf(head.asOf ?? today),
        womenManagersSeries: rules.womenManagersSeries,
      },
    };
  };
}

/** The entries that are looked at, without those the version has no field for. */
function entriesOf(scheme: Scheme, entries: string | null, reads: ReadonlySet<string>): StoredCase['entries'] {
  if (reads.size === 0 || entries === null) return {};
  const stored: Readonly<Record<string, ItemAnswer['entries']>> = JSON.parse(entries);
  const seen: Record<string, ItemAnswer['entries']> = {};
  for (const key of reads) {
    const [item, own] = [itemByKey(scheme, key), stored[key]];
    if (item !== null && own !== undefined) seen[key] = fittingEntries(item, own);
  }
  return seen;
}

/** The trial for each version that stored sheets were filled in on. */
function trialsFor(store: Store, heads: readonly StoredHead[], trialOf: (scheme: Scheme) => Trial) {
  const ids = [...new Set(heads.map((head) => head.schemeVersionId))];
  return new Map(
    ids.map((id) => {
      const scheme = schemeInUse(store, id);
      return [id, { scheme, trial: trialOf(scheme) }] as const;
    }),
  );
}

/**
 * Judges every stored sheet that counts as it stands and as tried, in slices, so that the app answers in between. Nothing is
 * written. `trialOf`: what is tried on sheets of a version; `keep`: what is kept of each, since all judgements of a large
 * register would not fit beside each other.
 */
export async function tryStoredSheets<T>(
  context: AppContext,
  trialOf: (scheme: Scheme) => Trial,
  keep: (trial: StoredTrial) => T,
): Promise<T[]> {
  const { store } = context;
  let turn = performance.now();
  const heads = storedHeads(store);
  const trials = trialsFor(store, heads, trialOf);
  const items = [...trials.values()].flatMap(({ trial }) => [...(trial.way?.reads ?? [])]);
  const caseOf = casesOf(context);
  const results: T[] = [];
  const nothingRead: ReadonlySet<string> = new Set();
  for (let at = 0; at < heads.length; at += slice) {
    if (performance.now() - turn >= longestTurn) {
      await new Promise<void>((resume) => void setImmediate(resume));
      turn = performance.now();
    }
    const some = new Map(heads.slice(at, at + slice).map((head) => [head.sheetId, head]));
    const [first, last] = [heads[at]!.sheetId, heads[Math.min(at + slice, heads.length) - 1]!.sheetId];
    for (const stored of storedMarks(store, first, last, items)) {
      const head = some.get(stored.sheetId);
      if (head === undefined) continue;
      const { scheme, trial } = trials.get(head.schemeVersionId)!;
      const reads = trial.way?.reads ?? nothingRead;
      results.push(keep({ head, scheme, outcome: tryCase(caseOf(head, scheme, stored, reads), trial) }));
    }
  }
  return results;
}
