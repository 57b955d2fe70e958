/** `npm run bench -- NAME`: measures one promise of the app against a peer; the last line is one JSON object. */

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
}

const benches: Readonly<Record<string, (say: (line: string) => void) => Promise<BenchResult>>> = {
  search: async (say) => (await import('./search.ts')).searchBench(say),
  start: async (say) => (await import('./start.ts')).startBench(say),
  judge: async (say) => (await import('./judge.ts')).judgeBench(say),
  xlsx: async (say) => (await import('./xlsx.ts')).xlsxBench(say),
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
