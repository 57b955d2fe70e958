import { type CertificateDocument } from '../../../electron/print/print-contract.ts';
import { pdfCertificate } from '../../support/pdf-certificate.ts';
import { inventedCompany } from '../invented-companies.ts';

/** What all print: the same words on every certificate but its number and its name. */
export interface Pages {
  readonly title: string;
  readonly body: string;
  readonly termLine: string;
  readonly dateLine: string;
  readonly issuerLine: string;
  readonly each: readonly { readonly number: string; readonly name: string }[];
}

/** Files of the font everyone prints with. */
export interface Fonts {
  readonly folder: string;
  readonly regular: string;
  readonly bold: string;
}

const usual = pdfCertificate();

/** `count` certificates; another `set` has other names. */
export const pagesOf = (count: number, set = 0): Pages => ({
  title: usual.title,
  body: usual.body,
  termLine: usual.termLine,
  dateLine: usual.dateLine,
  issuerLine: usual.issuerLine,
  each: Array.from({ length: count }, (_, index) => ({
    number: `第${set * 1000 + index + 1}号`,
    name: `${inventedCompany(set * 1000 + index).name}　様`,
  })),
});

/** As this app is given them. */
export const documentsOf = ({ each }: Pages): CertificateDocument[] =>
  each.map(({ number, name }) => pdfCertificate({ numberLine: number, nameLine: name }));

/** A4 landscape and the sizes this app chooses, in points. */
export const page = { width: 841.89, height: 595.28, margin: 62 } as const;
export const size = { number: 13, title: 48, name: 32, body: 21, term: 16, date: 15, issuer: 23 } as const;
const gold = '#8c6d1f';

/** The title is widely spaced; peers are given the spaces. */
export const spaced = (title: string): string => Array.from(title).join('　');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** For Chromium. */
export function htmlOf({ each, title, body, termLine, dateLine, issuerLine }: Pages, { regular, bold }: Fonts): string {
  const face = (path: string, weight: number): string =>
    `@font-face { font-family: Mincho; font-weight: ${weight}; src: url("file://${path}") }`;
  const certificates = each.map(
    ({ number, name }) =>
      `<section><p class="number">${number}</p><h1>${spaced(title)}</h1><h2>${escaped(name)}</h2>` +
      `<p class="body">${body}</p><p class="term">${termLine}</p><p class="date">${dateLine}</p><p class="issuer">${issuerLine}</p></section>`,
  );
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><style>
${face(regular, 400)} ${face(bold, 600)}
@page { size: ${page.width}pt ${page.height}pt; margin: 0 }
body { margin: 0; font-family: Mincho; font-weight: 400 }
section { box-sizing: border-box; width: ${page.width}pt; height: ${page.height - 0.5}pt; padding: ${page.margin - 36}pt; break-after: page;
  border: 6pt double ${gold}; outline: 2pt solid ${gold}; overflow: hidden }
section:last-child { break-after: auto }
h1, h2 { text-align: center; font-weight: 600; margin: 10pt 0 }
p { margin: 10pt 36pt }
h1 { font-size: ${size.title}pt } h2 { font-size: ${size.name}pt } .number { font-size: ${size.number}pt; text-align: right }
.body { font-size: ${size.body}pt; line-height: 1.85; text-align: justify } .term { font-size: ${size.term}pt }
.date { font-size: ${size.date}pt } .issuer { font-size: ${size.issuer}pt; text-align: right }
</style>${certificates.join('\n')}</html>`;
}

/** For LibreOffice: a flat text document. */
export function flatTextOf({ each, title, body, termLine, dateLine, issuerLine }: Pages): string {
  const style = (name: string, points: number, align: string, family = 'Noto Serif JP', more = ''): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:margin-top="0.2cm" fo:margin-bottom="0.3cm" ${more}/>` +
    `<style:text-properties style:font-name="${family}" style:font-name-asian="${family}" fo:font-size="${points}pt" style:font-size-asian="${points}pt"/></style:style>`;
  const semiBold = 'Noto Serif JP SemiBold';
  const line = (name: string, text: string): string => `<text:p text:style-name="${name}">${escaped(text)}</text:p>`;
  const certificates = each.map(({ number, name }, index) =>
    [
      line(index === 0 ? 'number' : 'nextnumber', number),
      line('title', spaced(title)),
      line('name', name),
      line('body', body),
      line('term', termLine),
      line('date', dateLine),
      line('issuer', issuerLine),
    ].join(''),
  );
  const names = ['office', 'style', 'text', 'table', 'draw', 'svg:svg-compatible', 'fo:xsl-fo-compatible'].map(
    (each) => {
      const [prefix, rest = prefix] = each.split(':');
      return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${rest}:1.0"`;
    },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names.join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>${['Noto Serif JP', semiBold].map((family) => `<style:font-face style:name="${family}" svg:font-family="'${family}'"/>`).join('')}</office:font-face-decls>
<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="${page.width}pt" fo:page-height="${page.height}pt" style:print-orientation="landscape"
 fo:margin="36pt" fo:padding="26pt" fo:border="6pt double ${gold}" style:border-line-width="1.2pt 3.6pt 1.2pt"/></style:page-layout>
${style('number', size.number, 'end')}${style('nextnumber', size.number, 'end', 'Noto Serif JP', 'fo:break-before="page"')}
${style('title', size.title, 'center', semiBold)}${style('name', size.name, 'center', semiBold)}
${style('body', size.body, 'justify', 'Noto Serif JP', 'fo:line-height="150%"')}${style('term', size.term, 'start')}
${style('date', size.date, 'start')}${style('issuer', size.issuer, 'end')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"/></office:master-styles>
<office:body><office:text>${certificates.join('\n')}</office:text></office:body></office:document>`;
}

/** For typst. */
export function typstOf({ each, title, body, termLine, dateLine, issuerLine }: Pages): string {
  const quoted = (text: string): string => JSON.stringify(text);
  return `#set page(width: ${page.width}pt, height: ${page.height}pt, margin: ${page.margin}pt,
  background: { place(center + horizon, rect(width: 100% - 60pt, height: 100% - 60pt, stroke: 2.6pt + rgb("${gold}")))
    place(center + horizon, rect(width: 100% - 72pt, height: 100% - 72pt, stroke: 0.5pt + rgb("${gold}"))) })
#set text(font: "Noto Serif JP", lang: "ja", size: ${size.body}pt)
#set par(justify: true, leading: 0.85em)
#let certificates = (${each.map(({ number, name }) => `(${quoted(number)}, ${quoted(name)})`).join(', ')},)
#for (index, (number, name)) in certificates.enumerate() {
  if index > 0 { pagebreak() }
  align(right, text(size: ${size.number}pt, number))
  align(center, text(size: ${size.title}pt, weight: 600, ${quoted(spaced(title))}))
  align(center, text(size: ${size.name}pt, weight: 600, name))
  par(${quoted(body)})
  par(text(size: ${size.term}pt, ${quoted(termLine)}))
  par(text(size: ${size.date}pt, ${quoted(dateLine)}))
  align(right, text(size: ${size.issuer}pt, ${quoted(issuerLine)}))
}
`;
}
