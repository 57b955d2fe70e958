import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { attentionOutside } from '../../electron/shell/attention.ts';
import { root } from '../support/electron/desktop.ts';
import { openOnStandIn } from '../support/electron/on-stand-in.ts';
import { app, harness } from '../support/electron-on-chromium.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, typedCompany, valueOf } from '../support/register.ts';

it('起動すると、対応が必要な期限の数をタスクバーに示し、一度だけ知らせる。知らせを押すと期限の一覧が開く', async () => {
  const { client, dataDir, app: register } = await openRegister('2021-01-15');
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const { id } = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2021-01-15' }),
  );
  await finishedReview(client, id);
  await certified(client, id); // runs until 15 January 2024, long gone by the machine's clock
  await register.close();

  const desktop = await openOnStandIn(dataDir);
  expect(harness.badges).toEqual([1]);
  expect(harness.notifications.map(({ options }) => options.title)).toEqual(['対応が必要な期限が1件あります']);
  expect(harness.notifications[0]?.options.body).toMatch(
    /^前回起動（.*日前）から今日までに1件が期限到来\n期限を過ぎたもの 1件$/u,
  );
  await desktop.page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
  const focused = harness.focused;
  harness.notifications[0]?.emit('click');
  await vi.waitFor(() => expect(desktop.page.url()).toMatch(/#\/renewals$/u), { timeout: 10_000 });
  expect(harness.focused).toBe(focused + 1);
  await desktop.page.getByRole('heading', { level: 1, name: '期限の一覧' }).waitFor();
  expect(await desktop.page.title()).not.toMatch(/^\(/u);
  // what the page still asks for is answered before its browser goes
  await desktop.page.waitForLoadState('networkidle');
  await desktop.close();
});

it('Windows では、番号の絵をボタンに重ね、絵の意味を文字でも伝える', () => {
  harness.badges = [];
  harness.notifications = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the picture over the button is under test
  const window = Object.create(BrowserWindow.prototype) as BrowserWindow;
  const badges = join(root, 'electron/resources/badges');
  const attention = attentionOutside({ window: () => window, badges, platform: 'win32' });
  expect(app.paths.get('app-user-model-id')).toBe('jp.good-balance.register');
  for (const count of [3, 9, 10, 120, 0]) {
    attention({ count, title: `対応が必要な期限が${count}件あります`, body: '', notify: false });
  }
  expect(harness.badges).toEqual([
    '3.png 対応が必要な期限が3件あります',
    '9.png 対応が必要な期限が9件あります',
    'more.png 対応が必要な期限が10件あります',
    'more.png 対応が必要な期限が120件あります',
    '',
  ]);
  expect(harness.notifications).toEqual([]);
});
