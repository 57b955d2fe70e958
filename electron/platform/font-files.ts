import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Fonts of the national letter set, by file name: IPAmj明朝 and what the cities' common letters (行政事務標準文字) come as. */
const wanted = /^(?:ipamj.*|dwpi.*|mjplus.*)\.(?:ttf|otf|ttc)$/i;

/** Folders in which a system keeps its fonts. */
function fontFolders(): string[] {
  if (process.platform !== 'win32') return ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')];
  const { WINDIR = 'C:\\Windows', LOCALAPPDATA = join(homedir(), 'AppData', 'Local') } = process.env;
  return [join(WINDIR, 'Fonts'), join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')];
}

/** Paths of fonts with the letters of names, found where this system keeps fonts. */
export function findFontFiles(folders: readonly string[] = fontFolders()): string[] {
  const found = folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && wanted.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));
    } catch {
      return []; // a folder that is not there, or closed to us, holds nothing to offer
    }
  });
  return [...new Set(found)].toSorted();
}

/** Whether there is a file at a path. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
