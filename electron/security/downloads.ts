import type { Session } from 'electron';

/** The door to the clerk's disk: only what the page itself made may be saved, and only where the clerk says. */
export function limitDownloads(session: Session, allowedPrefix: string): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(allowedPrefix)) event.preventDefault();
  });
}
