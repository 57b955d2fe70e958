import { mkdirSync, accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the browser host keeps the register when no `--data` is given.
 * Not Electron's own folder: its profile files would lie between the clerk's backups.
 */
export function defaultDataDir(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'good-balance');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'good-balance');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'good-balance');
}

/**
 * Makes the folder when it is missing, for this user's eyes only (it will hold names, addresses and telephone numbers);
 * false when it cannot be made or written to.
 */
export function makeWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
