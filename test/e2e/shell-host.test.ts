import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppInBrowser, openAppInBrowser, root } from '../support/app-in-browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { startHost }: typeof import('../../electron/browser-host.ts') = await import(
  /* @vite-ignore */ join(root, 'dist/host/host.js')
);
let app: AppInBrowser;
let cookie: string;
beforeAll(async () => {
  app = await openAppInBrowser();
  const [kept] = await app.context.cookies();
  cookie = `${kept?.name}=${kept?.value}`;
});
afterAll(() => app.close());

const session = '/rpc/safekeeping/session';
const json = { 'content-type': 'application/json' };
interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  path: string;
}

/** A request as no browser would send it: the path goes out as it is written. */
function ask({ path, method = 'GET', headers = {}, body }: Ask): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(app.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const call = (headers: Record<string, string>, body = '{"json":{}}', path = session) =>
  ask({ path, method: 'POST', body, headers });

describe('ブラウザ版に入る', () => {
  it('画面は開き、ほかのサイトには何も尋ねない', async () => {
    expect(await app.page.title()).toContain('グッドバランス認定台帳');
    expect(app.page.url()).not.toContain('t=');
    expect(app.problems).toEqual([]);
  });

  it('再読み込みしても使える', async () => {
    await app.page.reload();
    await app.page.locator('#root > *').first().waitFor({ state: 'attached' });
    expect(app.problems).toEqual([]);
  });

  it('一度使ったアドレスでは、ほかのブラウザから入れない', async () => {
    const address = app.address();
    const first = await fetch(address);
    expect(first.status).toBe(200);
    expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
    const second = await fetch(address);
    expect(second.status).toBe(403);
    expect(second.headers.get('set-cookie')).toBeNull();
    expect(await second.text()).toContain('一度しか使えません');
  });

  it.each(['/', '/index.html', '/assets/', '/fonts/biz-udpgothic-400.ttf', '/print/x.pdf', '/?t=', '/?t=guess'])(
    '鍵がなければ %s は見せない',
    async (path) => expect((await ask({ path })).status).toBe(403),
  );

  it('この機械の中からだけつながる', async () => {
    const { port } = new URL(app.origin);
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.internal === false && address.family === 'IPv4');
    for (const address of outside)
      await expect(fetch(`http://${address?.address}:${port}/`)).rejects.toThrow('fetch failed');
    expect((await ask({ path: '/' })).status).toBe(403);
  });
});

describe('画面の外からの呼び出し', () => {
  it('画面からの正しい呼び出しだけに答える', async () => {
    const answer = await call({ ...json, cookie, origin: app.origin });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('good-balance.sqlite');
  });

  it.each<[string, () => Record<string, string>]>([
    ['鍵がない', () => ({ ...json, origin: app.origin })],
    [
      'ほかの鍵',
      () => ({ ...json, origin: app.origin, cookie: cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }),
    ],
    ['出所がない', () => ({ ...json, cookie })],
    ['ほかのサイトから', () => ({ ...json, cookie, origin: 'https://evil.example' })],
    ['ほかのポートから', () => ({ ...json, cookie, origin: 'http://127.0.0.1:9' })],
    ['名前を付け替えたサイトから', () => ({ ...json, cookie, origin: app.origin, host: 'evil.example' })],
    ['JSON でない', () => ({ 'content-type': 'text/plain', cookie, origin: app.origin })],
    ['フォーム', () => ({ 'content-type': 'multipart/form-data; boundary=x', cookie, origin: app.origin })],
  ])('%s: 断る', async (_case, headers) => {
    const answer = await call(headers());
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('sqlite');
  });

  it('読み出しの形（GET）では呼び出せない', async () => {
    expect((await ask({ path: session, headers: { cookie, origin: app.origin } })).status).toBe(403);
  });

  it('大きすぎる本文は受け取らない', async () => {
    const huge = `{"json":{"clerkName":"${'あ'.repeat(12 * 1024 * 1024)}"}}`;
    const answer = await call({ ...json, cookie, origin: app.origin }, huge, '/rpc/safekeeping/startEmpty').catch(
      () => ({ status: 413, text: '' }), // the host may hang up before everything was sent
    );
    expect(answer.status).toBe(413);
  });

  it('壊れた本文にも、知らない名前にも落ちない', async () => {
    expect((await call({ ...json, cookie, origin: app.origin }, '{')).status).toBe(400);
    expect((await call({ ...json, cookie, origin: app.origin }, '{}', '/rpc/__proto__/toString')).status).toBe(404);
    expect((await call({ ...json, cookie, origin: app.origin })).status).toBe(200);
  });
});

describe('ファイル', () => {
  it.each([
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2fmain%2fmain.js',
    '/%2e%2e%5c%2e%2e%5cpackage.json',
  ])('フォルダーの外は読めない: %s', async (path) => {
    const answer = await ask({ path, headers: { cookie } });
    expect([403, 404]).toContain(answer.status);
    expect(answer.text).not.toMatch(/devDependencies|BrowserWindow/);
  });

  it('画面にはデスクトップ版と同じ決まりを付ける', async () => {
    const response = await fetch(`${app.origin}/`, { headers: { cookie } });
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    const again = await fetch(`${app.origin}/`, { headers: { cookie } });
    expect(again.headers.get('content-security-policy')).not.toBe(response.headers.get('content-security-policy'));
  });

  it('印刷する PDF は、推測できないアドレスで、新しいタブに開く', async () => {
    const pdf = new Uint8Array(readFileSync(join(root, 'test/fixtures/one-page.pdf')));
    const { url } = await app.app.context.desktop.showForPrinting(pdf, '認定証 第１号');
    expect(url).toMatch(/^\/print\/[\w-]{32}\.pdf$/);
    const opening = app.context.waitForEvent('page');
    await app.page.evaluate((address) => void window.open(address ?? '', '_blank', 'noopener'), url);
    const tab = await opening;
    // Chromium's own viewer has taken the file: it is shown, not saved
    await expect
      .poll(() => tab.frames().map((frame) => frame.url()))
      .toContainEqual(expect.stringContaining('chrome-extension://'));
    await tab.close();
    const response = await fetch(app.origin + url, { headers: { cookie } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('認定証 第１号'));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
    expect((await ask({ path: url ?? '' })).status).toBe(403);
    expect((await ask({ path: '/print/0.pdf', headers: { cookie } })).status).toBe(404);
  });
});

describe('起動できないとき', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('ポートが使われていれば、番号と次の手を日本語で示す', async () => {
    const port = Number(new URL(app.origin).port);
    const refused = await startHost({ root, dataDir: folder.path, version: '9.9.9', port });
    expect(refused).toMatchObject({ ok: false, kind: 'port-in-use' });
    expect(refused.ok || refused.message).toContain(`ポート ${port} は別のプログラムが使っています`);
  });

  it('書き込めない場所なら、場所を示し、ポートも放す', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const dataDir = join(folder.path, 'file', 'data');
    const refused = await startHost({ root, dataDir, version: '9.9.9' });
    expect(refused).toMatchObject({ ok: false, kind: 'read-only' });
    expect(refused.ok || refused.message).toContain(dataDir);
  });

  it('台帳でないファイルには触れない', async () => {
    const file = join(folder.path, 'good-balance.sqlite');
    writeFileSync(file, '別のもの');
    expect(await startHost({ root, dataDir: folder.path, version: '9.9.9' })).toMatchObject({ ok: false });
    expect(readFileSync(file, 'utf8')).toBe('別のもの');
  });
});
