import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// poppler-utils: an independent reader, so that our own code never checks itself

function withFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'good-balance-pdf-'));
  try {
    const path = join(folder, 'read.pdf');
    writeFileSync(path, pdf);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (tool: string, args: string[]): Buffer => execFileSync(tool, args, { maxBuffer: 256 * 1024 * 1024 });

/**
 * Non-empty lines of text, page by page; `raw` in the order they were written, for tables. `margin`: what stands nearer to
 * the edge of a page of `width` and `height` (points) is left out.
 */
export function pdfLines(
  pdf: Uint8Array,
  order: 'reading' | 'raw' = 'reading',
  inside?: { margin: number; width: number; height: number },
): string[][] {
  const raw = order === 'raw' ? ['-raw'] : [];
  const crop =
    inside === undefined
      ? []
      : ['-x', inside.margin, '-y', inside.margin, '-W', inside.width - 2 * inside.margin].concat([
          '-H',
          inside.height - 2 * inside.margin,
        ]);
  const options = [...raw, ...crop.map(String), '-enc', 'UTF-8'];
  const text = withFile(pdf, (path) => run('pdftotext', [...options, path, '-']).toString('utf8'));
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').filter((line) => line !== ''));
}

/** A word with its box in millimetres from the top left of its page (from 1). */
export interface PdfWord {
  text: string;
  x: number;
  y: number;
  right: number;
  bottom: number;
  page: number;
}

/** Every word and where it stands. */
export function pdfWords(pdf: Uint8Array): PdfWord[] {
  const html = withFile(pdf, (path) => run('pdftotext', ['-bbox', path, '-']).toString('utf8'));
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
  return html.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu)].map(
      ([, x, y, right, bottom, text = '']) => ({
        text,
        x: mm(x),
        y: mm(y),
        right: mm(right),
        bottom: mm(bottom),
        page,
      }),
    ),
  );
}

/** `pdfinfo`'s fields by name. */
export function pdfInfo(pdf: Uint8Array): Record<string, string> {
  const text = withFile(pdf, (path) => run('pdfinfo', [path]).toString('utf8'));
  return Object.fromEntries(
    text
      .split('\n')
      .flatMap((line) =>
        (/^([^:]+):\s*(.*)$/.exec(line) ?? []).slice(1).length === 2 ? [line.split(/:\s*(.*)/s).slice(0, 2)] : [],
      ),
  );
}

export interface PdfFont {
  name: string;
  embedded: boolean;
  subset: boolean;
  unicode: boolean;
}

export function pdfFonts(pdf: Uint8Array): PdfFont[] {
  const text = withFile(pdf, (path) => run('pdffonts', [path]).toString('utf8'));
  return text
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => {
      const [embedded, subset, unicode] = row.slice(54).trim().split(/\s+/).slice(-5);
      return {
        name: row.split(' ')[0]!,
        embedded: embedded === 'yes',
        subset: subset === 'yes',
        unicode: unicode === 'yes',
      };
    });
}

export interface Picture {
  width: number;
  height: number;
  /** One byte a pixel, 0 black to 255 white, row by row. */
  grey: Uint8Array;
}

/** A page (from 1) as a grey picture; at 72 dpi a pixel is a point. */
export function pdfPicture(pdf: Uint8Array, page = 1, dpi = 72): Picture {
  const pgm = withFile(pdf, (path) =>
    run('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), path]),
  );
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'))!;
  return { width: Number(width), height: Number(height), grey: pgm.subarray(header.length) };
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Smallest box around everything that is not white, or undefined for an empty picture; right and bottom are exclusive. */
export function inkBox({ width, grey }: Picture, within?: Box): Box | undefined {
  let box: Box | undefined;
  grey.forEach((value, at) => {
    if (value > 250) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    if (within !== undefined && (x < within.left || x >= within.right || y < within.top || y >= within.bottom)) return;
    box ??= { left: x, top: y, right: x + 1, bottom: y + 1 };
    box = { left: Math.min(box.left, x), top: box.top, right: Math.max(box.right, x + 1), bottom: y + 1 };
  });
  return box;
}
