import { partsOf } from './docx-template.ts';
import { packedZip } from './zip-write.ts';

const mainPart = 'word/document.xml';
// a paragraph of one point that holds the page break: it does not push a full page over
const breakParagraph =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:br w:type="page"/></w:r></w:p>';
const lastSection = /<w:sectPr(?=[\s>])(?:(?!<w:sectPr(?=[\s>]))[\s\S])*?<\/w:sectPr>\s*$|<w:sectPr\s*\/>\s*$/u;
/** What must be there once only in a document: marks of paragraphs and bookmarks of the copies. */
const onlyOnce = /\s(?:w14:paraId|w14:textId)="[^"]*"|<w:bookmark(?:Start|End)\b[^>]*\/>/gu;

interface Body {
  readonly before: string;
  readonly content: string;
  readonly section: string;
  readonly after: string;
}

function bodyOf(xml: string): Body {
  const open = /<w:body(?:\s[^>]*)?>/u.exec(xml);
  const close = xml.lastIndexOf('</w:body>');
  if (open === null || close === -1) throw new Error('a filled Word file has no body');
  const from = open.index + open[0].length;
  const inner = xml.slice(from, close);
  const section = lastSection.exec(inner);
  const content = section === null ? inner : inner.slice(0, section.index);
  return { before: xml.slice(0, from), content, section: section?.[0] ?? '', after: xml.slice(close) };
}

/** Files filled from one template as one file, each on a page of its own. Headers, footers and styles are the first one's. */
export function joinFilled(files: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = files;
  if (first === undefined) throw new Error('nothing to join');
  if (others.length === 0) return first;
  const textOf = (parts: ReadonlyMap<string, Uint8Array>) => new TextDecoder().decode(parts.get(mainPart));
  const parts = partsOf(first);
  const { before, content, section, after } = bodyOf(textOf(parts));
  const more = others.map((file) => bodyOf(textOf(partsOf(file))).content.replaceAll(onlyOnce, ''));
  const whole = before + [content, ...more].join(breakParagraph) + section + after;
  parts.set(mainPart, new TextEncoder().encode(whole));
  return packedZip(parts);
}
