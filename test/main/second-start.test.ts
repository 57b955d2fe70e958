import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../support/electron/desktop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { harness, start } from '../support/electron-on-chromium.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('先に起動したアプリがあれば、台帳に触れずに終わる', async () => {
  harness.appPath = root;
  harness.switches.set('data', folder.path);
  harness.lockTaken = true;
  await start(join(root, 'dist/main/main.js'));
  expect(await harness.exited.promise).toBe(0);
  expect(harness.windows).toEqual([]);
  expect(existsSync(join(folder.path, 'good-balance.sqlite'))).toBe(false);
});
