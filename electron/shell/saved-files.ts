import { existsSync } from 'node:fs';
import { type Session, shell } from 'electron';

/**
 * Remembers where the page's downloads were saved, so that the clerk can be shown the folder. The page names the address
 * it saved from and never a path: it cannot have any other folder opened.
 */
export function savedFiles(session: Session): (download: string) => boolean {
  const saved = new Map<string, string>();
  session.on('will-download', (_event, item) => {
    item.once('done', (_done, state) => {
      if (state === 'completed') saved.set(item.getURL(), item.getSavePath());
    });
  });
  return (download) => {
    const path = saved.get(download);
    if (path === undefined || !existsSync(path)) return false;
    shell.showItemInFolder(path);
    return true;
  };
}
