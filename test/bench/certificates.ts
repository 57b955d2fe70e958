import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from '../support/chromium.ts';
import { findOffice } from '../support/office.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { certificateStall } from './certificate-stall.ts';
import {
  bundlePrinter,
  chromiumPrinter,
  fontsFor,
  libreOffice,
  mustBeWhole,
  nodePrinter,
  type Place,
  type Printer,
} from './certificates/peers.ts';
import type { NodePrinter, Order, Printed } from './certificates/printer.ts';
import { root } from './register.ts';
import type { BenchResult } from './run.ts';
import { installedVersion, median, percentile, versions } from './statistics.ts';

const peers = ['libreoffice', 'chromium', 'pdfkit', 'naive', 'typst'] as const;
type Peer = (typeof peers)[number];
/** Ours ÷ each peer: below 1 we are faster. */
export type PeerRatios = Readonly<Record<Peer, number>>;

const nodePrinters: readonly NodePrinter[] = ['ours', 'pdfkit', 'naive', 'typst'];

interface Step {
  readonly key: 'cold1' | 'cold60' | 'warm60' | 'warm1000';
  readonly count: number;
  readonly rounds: number;
  /** Rounds before those that count: they fill caches, and their files are looked through. */
  readonly before: number;
}
/** Rounds of a step for running programs in which one that has to be started takes part. */
const MOST_STARTS = 3;
const steps: readonly Step[] = [
  { key: 'cold1', count: 1, rounds: 5, before: 1 },
  { key: 'cold60', count: 60, rounds: 7, before: 1 },
  { key: 'warm60', count: 60, rounds: 9, before: 2 },
  { key: 'warm1000', count: 1000, rounds: 5, before: 2 },
];

/** Everyone's times of one step, by name, and the bytes of the first file. */
interface Measured {
  readonly ms: ReadonlyMap<string, readonly number[]>;
  readonly bytes: ReadonlyMap<string, number>;
}

/** One after the other, round by round, so that what else the machine does falls on all alike; every round has other names. */
async function measure(step: Step, printers: readonly Printer[], folder: string): Promise<Measured> {
  const { count, rounds, before, key } = step;
  const ms = new Map<string, number[]>(printers.map(({ name }) => [name, []]));
  const bytes = new Map<string, number>();
  const isWarm = key.startsWith('warm');
  for (let round = -before; round < rounds; round += 1) {
    const order = { count, set: round + before };
    for (const printer of printers) {
      const out = join(folder, `${key}-${printer.name}.pdf`);
      const checked = round === -before;
      const told: Order = checked ? { ...order, out } : order;
      const warm = isWarm ? printer.warm : undefined;
      if (isWarm && warm === undefined && round >= MOST_STARTS) continue; // it starts anew each time: dear, and steady enough
      const printed: Printed = await (warm === undefined ? printer.cold({ ...order, out }) : warm(told));
      if (checked) {
        await mustBeWhole(out, order, printer.name);
        bytes.set(printer.name, printed.bytes);
      }
      if (round >= 0) ms.get(printer.name)!.push(printed.ms);
    }
  }
  return { ms, bytes };
}

function ratiosOf({ ms }: Measured): PeerRatios {
  const ours = median(ms.get('ours')!);
  const [libreoffice, chromium, pdfkit, naive, typst] = peers.map((peer) => ours / median(ms.get(peer)!));
  return { libreoffice: libreoffice!, chromium: chromium!, pdfkit: pdfkit!, naive: naive!, typst: typst! };
}

const row = (head: string, cells: readonly string[]): string =>
  [head.padEnd(10), ...cells.map((cell) => cell.padStart(12))].join('');

/** 1, 60 and 1,000 certificates, in a new process and in a running one, against five other ways to the same pages. */
export async function certificatesBench(say: (line: string) => void): Promise<BenchResult> {
  const [office, chromium] = [findOffice(), findChromium()];
  if (office === undefined || chromium === undefined)
    throw new Error('this bench needs LibreOffice (SOFFICE_PATH) and Chromium (CHROMIUM_PATH)');
  const built = spawnSync(process.execPath, [join(root, 'build.ts'), '--if-needed'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  const temporary = temporaryFolder();
  const folder = temporary.path;
  const [fontsDir, worker] = [join(root, 'dist/renderer/fonts'), join(root, 'dist/print/worker.js')];
  const place: Place = { folder, fonts: fontsFor(folder, fontsDir), worker, fontsDir, office, chromium };
  const program = await bundlePrinter(folder);
  const printers = [
    ...nodePrinters.map((name) => nodePrinter(name, program, place)),
    libreOffice(place),
    chromiumPrinter(place),
  ];
  try {
    const results = new Map<Step['key'], Measured>();
    say(row('ms', ['ours', ...peers]));
    for (const step of steps) {
      const measured = await measure(step, printers, folder);
      results.set(step.key, measured);
      say(
        row(
          step.key,
          ['ours', ...peers].map((name) => median(measured.ms.get(name)!).toFixed(1)),
        ),
      );
    }
    const of = (key: Step['key']): Measured => results.get(key)!;
    const ratios = (key: Step['key']): PeerRatios => {
      const found = ratiosOf(of(key));
      say(row(key, ['1', ...peers.map((peer) => `1 / ${(1 / found[peer]).toFixed(2)}`)]));
      return found;
    };
    const kb = (name: string): number => Math.round(of('cold60').bytes.get(name)! / 1024);
    const peaks: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const out = join(folder, 'peak.pdf');
      const { peakMb } = await printers[0]!.cold({ count: 1000, set: round, out });
      if (peakMb !== undefined) peaks.push(peakMb);
    }
    const stall = await certificateStall(1000, { fontsDir, printWorker: worker });
    const warm = of('warm1000').ms;
    const [oursMs, typstMs] = [median(warm.get('ours')!), median(warm.get('typst')!)];
    return {
      name: 'certificates',
      ratio: oursMs / typstMs,
      ours_ms: oursMs,
      peer: { name: 'typst, 1,000 certificates in a running process', ms: typstMs },
      p95_ms: percentile(warm.get('ours')!, 95),
      cold1: ratios('cold1'),
      cold60: ratios('cold60'),
      warm60: ratios('warm60'),
      warm1000: ratios('warm1000'),
      ...(peaks.length === 0 ? {} : { peak_mb: Math.round(Math.max(...peaks)) }),
      stall_ms: Math.round(stall.stall),
      kb60: kb('ours'),
      counts: {
        ...Object.fromEntries(peers.map((peer) => [`kb60_${peer}`, kb(peer)])),
        ...Object.fromEntries(steps.map(({ key }) => [`${key}_ms`, Math.round(median(of(key).ms.get('ours')!))])),
        ...Object.fromEntries(steps.map(({ key, rounds }) => [`${key}_rounds`, rounds])),
        issue_1000_ms: Math.round(stall.issueMs),
        // it cannot be handed work while it runs: in the warm columns it stands with its cold time
        libreoffice_warm: 0,
      },
      versions: {
        ...versions(),
        ...Object.fromEntries(
          ['pdfmake', 'pdfkit', 'fontkit', '@myriaddreamin/typst-ts-node-compiler'].map((name) => [
            name,
            installedVersion(name),
          ]),
        ),
        libreoffice: said(office),
        chromium: said(chromium),
      },
    };
  } finally {
    await Promise.all(printers.map((printer) => printer.close()));
    temporary.remove();
  }
}

const said = (program: string): string => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
