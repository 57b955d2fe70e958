import { BrowserWindow, Menu, session } from 'electron';
import { createPrintShelf } from '../platform/print-shelf.ts';
import type { DesktopPort } from '../platform/desktop-port.ts';
import { serveAppScheme } from '../security/app-scheme.ts';
import { limitDownloads } from '../security/downloads.ts';
import { blockNetwork } from '../security/network.ts';
import { pdfAnswer } from '../security/page.ts';
import { denyPermissions } from '../security/permissions.ts';
import { lockedPreferences } from '../security/web-preferences.ts';

const origin = 'app://print';
// Chromium's PDF viewer is an extension of its own
const viewer = ['chrome-extension:', 'chrome:', 'chrome-untrusted:'];

/** The system's own dialog, where the clerk chooses printer and paper: from the menu and with Ctrl+P. */
const printMenu = (print: () => void): Menu =>
  Menu.buildFromTemplate([
    {
      label: 'ファイル(&F)',
      submenu: [
        { label: '印刷(&P)…', accelerator: 'CommandOrControl+P', click: print },
        { type: 'separator' },
        { role: 'close', label: '閉じる(&C)' },
      ],
    },
  ]);

/**
 * Shows a finished PDF in a window of its own, from which the clerk prints it. That window has its own session, kept in
 * memory: it sees this one PDF and nothing of the register, has no preload, and is the only place where plugins (the
 * PDF viewer) are on.
 */
export function printWindows(): Pick<DesktopPort, 'showForPrinting'> {
  const shelf = createPrintShelf();
  const own = session.fromPartition('print');
  denyPermissions(own);
  blockNetwork(own, viewer);
  limitDownloads(own, `${origin}/print/`);
  serveAppScheme(own, 'print', (pathname) => Promise.resolve(pdfAnswer(shelf.find(pathname))));
  return {
    showForPrinting: async (pdf, title) => {
      const { url } = await shelf.showForPrinting(pdf, title);
      const window = new BrowserWindow({
        width: 1000,
        height: 1000,
        title,
        webPreferences: { ...lockedPreferences, session: own, plugins: true },
      });
      window.setMenu(printMenu(() => window.webContents.print({ silent: false, printBackground: true })));
      // the viewer would show the address instead
      window.on('page-title-updated', (event) => event.preventDefault());
      await window.loadURL(`${origin}${url}`);
      return { url: null };
    },
  };
}
