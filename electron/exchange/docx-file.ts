import { maxPaperMegabytes } from '../../shared/domain/paper.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import {
  attribute,
  contentTypes,
  type FileRefusal,
  isWholeXml,
  macroType,
  override,
  packageParts,
} from './file-checks.ts';
import { unpack } from './zip-parts.ts';

/** A city's letter has 20-200 kB with its emblem; what lies above is no template. */
const limits = {
  packed: maxPaperMegabytes * 1024 * 1024,
  unpacked: 60 * 1024 * 1024,
  parts: 500,
  /** Bytes of XML: it is parsed on the main loop. A letter of ten pages has 1 MB. */
  xml: 8 * 1024 * 1024,
} as const;

const isXml = (name: string): boolean => /\.(?:xml|rels)$/u.test(name);
const mainType = /wordprocessingml\.document\.main\+xml$/u;
/** Controls that run programs, which no content type of the main part tells of. */
const activePart = /(?:^|\/)activeX\//iu;

/**
 * All parts of a Word file (.docx), unpacked, or why it is not read: an old or encrypted file, macros, a zip that lies about
 * its sizes, XML that is cut short or brings entities of its own, or no Word file at all (`docx-wrong`).
 */
export function checkedDocx(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, FileRefusal> {
  const opened = packageParts(bytes, limits);
  if (!opened.ok) return opened.refusal.code === 'file-wrong' ? refuse({ code: 'docx-wrong' }) : opened;
  const names = opened.value;
  if ([...names.keys()].some((name) => activePart.test(name))) return refuse({ code: 'file-with-macros' });
  if (!names.has(contentTypes)) return refuse({ code: 'docx-wrong' });
  const unpacked = new Map<string, Uint8Array>();
  let left: number = limits.unpacked;
  let xml: number = limits.xml;
  for (const part of names.values()) {
    const data = unpack(bytes, part, isXml(part.name) ? Math.min(left, xml) : left);
    if (data === 'too-big') return refuse({ code: 'file-too-big', params: { max: maxPaperMegabytes } });
    if (data === 'damaged' || (isXml(part.name) && !isWholeXml(data))) return refuse({ code: 'file-damaged' });
    left -= data.byteLength;
    if (isXml(part.name)) xml -= data.byteLength;
    unpacked.set(part.name, data);
  }
  const types = new TextDecoder().decode(unpacked.get(contentTypes));
  if (macroType.test(types)) return refuse({ code: 'file-with-macros' });
  const main = (types.match(override) ?? []).find((tag) => mainType.test(attribute(tag, 'ContentType')));
  // the library that fills the template looks for it by this name
  const named = main !== undefined && attribute(main, 'PartName') === '/word/document.xml';
  return named && unpacked.has('word/document.xml') ? ok(unpacked) : refuse({ code: 'docx-wrong' });
}
