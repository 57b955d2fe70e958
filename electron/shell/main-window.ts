import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { log } from '../platform/log.ts';
import { appOrigin } from '../security/app-scheme.ts';
import { lockedPreferences } from '../security/web-preferences.ts';
import { askBeforeClosing } from './ask-before-closing.ts';
import { offerContextMenu } from './menu.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** The app's one window, where and as large as it was left. */
export function createMainWindow(preload: string, dataDir: string): BrowserWindow {
  const file = join(dataDir, 'window.json');
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = readWindowState(file, displays) ?? { maximized: false, width: 1280, height: 860 };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: 'グッドバランス認定台帳',
    backgroundColor: '#ffffff',
    webPreferences: { ...lockedPreferences, preload, devTools: !app.isPackaged },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => writeWindowState(file, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  askBeforeClosing(window);
  offerContextMenu(window.webContents);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error(`the page's process ended: ${reason}`);
    if (reason !== 'clean-exit' && reason !== 'killed') window.reload();
  });
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Brings the window to the front, e.g. when the clerk starts the app a second time. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
