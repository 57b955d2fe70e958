import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { session as electronSession } from 'electron';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DesktopPort } from '../../electron/platform/desktop-port.ts';
import { printWindows } from '../../electron/shell/print-window.ts';
import { savedFiles } from '../../electron/shell/saved-files.ts';
import { lockEveryNavigation } from '../../electron/security/navigation.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { app, harness, session, start } from '../support/electron-on-chromium.ts';

const folder = temporaryFolder();
let printing: Pick<DesktopPort, 'showForPrinting'>;
const pdf = new TextEncoder().encode('%PDF-1.7 証書');

beforeAll(async () => {
  harness.lockTaken = true; // the app itself stays out: only its parts are under test
  harness.switches.set('data', folder.path);
  await start('node:path');
  lockEveryNavigation();
  printing = printWindows();
  await printing.showForPrinting(pdf, '認定証 第1号');
});
afterAll(async () => {
  app.exit();
  await harness.exited.promise;
  folder.remove();
});

it('PDF を別の窓に示す。台帳の画面とはセッションを分け、プレロードも渡さない', () => {
  const [window] = harness.windows;
  expect(window?.options.title).toBe('認定証 第1号');
  expect(window?.options.webPreferences).toMatchObject({ plugins: true, sandbox: true, contextIsolation: true });
  expect(window?.options.webPreferences?.preload).toBeUndefined();
  expect(window?.webContents.session).not.toBe(session.defaultSession);
  expect(window?.webContents.pdf?.type).toBe('application/pdf');
  expect(window?.webContents.pdf?.bytes).toEqual(pdf);
  expect(window?.webContents.pdf?.url).toMatch(/^app:\/\/print\/print\/[\w-]{32}\.pdf$/);
});

it('窓のメニューの「印刷」（Ctrl+P）は、システムの印刷の画面を開く', () => {
  const [window] = harness.windows;
  const print = window?.menu?.items[0]?.submenu?.items.find(({ label }) => label.startsWith('印刷'));
  expect(print?.accelerator).toBe('CommandOrControl+P');
  print?.click();
  expect(window?.webContents.printed).toBe(1);
});

it('保存したファイルのフォルダーだけを開く。取りやめたもの、もうないものは開かない', () => {
  const openFolder = savedFiles(electronSession.defaultSession);
  const path = join(folder.path, '認定証.pdf');
  writeFileSync(path, pdf);
  session.defaultSession.saves('blob:app://main/1', path);
  session.defaultSession.saves('blob:app://main/2', path, 'cancelled');
  session.defaultSession.saves('blob:app://main/3', join(folder.path, 'もうない.pdf'));
  expect(openFolder('blob:app://main/1')).toBe(true);
  expect(harness.shownInFolder).toEqual([path]);
  for (const other of ['blob:app://main/2', 'blob:app://main/3', 'blob:app://main/4', path])
    expect(openFolder(other)).toBe(false);
  expect(harness.shownInFolder).toHaveLength(1);
});

it('その窓のセッションは通信も権限もなく、ほかのアドレスには何も返さない', async () => {
  const own = session.fromPartition('print');
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'ws://example.com/'])
    expect(own.lets(url)).toBe(false);
  expect(own.lets('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(true);
  expect(own.grants('notifications')).toBe(false);
  expect((await own.answer('app://print/print/0.pdf', 'GET'))?.status).toBe(404);
  expect((await own.answer('app://main/', 'GET'))?.status).toBe(403);
});

it('示した PDF そのものだけは保存できる', () => {
  const own = session.fromPartition('print');
  expect(own.savesFrom(harness.windows[0]?.webContents.pdf?.url ?? '')).toBe(true);
  expect(own.savesFrom('https://example.com/a.exe')).toBe(false);
});

it('五分たつと、同じアドレスでは開けない', async () => {
  vi.useFakeTimers();
  const own = session.fromPartition('print');
  await printing.showForPrinting(pdf, '二枚目');
  const url = harness.windows.at(-1)?.webContents.pdf?.url ?? '';
  expect((await own.answer(url, 'GET'))?.status).toBe(200);
  vi.advanceTimersByTime(5 * 60_000 + 1);
  expect((await own.answer(url, 'GET'))?.status).toBe(404);
  vi.useRealTimers();
});
