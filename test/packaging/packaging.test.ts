import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type BetterSqlite from 'better-sqlite3';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/app-in-browser.ts';
import { standInElectronDist } from '../support/stand-in-electron-dist.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

// what print and store load at run time, with what these load in turn; everything else is bundled
const packages = [
  '@noble',
  '@swc',
  'base64-js',
  'better-sqlite3',
  'brotli',
  'browserify-zlib',
  'clone',
  'dfa',
  'fast-deep-equal',
  'fontkit',
  'js-md5',
  'linebreak',
  'pako',
  'pdfkit',
  'pdfmake',
  'png-js',
  'restructure',
  'sax',
  'tiny-inflate',
  'unicode-properties',
  'unicode-trie',
  'xmldoc',
];

const sorted = (names: Iterable<string | undefined>): string[] => [...names].map(String).toSorted();

describe.each([
  {
    os: 'linux',
    platform: Platform.LINUX,
    executable: 'good-balance',
    addons: ['linux-x64.node', 'linuxmusl-x64.node'],
  },
  { os: 'win', platform: Platform.WINDOWS, executable: 'good-balance.exe', addons: ['win32-x64.node'] },
] as const)('$os に配るもの', ({ os, platform, executable, addons }) => {
  const unpacked = join(folder.path, `out-${os}`, `${os}-unpacked`);
  const archive = join(unpacked, 'resources/app.asar');
  let files: string[];

  beforeAll(async () => {
    const electronDist = await standInElectronDist(folder.path, os);
    await build({
      projectDir: root,
      targets: platform.createTarget('dir', Arch.x64),
      publish: 'never',
      config: {
        extends: join(root, 'electron-builder.yml'),
        electronDist,
        directories: { output: join(folder.path, `out-${os}`) },
      },
    });
    files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
  });

  it('動くのに要るものだけが入る', () => {
    const top = new Set(files.map((file) => file.split('/')[0]));
    expect(sorted(top)).toEqual(['dist', 'migrations', 'node_modules', 'package.json']);
    const built = files.filter((file) => file.startsWith('dist/') && file.split('/').length === 2);
    expect(built.toSorted()).toEqual([
      'dist/certificates',
      'dist/exchange',
      'dist/main',
      'dist/preload',
      'dist/print',
      'dist/renderer',
    ]);
    const modules = new Set(files.filter((file) => file.startsWith('node_modules/')).map((file) => file.split('/')[1]));
    expect(sorted(modules)).toEqual(packages);
    expect(files.filter((file) => /\.(map|d\.ts|tsx?)$|\/test\//.test(file))).toEqual([]);
  });

  it('こちらで作ったものは、一つも欠けず、一つも余らない', () => {
    const made = ['dist', 'migrations'].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        ),
    );
    const left = /^dist\/host\/|^dist\/built$|\.(map|md)$/;
    const packed = files.filter((file) => /^(dist|migrations)\//.test(file) && /\.\w+$/.test(file));
    expect(packed.toSorted()).toEqual(made.filter((file) => !left.test(file)).toSorted());
  });

  it.each([
    'dist/main/main.js',
    'dist/preload/preload.cjs',
    'dist/print/worker.js',
    'dist/exchange/read-worker.js',
    'dist/renderer/index.html',
    'dist/renderer/fonts/noto-serif-jp-400.ttf',
    'dist/renderer/fonts/noto-serif-jp-OFL.txt',
    'dist/renderer/fonts/biz-udmincho-400.ttf',
    'dist/renderer/fonts/biz-udmincho-700.ttf',
    'dist/renderer/fonts/biz-udmincho-OFL.txt',
    'dist/renderer/fonts/yuji-syuku-400.ttf',
    'dist/renderer/fonts/yuji-syuku-OFL.txt',
    'dist/renderer/fonts/biz-udpgothic-700.ttf',
    'migrations/meta/_journal.json',
  ])('%s がある', (file) => expect(files).toContain(file));

  it('同じ書体を二度は入れない', () => {
    expect(files.filter((file) => /\.(ttf|otf|woff2)$/.test(file))).toHaveLength(7);
  });

  it('データベースの部品は、その OS のものだけ', () => {
    const prebuilds = join(`${archive}.unpacked`, 'node_modules/better-sqlite3/prebuilds');
    expect(readdirSync(prebuilds).toSorted()).toEqual(addons);
  });

  it('実行ファイルは、ほかの使い方を受け付けない', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, executable));
    const on = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1';
    expect(on(FuseV1Options.RunAsNode)).toBe(false);
    expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
  });

  it('画面の言葉は日本語と英語だけを添え、全体は大きくなりすぎない', () => {
    expect(readdirSync(join(unpacked, 'locales')).toSorted()).toEqual(['en-US.pak', 'ja.pak']);
    expect(statSync(archive).size).toBeLessThan(72 * 1024 * 1024);
  });

  it('取り出したものだけで、PDF を作り、台帳ファイルを開ける', async () => {
    const out = join(folder.path, `extracted-${os}`);
    extractAll(archive, out);
    const worker = new Worker(join(out, 'dist/print/worker.js'), {
      workerData: { fontsDir: join(out, 'dist/renderer/fonts') },
    });
    const reply = once(worker, 'message');
    worker.postMessage({ kind: 'warm', id: 1, control: new Int32Array(new SharedArrayBuffer(12)), extraFont: null });
    expect((await reply)[0]).toMatchObject({ id: 1, ok: true });
    await worker.terminate();

    if (os !== 'linux' || process.platform !== 'linux' || process.arch !== 'x64') return;
    const Database: typeof BetterSqlite = createRequire(join(out, 'dist/main/main.js'))('better-sqlite3');
    const database = new Database(join(folder.path, 'packed.sqlite'));
    expect(database.prepare('select 1 as one').get()).toEqual({ one: 1 });
    database.close();
  });
});
