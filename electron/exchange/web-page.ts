import { listingColumns, type Listing, type ListingDocument, wordedListing } from '../../shared/domain/listing.ts';
import { contactOf, summaryOf } from '../../shared/domain/listing-report.ts';
import { linesOf } from '../../shared/domain/listing-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute; what no page may hold (controls, half a pair) is shown as U+FFFD. */
export const htmlText = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- exactly what a page cannot hold
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, '\uFFFD')
    .replaceAll(/[&<>"']/gu, (letter) => entities[letter] ?? letter);

/** Lines that begin with ・ are a list, the others paragraphs. */
function textParts(text: string): string[] {
  const parts: string[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (items.length > 0) parts.push('<ul>', ...items.map((item) => `<li>${htmlText(item)}</li>`), '</ul>');
    items = [];
  };
  for (const line of linesOf(text)) {
    if (line.startsWith('・')) items.push(line.slice(1).trim());
    else {
      close();
      if (line.trim() !== '') parts.push(`<p>${htmlText(line)}</p>`);
    }
  }
  close();
  return parts;
}

const shown = ['name', 'address', 'industry', 'number', 'kindLabel', 'termLabel'] as const;

function table(doc: ListingDocument): string[] {
  const heading = (key: (typeof shown)[number]) => listingColumns.find((column) => column.key === key)?.heading ?? '';
  const rows = doc.entries.map((entry) => {
    const cells = shown.map((key) =>
      key === 'name'
        ? `<th scope="row">${entry.marked ? '○' : ''}${htmlText(entry.name)}</th>`
        : `<td>${htmlText(entry[key])}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<table>',
    `<caption>認定した事業者（${doc.entries.length}社）</caption>`,
    `<thead><tr>${shown.map((key) => `<th scope="col">${htmlText(heading(key))}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ];
}

/** What stands below the page's title: lead, table, what each company does, whom to ask. */
function body(listing: Listing, around: (lines: string[]) => string[]): string[] {
  const doc = wordedListing(listing, 'all');
  const works = doc.entries.filter((entry) => linesOf(entry.text).length > 0);
  const contact = contactOf(listing);
  return [
    `<p>${htmlText(summaryOf(listing))}</p>`,
    ...textParts(doc.lead),
    '<h2>認定した事業者</h2>',
    ...[doc.subtitle, doc.legend].filter((text) => text !== '').map((text) => `<p>${htmlText(text)}</p>`),
    ...around(table(doc)),
    ...(works.length === 0 ? [] : [`<h2>${htmlText(doc.phraseHeading)}</h2>`]),
    ...works.flatMap((entry) => [`<h3>${htmlText(entry.name)}</h3>`, ...textParts(entry.text)]),
    '<h2>問い合わせ先</h2>',
    ...contact.map(([label, text]) => `<p>${htmlText(label)}：${htmlText(text)}</p>`),
    `<p>${htmlText(doc.issuedOnLabel)}</p>`,
  ];
}

/** The part to paste into the city's own system: headings from the second level, no classes, styles or scripts. */
export const webFragment = (listing: Listing): string => `${body(listing, (lines) => lines).join('\n')}\n`;

// black on white and #1a1a1a on #eef2f7 are beyond 15:1; the table scrolls in its own box on a phone
const style = `
  body { margin: 0; color: #1a1a1a; background: #fff; font-family: "BIZ UDPGothic", "Yu Gothic", Meiryo, sans-serif; line-height: 1.8; }
  main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
  h1 { font-size: 1.75rem; line-height: 1.4; }
  h2 { margin-top: 2.5rem; padding-bottom: .3rem; font-size: 1.375rem; border-bottom: 2px solid #1a1a1a; }
  h3 { margin-bottom: .3rem; font-size: 1.125rem; }
  .wide { overflow-x: auto; }
  table { width: 100%; min-width: 44rem; border-collapse: collapse; }
  caption { padding: .5rem 0; font-weight: bold; text-align: left; }
  th, td { padding: .5rem .6rem; text-align: left; vertical-align: top; border: 1px solid #595959; overflow-wrap: anywhere; }
  thead th { background: #eef2f7; }
  @media print {
    main { max-width: none; padding: 0; }
    .wide { overflow: visible; }
    table { min-width: 0; }
    body { font-size: 10.5pt; line-height: 1.6; }
    tr, h2, h3 { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
    thead { display: table-header-group; }
  }
`;

// reached by the Tab key, or the hidden columns could not be scrolled to by it
const scrolling = (lines: string[]): string[] => [
  '<div class="wide" role="region" aria-label="認定した事業者の表" tabindex="0">',
  ...lines,
  '</div>',
];

/** A whole page of one file: no script, nothing from outside, readable by ear, on paper and on a phone. */
export function webPage(listing: Listing): string {
  const { title } = wordedListing(listing);
  const city = listing.office.city;
  return `${[
    '<!DOCTYPE html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(city === '' ? title : `${title}｜${city}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${htmlText(title)}</h1>`,
    ...body(listing, scrolling),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
