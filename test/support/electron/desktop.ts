import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';

export const root = resolve(import.meta.dirname, '../../..');

/** The running desktop app, real or on the stand-in, as the same test bodies see it. */
export interface Desktop {
  readonly page: Page;
  readonly dataDir: string;
  /** Labels of the whole application menu, depth first, without separators. */
  readonly menu: () => Promise<string[]>;
  readonly preferences: () => Promise<Record<string, unknown>>;
  readonly bounds: () => Promise<{ x: number; y: number; width: number; height: number }>;
  readonly windows: () => Promise<number>;
  /** Whether a request by the session itself (so past the page's content security policy) would get out. */
  readonly sessionLets: (url: string) => Promise<boolean>;
  /** Whether another window of the same app, with the same preload, is given a port. */
  readonly foreignWindowGetsPort: () => Promise<boolean>;
  /** Starts the app again on the same register; whether that start got a window of its own. */
  readonly startAgain: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Source text that, run in a page, defines `pageClient.connect()`. */
export async function pageClient(): Promise<string> {
  const entry = join(import.meta.dirname, 'page-client.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'pageClient' } },
  });
  const [first] = [result].flat();
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('the page client was not built');
  return `${chunk.code};window.pageClient = pageClient;`;
}
