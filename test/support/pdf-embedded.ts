import { inflateSync } from 'node:zlib';

/** A font as it is inside a PDF: its file, and which text each of its glyphs stands for. */
export interface EmbeddedFont {
  /** PostScript name without the subset's tag. */
  name: string;
  file: Buffer;
  /** Text by character code. */
  unicode: Map<number, string>;
}

interface Part {
  dictionary: string;
  stream: () => Buffer;
}

function parts(pdf: Buffer): Map<string, Part> {
  const found = new Map<string, Part>();
  const text = pdf.toString('latin1');
  for (const { 1: id = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/gu)) {
    const end = text.indexOf('endobj', index);
    const streamAt = text.indexOf('\nstream\n', index);
    const inside = streamAt >= 0 && streamAt < end;
    const dictionary = text.slice(index, inside ? streamAt : end);
    const length = Number(/\/Length (\d+)/u.exec(dictionary)?.[1]);
    const bytes = (): Buffer => {
      const raw = pdf.subarray(streamAt + 8, streamAt + 8 + length);
      return dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
    };
    found.set(id, { dictionary, stream: bytes });
  }
  return found;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The table of a ToUnicode stream: ranges with a list of texts, as our writer makes them. */
function readUnicode(cmap: string): Map<number, string> {
  const unicode = new Map<number, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/giu)) {
    let code = Number.parseInt(first, 16);
    for (const [, text = ''] of list.matchAll(/<([0-9a-f ]*)>/giu)) {
      unicode.set(code, utf16(text.replaceAll(' ', '')));
      code += 1;
    }
  }
  return unicode;
}

/** The TrueType fonts of a PDF that pdfkit wrote; read without the code that wrote them. */
export function embeddedFonts(pdf: Uint8Array): EmbeddedFont[] {
  const all = parts(Buffer.from(pdf));
  const part = (dictionary: string, key: string): Part =>
    all.get(new RegExp(`/${key} \\[?(\\d+) 0 R`, 'u').exec(dictionary)?.[1] ?? '')!;
  return [...all.values()]
    .filter(({ dictionary }) => dictionary.includes('/Subtype /Type0'))
    .map(({ dictionary }) => {
      const descendant = part(dictionary, 'DescendantFonts');
      const descriptor = part(descendant.dictionary, 'FontDescriptor');
      return {
        name: /\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/]+)/u.exec(dictionary)?.[1] ?? '',
        file: part(descriptor.dictionary, 'FontFile2').stream(),
        unicode: readUnicode(part(dictionary, 'ToUnicode').stream().toString('latin1')),
      };
    });
}
