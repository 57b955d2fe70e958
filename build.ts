/**
 * `node build.ts [--if-needed]` (Node 24 strips the types itself): everything the app runs from goes to dist/.
 *   dist/main/main.js         Electron's main process        dist/preload/preload.cjs   its sandboxed preload (one CommonJS file)
 *   dist/host/host.js         the browser host               dist/print/worker.js       makes PDFs in a thread
 *   dist/exchange/read-worker.js         reads workbooks from outside in a thread
 *   dist/certificates/keep-worker.js     stores many certificates in a thread
 *   dist/renderer/            the page, and the fonts that page and print share
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

const root = import.meta.dirname;
const dist = join(root, 'dist');
// built beside dist/ and moved over when whole, so that a running host never sees half a build
const building = join(root, `.build-${process.pid}`);
const stamp = join(dist, 'built');
const sources = ['electron', 'renderer', 'shared', 'build.ts', 'package.json', 'node_modules/.package-lock.json'];

const fonts: Record<string, string> = {
  'noto-serif-jp-400.ttf': 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  'noto-serif-jp-600.ttf': 'noto-serif-jp/600SemiBold/NotoSerifJP_600SemiBold.ttf',
  'noto-serif-jp-OFL.txt': 'noto-serif-jp/LICENSE_FONT',
  'biz-udmincho-400.ttf': 'biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf',
  'biz-udmincho-700.ttf': 'biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf',
  'biz-udmincho-OFL.txt': 'biz-udmincho/LICENSE_FONT',
  'yuji-syuku-400.ttf': 'yuji-syuku/400Regular/YujiSyuku_400Regular.ttf',
  'yuji-syuku-OFL.txt': 'yuji-syuku/LICENSE_FONT',
  'biz-udpgothic-400.ttf': 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  'biz-udpgothic-700.ttf': 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  'biz-udpgothic-OFL.txt': 'biz-udpgothic/LICENSE_FONT',
};

// native (better-sqlite3) or unfit for an ES module bundle (pdfmake and its parts use __dirname)
const external = [
  ...builtinModules,
  /^node:/,
  /^electron(\/|$)/,
  /^better-sqlite3$/,
  /^(pdfmake|pdfkit|fontkit)(\/|$)/,
];
const common: InlineConfig = { root, configFile: false, publicDir: false, logLevel: 'warn' };

const forNode = (outDir: string, input: Record<string, string>): InlineConfig => ({
  ...common,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: join(building, outDir),
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input,
      // a module may be imported lazily by one and eagerly by another
      checks: { ineffectiveDynamicImport: false },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

const preload: InlineConfig = {
  ...common,
  build: {
    outDir: join(building, 'preload'),
    target: 'chrome144',
    minify: false,
    rolldownOptions: {
      input: { preload: 'electron/preload.ts' },
      external,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

const page: InlineConfig = {
  ...common,
  root: join(root, 'renderer'),
  base: '/',
  plugins: [react()],
  // security/page.ts puts a fresh nonce in the place of this word each time it serves the page
  html: { cspNonce: 'CSP_NONCE' },
  build: {
    outDir: join(building, 'renderer'),
    emptyOutDir: true,
    target: 'chrome144',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
};

function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  // a folder's own time tells of removed files
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), entry.mtimeMs);
}

function isFresh(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false });
  return built !== undefined && sources.every((source) => newest(join(root, source)) < built.mtimeMs);
}

async function buildAll(): Promise<void> {
  // a test run starts the build with NODE_ENV=test, which would bundle React's slow development half
  process.env['NODE_ENV'] = 'production';
  const started = performance.now();
  try {
    await build(forNode('main', { main: 'electron/main.ts' }));
    await build(forNode('host', { host: 'electron/browser-host.ts' }));
    await build(forNode('print', { worker: 'electron/print/worker.ts' }));
    await build(forNode('exchange', { 'read-worker': 'electron/exchange/read-worker.ts' }));
    await build(forNode('certificates', { 'keep-worker': 'electron/use-cases/certificates/keep-worker.ts' }));
    await build(preload);
    await build(page);
    mkdirSync(join(building, 'renderer/fonts'));
    for (const [name, from] of Object.entries(fonts)) {
      copyFileSync(join(root, 'node_modules/@expo-google-fonts', from), join(building, 'renderer/fonts', name));
    }
    cpSync(join(root, 'electron/resources/badges'), join(building, 'main/badges'), { recursive: true });
    writeFileSync(join(building, 'built'), '');
    rmSync(dist, { recursive: true, force: true });
    renameSync(building, dist);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  console.log(`dist/ を作りました（${Math.round(performance.now() - started)} ミリ秒）`);
}

if (!process.argv.includes('--if-needed') || !isFresh()) await buildAll();
