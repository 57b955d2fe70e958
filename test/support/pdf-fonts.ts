import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const SOURCES = {
  'noto-serif-jp-400.ttf': 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  'noto-serif-jp-600.ttf': 'noto-serif-jp/600SemiBold/NotoSerifJP_600SemiBold.ttf',
  'biz-udmincho-400.ttf': 'biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf',
  'biz-udmincho-700.ttf': 'biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf',
  'yuji-syuku-400.ttf': 'yuji-syuku/400Regular/YujiSyuku_400Regular.ttf',
  'biz-udpgothic-400.ttf': 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  'biz-udpgothic-700.ttf': 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
} as const;

/** A folder with the fonts named as the build names them; copied once per machine. */
export function pdfFontsDir(): string {
  const folder = join(tmpdir(), 'good-balance-test-fonts');
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(SOURCES)) {
    const target = join(folder, name);
    if (existsSync(target)) continue;
    const half = `${target}.${process.pid}`; // another test process may be copying, too
    copyFileSync(join(PACKAGES, source), half);
    renameSync(half, target);
  }
  return folder;
}
