/** `npm run bench -- NAME`: measures one promise of the app against a peer; the last line is one JSON object. */

import type { PeerRatios } from './certificates.ts';

/** What every bench answers: times in milliseconds, `ratio` = ours / peer. */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  readonly ours_ms: number;
  readonly peer: { readonly name: string; readonly ms: number };
  readonly p95_ms: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, string>>;
  /** Where size is varied: the exponent of time by size; 1 is linear. */
  readonly growth?: number;
  /** Of certificates: ours ÷ each peer, for one and sixty in a new process, sixty and a thousand in a running one. */
  readonly cold1?: PeerRatios;
  readonly cold60?: PeerRatios;
  readonly warm60?: PeerRatios;
  readonly warm1000?: PeerRatios;
  /** Most memory of the process that prints a thousand. */
  readonly peak_mb?: number;
  /** Longest time the main thread answered nobody while a thousand were made, kept and handed out. */
  readonly stall_ms?: number;
  /** Size of a file of sixty. */
  readonly kb60?: number;
}

const benches: Readonly<Record<string, (say: (line: string) => void) => Promise<BenchResult>>> = {
  search: async (say) => (await import('./search.ts')).searchBench(say),
  start: async (say) => (await import('./start.ts')).startBench(say),
  judge: async (say) => (await import('./judge.ts')).judgeBench(say),
  xlsx: async (say) => (await import('./xlsx.ts')).xlsxBench(say),
  certificates: async (say) => (await import('./certificates.ts')).certificatesBench(say),
  alerts: async (say) => (await import('./alerts.ts')).alertsBench(say),
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
} else {
  const result = await bench((line) => console.log(line));
  console.log(JSON.stringify(result));
}
