import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database, { type Statement } from 'better-sqlite3';
import { openApp } from '../../electron/app.ts';
import { stoppedClock } from '../../electron/platform/clock.ts';
import type { Store } from '../../electron/store/store.ts';
import { listCompanies } from '../../electron/store/repositories/company-list.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { inventedCompany } from './invented-companies.ts';
import { benchRegister, root } from './register.ts';
import type { BenchResult } from './run.ts';
import { percentile, versions } from './statistics.ts';

const companies = 100_000;
const rounds = 7;
const clock = stoppedClock('2026-11-22T02:00:00.000Z');

/** What a clerk types, a character at a time: common and rare, kanji, kana, forms of a company, numbers, places, people. */
function typedWords(): readonly string[] {
  const some = [137, 40_001, 77_777].map((at) => inventedCompany(at));
  return [
    '朝霞',
    '山',
    'あ',
    'か',
    'ん',
    '株式会社',
    '㈱髙橋製作所',
    '高橋製作所',
    '渡辺',
    '渡邉工業',
    '有限会社田中商店',
    'たかはし',
    'ワタナベコウギョウ',
    'ひかり介護サービス',
    'さくら',
    'クリニック',
    '朝霞市本町',
    '埼玉県朝霞市溝沼',
    '青葉台 薬局',
    '髙木 三原',
    '048-463',
    '351-0011',
    '12',
    '第12号',
    '1999',
    '総務部',
    '𠮷野',
    'みつからない名前',
    ...some.map((company) => company.name),
    ...some.map((company) => company.corporateNumber),
    some[0]!.representativeName,
  ];
}

const keystrokes = (word: string): string[] => {
  const characters = Array.from(word);
  return characters.map((_, at) => characters.slice(0, at + 1).join(''));
};

interface Call {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly pluck: boolean;
  readonly get: boolean;
}

/** The statements that one list request runs, with their parameters. */
function recorded(store: Store, query: string): readonly Call[] {
  const calls: Call[] = [];
  const spied = (statement: Statement, sql: string, pluck: boolean): Statement =>
    new Proxy(statement, {
      get:
        (target, key) =>
        (...params: unknown[]) => {
          if (key === 'pluck') return spied(target.pluck(), sql, true);
          calls.push({ sql, params, pluck, get: key === 'get' });
          return key === 'get' ? target.get(...params) : target.all(...params);
        },
    });
  const spy: Store = Object.assign(Object.create(store), {
    statement: (sql: string) => spied(store.statement(sql).pluck(false), sql, false),
  });
  listCompanies(spy, { ...request(query), today: clock.today(), noticeMonths: defaultSettings.renewalNoticeMonths });
  return calls;
}

const request = (query: string) =>
  ({ query, filters: {}, sort: 'kana', direction: 'asc', offset: 0, limit: 50 }) as const;

/** Keystroke → rows through the router, against the same SQL run by the bare driver on the same file. */
export async function searchBench(say: (line: string) => void): Promise<BenchResult> {
  const dataDir = benchRegister(companies, say);
  const app = await openApp({
    dataDir,
    migrationsDir: join(root, 'migrations'),
    fontsDir: join(root, 'dist/renderer/fonts'),
    printWorker: join(root, 'dist/print/worker.js'),
    version: 'bench',
    clock,
    desktop: { showForPrinting: () => Promise.resolve({ url: null }), attention: () => undefined },
  });
  if (!app.ok) throw new Error(app.message);
  const client = createRouterClient(app.router, { context: app.context });
  const bare = new Database(join(dataDir, 'good-balance.sqlite'), { readonly: true });
  bare.pragma('cache_size = -32768');
  const prepared = new Map<string, Database.Statement>();
  const replay = (calls: readonly Call[]): void => {
    for (const { sql, params, pluck, get } of calls) {
      const statement = prepared.get(sql) ?? bare.prepare(sql).pluck(pluck);
      prepared.set(sql, statement);
      if (get) statement.get(...params);
      else statement.all(...params);
    }
  };

  const queries = ['', ...typedWords().flatMap(keystrokes)];
  const calls = new Map(queries.map((query) => [query, recorded(app.context.store, query)]));
  const ours = new Map<string, number[]>(queries.map((query) => [query, []]));
  const peer = new Map<string, number[]>(queries.map((query) => [query, []]));
  const all: number[] = [];
  let rows = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const query of queries) {
      const begin = performance.now();
      const page = await client.companies.list(request(query));
      const middle = performance.now();
      replay(calls.get(query)!);
      const end = performance.now();
      if (round === 0) continue; // the first round warms caches and the compiler for both
      rows += page.rows.length;
      all.push(middle - begin);
      ours.get(query)!.push(middle - begin);
      peer.get(query)!.push(end - middle);
    }
  }
  bare.close();
  await app.close();
  // the least disturbed of the rounds: what else the machine does is not what is compared
  const best = (times: readonly number[]): number => Math.min(...times);
  const mean = (times: ReadonlyMap<string, number[]>): number =>
    [...times.values()].reduce((sum, each) => sum + best(each), 0) / times.size;
  const slowest = [...ours].map(([query, each]) => ({ query, ms: best(each) })).sort((a, b) => b.ms - a.ms);
  for (const { query, ms } of slowest.slice(0, 5)) say(`${ms.toFixed(2)} ms  ${query}`);
  const oursMs = mean(ours);
  const peerMs = mean(peer);
  return {
    name: 'search',
    ratio: oursMs / peerMs,
    ours_ms: oursMs,
    peer: { name: 'the same SQL through better-sqlite3 alone', ms: peerMs },
    p95_ms: percentile(all, 95),
    counts: { companies, keystrokes: queries.length, rounds, rows },
    versions: versions(),
  };
}
