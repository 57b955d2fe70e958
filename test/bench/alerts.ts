import { join } from 'node:path';
import Database from 'better-sqlite3';
import { stoppedClock } from '../../electron/platform/clock.ts';
import { openStore, type Store } from '../../electron/store/open.ts';
import { type AlertEntry, alertEntries } from '../../electron/use-cases/alerts/alert-entries.ts';
import { alertOverview } from '../../electron/use-cases/alerts/alert-overview.ts';
import { openWatch } from '../../electron/use-cases/alerts/watch.ts';
import { listPlans } from '../../electron/use-cases/calendar/list-plans.ts';
import { renewalCalendar } from '../../electron/use-cases/office-calendar.ts';
import { leadsOf } from '../../shared/domain/alert-stage.ts';
import { type RenewalPlan, planner } from '../../shared/domain/renewal-plan.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import type { AlertOverview } from '../../shared/contract/alerts.ts';
import type { PlanState } from '../../shared/contract/calendar.ts';
import { plainAlerts, type PlainPlace } from '../support/plain-alerts.ts';
import { root } from './register.ts';
import type { BenchResult } from './run.ts';
import { percentile, versions } from './statistics.ts';
import { termsEach, watchedRegister, watchedToday } from './watched-register.ts';

const companies = 100_000;
const rounds = 9;
/** Terms in the registers the growth is measured on. */
const sizes = [1_002, 10_002, 99_999, 300_000, 1_000_002];
const clock = stoppedClock(`${watchedToday}T03:00:00.000Z`);

function openRegister(dataDir: string): Store {
  const file = join(dataDir, 'good-balance.sqlite');
  const opened = openStore({ file, migrationsDir: join(root, 'migrations'), appVersion: 'bench', clock });
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.store;
}

interface Ours {
  readonly overview: AlertOverview;
  readonly entries: readonly AlertEntry[];
  /** of the alerts, and of all renewals to come, counted */
  readonly plans: readonly RenewalPlan[];
  readonly planned: Readonly<Record<PlanState, number>>;
}

/** What is computed at a start: the home screen's overview, every alert with its plan, and the plans of all renewals to come. */
function ours(store: Store): Ours {
  const overview = alertOverview({ store, clock });
  const watch = openWatch({ store, clock });
  const entries = alertEntries(watch, { view: 'all', query: '', sort: 'due', direction: 'asc' });
  const plans = entries.map((entry) => watch.planOf(entry.dueOn!));
  const { counts } = listPlans({ store, clock }, { window: 'all', offset: 0, limit: 50 });
  return { overview, entries, plans, planned: counts };
}

interface Plain {
  readonly places: Map<string, PlainPlace>;
  readonly planned: Partial<Record<PlanState, number>>;
}

/** The same, as one would write it first, with the bare driver; the plans by the app's rule, which knows each day once. */
function plain(bare: Database.Database, calendar: ReturnType<typeof renewalCalendar>): Plain {
  const places = plainAlerts(
    <Row>(sql: string) => bare.prepare<[], Row>(sql).all(),
    watchedToday,
    leadsOf(defaultSettings.alertLeadDays),
  );
  const planOf = planner(calendar, watchedToday, defaultSettings);
  const planned: Partial<Record<PlanState, number>> = {};
  const ends = bare
    .prepare<[], { id: string; endOn: string; endedOn: string | null }>(
      'select company_id as id, max(end_on) as endOn, ended_on as endedOn from term where deleted_at is null group by company_id',
    )
    .all();
  const applied = new Set(
    bare
      .prepare<[], string>(
        "select company_id from application where deleted_at is null and kind = 'renewal' and status = 'reviewing'",
      )
      .pluck()
      .all(),
  );
  for (const { id, endOn, endedOn } of ends) {
    if (endedOn !== null || endOn < watchedToday) continue;
    const state = applied.has(id) ? 'applied' : planOf(endOn).status;
    planned[state] = (planned[state] ?? 0) + 1;
  }
  return { places, planned };
}

/** Throws unless both say the same of every company and every plan. */
function mustAgree({ overview, entries, ...ours }: Ours, { places, planned }: Plain): void {
  const alerts = [...places].filter(([, place]) => place.of === 'alert');
  if (alerts.length !== entries.length || overview.check.classes.alert !== alerts.length || !overview.check.right)
    throw new Error(`${entries.length} alerts, plainly ${alerts.length}`);
  for (const { companyId, place } of entries) {
    const other = places.get(companyId);
    if (other?.of !== place.of || other.stage !== place.stage || other.attention !== place.attention)
      throw new Error(`company ${companyId} stands otherwise`);
  }
  const others = new Map(Object.entries(planned));
  for (const [state, count] of Object.entries(ours.planned))
    if (count !== (others.get(state) ?? 0)) throw new Error(`${count} plans ${state}, plainly ${others.get(state)}`);
}

/** The least disturbed of the rounds: what else the machine does is not what is compared. */
const best = (times: readonly number[]): number => Math.min(...times);

function timed<T>(work: () => T): [number, T] {
  const begin = performance.now();
  const value = work();
  return [performance.now() - begin, value];
}

/** Milliseconds for a register of so many terms, the first answer after opening it, and the best of the later ones. */
function measured(terms: number, say: (line: string) => void): { first: number; ms: number } {
  const store = openRegister(watchedRegister(terms / termsEach, say));
  const [first] = timed(() => ours(store));
  const later = Array.from({ length: 9 }, () => timed(() => ours(store))[0]);
  store.close();
  say(`${terms} terms: ${best(later).toFixed(1)} ms, the first time ${first.toFixed(1)} ms`);
  return { first, ms: best(later) };
}

/** All alerts and plans of 100,000 companies with 300,000 terms, against a plain walk over the same file; and how it grows. */
export async function alertsBench(say: (line: string) => void): Promise<BenchResult> {
  const dataDir = watchedRegister(companies, say);
  const store = openRegister(dataDir);
  const bare = new Database(join(dataDir, 'good-balance.sqlite'), { readonly: true });
  bare.pragma('cache_size = -32768');
  const calendar = renewalCalendar(store);
  const [firstMs, first] = timed(() => ours(store));
  mustAgree(first, plain(bare, calendar));
  const [own, peer]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const [ownMs] = timed(() => ours(store));
    const [peerMs] = timed(() => plain(bare, calendar));
    own.push(ownMs);
    peer.push(peerMs);
    say(`${ownMs.toFixed(1)} ms, plain ${peerMs.toFixed(0)} ms`);
  }
  bare.close();
  store.close();
  const bySize = sizes.map((terms) => ({ terms, ...measured(terms, say) }));
  // the exponent over the last tenfold, where what an answer costs at least no longer flatters it: 1 is linear
  const [tenth, whole] = [bySize.at(-3)!, bySize.at(-1)!];
  const growth = Math.log(whole.ms / tenth.ms) / Math.log(whole.terms / tenth.terms);
  return {
    name: 'alerts',
    ratio: best(own) / best(peer),
    ours_ms: best(own),
    peer: {
      name: 'a plain walk over all terms, handlings and applications, read by better-sqlite3 alone',
      ms: best(peer),
    },
    p95_ms: percentile(own, 95),
    counts: {
      companies,
      terms: companies * termsEach,
      alerts: first.entries.length,
      plans: Object.values(first.planned).reduce((sum, count) => sum + count, 0),
      rounds,
      first_ms: Math.round(firstMs),
      ...Object.fromEntries(bySize.map(({ terms, ms }) => [`ms_at_${terms}`, Math.round(ms * 10) / 10])),
    },
    versions: versions(),
    growth: Math.round(growth * 1000) / 1000,
  };
}
