import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desktop, pageClient } from '../support/electron/desktop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openOnStandIn } from '../support/electron/on-stand-in.ts';

const folder = temporaryFolder();
let desktop: Desktop;
beforeAll(async () => {
  writeFileSync(join(folder.path, 'good-balance.sqlite'), '台帳ではない何か'.repeat(100));
  desktop = await openOnStandIn(folder.path);
});
afterAll(async () => {
  await desktop.close();
  folder.remove();
});

it('台帳を開けないときは、落ちずに日本語で理由と場所を示す', async () => {
  const text = await desktop.page.locator('main').innerText();
  expect(text).toContain('起動できません');
  expect(text).toContain(join(folder.path, 'good-balance.sqlite'));
  expect(await desktop.page.locator('script').count()).toBe(0);
});

it('開いていない台帳へのポートは渡さない', async () => {
  await desktop.page.evaluate(await pageClient());
  expect(await desktop.page.evaluate('pageClient.connect().then((client) => client === null)')).toBe(true);
});
