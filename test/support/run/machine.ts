import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../chromium.ts';

/** A program of the machine that tests compare with or look through, and the Debian packages that bring it. */
export interface Need {
  readonly name: string;
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
}

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const hasJapaneseFont = (): boolean => {
  if (process.platform !== 'linux') return true;
  return spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0;
};

export const needs: readonly Need[] = [
  { name: 'Chromium', packages: ['chromium'], isThere: () => findChromium() !== undefined },
  { name: 'poppler-utils', packages: ['poppler-utils'], isThere: () => onPath('pdftoppm') || onPath('pdftoppm.exe') },
  {
    name: 'LibreOffice',
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    isThere: () => onPath('soffice') || onPath('soffice.com'),
  },
  { name: 'a Japanese font', packages: ['fontconfig', 'fonts-noto-cjk'], isThere: hasJapaneseFont },
];

/** Installs what is missing where that is possible (root on Debian); answers what is missing still. */
export function prepareMachine(say: (line: string) => void): Need[] {
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  const packages = missing.flatMap((need) => need.packages);
  say(`installing ${packages.join(' ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  return needs.filter((need) => !need.isThere());
}
