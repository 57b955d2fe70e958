import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { electronBinary } from '../../../electron/platform/electron-binary.ts';
import { hasDisplay } from '../../../electron/platform/browser.ts';
import { type Desktop, pageClient, root } from './desktop.ts';

// the environment is left out on purpose: the tests point it to nowhere, so that nothing starts a download
const binary = electronBinary({});

/** Why the real Electron is not tested here; undefined when it is. Loud, because it is a real gap. */
export function whyNoElectron(): string | undefined {
  const why =
    binary === undefined
      ? 'the Electron binary is not on disk (npx install-electron fetches it)'
      : hasDisplay()
        ? undefined
        : 'there is no display (try xvfb-run)';
  if (why !== undefined && process.env['REQUIRE_ELECTRON'] === '1') throw new Error(`REQUIRE_ELECTRON=1, but ${why}`);
  if (why !== undefined) console.warn(`SKIPPED: real Electron: ${why}`);
  return why;
}

/** Starts the built app in the real Electron. */
export async function openInElectron(dataDir: string): Promise<Desktop> {
  // Chromium's sandbox refuses to run as root, which is what containers usually are
  const args = [root, `--data=${dataDir}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const app = await _electron.launch({ executablePath: binary ?? '', args });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    page,
    dataDir,
    menu: () =>
      app.evaluate(({ Menu }) => {
        const labels = (menu: Electron.Menu | null | undefined): string[] =>
          (menu?.items ?? [])
            .filter(({ type }) => type !== 'separator')
            .flatMap(({ label, submenu }) => [label, ...labels(submenu)]);
        return labels(Menu.getApplicationMenu());
      }),
    preferences: () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents: object | undefined = BrowserWindow.getAllWindows()[0]?.webContents;
        const get: unknown = contents === undefined ? undefined : Reflect.get(contents, 'getLastWebPreferences');
        return typeof get === 'function' ? get.call(contents) : {};
      }),
    bounds: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds()),
    windows: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    sessionLets: (url) =>
      app.evaluate(
        async ({ session }, target) => {
          try {
            await session.defaultSession.fetch(target);
            return true;
          } catch (error) {
            return !String(error).includes('ERR_BLOCKED_BY_CLIENT');
          }
        },
        url.replace(/^ws/, 'http'), // Electron's own fetch speaks http only
      ),
    foreignWindowGetsPort: async () => {
      const opened = app.waitForEvent('window');
      await app.evaluate(
        ({ BrowserWindow }, preload) => {
          const webPreferences = { preload, sandbox: true, contextIsolation: true };
          void new BrowserWindow({ show: false, webPreferences }).loadURL('app://main/');
        },
        join(root, 'dist/preload/preload.cjs'),
      );
      const foreign = await opened;
      await foreign.evaluate(await pageClient());
      const got = await foreign.evaluate('pageClient.connect().then((client) => client !== null)');
      await foreign.close();
      return got === true;
    },
    startAgain: async () => {
      const again = spawn(binary ?? '', args, { stdio: 'ignore' });
      const ended = await new Promise((done) => {
        again.on('exit', () => done(true));
        setTimeout(() => done(false), 15_000);
      });
      again.kill();
      return ended !== true;
    },
    close: () => app.close(),
  };
}
