import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Download, Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect } from 'vitest';
import { type Clock, stoppedClock } from '../../electron/platform/clock.ts';
import { type AppInBrowser, openAppInBrowser, root } from './app-in-browser.ts';
import { lookOften } from './e2e-patience.ts';
import type { RegisterClient } from './register.ts';

/** The day on which every test of the built app plays: a Sunday of the 8th year of Reiwa, ten in the morning. */
export const today = '2026-11-22';

export type Place = Page | Locator;

/** The built app in a real Chromium, with the gate beside it for what a test prepares or checks without the screen. */
export interface E2e extends AppInBrowser {
  readonly client: RegisterClient;
  /** Puts the clock on ten in the morning of a day; the page learns of it when it is opened anew. */
  readonly setDay: (day: string) => Promise<void>;
}

/** Opens the app on a new register and a clock that stands still; no animation, so a picture is always the same. */
export async function openE2e(options: { dataDir?: string; at?: string } = {}): Promise<E2e> {
  const { at = `${today}T01:00:00.000Z`, dataDir } = options;
  let now = stoppedClock(at);
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  const app = await openAppInBrowser({ clock, ...(dataDir === undefined ? {} : { dataDir }) });
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  app.page.setDefaultTimeout(10_000);
  lookOften(app.page);
  const setDay = async (day: string): Promise<void> => {
    now = stoppedClock(`${day}T01:00:00.000Z`);
    await app.page.reload();
    await app.page.locator('#main').getByRole('heading', { level: 1 }).first().waitFor();
  };
  return { ...app, setDay, client: createRouterClient(app.app.router, { context: app.app.context }) };
}

/** For a file whose tests are the steps of one job: after one has failed it is pictured and the next are not tried. */
export function stopAtFirstFailure(page: () => Page): void {
  let failed = false;
  beforeEach((context) => {
    if (failed) context.skip('a step before it failed');
  });
  afterEach(async (context) => {
    if (failed || context.task.result?.state !== 'fail') return;
    failed = true;
    await picture(page(), `failed-${context.task.name}`);
  });
}

/** `expect` that is asked again until the screen has caught up. */
export const until = <T>(read: () => T): ReturnType<typeof expect.poll<T>> => expect.poll(read, { timeout: 10_000 });

export const button = (place: Place, name: string): Locator => place.getByRole('button', { name, exact: true });
export const link = (place: Place, name: string): Locator => place.getByRole('link', { name, exact: true });
export const field = (place: Place, name: string): Locator => place.getByRole('textbox', { name, exact: true });
export const tab = (place: Place, name: string | RegExp): Locator => place.getByRole('tab', { name });
export const heading = (place: Place, name: string): Locator => place.getByRole('heading', { name, exact: true });
export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Opens the app past its first choice, on an empty register of a named clerk. */
export async function openStarted(at?: string): Promise<E2e> {
  const app = await openE2e(at === undefined ? {} : { at });
  await app.client.safekeeping.startEmpty({ clerkName: '髙橋　花子' });
  await app.page.reload();
  await settled(app.page, 'ホーム');
  return app;
}

/** Waits for the note in the corner that an action was done. */
export async function expectSaid(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).first().waitFor();
}

/** Goes to a screen by its address, as a bookmark would; `title` is the heading that tells it from the screen before. */
export async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), path);
  await settled(page, title);
}

/** The screen shows its content: its heading, and nothing that is still being read. */
export async function settled(page: Page, title: string): Promise<void> {
  await page.locator('#main').getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.getByText('読み込んでいます').filter({ visible: true }).first().waitFor({ state: 'detached' });
}

/** Keeps a picture of the window for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-output/screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the browser saves when `act` is done. */
export async function saved(page: Page, act: () => Promise<void>): Promise<Saved> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
