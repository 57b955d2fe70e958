/** One paragraph of WordprocessingML: what it says, and how its first run and itself are set. */
export interface WordParagraph {
  /** Its runs joined: Word cuts a word into runs wherever it checked the spelling. */
  readonly text: string;
  readonly look: WordLook;
}

/** What a clerk set for a placeholder, to be kept for what takes its place; half points. */
export interface WordLook {
  readonly style?: string;
  readonly size?: number;
  readonly font?: string;
  readonly bold?: boolean;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const point = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
      if (point !== null) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      return entities[name ?? ''] ?? whole;
    },
  );

const valueOf = (xml: string, tag: string, attribute = 'val'): string | undefined =>
  new RegExp(`<w:${tag}\\s(?:[^>]*\\s)?w:${attribute}="([^"]*)"`, 'u').exec(xml)?.[1];

function lookOf(xml: string): WordLook {
  const run = /<w:r[\s>][\s\S]*?<\/w:r>/u.exec(xml)?.[0] ?? '';
  const properties = /<w:rPr>[\s\S]*?<\/w:rPr>/u.exec(run)?.[0] ?? '';
  const style = valueOf(xml, 'pStyle');
  const size = Number(valueOf(properties, 'sz'));
  const font = valueOf(properties, 'rFonts', 'eastAsia');
  return {
    ...(style === undefined ? {} : { style: decoded(style) }),
    ...(Number.isInteger(size) && size >= 8 && size <= 200 ? { size } : {}),
    ...(font === undefined ? {} : { font: decoded(font) }),
    ...(/<w:b(?:\s*\/>|\s+w:val="(?:true|1|on)")/u.test(properties) ? { bold: true } : {}),
  };
}

const edges = /<w:p(?=[\s/>])[^>]*>|<\/w:p>/gu;
const written = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu;

/** The paragraphs of a part, those in tables and text boxes too, inner ones first. */
export function wordParagraphs(xml: string): readonly WordParagraph[] {
  const found: WordParagraph[] = [];
  const open: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(edges)) {
    const between = xml.slice(at, match.index);
    if (open.length > 0) open[open.length - 1] += between;
    at = match.index + match[0].length;
    if (match[0] === '</w:p>') {
      const own = open.pop();
      if (own === undefined) continue;
      const text = [...own.matchAll(written)].map((part) => decoded(part[1] ?? '')).join('');
      found.push({ text, look: lookOf(own) });
    } else if (!match[0].endsWith('/>')) open.push('');
  }
  return found;
}
