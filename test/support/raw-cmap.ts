/** Glyphs by character, and by character with a variation selector; read from the font file's own bytes, without fontkit. */
export type GlyphTable = ReadonlyMap<string, number>;

function tableAt(file: DataView, tag: string): number {
  for (let entry = 12; ; entry += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => file.getUint8(entry + at)));
    if (name === tag) return file.getUint32(entry + 8);
  }
}

const uint24 = (file: DataView, at: number): number => (file.getUint8(at) << 16) | file.getUint16(at + 1);

/** Format 4: code points up to U+FFFF, in segments. */
function readBasicPlane(file: DataView, at: number, put: (point: number, glyph: number) => void): void {
  const count = file.getUint16(at + 6) / 2;
  const starts = at + 16 + count * 2;
  for (let segment = 0; segment < count; segment += 1) {
    const first = file.getUint16(starts + segment * 2);
    const delta = file.getUint16(starts + count * 2 + segment * 2);
    const offsetAt = starts + count * 4 + segment * 2;
    const offset = file.getUint16(offsetAt);
    for (let point = first; point <= file.getUint16(at + 14 + segment * 2); point += 1) {
      const glyph = offset === 0 ? point : file.getUint16(offsetAt + offset + (point - first) * 2);
      if (glyph !== 0) put(point, (glyph + delta) & 0xffff);
    }
  }
}

/** Format 12: all planes, in groups. */
function readAllPlanes(file: DataView, at: number, put: (point: number, glyph: number) => void): void {
  for (let entry = at + 16; entry < at + 16 + file.getUint32(at + 12) * 12; entry += 12) {
    const first = file.getUint32(entry);
    for (let point = first; point <= file.getUint32(entry + 4); point += 1)
      put(point, file.getUint32(entry + 8) + point - first);
  }
}

/** Format 14: sequences, with a glyph of their own or the character's usual one. */
function readSequences(file: DataView, at: number, glyphs: Map<string, number>): void {
  for (let entry = at + 10; entry < at + 10 + file.getUint32(at + 6) * 11; entry += 11) {
    const selector = uint24(file, entry);
    const [usual, own] = [file.getUint32(entry + 3), file.getUint32(entry + 7)];
    const ranges = usual === 0 ? 0 : file.getUint32(at + usual);
    for (let index = 0; index < ranges; index += 1) {
      const range = at + usual + 4 + index * 4;
      const first = uint24(file, range);
      for (let point = first; point <= first + file.getUint8(range + 3); point += 1) {
        const glyph = glyphs.get(String.fromCodePoint(point));
        if (glyph !== undefined) glyphs.set(String.fromCodePoint(point, selector), glyph);
      }
    }
    const mappings = own === 0 ? 0 : file.getUint32(at + own);
    for (let index = 0; index < mappings; index += 1) {
      const mapping = at + own + 4 + index * 5;
      glyphs.set(String.fromCodePoint(uint24(file, mapping), selector), file.getUint16(mapping + 3));
    }
  }
}

/** The character map of a TrueType file. */
export function rawCmap(bytes: Buffer): GlyphTable {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(file, 'cmap');
  const byFormat = new Map<number, number>();
  for (let index = 0; index < file.getUint16(cmap + 2); index += 1) {
    const at = cmap + file.getUint32(cmap + 8 + index * 8);
    byFormat.set(file.getUint16(at), at);
  }
  const [basic, all, sequences] = [byFormat.get(4), byFormat.get(12), byFormat.get(14)];
  const glyphs = new Map<string, number>();
  const put = (point: number, glyph: number): void => void glyphs.set(String.fromCodePoint(point), glyph);
  if (all !== undefined) readAllPlanes(file, all, put);
  else if (basic !== undefined) readBasicPlane(file, basic, put);
  if (sequences !== undefined) readSequences(file, sequences, glyphs);
  return glyphs;
}
