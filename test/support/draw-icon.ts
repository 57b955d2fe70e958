/**
 * `node test/support/draw-icon.ts`: draws electron/resources/icon.svg into the PNG and ICO that the installers carry, and the
 * numbers that lie over the app's button on Windows' task bar.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './chromium.ts';

const folder = resolve(import.meta.dirname, '../../electron/resources');
const icon = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage();

async function draw(size: number, svg = icon): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** An ICO file that holds PNGs, which Windows reads since Vista. */
function ico(images: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

writeFileSync(join(folder, 'icon.png'), await draw(512));
const images = [];
for (const size of [256, 64, 48, 32, 16]) images.push({ size, png: await draw(size) });
writeFileSync(join(folder, 'icon.ico'), ico(images));

const badge = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#ce0000"/>
  <text x="16" y="${text.length > 1 ? 22 : 24}" text-anchor="middle" fill="#fff" font-family="sans-serif" font-weight="700"
  font-size="${text.length > 1 ? 17 : 23}">${text}</text></svg>`;
mkdirSync(join(folder, 'badges'), { recursive: true });
for (const text of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+']) {
  writeFileSync(join(folder, 'badges', `${text === '9+' ? 'more' : text}.png`), await draw(32, badge(text)));
}
await browser.close();
