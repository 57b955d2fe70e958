import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Desktop, pageClient } from './desktop.ts';
import { rememberWindow } from './on-stand-in.ts';

const wayOut = [
  '/%2e%2e/%2e%2e/package.json',
  '/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/%00',
  '/%E0%A4%A',
  '//etc/passwd',
];

/** What must hold for the desktop app, told once and run on the stand-in and on the real Electron. */
export function shellBodies(open: (dataDir: string) => Promise<Desktop>): void {
  const folder = temporaryFolder();
  let desktop: Desktop;
  beforeAll(async () => {
    rememberWindow(folder.path, { x: 40, y: 60, width: 1000, height: 700, maximized: false });
    desktop = await open(folder.path);
    await desktop.page.locator('#root > *').first().waitFor({ state: 'attached' });
  });
  afterAll(() => folder.remove());

  it('ポートを通じて本物の台帳ファイルを読み書きする', async () => {
    await desktop.page.evaluate(await pageClient());
    const ask = (call: string): Promise<unknown> =>
      desktop.page.evaluate(`(async () => (await (globalThis.client ??= pageClient.connect())).safekeeping.${call})()`);
    const file = join(folder.path, 'good-balance.sqlite');
    expect(await ask('session({})')).toMatchObject({ file, fileState: 'undecided' });
    expect(await ask("startEmpty({ clerkName: '髙橋 𠮷子' })")).toMatchObject({ ok: true });
    expect(await ask('session({})')).toMatchObject({ fileState: 'empty-chosen', clerkName: '髙橋 𠮷子' });

    const raw = new Database(file, { readonly: true });
    expect(JSON.stringify(raw.prepare("select value from setting where key = 'clerkName'").all())).toContain(
      '髙橋 𠮷子',
    );
    raw.close();
  });

  it('画面は組み込みのファイルだけを読み込む', async () => {
    const policy = await desktop.page.evaluate(async () => {
      const response = await fetch('/');
      return response.headers.get('content-security-policy') ?? '';
    });
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const injected = await desktop.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      return Reflect.get(window, 'injected');
    });
    expect(injected).toBeUndefined();
  });

  it('画面は隔離され、Node に触れられない', async () => {
    expect(await desktop.preferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(
      await desktop.page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window)),
    ).toEqual([]);
    expect(await desktop.page.evaluate(() => Object.keys(Reflect.get(window, 'desktop')))).toEqual(['connect']);
  });

  it.each(wayOut)('フォルダーの外は読めない: %s', async (path) => {
    const got = await desktop.page.evaluate(async (url) => {
      const response = await fetch(url).catch(() => undefined);
      return { ok: response?.ok ?? false, text: (await response?.text()) ?? '' };
    }, path);
    expect(got.ok).toBe(false);
    expect(got.text).not.toMatch(/good-balance|root:/);
  });

  it('読むこと以外の要求は断る', async () => {
    expect(await desktop.page.evaluate(async () => (await fetch('/', { method: 'POST', body: '' })).status)).toBe(403);
  });

  it('ほかのページへ移らず、窓を開かない', async () => {
    const before = desktop.page.url();
    await desktop.page.evaluate(() => window.location.assign('https://example.com/'));
    await desktop.page.evaluate(() => window.location.assign('/fonts/biz-udpgothic-OFL.txt'));
    await desktop.page.evaluate(() => void window.open('https://example.com/'));
    await desktop.page.evaluate(() => void window.open('/'));
    await desktop.page.waitForTimeout(500);
    expect(desktop.page.url()).toBe(before);
    expect(await desktop.windows()).toBe(1);
  });

  it.each([
    'http://127.0.0.1:9/',
    'https://example.com/',
    'ws://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
  ])('通信は出られない: %s', async (url) => expect(await desktop.sessionLets(url)).toBe(false));

  it('権限は、文章を写すことのほか、どれも与えない', async () => {
    const nameOf = "(work) => work.then(() => 'done', (error) => error.name)";
    const ask = (call: string): Promise<unknown> => desktop.page.evaluate(`(${nameOf})(${call})`);
    expect(await desktop.page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(await ask('navigator.mediaDevices.getUserMedia({ video: true })')).toMatch(/^Not(Allowed|Found)Error$/);
    expect(await ask('navigator.clipboard.readText()')).toBe('NotAllowedError');
    await desktop.page.bringToFront();
    expect(await ask("navigator.clipboard.writeText('髙橋')")).toBe('done');
  });

  it('ほかの窓にはポートを渡さない', async () => {
    expect(await desktop.foreignWindowGetsPort()).toBe(false);
  });

  it('二つ目の起動は、一つ目の窓を前に出して終わる', async () => {
    expect(await desktop.startAgain()).toBe(false);
    expect(await desktop.windows()).toBe(1);
  });

  it('メニューはすべて日本語', async () => {
    const labels = await desktop.menu();
    expect(labels.length).toBeGreaterThan(15);
    expect(labels.filter((label) => !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(label))).toEqual([]);
  });

  it('窓は前に閉じたときの場所と大きさで開く', async () => {
    expect(await desktop.bounds()).toEqual({ x: 40, y: 60, width: 1000, height: 700 });
  });

  it('終了すると台帳ファイルをきちんと閉じる', async () => {
    await desktop.close();
    const raw = new Database(join(folder.path, 'good-balance.sqlite'), { readonly: true });
    expect(raw.prepare("select key from file_mark where key = 'open-since'").all()).toEqual([]);
    expect(raw.prepare("select value from file_mark where key = 'app-version'").all()).toHaveLength(1);
    raw.close();
  });
}
