import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import type { App } from '../../electron/app.ts';
import type { Clock } from '../../electron/platform/clock.ts';
import { findChromium } from './chromium.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const root = resolve(import.meta.dirname, '../..');
type HostModule = typeof import('../../electron/browser-host.ts');

/** The built app, served to a real Chromium by the browser host, on a register of its own. */
export interface AppInBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browser: Browser;
  readonly dataDir: string;
  readonly origin: string;
  /** The app behind the host, for what a test prepares without the screen. */
  readonly app: App;
  /** A fresh one-time address, e.g. for a second browser. */
  readonly address: () => string;
  /** Uncaught errors, console errors and requests to other origins so far; a healthy run leaves it empty. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

/** Starts host and browser and opens the page; without `dataDir` on a new, empty register in a temporary folder. */
export async function openAppInBrowser(options: { dataDir?: string; clock?: Clock } = {}): Promise<AppInBrowser> {
  const folder = options.dataDir === undefined ? temporaryFolder() : { path: options.dataDir, remove: () => undefined };
  const { startHost }: HostModule = await import(/* @vite-ignore */ join(root, 'dist/host/host.js'));
  const { clock } = options;
  const host = await startHost({ root, dataDir: folder.path, version: '9.9.9', ...(clock && { clock }) });
  if (!host.ok) throw new Error(host.message);
  // an office without internet: whatever is asked of another origin is refused, and told. (A route of Playwright would do
  // it too, but takes every request apart and the cache away: nine megabytes of fonts with each load.)
  const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', alone] });
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1366, height: 768 } });
  const problems: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== host.origin) problems.push(`asked for ${request.url()}`);
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(host.address());
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  return {
    page,
    context,
    browser,
    dataDir: folder.path,
    origin: host.origin,
    app: host.app,
    address: host.address,
    problems,
    close: async () => {
      await browser.close();
      await host.close();
      folder.remove();
    },
  };
}
