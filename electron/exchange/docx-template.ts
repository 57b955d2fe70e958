import { patchDocument, PatchType } from 'docx';
import type { PaperFacts } from '../../shared/domain/paper.ts';
import { wordParagraphs, type WordLook, type WordParagraph } from './docx-paragraphs.ts';
import { guard, paperBlocks, plainRuns } from './paper-blocks.ts';
import { xmlText } from './xml-text.ts';
import { unpack, zipParts } from './zip-parts.ts';
import { packedZip } from './zip-write.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

const pattern = /\{\{((?:(?!\{\{).)+?)\}\}/gsu;
const bodyPart = /^word\/[^/]+\.xml$/u;
const decoder = new TextDecoder();

/** What stands between double braces in a template, and what a hand made of it. */
interface TemplateReading {
  /** Names, trimmed, each once, in order of appearance. */
  readonly names: readonly string[];
  /** Names that share their paragraph with other text. */
  readonly beside: readonly string[];
  /** Braces that are no placeholder: 「｛｛事業者名｝｝」, 「{{事業者名」, 「{事業者名}」 of a known name. */
  readonly broken: readonly string[];
  /** Names in headers and footers: the same on every page of a file. */
  readonly inMargins: readonly string[];
}

/** Parts of a zip this app wrote or checked before. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const part of zipParts(bytes) ?? []) {
    const data = unpack(bytes, part, part.size);
    if (typeof data !== 'string') parts.set(part.name, data);
  }
  return parts;
}

const paragraphsOf = (parts: Parts): readonly (WordParagraph & { readonly part: string })[] =>
  [...parts].flatMap(([part, data]) =>
    bodyPart.test(part) ? wordParagraphs(decoder.decode(data)).map((each) => ({ ...each, part })) : [],
  );

const namesIn = (text: string): readonly string[] => [...text.matchAll(pattern)].map((match) => match[1]!.trim());

/** Braces left over, a few letters around each. */
function brokenIn(text: string, known: (name: string) => boolean): readonly string[] {
  const rest = text.replaceAll(pattern, '\n');
  const single = [...rest.matchAll(/[{｛]([^{}｛｝\n]+)[}｝]/gu)].flatMap((match) =>
    known(match[1]!.trim()) ? [match[0]] : [],
  );
  const halves = [...rest.matchAll(/(?:\{\{|｛｛)[^\n}｝]{0,12}[}｝]{0,2}|[^\n{｛]{0,12}(?:\}\}|｝｝)/gu)].map(
    ([found]) => found,
  );
  return [...halves, ...single.filter((each) => !halves.some((half) => half.includes(each)))];
}

const once = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** What a template asks for; `known` tells the names a paper has. */
export function readTemplate(parts: Parts, known: (name: string) => boolean): TemplateReading {
  const paragraphs = paragraphsOf(parts);
  return {
    names: once(paragraphs.flatMap(({ text }) => namesIn(text))),
    beside: once(
      paragraphs.flatMap(({ text }) => {
        const names = namesIn(text);
        return names.length > 1 || text.replaceAll(pattern, '').trim() !== '' ? names : [];
      }),
    ),
    broken: once(paragraphs.flatMap(({ text }) => brokenIn(text, known))),
    inMargins: once(paragraphs.flatMap(({ text, part }) => (/\/(?:header|footer)/u.test(part) ? namesIn(text) : []))),
  };
}

/** How each placeholder is set in the template, by its name. */
function looksOf(parts: Parts): ReadonlyMap<string, WordLook> {
  const looks = new Map<string, WordLook>();
  for (const { text, look } of paragraphsOf(parts)) for (const name of namesIn(text)) looks.set(name, look);
  return looks;
}

/** The file's own properties. */
interface PaperProperties {
  readonly title: string;
  readonly author: string;
}

/**
 * The template with its facts in place: a text keeps the look of its placeholder, blocks take the place of its paragraph.
 * Values are put in as they are; one that looks like a placeholder stays what it is.
 */
export async function fillTemplate(
  template: Uint8Array,
  facts: PaperFacts,
  { title, author }: PaperProperties,
): Promise<Uint8Array> {
  const looks = looksOf(partsOf(template));
  const patches = [...looks].flatMap(([name, look]) => {
    const value = facts[name];
    if (value === undefined) return [];
    const patch =
      typeof value === 'string'
        ? { type: PatchType.PARAGRAPH, children: value === '' ? [] : plainRuns(value) }
        : { type: PatchType.DOCUMENT, children: paperBlocks(value, look) };
    return [[name, patch] as const];
  });
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: template,
    patches: Object.fromEntries(patches),
    keepOriginalStyles: true,
    trimPlaceholders: true,
    properties: { title: xmlText(title), creator: xmlText(author) },
  });
  const encoder = new TextEncoder();
  const parts = partsOf(filled);
  for (const [name, data] of parts) {
    if (!name.endsWith('.xml')) continue;
    const xml = decoder.decode(data);
    if (xml.includes(guard)) parts.set(name, encoder.encode(xml.replaceAll(guard, '')));
  }
  return packedZip(parts);
}
