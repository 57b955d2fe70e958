import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip made by a test, honest or not. */
export interface TestPart {
  readonly name: string;
  readonly data: Uint8Array;
  /** what the directory claims instead of the true size */
  readonly claimed?: number;
  readonly encrypted?: boolean;
}

/** A zip with deflated parts. */
export function zipSync(parts: readonly TestPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claimed = data.byteLength, encrypted = false } of parts) {
    const packed = deflateRawSync(data, { level: 9 });
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.byteLength, 14);
    common.writeUInt32LE(claimed, 18);
    common.writeUInt16LE(label.byteLength, 22);
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), common, label, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, label);
    at += 30 + label.byteLength + packed.byteLength;
  }
  const size = directory.reduce((sum, each) => sum + each.byteLength, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const text = (value: string): Uint8Array => Buffer.from(value);
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a small sound workbook with one sheet; `more` replaces or adds parts by name. */
export function smallWorkbook(more: readonly TestPart[] = [], mainType = `${main}.sheet.main+xml`): Uint8Array {
  const parts: readonly TestPart[] = [
    {
      name: '[Content_Types].xml',
      data: text(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      data: text(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
    },
    {
      name: 'xl/workbook.xml',
      data: text(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: text(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', data: text(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')) },
  ];
  const names = new Set(more.map(({ name }) => name));
  return zipSync([...parts.filter(({ name }) => !names.has(name)), ...more]);
}

/** A worksheet with these rows. */
export const worksheet = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
