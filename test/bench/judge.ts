import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { type App, openApp } from '../../electron/app.ts';
import { stoppedClock } from '../../electron/platform/clock.ts';
import { shippedSchemes } from '../../electron/use-cases/scheme-registry.ts';
import { tryStoredSheets } from '../../electron/use-cases/what-if/stored-trials.ts';
import { prepareTrial, type TriedSettings } from '../../shared/domain/what-if.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { type PlainTrial, plainTrials } from './plain-trial.ts';
import { root } from './register.ts';
import type { BenchResult } from './run.ts';
import { benchSheets } from './sheets.ts';
import { percentile, versions } from './statistics.ts';

const sheets = 10_000;
const many = 100_000;
const rounds = 7;
const asIs: TriedSettings = {
  naPolicy: null,
  minCategories: null,
  categoryRatio: null,
  legalComplianceRequired: null,
  passMark: null,
};

const versionOf = (id: string): Scheme | null => shippedSchemes.find((each) => each.id === id) ?? null;
const otherThan = (scheme: Scheme): Scheme => shippedSchemes.find((each) => each.id !== scheme.id)!;

async function opened(dataDir: string): Promise<App> {
  const app = await openApp({
    dataDir,
    migrationsDir: join(root, 'migrations'),
    fontsDir: join(root, 'dist/renderer/fonts'),
    printWorker: join(root, 'dist/print/worker.js'),
    version: 'bench',
    clock: stoppedClock('2026-11-22T02:00:00.000Z'),
    desktop: { showForPrinting: () => Promise.resolve({ url: null }), attention: () => undefined },
  });
  if (!app.ok) throw new Error(app.message);
  return app;
}

interface Judged extends PlainTrial {
  readonly applicationId: string;
}

/** Every sheet under its own version and under the other, verdict rules included, from the file. */
const underBoth = (app: App): Promise<Judged[]> =>
  tryStoredSheets(
    app.context,
    (from) => prepareTrial(from, otherThan(from), asIs, versionOf),
    ({ head, outcome }) => ({
      applicationId: head.applicationId,
      today: outcome.today.certified,
      tried: outcome.tried.certified,
    }),
  );

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const begin = performance.now();
  const value = await work();
  return [performance.now() - begin, value];
}

const outcomes = (judged: readonly Judged[]): Map<string, PlainTrial> =>
  new Map(judged.map((each) => [each.applicationId, each]));

/** Throws unless both certify the same applications, today and as tried. */
function mustAgree(ours: ReadonlyMap<string, PlainTrial>, others: ReadonlyMap<string, PlainTrial>, who: string): void {
  const differing = [...others].filter(([id, { today, tried }]) => {
    const own = ours.get(id);
    return own === undefined || own.today !== today || own.tried !== tried;
  });
  if (differing.length > 0) throw new Error(`${differing.length} of ${others.size} judged otherwise by ${who}`);
}

/** What the screen's procedure says of the sheets that are tried on another version than their own. */
async function onScreen(app: App): Promise<Map<string, PlainTrial>> {
  const client = createRouterClient(app.router, { context: app.context });
  const found = new Map<string, PlainTrial>();
  for (const { id, label } of shippedSchemes) {
    const answer = await client.whatIf.run({ ...asIs, schemeVersionId: id });
    if (!answer.ok) throw new Error(answer.refusal.code);
    for (const { applicationId, schemeLabel, today, tried } of answer.value.cases) {
      if (schemeLabel !== label) found.set(applicationId, { today: today.certified, tried: tried.certified });
    }
  }
  return found;
}

/** Milliseconds for the large file: the better of two runs, which is also checked against the peer. */
async function largeFile(say: (line: string) => void): Promise<number> {
  const dataDir = benchSheets(many, say);
  const app = await opened(dataDir);
  const [first, trials] = await timed(() => underBoth(app));
  const [second] = await timed(() => underBoth(app));
  await app.close();
  const bare = new Database(join(dataDir, 'good-balance.sqlite'), { readonly: true });
  mustAgree(outcomes(trials), plainTrials(bare), 'the plain implementation');
  bare.close();
  say(`${many} sheets: ${first.toFixed(0)} and ${second.toFixed(0)} ms`);
  return Math.min(first, second);
}

/** 10,000 stored sheets under two versions each, against a plain second implementation over the same file in the same run. */
export async function judgeBench(say: (line: string) => void): Promise<BenchResult> {
  const dataDir = benchSheets(sheets, say);
  const app = await opened(dataDir);
  const bare = new Database(join(dataDir, 'good-balance.sqlite'), { readonly: true });
  bare.pragma('cache_size = -32768');
  const [firstMs, trials] = await timed(() => underBoth(app));
  const own = outcomes(trials);
  mustAgree(own, plainTrials(bare), 'the plain implementation');
  const screen = await onScreen(app);
  if (screen.size !== sheets) throw new Error(`the screen counts ${screen.size} of ${sheets} sheets`);
  mustAgree(own, screen, 'the screen');
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [oursMs] = await timed(() => underBoth(app));
    const [peerMs] = await timed(() => plainTrials(bare));
    ours.push(oursMs);
    peer.push(peerMs);
    say(`${oursMs.toFixed(0)} ms, plain ${peerMs.toFixed(0)} ms`);
  }
  bare.close();
  await app.close();
  const manyMs = await largeFile(say);
  // the least disturbed of the rounds: what else the machine does is not what is compared
  const [oursMs, peerMs] = [Math.min(...ours), Math.min(...peer)];
  const certified = (of: keyof PlainTrial) => [...own.values()].filter((each) => each[of]).length;
  return {
    name: 'judge',
    ratio: oursMs / peerMs,
    ours_ms: oursMs,
    peer: {
      name: 'a plain second implementation of both sheets over the same rows, read by better-sqlite3 alone',
      ms: peerMs,
    },
    p95_ms: percentile(ours, 95),
    counts: {
      sheets,
      versions: shippedSchemes.length,
      judgements: sheets * 2,
      rounds,
      first_ms: Math.round(firstMs),
      certified_own: certified('today'),
      certified_other: certified('tried'),
      sheets_large: many,
      ms_large: Math.round(manyMs),
      ms_per_10000_of_large: Math.round(manyMs / (many / sheets)),
    },
    versions: versions(),
  };
}
