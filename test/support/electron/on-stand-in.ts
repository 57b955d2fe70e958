import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { app, BrowserWindow, harness, Menu, session, start } from '../electron-on-chromium.ts';
import { type Desktop, pageClient, root } from './desktop.ts';

const labels = (menu: Menu | null): string[] =>
  (menu?.items ?? [])
    .filter(({ type }) => type !== 'separator')
    .flatMap(({ label, submenu }) => [label, ...labels(submenu)]);

/** Boots the built main process on the stand-in. Once per test file: the built bundle is a module. */
export async function openOnStandIn(dataDir: string): Promise<Desktop> {
  harness.appPath = root;
  harness.switches.set('data', dataDir);
  await start(join(root, 'dist/main/main.js'));
  const window = await vi.waitFor(
    () => {
      const [first] = harness.windows;
      if (first?.visible !== true) throw new Error(`no window yet ${harness.errorBoxes.join('\n')}`);
      return first;
    },
    { timeout: 30_000, interval: 50 },
  );
  const { page } = window.webContents;
  if (page === undefined) throw new Error('the window shows no page');
  return {
    page,
    dataDir,
    menu: () => Promise.resolve(labels(Menu.getApplicationMenu())),
    preferences: () => Promise.resolve({ ...window.options.webPreferences }),
    bounds: () => Promise.resolve(window.bounds),
    windows: () => Promise.resolve(harness.windows.length + (page.context().pages().length - 1)),
    sessionLets: (url) => Promise.resolve(session.defaultSession.lets(url)),
    foreignWindowGetsPort: async () => {
      const foreign = new BrowserWindow({ webPreferences: { ...window.options.webPreferences } });
      await foreign.loadURL('app://main/');
      await foreign.webContents.page?.evaluate(await pageClient());
      const got = await foreign.webContents.page?.evaluate('pageClient.connect().then((client) => client !== null)');
      foreign.close();
      return got === true;
    },
    startAgain: () => {
      // the lock is held, so Electron tells the first instance
      app.emit('second-instance', {}, [], '');
      if (harness.focused !== 1) throw new Error('the first window was not brought to the front');
      return Promise.resolve(harness.windows.length > 1);
    },
    close: async () => {
      app.quit();
      await harness.exited.promise;
    },
  };
}

/** Writes the state the window is to be found in. */
export const rememberWindow = (dataDir: string, state: object): void =>
  writeFileSync(join(dataDir, 'window.json'), JSON.stringify(state));
