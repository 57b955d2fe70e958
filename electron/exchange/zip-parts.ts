import { crc32, inflateRawSync } from 'node:zlib';

/** One file inside a zip as its central directory describes it; sizes in bytes. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  /** what the directory says; never believed without the limit of `unpack` */
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_535;

/** Where the directory of a zip begins and how many parts it lists, or null. */
function directoryOf(view: DataView): { readonly at: number; readonly parts: number } | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    return { at: view.getUint32(at + 16, true), parts: view.getUint16(at + 10, true) };
  }
  return null;
}

/** The parts of a zip by its central directory, or null when it has none or it is broken. */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === null) return null;
  const decoder = new TextDecoder();
  const parts: ZipPart[] = [];
  let at = directory.at;
  for (let index = 0; index < directory.parts; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > view.byteLength) return null;
    parts.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The bytes of a part; `too-big` when it holds more than it says or than `limit`, `damaged` when it is not what it says. */
export function unpack(bytes: Uint8Array, part: ZipPart, limit: number): Uint8Array | 'too-big' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, size, method } = part;
  if (size > limit) return 'too-big';
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature) return 'damaged';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) return 'damaged';
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) return 'damaged';
  let unpacked: Uint8Array;
  try {
    // one byte more than it says is enough to know that it lies
    unpacked = method === 0 ? data : inflateRawSync(data, { maxOutputLength: size + 1 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-big' : 'damaged';
  }
  if (unpacked.byteLength > size) return 'too-big';
  return unpacked.byteLength === size && crc32(unpacked) === part.crc ? unpacked : 'damaged';
}

/** A zip that stores the given parts unpacked, for a reader that must not unpack anything itself. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...parts].map(([name, data]) => ({ name: new TextEncoder().encode(name), data }));
  const bodies = entries.reduce((sum, { name, data }) => sum + 30 + name.byteLength + data.byteLength, 0);
  const directory = entries.reduce((sum, { name }) => sum + 46 + name.byteLength, 0);
  const zip = new Uint8Array(bodies + directory + 22);
  const view = new DataView(zip.buffer);
  let at = 0;
  let central = bodies;
  for (const { name, data } of entries) {
    for (const [from, header] of [
      [at, 18],
      [central, 20],
    ] as const) {
      view.setUint32(from + header, data.byteLength, true);
      view.setUint32(from + header + 4, data.byteLength, true);
      view.setUint16(from + header + 8, name.byteLength, true);
    }
    view.setUint32(at, localSignature, true);
    view.setUint32(central, centralSignature, true);
    view.setUint32(central + 42, at, true);
    zip.set(name, at + 30);
    zip.set(data, at + 30 + name.byteLength);
    zip.set(name, central + 46);
    at += 30 + name.byteLength + data.byteLength;
    central += 46 + name.byteLength;
  }
  view.setUint32(central, endSignature, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, bodies, true);
  return zip;
}
