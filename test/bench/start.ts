import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../support/chromium.ts';
import { benchRegister, root } from './register.ts';
import type { BenchResult } from './run.ts';
import { median, percentile, versions } from './statistics.ts';

const companies = 100_000;
const rounds = 9;

interface Start {
  /** from the start of the process to the overview on the screen */
  readonly ms: number;
  /** the host's memory with that screen open; undefined where the system does not say */
  readonly rssMb: number | undefined;
}

function rssOf(pid: number): number | undefined {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return undefined;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
}

/** Starts the host as `npm start -- --host` does, and opens its address in a browser without any cache. */
async function start(dataDir: string, browser: Browser): Promise<Start> {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const page = await context.newPage();
  const begin = performance.now();
  const host = spawn(
    process.execPath,
    [join(root, 'electron/start.ts'), '--host', '--port', '0', '--data', dataDir, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    for await (const line of createInterface({ input: host.stdout })) {
      if (!line.startsWith('http://')) continue;
      await page.goto(line, { waitUntil: 'commit' });
      await page.getByText('自己点検：').waitFor({ state: 'visible' });
      return { ms: performance.now() - begin, rssMb: rssOf(host.pid!) };
    }
    throw new Error('the host ended before it gave an address');
  } finally {
    host.kill('SIGTERM');
    if (host.exitCode === null && host.signalCode === null) await once(host, 'exit');
    await context.close();
  }
}

/** Process start → usable first screen with 100,000 companies, against the same host with an empty register. */
export async function startBench(say: (line: string) => void): Promise<BenchResult> {
  const chromiumPath = findChromium();
  if (chromiumPath === undefined) throw new Error('this bench needs Chromium (CHROMIUM_PATH)');
  const built = spawnSync(process.execPath, [join(root, 'build.ts'), '--if-needed'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  const [full, empty] = [benchRegister(companies, say), benchRegister(0, say)];
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const ours: Start[] = [];
  const peer: Start[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [withAll, withNone] = [await start(full, browser), await start(empty, browser)];
    if (round === 0) continue; // the first round fills the file system's cache for both
    ours.push(withAll);
    peer.push(withNone);
    say(`${withAll.ms.toFixed(0)} ms with ${companies} companies, ${withNone.ms.toFixed(0)} ms with none`);
  }
  await browser.close();
  const oursMs = median(ours.map((each) => each.ms));
  const peerMs = median(peer.map((each) => each.ms));
  const memory = ours.flatMap((each) => (each.rssMb === undefined ? [] : [Math.round(each.rssMb)]));
  return {
    name: 'start',
    ratio: oursMs / peerMs,
    ours_ms: oursMs,
    peer: { name: 'the same host with an empty register', ms: peerMs },
    p95_ms: percentile(
      ours.map((each) => each.ms),
      95,
    ),
    counts: { companies, rounds, ...(memory.length === 0 ? {} : { rss_mb: Math.max(...memory) }) },
    versions: { ...versions(), chromium: browser.version() },
  };
}
