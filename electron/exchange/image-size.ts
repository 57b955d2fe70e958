import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';
import { type ImageFault, imageLimits, type ImageMime } from '../../shared/domain/image.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';

const inflated = promisify(inflate);

/** What the content of a picture says; its name says nothing. Pixels. */
export interface ImageHead {
  readonly mime: ImageMime;
  readonly width: number;
  readonly height: number;
}

/** Why a picture is not taken; `too-large` by its side, before anything of it is unpacked. */
export type ImageRefusal =
  | { readonly fault: ImageFault }
  | { readonly fault: 'too-large'; readonly width: number; readonly height: number };

type Checked = Result<ImageHead, ImageRefusal>;

const bad = (fault: ImageFault): Checked => refuse({ fault });

function sized(head: ImageHead): Checked {
  const { width, height } = head;
  if (width < 1 || height < 1) return bad('broken');
  return Math.max(width, height) > imageLimits.side ? refuse({ fault: 'too-large', width, height }) : ok(head);
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpegSignature = [0xff, 0xd8, 0xff];
const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

interface PngParts {
  readonly head: DataView;
  readonly data: readonly Uint8Array[];
  readonly names: ReadonlySet<string>;
}

/** The chunks up to IEND, each with the right checksum, or null. */
function pngParts(bytes: Buffer): PngParts | null {
  let head: DataView | undefined;
  const data: Uint8Array[] = [];
  const names = new Set<string>();
  let at = pngSignature.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) return null;
    const content = bytes.subarray(at + 8, end);
    if ((name === 'IHDR') !== (at === pngSignature.length)) return null;
    if (name === 'IHDR' && length === 13) head = new DataView(content.buffer, content.byteOffset, 13);
    if (name === 'IDAT') data.push(content);
    if (name === 'IEND') return head === undefined || data.length === 0 ? null : { head, data, names };
    names.add(name);
    at = end + 4;
  }
  return null;
}

/** Channels by colour type. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const bitsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
// the seven passes of an interlaced picture: first column and row, steps
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of the lines, each with its filter byte. */
function rawLength(width: number, height: number, bits: number, interlaced: boolean): number {
  const lines = (columns: number, rows: number): number =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8));
  if (!interlaced) return lines(width, height);
  return passes.reduce(
    (sum, [x, y, dx, dy]) =>
      sum + lines(Math.max(0, Math.ceil((width - x) / dx)), Math.max(0, Math.ceil((height - y) / dy))),
    0,
  );
}

async function readPng(bytes: Buffer): Promise<Checked> {
  const parts = pngParts(bytes);
  if (parts === null) return bad('broken');
  const { head, names } = parts;
  const [width, height] = [head.getUint32(0), head.getUint32(4)];
  const [depth, colour, interlace] = [head.getUint8(8), head.getUint8(9), head.getUint8(12)];
  const channels = channelsOf[colour];
  if (channels === undefined || bitsOf[colour]?.includes(depth) !== true || interlace > 1) return bad('broken');
  if (head.getUint16(10) !== 0 || (colour === 3 && !names.has('PLTE'))) return bad('broken');
  const size = sized({ mime: 'image/png', width, height });
  if (!size.ok) return size;
  // one transparent colour, and pixels smaller than a byte that are transparent or interlaced, come out wrong in a PDF
  const clear = names.has('tRNS');
  if ((clear && colour !== 3) || (depth < 8 && (clear || interlace === 1))) return bad('form');
  const wanted = rawLength(width, height, depth * channels, interlace === 1);
  try {
    const raw = await inflated(Buffer.concat(parts.data), { maxOutputLength: wanted });
    return raw.length === wanted ? size : bad('broken');
  } catch {
    return bad('broken');
  }
}

const startOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Where the marker after the compressed data at `from` stands, or -1. */
function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    // a stuffed byte, a restart, a fill byte
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return -1;
}

function frameOf(bytes: Buffer, at: number, marker: number): Checked {
  if (at + 10 > bytes.length) return bad('broken');
  const [height, width, components] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7), bytes[at + 9]];
  if (components === 4) return bad('cmyk');
  // baseline, extended and progressive are what every viewer and printer draws
  if (marker > 0xc2 || bytes[at + 4] !== 8 || (components !== 1 && components !== 3)) return bad('form');
  return sized({ mime: 'image/jpeg', width, height });
}

/** Follows the segments to the end mark: a file cut short never gets there. */
function readJpeg(bytes: Buffer): Checked {
  let frame: Checked | undefined;
  let scans = 0;
  let at = 2;
  while (at !== -1 && at + 4 <= bytes.length + 2) {
    if (bytes[at] !== 0xff) return bad('broken');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return frame !== undefined && scans > 0 ? frame : bad('broken');
    if (at + 4 > bytes.length) return bad('broken');
    if (startOfFrame(marker)) {
      if (frame !== undefined) return bad('broken');
      frame = frameOf(bytes, at, marker);
      if (!frame.ok) return frame;
    }
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) scans += 1;
    at = marker === 0xda ? afterScan(bytes, next) : next;
  }
  return bad('broken');
}

/** Reads what a picture is by its content, and makes sure that it is whole. */
export async function readImage(content: Uint8Array): Promise<Checked> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (startsWith(bytes, pngSignature)) return await readPng(bytes);
  return startsWith(bytes, jpegSignature) ? readJpeg(bytes) : bad('kind');
}
