/**
 * `npm start [-- --host] [--port N] [--data DIR] [--no-open]`: the desktop app where Electron's executable is on disk or
 * can be fetched, else the same app in an ordinary browser. Says in Japanese which of the two, and why.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay, openInBrowser } from './platform/browser.ts';
import { chooseElectron } from './platform/choose-electron.ts';
import { downloadHost, electronBinary, installElectron, isReachable } from './platform/electron-binary.ts';
import { defaultDataDir } from './platform/paths.ts';

const root = resolve(import.meta.dirname, '..');
const say = (text: string): void => console.log(text);

interface Wishes {
  readonly host?: boolean | undefined;
  readonly port?: string | undefined;
  readonly data?: string | undefined;
  readonly 'no-open'?: boolean | undefined;
}

function readWishes(): Wishes | string {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    });
    const port = Number(values.port ?? 0);
    return Number.isInteger(port) && port >= 0 && port < 65_536
      ? values
      : `--port には 0 から 65535 までの番号を指定してください（${values.port}）。`;
  } catch {
    return '使い方: npm start  または  npm start -- --host [--port 番号] [--data フォルダー] [--no-open]';
  }
}

/** Runs the desktop app to its end; undefined when it could not even start. */
function runElectron(binary: string, dataDir: string | undefined): Promise<number | undefined> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(binary, [root, ...(dataDir === undefined ? [] : [`--data=${resolve(dataDir)}`])], {
      stdio: 'inherit',
    });
    const end = (): void => void child.kill();
    process.on('SIGINT', end).on('SIGTERM', end);
    child.on('error', () => done(undefined));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      const failedAtOnce =
        code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM' && performance.now() - started < 3000;
      done(failedAtOnce ? undefined : (code ?? 0));
    });
  });
}

async function runHost(wishes: Wishes): Promise<number> {
  const { startHost }: typeof import('./browser-host.ts') = await import(join(root, 'dist/host/host.js'));
  // listened for before the address is printed: whoever reads it may stop us at once
  const stopped = new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dataDir = resolve(wishes.data ?? defaultDataDir());
  const host = await startHost({ root, dataDir, version, port: Number(wishes.port ?? 0) });
  if (!host.ok) {
    say(`起動できませんでした。\n${host.message}`);
    return 1;
  }
  const openNow = hasDisplay() && wishes['no-open'] !== true;
  say('ブラウザ版を起動しました。同じ台帳を、このパソコンのブラウザで使います。');
  say(`データの場所: ${dataDir}`);
  say('終了するには Ctrl+C を押してください。');
  say(
    openNow
      ? 'ブラウザを開きました。開かないときは、次のアドレスを開いてください（一度だけ使えます）。'
      : '次のアドレスをブラウザで開いてください（一度だけ使えます）。',
  );
  say(host.address());
  if (openNow) openInBrowser(host.address()); // its own one-time address: the printed one stays good
  await stopped;
  await host.close();
  return 0;
}

async function start(): Promise<number> {
  const wishes = readWishes();
  if (typeof wishes === 'string') {
    say(wishes);
    return 2;
  }
  if (wishes.host !== true && wishes.port === undefined) {
    const found = await chooseElectron({
      hasDisplay: hasDisplay(),
      isRoot: process.platform === 'linux' && process.getuid?.() === 0,
      onDisk: electronBinary,
      source: downloadHost(),
      isReachable,
      install: installElectron,
      say,
    });
    if ('binary' in found) {
      say('デスクトップ版（Electron）を起動します。');
      const code = await runElectron(found.binary, wishes.data);
      if (code !== undefined) return code;
      say('デスクトップ版を起動できなかったため、ブラウザ版を起動します。');
    } else {
      say(`${found.reason}代わりにブラウザ版を起動します。`);
    }
  }
  return runHost(wishes);
}

process.exit(await start());
