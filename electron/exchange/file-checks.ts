import type { Refusal } from '../../shared/contract/refusal.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { unpack, type ZipPart, zipParts } from './zip-parts.ts';

/**
 * What a workbook may be before anything of it is parsed. A returned form has 30-60 kB packed, 0.5 MB unpacked and about
 * 3,000 cells; a table of official averages a few hundred kB. Pictures pasted into a form make up the rest.
 */
export const fileLimits = {
  /** Bytes of the file: scans pasted into a form stay below, and it crosses to the worker as one piece. */
  packed: 20 * 1024 * 1024,
  /** Bytes of all parts together, by what the file says of itself. */
  unpacked: 100 * 1024 * 1024,
  /** Bytes of the parts that are read (texts, styles, sheets): what is really unpacked into memory. */
  read: 48 * 1024 * 1024,
  /** Parts of the zip. */
  parts: 2000,
  sheets: 60,
  /** Cells with content over all sheets. */
  cells: 500_000,
  /** Last row and column anything may stand in: readers build the rectangle that reaches there. */
  row: 100_000,
  column: 1000,
} as const;

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Why a file is not read; a refusal of the contract, and nothing was changed. */
export type FileRefusal = Pick<Refusal, 'code' | 'params'>;

const tooBig = (bytes: number = fileLimits.packed): Result<never, FileRefusal> =>
  refuse({ code: 'file-too-big', params: { max: megabytes(bytes) } });

/** The refusal of a workbook that grew over a limit while it was read. */
export const tooBigToRead: FileRefusal = { code: 'file-too-big', params: { max: megabytes(fileLimits.packed) } };

const containerHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** A password makes Excel wrap the workbook into an old container, which an old .xls is too. */
function isEncryptedContainer(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['EncryptedPackage', 'EncryptionInfo'].some((name) => buffer.includes(Buffer.from(name, 'utf16le')));
}

/** Name of the part that lists the others. */
export const contentTypes = '[Content_Types].xml';
const macroPart = /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/|dialogsheets\/)/iu;
/** Content types that carry programs. */
export const macroType = /macroEnabled|vbaProject|(?:intl)?macrosheet/iu;
/** An entry of [Content_Types].xml for one part. */
export const override = /<(?:\w+:)?Override\b[^>]*>/gu;
/** An attribute's value, or ''. */
export const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? '';
const mainType = /spreadsheetml\.(?:sheet|template)\.main\+xml$/u;
const readTypes = /spreadsheetml\.(?:sheet\.main|template\.main|worksheet|sharedStrings|styles)\+xml$/u;

const relationsOf = (name: string): string => name.replace(/([^/]+)$/u, '_rels/$1.rels');

/** Names of the parts worth reading: what the workbook consists of, texts, styles, sheets. Drawings, links, queries stay packed. */
function readable(types: string): readonly string[] {
  const typed = (types.match(override) ?? []).map((tag) => ({
    name: attribute(tag, 'PartName').replace(/^\//u, ''),
    type: attribute(tag, 'ContentType'),
  }));
  const books = typed.filter(({ type }) => mainType.test(type)).map(({ name }) => relationsOf(name));
  const read = typed.filter(({ type }) => readTypes.test(type)).map(({ name }) => name);
  return [...new Set(['_rels/.rels', ...books, ...read])];
}

/** XML that ends with its root and declares no document type: entities of its own are never expanded, nor is half a file read. */
export function isWholeXml(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('utf8', 0, 4096);
  const root = /<([A-Za-z_][\w.:-]*)/u.exec(head)?.[1];
  if (root === undefined || /<!DOCTYPE/iu.test(head)) return false;
  const tail = buffer.toString('utf8', Math.max(0, buffer.byteLength - 4096)).trimEnd();
  return tail.endsWith(`</${root}>`) || (tail.endsWith('/>') && buffer.byteLength < 4096);
}

/** What a zipped document may be before anything of it is unpacked. */
interface PackageLimits {
  /** bytes */
  readonly packed: number;
  readonly unpacked: number;
  readonly parts: number;
}

/** The parts of an Office document as its zip lists them, by name, or why it is not opened: nothing is unpacked yet. */
export function packageParts(
  bytes: Uint8Array,
  limits: PackageLimits,
): Result<ReadonlyMap<string, ZipPart>, FileRefusal> {
  if (bytes.byteLength > limits.packed) return tooBig(limits.packed);
  if (startsWith(bytes, containerHead)) {
    return refuse({ code: isEncryptedContainer(bytes) ? 'file-encrypted' : 'file-wrong' });
  }
  if (!startsWith(bytes, [0x50, 0x4b])) return refuse({ code: 'file-wrong' });
  const parts = zipParts(bytes);
  if (parts === null) return refuse({ code: 'file-damaged' });
  if (parts.some((part) => part.encrypted)) return refuse({ code: 'file-encrypted' });
  const names = new Map(parts.map((part) => [part.name, part]));
  // two parts of one name: which one counts would depend on the reader
  if (names.size < parts.length) return refuse({ code: 'file-damaged' });
  const declared = parts.reduce((sum, part) => sum + part.size, 0);
  if (parts.length > limits.parts || declared > limits.unpacked) return tooBig(limits.packed);
  if (parts.some(({ name }) => macroPart.test(name))) return refuse({ code: 'file-with-macros' });
  return ok(names);
}

/** The parts of a workbook that are safe to parse, unpacked, or why the file is not read. */
export function checkedParts(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, FileRefusal> {
  const opened = packageParts(bytes, fileLimits);
  if (!opened.ok) return opened;
  const names = opened.value;

  const unpacked = new Map<string, Uint8Array>();
  let left: number = fileLimits.read;
  const take = (part: ZipPart): FileRefusal | null => {
    const data = unpack(bytes, part, left);
    if (data === 'too-big') return tooBigToRead;
    if (data === 'damaged' || !isWholeXml(data)) return { code: 'file-damaged' };
    left -= data.byteLength;
    unpacked.set(part.name, data);
    return null;
  };
  const listing = names.get(contentTypes);
  if (listing === undefined) return refuse({ code: 'file-wrong' });
  const broken = take(listing);
  if (broken !== null) return refuse(broken);
  const types = new TextDecoder().decode(unpacked.get(contentTypes));
  if (macroType.test(types)) return refuse({ code: 'file-with-macros' });
  if (!(types.match(override) ?? []).some((tag) => mainType.test(attribute(tag, 'ContentType')))) {
    return refuse({ code: 'file-wrong' });
  }
  for (const name of readable(types)) {
    const part = names.get(name);
    // a part that is announced and not there
    if (part === undefined) return refuse({ code: 'file-damaged' });
    const refused = take(part);
    if (refused !== null) return refuse(refused);
  }
  return ok(unpacked);
}
