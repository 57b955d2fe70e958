import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/**
 * Electron's executable if it is on disk already. Looked up by hand, because `require('electron')` starts a download
 * of 100 MB when it is not.
 */
export function electronBinary(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const marker = join(folder(), 'path.txt');
  if (!existsSync(marker)) return undefined;
  const binary = join(
    env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder(), 'dist'),
    readFileSync(marker, 'utf8').trim(),
  );
  return existsSync(binary) ? binary : undefined;
}

/** Where Electron's installer downloads from; undefined when the environment forbids or cannot manage a download. */
export function downloadHost(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const forbids = (name: string): boolean => !['', '0', 'false'].includes(env[name] ?? '');
  if (['ELECTRON_SKIP_BINARY_DOWNLOAD', 'ELECTRON_OVERRIDE_DIST_PATH', 'npm_config_offline'].some(forbids))
    return undefined;
  return env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/';
}

/** Whether the download host answers at all within three seconds: an office without internet should not have to wait. */
export async function isReachable(host: string): Promise<boolean> {
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}

/** Runs the installer that electron brings along; it tells what it does. */
export function installElectron(): void {
  spawnSync(process.execPath, [join(folder(), 'install.js')], { stdio: ['ignore', 'inherit', 'inherit'] });
}
