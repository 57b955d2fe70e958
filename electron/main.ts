/**
 * The desktop app's composition root: wires, decides nothing. The doors, each closed by one file of security/:
 *   app-scheme (disk)  page + content-security-policy (foreign code)  web-preferences (Node)  sender (foreign callers)
 *   permissions (devices)  network (internet, files)  navigation (other pages, windows)  downloads (what may be saved)
 * The fuses of electron-builder.yml close the executable itself.
 */
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor, session } from 'electron';
import { openApp } from './app.ts';
import { type AttentionWatch, watchAttention } from './attention-watch.ts';
import { log, logDefect, logInto } from './platform/log.ts';
import { defaultDataDir, makeWritable } from './platform/paths.ts';
import { plainPage } from './platform/start-page.ts';
import { servePort } from './router/serve-port.ts';
import { appOrigin, registerAppScheme, serveAppScheme } from './security/app-scheme.ts';
import { limitDownloads } from './security/downloads.ts';
import { lockEveryNavigation } from './security/navigation.ts';
import { blockNetwork, resolveNoNames } from './security/network.ts';
import { htmlAnswer, pageServer } from './security/page.ts';
import { denyPermissions } from './security/permissions.ts';
import { attentionOutside } from './shell/attention.ts';
import { bringToFront, createMainWindow } from './shell/main-window.ts';
import { setJapaneseMenu } from './shell/menu.ts';
import { printWindows } from './shell/print-window.ts';
import { savedFiles } from './shell/saved-files.ts';

const dist = resolve(import.meta.dirname, '..');
const rendererDir = join(dist, 'renderer');
const dataDir = resolve(app.commandLine.getSwitchValue('data') || defaultDataDir());
let mainWindow: BrowserWindow | undefined;
let watch: AttentionWatch | undefined;

async function boot(): Promise<void> {
  const own = session.defaultSession;
  // the page puts the text of a listing on the clipboard when the clerk says so; it can never read from there
  denyPermissions(own, ['clipboard-sanitized-write']);
  blockNetwork(own, app.isPackaged ? [] : ['devtools:']);
  limitDownloads(own, `blob:${appOrigin}/`);
  setJapaneseMenu();

  const opened = await openApp({
    dataDir,
    migrationsDir: join(app.getAppPath(), 'migrations'),
    fontsDir: join(rendererDir, 'fonts'),
    printWorker: join(dist, 'print/worker.js'),
    readWorker: join(dist, 'exchange/read-worker.js'),
    keepWorker: join(dist, 'certificates/keep-worker.js'),
    version: app.getVersion(),
    desktop: {
      ...printWindows(),
      openFolder: savedFiles(own),
      attention: attentionOutside({ window: () => mainWindow, badges: join(dist, 'main/badges') }),
    },
  });
  if (opened.ok) {
    serveAppScheme(own, 'main', pageServer(rendererDir));
    servePort(opened.router, opened.context, () => mainWindow?.webContents);
    app.once('will-quit', (event) => {
      event.preventDefault();
      watch?.close();
      void opened.close().finally(() => app.exit());
    });
  } else {
    log.error(`not started: ${opened.kind}`);
    const refusal = plainPage('起動できません', opened.message);
    serveAppScheme(own, 'main', () => Promise.resolve(htmlAnswer(refusal)));
  }

  mainWindow = createMainWindow(join(dist, 'preload/preload.cjs'), dataDir);
  mainWindow.on('closed', () => {
    mainWindow = undefined;
    app.quit(); // also closes the windows that show a PDF
  });
  if (opened.ok) watch = watchAttention(opened.context);
  powerMonitor.on('resume', () => watch?.check());
  app.on('second-instance', () => mainWindow && bringToFront(mainWindow));
}

registerAppScheme();
resolveNoNames();
lockEveryNavigation();
app.commandLine.appendSwitch('lang', 'ja');
// Chromium's profile lies beside the register it belongs to, and with it the lock that keeps a second start out
if (makeWritable(dataDir)) {
  app.setPath('userData', join(dataDir, 'profile'));
  logInto(dataDir);
}

// a defect must not greet the clerk with Electron's English dialog; what was being written has been rolled back
process.on('uncaughtException', logDefect);

// never `await app.whenReady()` at the top level of an ES module: ready comes only after the module has been evaluated
if (app.requestSingleInstanceLock()) {
  void app
    .whenReady()
    .then(boot)
    .catch((error: unknown) => {
      logDefect(error);
      dialog.showErrorBox(
        'グッドバランス認定台帳',
        `起動の途中で問題が起きました。\n記録: ${join(dataDir, 'logs', 'main.log')}`,
      );
      app.exit(1);
    });
} else {
  app.quit();
}
