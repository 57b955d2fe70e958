import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../support/app-in-browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

/** `npm start -- …` after the build: what it printed, once it said `until`, and how it ended. */
async function start(args: string[], until: RegExp) {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const child = spawn(process.execPath, [join(root, 'electron/start.ts'), ...args], { env, stdio: 'pipe' });
  running.push(child);
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const said = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (until.test(text)) resolve();
    });
  });
  await Promise.race([said, ended]);
  return { lines: () => text.trimEnd().split('\n'), ended, stop: () => child.kill('SIGINT') };
}
const address = /http:\/\/127\.0\.0\.1:\d+\/\?t=\S+\n$/;

describe('npm start', () => {
  it('--host はブラウザ版を起動し、最後の行にアドレスを示し、Ctrl+C で台帳を閉じて終わる', async () => {
    const folder = temporaryFolder();
    const app = await start(['--host', '--data', folder.path], address);
    const last = app.lines().at(-1) ?? '';
    expect(app.lines().join('\n')).toContain(`データの場所: ${folder.path}`);
    expect((await fetch(last)).status).toBe(200);
    app.stop();
    expect(await app.ended).toBe(0);
    await expect(fetch(last)).rejects.toThrow('fetch failed');
    const raw = new Database(join(folder.path, 'good-balance.sqlite'), { readonly: true });
    expect(raw.prepare("select key from file_mark where key = 'open-since'").all()).toEqual([]);
    raw.close();
    folder.remove();
  });

  it('画面のないところでは、理由を述べてブラウザ版にする', async () => {
    const folder = temporaryFolder();
    const app = await start(['--data', folder.path], address);
    // only Linux can be without a display
    if (process.platform === 'linux') expect(app.lines().join('\n')).toContain('代わりにブラウザ版を起動します');
    app.stop();
    expect(await app.ended).toBe(0);
    folder.remove();
  });

  it.each([
    [['--port', '99999'], '0 から 65535'],
    [['--prot', '80'], '使い方'],
  ])('%j は日本語で断る', async (args, words) => {
    const app = await start(args, /\n$/);
    expect(await app.ended).toBe(2);
    expect(app.lines().join('\n')).toContain(words);
  });

  it('使われているポートなら、次の手を示して終わる', async () => {
    const folder = temporaryFolder();
    const first = await start(['--host', '--data', folder.path], address);
    const { port } = new URL(first.lines().at(-1) ?? '');
    const second = await start(['--host', '--port', port, '--data', folder.path], /--port \d+/);
    expect(await second.ended).toBe(1);
    expect(second.lines().join('\n')).toContain(`ポート ${port} は別のプログラムが使っています`);
    first.stop();
    await first.ended;
    folder.remove();
  });
});
