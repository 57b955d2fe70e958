import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves a PDF and pictures of its pages in test-output/ for a human eye; nothing is asserted on them. */
export function keepSample(name: string, pdf: Uint8Array): void {
  const folder = join(import.meta.dirname, '../../test-output/print');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, pdf);
  execFileSync('pdftoppm', ['-png', '-r', '96', path, path.replace(/\.pdf$/, '')]);
}
