import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Tests of the built app must not run on yesterday's build. */
export default function buildIfNeeded(): void {
  const root = resolve(import.meta.dirname, '../..');
  const built = spawnSync(process.execPath, [join(root, 'build.ts'), '--if-needed'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
}
