import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './test/support/chromium.ts';

// Node 20 (N-API 9) loads better-sqlite3 13 and dies without a word; npm scripts bring Node 24
if (Number(process.versions.napi) < 10) throw new Error('run through npm scripts: the tests need Node 24');

// a path that does not exist keeps `require('electron')` from starting a download
const env = { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' };
const node = (name: string, include: string, testTimeout = 30_000) => ({
  test: { name, include: [include], environment: 'node' as const, env, testTimeout, hookTimeout: 120_000 },
});
// what runs the built app must not run yesterday's
const built = { globalSetup: resolve(import.meta.dirname, 'test/support/global-build.ts') };
const withBuild = (project: ReturnType<typeof node>, fileParallelism = false) => ({
  test: { ...project.test, ...built, fileParallelism },
});

export default defineConfig({
  test: {
    // one less than the cores is the default, which is one on a small machine
    maxWorkers: 2,
    projects: [
      node('unit', 'test/unit/**/*.test.ts'),
      node('store', 'test/store/**/*.test.ts'),
      node('print', 'test/print/**/*.test.ts', 60_000),
      {
        resolve: { alias: { electron: resolve(import.meta.dirname, 'test/support/electron-on-chromium.ts') } },
        ...withBuild(node('main', 'test/main/**/*.test.ts', 60_000)),
      },
      {
        plugins: [react()],
        // a dependency found during the run would reload the page in the middle of a test
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            '@mantine/core',
            '@mantine/dates',
            '@mantine/hooks',
            '@orpc/client',
            '@orpc/client/fetch',
            '@orpc/client/message-port',
            '@orpc/contract',
            '@tabler/icons-react',
            '@tanstack/react-query',
            '@tanstack/react-router',
            '@tanstack/react-virtual',
            'axe-core',
            'dayjs/locale/ja',
            'pdfjs-dist',
            'temporal-polyfill',
            'zod',
            'zustand',
          ],
        },
        test: {
          name: 'renderer',
          // two files share the cores: a second is not long for a page of three hundred
          expect: { poll: { timeout: 8_000 } },
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? '', args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
      // each file has a register, a host and a browser of its own, and waits more than it works
      withBuild(node('e2e', 'test/e2e/**/*.test.ts', 180_000), true),
      withBuild(node('packaging', 'test/packaging/**/*.test.ts', 180_000)),
    ],
  },
});
