import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { openApp } from '../../electron/app.ts';
import { stoppedClock } from '../../electron/platform/clock.ts';
import { addCertified } from '../support/certified-companies.ts';
import { longestTurn } from '../support/longest-turn.ts';
import { root } from './register.ts';

/** What making many certificates through the router costs the main thread, in milliseconds. */
export interface CertificateStall {
  /** Longest time the main thread answered nobody: while previewing, while issuing, while handing out what was kept. */
  readonly preview: number;
  readonly issue: number;
  readonly print: number;
  /** The longest of the three. */
  readonly stall: number;
  /** The longest work of the main thread between two turns, in processor time: the stall where nobody else takes the machine. */
  readonly busy: number;
  readonly previewMs: number;
  readonly issueMs: number;
  readonly printMs: number;
  /** Size of the file handed out, in bytes. */
  readonly bytes: number;
}

/**
 * Previews, issues and hands out `count` certificates through the router of a fresh register and answers the longest stall
 * of the main thread (`fontsDir` and `printWorker` as in AppOptions; the worker is warm, as it is after the first screen).
 */
export async function certificateStall(
  count: number,
  { fontsDir, printWorker }: { readonly fontsDir: string; readonly printWorker: string },
): Promise<CertificateStall> {
  const dataDir = mkdtempSync(join(tmpdir(), 'good-balance-stall-'));
  const app = await openApp({
    dataDir,
    migrationsDir: join(root, 'migrations'),
    fontsDir,
    printWorker,
    version: 'bench',
    clock: stoppedClock('2026-11-22T02:00:00.000Z'),
    desktop: { showForPrinting: () => Promise.resolve({ url: null }), attention: () => undefined },
  });
  if (!app.ok) throw new Error(app.message);
  try {
    const { store } = app.context;
    store.transaction(() => addCertified(store, count));
    store.statement('analyze').run();
    const client = createRouterClient(app.router, { context: app.context });
    const must = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; refusal: object }>): Promise<T> => {
      const result = await answer;
      if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
      return result.value;
    };
    await must(client.settings.save({ version: 0, values: { mayorName: '見本　太郎' } }));
    const { rows } = await client.certificates.candidates({});
    const order = { termIds: rows.map(({ termId }) => termId), issuedOn: '2026-11-22' };
    await must(client.certificates.preview({ ...order, termIds: order.termIds.slice(0, 1) }));
    const timed = async <T>(work: () => Promise<T>) => {
      await sleep(300); // what the step before left behind is cleared away
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const begin = performance.now();
      const { value, busy } = await longestTurn(work);
      const ms = performance.now() - begin;
      await sleep(20);
      delay.disable();
      return { value, ms, busy, stall: delay.max / 1e6 };
    };
    const preview = await timed(() => must(client.certificates.preview(order)));
    const { seen } = preview.value;
    const issue = await timed(() => must(client.certificates.issue({ ...order, seen })));
    const certificateIds = issue.value.certificates.map(({ id }) => id);
    const print = await timed(() => must(client.certificates.print({ certificateIds })));
    return {
      preview: preview.stall,
      issue: issue.stall,
      print: print.stall,
      stall: Math.max(preview.stall, issue.stall, print.stall),
      busy: Math.max(preview.busy, issue.busy, print.busy),
      previewMs: preview.ms,
      issueMs: issue.ms,
      printMs: print.ms,
      bytes: Buffer.byteLength(issue.value.file.base64, 'base64'),
    };
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
