import { os } from '@orpc/server';
import { type Clock, systemClock } from './platform/clock.ts';
import type { DesktopPort } from './platform/desktop-port.ts';
import { makeWritable } from './platform/paths.ts';

/** What a host (Electron or the browser host) hands to the app: places on disk, and what only it can do. */
export interface AppOptions {
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly fontsDir: string;
  readonly printWorker: string;
  readonly version: string;
  readonly clock?: Clock;
  readonly desktop: DesktopPort;
}

/** Why the register was not opened; nothing was changed. `message` is Japanese sentences, a line each. */
export interface StartRefusal {
  readonly ok: false;
  readonly kind: string;
  readonly message: string;
}

/** The open app: the router and the context each call gets, whichever host carries the call. */
export interface App {
  readonly ok: true;
  readonly router: ReturnType<typeof createRouter>;
  readonly context: object;
  /** Closes the database and the print worker; safe to call twice. */
  readonly close: () => Promise<void>;
}

const createRouter = () => ({ ping: os.handler(() => 'pong') });

/** Opens the register and everything around it, or says in Japanese why it cannot. */
export function openApp(options: AppOptions): Promise<App | StartRefusal> {
  const { clock = systemClock } = options;
  if (!makeWritable(options.dataDir)) {
    return Promise.resolve({
      ok: false,
      kind: 'not-writable',
      message: `データを置くフォルダーに書き込めません。\n場所: ${options.dataDir}\nフォルダーの権限を情報システム担当に確認してください。`,
    });
  }
  return Promise.resolve({ ok: true, router: createRouter(), context: { clock }, close: () => Promise.resolve() });
}
