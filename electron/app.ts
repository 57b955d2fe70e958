import { join } from 'node:path';
import { createReaderService } from './exchange/reader-service.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { DesktopPort } from './platform/desktop-port.ts';
import { log } from './platform/log.ts';
import { makeWritable } from './platform/paths.ts';
import { createPrintService } from './print/print-service.ts';
import { createRouter } from './router/index.ts';
import { fillSample } from './sample/fill.ts';
import { openRefusal } from './store/refusal.ts';
import { openStore } from './store/open.ts';
import { holdStores } from './store/store-holder.ts';
import { chosenFont } from './use-cases/chosen-font.ts';
import type { AppContext } from './use-cases/context.ts';
import { prepareRegister } from './use-cases/prepare-register.ts';

/** What a host (Electron or the browser host) hands to the app: places on disk, and what only it can do. */
export interface AppOptions {
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly fontsDir: string;
  /** The built workers' files. */
  readonly printWorker: string;
  /** Found beside the program when left out. */
  readonly readWorker?: string;
  readonly keepWorker?: string;
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
  readonly context: AppContext;
  /** Lets go of the register and stops the workers; safe to call twice. */
  readonly close: () => Promise<void>;
}

/** Opens the register and everything around it, or says in Japanese why it cannot. */
export async function openApp(options: AppOptions): Promise<App | StartRefusal> {
  const { dataDir, clock = systemClock, desktop, version } = options;
  const file = join(dataDir, 'good-balance.sqlite');
  if (!makeWritable(dataDir)) return { ok: false, ...openRefusal('read-only', { file }) };
  const open = (path: string) => {
    const opened = openStore({ file: path, migrationsDir: options.migrationsDir, appVersion: version, clock });
    if (opened.ok) prepareRegister({ store: opened.store, clock });
    return opened;
  };
  const opened = open(file);
  if (!opened.ok) {
    const { kind, message, detail } = opened.refusal;
    log.error(`the register was not opened: ${kind} ${detail ?? ''}`);
    return { ok: false, kind, message };
  }
  const stores = holdStores(opened.store, open);
  const print = createPrintService({
    fontsDir: options.fontsDir,
    workerFile: options.printWorker,
    extraFont: () => chosenFont(stores.current),
  });
  const reader = createReaderService(options.readWorker === undefined ? {} : { workerFile: options.readWorker });
  const context: AppContext = {
    get store() {
      return stores.current;
    },
    stores,
    clock,
    print,
    reader,
    desktop,
    keepWorker: options.keepWorker,
    appVersion: version,
    fillSample,
  };
  return {
    ok: true,
    router: createRouter(),
    context,
    close: async () => {
      await Promise.all([print.close(), reader.close()]);
      stores.close();
    },
  };
}
