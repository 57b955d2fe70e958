import type { WebPreferences } from 'electron';

/** The door between the page and Node: every window is an ordinary sandboxed web page. Defaults are spelled out. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // the spell checker would fetch its dictionaries from the internet
  spellcheck: false,
} as const satisfies WebPreferences;
