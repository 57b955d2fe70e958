import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';

// where the fuses lie in an executable: a sentinel, version 1, how many, and each as '0' or '1'
const fuseCount = 8;
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, fuseCount]),
  Buffer.alloc(fuseCount, '1'),
]);

/** A folder that electron-builder takes for an unpacked Electron, so that packing needs no download. */
export async function standInElectronDist(folder: string, os: 'linux' | 'win'): Promise<string> {
  const dist = join(folder, `electron-${os}`);
  const app = join(folder, `default-app-${os}`);
  for (const made of [join(dist, 'resources'), join(dist, 'locales'), app]) mkdirSync(made, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"name":"default","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), '');
  await createPackage(app, join(dist, 'resources/default_app.asar'));
  const locales = ['ja', 'en-US', 'de'].map((language) => `locales/${language}.pak`);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', ...locales]) writeFileSync(join(dist, name), '');
  const executable = join(dist, os === 'win' ? 'electron.exe' : 'electron');
  if (os === 'win') {
    // the builder writes the icon into it, so it must be a real Windows program
    const winstaller = createRequire(import.meta.url).resolve('electron-winstaller/package.json');
    copyFileSync(join(dirname(winstaller), 'vendor/light.exe'), executable);
  } else {
    for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
      writeFileSync(join(dist, name), '#!/bin/sh\n', { mode: 0o755 });
  }
  appendFileSync(executable, fuses);
  return dist;
}
