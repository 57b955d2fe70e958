import { type Stats, statSync } from 'node:fs';
import type { ExtraFont } from '../print-contract.ts';
import { PrintFont } from './print-font.ts';

let opened: { key: string; font: PrintFont } | undefined;

/** The file, or none: a share of the network that is away answers in many ways, and the other fonts print without it. */
function fileAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/**
 * The city's own font as its file is now: the same object until the choice or the file changes, or until it could not be
 * read; none while there is no file.
 */
export function extraFontOf(chosen: ExtraFont | null): PrintFont | undefined {
  if (chosen === null) return undefined;
  const file = fileAt(chosen.path);
  if (file === undefined || !file.isFile()) return undefined;
  const key = [chosen.path, chosen.face, file.mtimeMs, file.size].join('\n');
  // one that could not be read may be readable again: the share was away for a moment
  if (opened?.key !== key || opened.font.lost) {
    const face = chosen.face === '' ? {} : { face: chosen.face };
    opened = { key, font: new PrintFont(chosen.path, { ...face, optional: true }) };
  }
  return opened.font;
}
