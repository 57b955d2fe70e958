import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openStore } from '../../electron/store/open.ts';
import { addCompany, clock, migrationsDir } from './ledger-data.ts';

const script = join(import.meta.dirname, 'other-process.ts');
// a test run as root may write everywhere: the child then is somebody else
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Does `what` in another process without special rights and answers what it printed. */
export function runAsOther(what: 'open', file: string): string {
  const run = spawnSync(process.execPath, [script, what, file], { ...nobody, encoding: 'utf8' });
  return run.stdout + run.stderr;
}

/** Another process that adds companies, one transaction each, and prints each one's id once it is committed. */
export const startWriter = (file: string): ChildProcess =>
  spawn(process.execPath, [script, 'write', file], { stdio: ['ignore', 'pipe', 'inherit'] });

function main(what: string, file: string): void {
  const opened = openStore({ file, migrationsDir, appVersion: '1.2.3', clock });
  if (!opened.ok) return console.log(opened.refusal.kind, opened.refusal.message);
  console.log('opened');
  if (what !== 'write') return opened.store.close();
  for (let at = 0; ; at += 1) {
    const { id } = opened.store.transaction(() =>
      addCompany(opened.store, { name: `株式会社${at}`, note: 'あ'.repeat(500) }),
    );
    console.log(id);
  }
}

if (process.argv[1] === script) main(process.argv[2]!, process.argv[3]!);
