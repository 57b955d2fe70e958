import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONT_FILES } from '../../electron/print/font/bundled-fonts.ts';
import { pdfFontsDir } from './pdf-fonts.ts';

/** Bits of OS/2.fsType a maker can set. */
export const fsTypes = { free: 0, noEmbedding: 0x0002, noSubsetting: 0x0100, bitmapOnly: 0x0200 } as const;

interface Table {
  tag: string;
  data: Buffer;
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const at = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      data: Buffer.from(font.subarray(at, at + font.readUInt32BE(entry + 12))),
    };
  });
}

/** Offset table and tables; offsets count from the start of the whole file, `base` bytes before. */
function fileOf(tables: readonly Table[], base = 0): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  let at = base + head.length;
  const parts = tables.map(({ tag, data }, index) => {
    const entry = 12 + index * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

/** A character map (format 12) of some letters. */
function cmapOf(glyphs: ReadonlyMap<string, number>): Buffer {
  const groups = [...glyphs].map(([letter, glyph]) => [letter.codePointAt(0)!, glyph] as const);
  groups.sort(([one], [other]) => one - other);
  const table = Buffer.alloc(12 + 16 + groups.length * 12);
  table.writeUInt16BE(1, 2); // one map: Windows, all of Unicode
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + groups.length * 12, 16);
  table.writeUInt32BE(groups.length, 24);
  for (const [index, [point, glyph]] of groups.entries()) {
    const at = 28 + index * 12;
    table.writeUInt32BE(point, at);
    table.writeUInt32BE(point, at + 4);
    table.writeUInt32BE(glyph, at + 8);
  }
  return table;
}

export interface MadeFont {
  /** Glyph numbers of the letters it has. */
  letters: Readonly<Record<string, number>>;
  fsType?: number;
}

const source = (): Table[] =>
  tablesOf(readFileSync(join(pdfFontsDir(), FONT_FILES.gothic))).filter(
    ({ tag }) => !['DSIG', 'GSUB', 'GPOS'].includes(tag),
  );

function tablesFor({ letters, fsType = fsTypes.free }: MadeFont): Table[] {
  return source().map(({ tag, data }) => {
    if (tag === 'cmap') return { tag, data: cmapOf(new Map(Object.entries(letters))) };
    if (tag === 'OS/2') data.writeUInt16BE(fsType, 8);
    return { tag, data };
  });
}

/** A font like one a city might choose: shapes of BIZ UDPGothic under other letters, with the maker's leave or without. */
export const madeFont = (font: MadeFont): Buffer => fileOf(tablesFor(font));

/** Two fonts in one file (TTC), the second with its own PostScript name. */
export function madeCollection(first: MadeFont, second: MadeFont, name: string): Buffer {
  const head = Buffer.alloc(20);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(2, 8);
  head.writeUInt32BE(20, 12);
  const one = fileOf(tablesFor(first), 20);
  head.writeUInt32BE(20 + one.length, 16);
  const renamed = tablesFor(second).map((table) =>
    table.tag === 'name' ? { ...table, data: nameTable(name) } : table,
  );
  return Buffer.concat([head, one, fileOf(renamed, 20 + one.length)]);
}

/** A table with nothing but a PostScript name and a full name. */
function nameTable(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  const table = Buffer.alloc(6 + 2 * 12);
  table.writeUInt16BE(2, 2);
  table.writeUInt16BE(table.length, 4);
  for (const [index, id] of [4, 6].entries()) {
    const at = 6 + index * 12;
    table.writeUInt16BE(3, at);
    table.writeUInt16BE(1, at + 2);
    table.writeUInt16BE(0x409, at + 4);
    table.writeUInt16BE(id, at + 6);
    table.writeUInt16BE(text.length, at + 8);
    table.writeUInt16BE(0, at + 10);
  }
  return Buffer.concat([table, text]);
}
