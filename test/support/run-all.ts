/** `npm test`: everything that can be checked here, in plain lines; the last one is the count. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addUp, type Count, countReport, summary } from './run/count.ts';
import { prepareMachine } from './run/machine.ts';

const root = resolve(import.meta.dirname, '../..');
const say = (line: string): void => console.log(line);

/** Runs a program of the project (Node 24 comes first in PATH through npm); its output goes to the screen. */
function run(command: string, args: readonly string[]): boolean {
  const started = performance.now();
  say(`\n> ${[command, ...args].join(' ')}`);
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const { status } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  say(`${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

const check = (command: string, args: readonly string[]): Count =>
  run(command, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

function tests(): Count {
  const report = join(root, 'test-output/vitest.json');
  mkdirSync(join(root, 'test-output'), { recursive: true });
  rmSync(report, { force: true });
  const fine = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const count = existsSync(report) ? countReport(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  // an error outside every test fails the run without failing a test
  return fine || count.failed > 0 ? count : { ...count, failed: 1 };
}

if (Number(process.versions.napi) < 10) throw new Error('run "npm test": it brings Node 24');

const missing = prepareMachine(say);
for (const { name, packages } of missing) say(`MISSING: ${name} (Debian: ${packages.join(' ')})`);

const counts = [
  check('tsc', ['-b', '--force']),
  check('oxlint', ['--type-aware']),
  check('oxfmt', ['--check']),
  check('knip', []),
];
// without a build the tests of the built app would only repeat that there is none
counts.push(run('node', ['build.ts']) ? tests() : { passed: 0, failed: 1, skipped: 0 });
if (missing.length > 0 && process.env['CI']) counts.push({ passed: 0, failed: missing.length, skipped: 0 });

const total = addUp(counts);
say('');
say(summary(total));
process.exit(total.failed === 0 ? 0 : 1);
