import type { IpcMainEvent, WebContents } from 'electron';
import { appOrigin } from './app-scheme.ts';

/** The door for foreign callers: only the main frame of the app's own window, showing the app's own page. */
export function isOurPage(event: IpcMainEvent, known: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  if (known === undefined || event.sender !== known || frame === null || frame !== known.mainFrame) return false;
  const url = URL.parse(frame.url);
  return url !== null && `${url.protocol}//${url.host}` === appOrigin;
}
