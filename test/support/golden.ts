import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { keepSample } from './pdf-sample.ts';

const GOLDEN = join(import.meta.dirname, '../print/golden');
const OUTPUT = join(import.meta.dirname, '../../test-output/print');
/** The longer side in pixels: enough to see a stroke move, small enough to keep. */
const LONG_SIDE = 702;
/** Readers of another version smooth edges a little differently: this share of the pixels may differ. */
const TOLERANCE = 0.001;

/**
 * Holds page 1 of a PDF against the picture kept as test/print/golden/NAME.png and says what differs, or null. A failing page
 * leaves its picture and the differences in test-output/print. `UPDATE_GOLDEN=1 npm run vitest -- run --project print
 * test/print/certificate-golden.test.ts` keeps the pages as they are now: look at each
 * (larger in test-output/print) before it is committed.
 */
export function differenceToGolden(name: string, pdf: Uint8Array): string | null {
  const actual = pageOf(pdf);
  const path = join(GOLDEN, `${name}.png`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path, encode(actual));
    keepSample(`golden-${name}.pdf`, pdf);
    return null;
  }
  const golden = PNG.sync.read(readFileSync(path));
  const { width, height } = golden;
  mkdirSync(OUTPUT, { recursive: true });
  if (actual.width !== width || actual.height !== height) {
    writeFileSync(join(OUTPUT, `${name}-actual.png`), encode(actual));
    return `${name}: ${actual.width} × ${actual.height} pixels, not ${width} × ${height}`;
  }
  const diff = new PNG({ width, height });
  const differing = pixelmatch(golden.data, actual.data, diff.data, width, height, { threshold: 0.2 });
  if (differing <= width * height * TOLERANCE) return null;
  writeFileSync(join(OUTPUT, `${name}-actual.png`), encode(actual));
  writeFileSync(join(OUTPUT, `${name}-diff.png`), encode(diff));
  return `${name}: ${differing} of ${width * height} pixels differ; see test-output/print/${name}-diff.png`;
}

/** In sixteen shades of each colour, which is a third of the size and nothing the comparison would see. */
function encode(png: PNG): Buffer {
  const shades = new PNG({ width: png.width, height: png.height });
  shades.data.set(png.data.map((value) => Math.round(value / 17) * 17));
  return PNG.sync.write(shades, { colorType: 2, deflateLevel: 9, filterType: 0 });
}

function pageOf(pdf: Uint8Array): PNG {
  const folder = mkdtempSync(join(tmpdir(), 'good-balance-golden-'));
  try {
    const file = join(folder, 'page');
    writeFileSync(`${file}.pdf`, pdf);
    execFileSync('pdftoppm', ['-png', '-scale-to', String(LONG_SIDE), '-f', '1', '-singlefile', `${file}.pdf`, file]);
    return PNG.sync.read(readFileSync(`${file}.png`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
