import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ListingDocument, ListingEntry } from '../../shared/domain/listing.ts';
import { entryFacts, entryHeading, linesOf } from '../../shared/domain/listing-text.ts';
import { fontTable, gothic, mincho } from './docx-fonts.ts';
import { xmlText } from './xml-text.ts';

const a4 = { width: 11_906, height: 16_838 }; // twips
const margin = 1_134; // 20 mm

const styles = {
  default: {
    document: {
      run: { font: mincho, size: 21, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { line: 320 } },
    },
    title: {
      run: { font: gothic, size: 36, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    },
    heading2: {
      run: { font: gothic, size: 24, bold: true, color: '000000' },
      paragraph: { spacing: { before: 360, after: 60 }, keepNext: true },
    },
  },
};

function entryParagraphs(doc: ListingDocument, entry: ListingEntry): Paragraph[] {
  const lines = linesOf(entry.text);
  const facts = entryFacts(doc, entry).map(
    ({ label, value }, index, all) =>
      // an entry without text must not drag the next one along to a new page
      new Paragraph({
        keepNext: lines.length > 0 || index < all.length - 1,
        children: [new TextRun({ text: xmlText(`${label}：${value}`), size: 19 })],
      }),
  );
  const heading =
    doc.phraseHeading === '' || lines.length === 0
      ? []
      : [
          new Paragraph({
            keepNext: true,
            spacing: { before: 80 },
            children: [new TextRun({ text: xmlText(`【${doc.phraseHeading}】`), font: gothic })],
          }),
        ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: xmlText(entryHeading(doc, entry)) }),
    ...facts,
    ...heading,
    ...lines.map((line) => new Paragraph({ text: xmlText(line) })),
  ];
}

/** The listing as a Word file: A4 portrait, one heading per company, page numbers as 「1 / 3」. */
export async function writeListingDocx(doc: ListingDocument): Promise<Uint8Array> {
  const issued = [doc.city, doc.issuedOnLabel].filter((part) => part !== '').join('　');
  const file = new Document({
    title: xmlText(doc.title),
    creator: xmlText(doc.city),
    styles,
    sections: [
      {
        properties: { page: { size: a4, margin: { top: margin, right: margin, bottom: margin, left: margin } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(doc.title) }),
          ...(doc.subtitle === ''
            ? []
            : [new Paragraph({ alignment: AlignmentType.CENTER, text: xmlText(doc.subtitle) })]),
          ...(issued === '' ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, text: xmlText(issued) })]),
          ...linesOf(doc.lead).map(
            (text, index) => new Paragraph({ spacing: { before: index === 0 ? 200 : 0 }, text: xmlText(text) }),
          ),
          ...(doc.legend === '' ? [] : [new Paragraph({ spacing: { before: 200 }, text: xmlText(doc.legend) })]),
          ...doc.entries.flatMap((entry) => entryParagraphs(doc, entry)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [fontTable]));
}
