import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileLimits } from '../../electron/exchange/file-checks.ts';
import { unpack, zipParts } from '../../electron/exchange/zip-parts.ts';
import { createReaderService, type ReaderService } from '../../electron/exchange/reader-service.ts';
import { writeXlsx } from 'hucre/xlsx';
import { base64, bytesOf } from '../support/form-workbook.ts';
import { openRegister, refusalOf, typedCompany, valueOf } from '../support/register.ts';
import { smallWorkbook, worksheet, zipSync } from '../support/zip.ts';

const text = (value: string): Uint8Array => Buffer.from(value);
const megabyte = 1024 * 1024;
const sheetPart = 'xl/worksheets/sheet1.xml';
const zeros = (size: number): Uint8Array => Buffer.alloc(size, ' ');

/** A part of the small sound workbook as text. */
const partOf = (name: string): string => {
  const bytes = smallWorkbook();
  const part = zipParts(bytes)!.find((each) => each.name === name)!;
  return Buffer.from(unpack(bytes, part, megabyte)).toString('utf8');
};

/** The head of an old container with a stream of that name in its directory. */
const container = (stream: string): Uint8Array => {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1024);
  return bytes;
};

const damaged = (): Uint8Array => {
  const bytes = Buffer.from(smallWorkbook());
  // inside the packed sheet: the directory stays sound
  const at = bytes.indexOf(sheetPart) + sheetPart.length + 8;
  for (let index = 0; index < 6; index += 1) bytes[at + index] = bytes[at + index]! ^ 0xff;
  return bytes;
};

const hostile: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  ['500 MB に膨らむ zip', () => smallWorkbook([{ name: sheetPart, data: zeros(500 * megabyte) }]), 'file-too-big'],
  [
    '大きさを偽る zip',
    () => smallWorkbook([{ name: sheetPart, data: zeros(300 * megabyte), claimed: 2000 }]),
    'file-too-big',
  ],
  [
    '読まない部分だけが大きい zip',
    () => smallWorkbook([{ name: 'xl/media/image1.png', data: zeros(200 * megabyte) }]),
    'file-too-big',
  ],
  ['20 MB を超えるファイル', () => Buffer.concat([text('PK'), zeros(21 * megabyte)]), 'file-too-big'],
  [
    'セルの多すぎる表',
    () =>
      smallWorkbook([
        { name: sheetPart, data: text(worksheet(`<row r="1">${'<c/>'.repeat(fileLimits.cells + 1)}</row>`)) },
      ]),
    'file-too-big',
  ],
  [
    '遠く離れたセル',
    () =>
      smallWorkbook([
        {
          name: sheetPart,
          data: text(
            worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
          ),
        },
      ]),
    'file-too-big',
  ],
  [
    '遠く離れた行の、番地のないセル',
    () =>
      smallWorkbook([{ name: sheetPart, data: text(worksheet('<row r="1"/><row r="1048576"><c><v>1</v></c></row>')) }]),
    'file-too-big',
  ],
  [
    '変わった名前のシートの、遠く離れたセル',
    () =>
      smallWorkbook(
        [
          ['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/blatt.xml'],
          ['xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'blatt.xml'],
          ['xl/blatt.xml', '', worksheet('<row r="1"><c r="XFD9999999999"><v>1</v></c></row>')],
        ].map(([name = '', from = '', to = '']) => ({
          name,
          data: text(from === '' ? to : partOf(name).replace(from, to)),
        })),
      ),
    'file-too-big',
  ],
  [
    '部品の多すぎる zip',
    () => smallWorkbook(Array.from({ length: 2001 }, (_, index) => ({ name: `xl/x${index}.xml`, data: text('<x/>') }))),
    'file-too-big',
  ],
  ['パスワード付き（Excelの形）', () => container('EncryptedPackage'), 'file-encrypted'],
  [
    'パスワード付き（本物の暗号）',
    () => writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'himitsu', spinCount: 1000 } }),
    'file-encrypted',
  ],
  [
    'パスワード付きの zip',
    () => smallWorkbook([{ name: sheetPart, data: text(worksheet('')), encrypted: true }]),
    'file-encrypted',
  ],
  ['古い .xls', () => container('Workbook'), 'file-wrong'],
  ['マクロ（vbaProject）', () => smallWorkbook([{ name: 'xl/vbaProject.bin', data: text('VBA') }]), 'file-with-macros'],
  [
    '名前を変えた .xlsm',
    () => smallWorkbook([], 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    'file-with-macros',
  ],
  [
    'マクロシート',
    () => smallWorkbook([{ name: 'xl/macrosheets/sheet1.xml', data: text('<xm:macrosheet/>') }]),
    'file-with-macros',
  ],
  ['途中で切れたファイル', () => smallWorkbook().subarray(0, 900), 'file-damaged'],
  ['中身の壊れたファイル', damaged, 'file-damaged'],
  [
    '途中で切れた XML',
    () =>
      smallWorkbook([
        { name: sheetPart, data: text(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -12)) },
      ]),
    'file-damaged',
  ],
  [
    '実体を宣言した XML',
    () =>
      smallWorkbook([
        {
          name: sheetPart,
          data: text(
            `<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')}`,
          ),
        },
      ]),
    'file-damaged',
  ],
  [
    '同じ名前の部品が二つ',
    () =>
      zipSync([
        { name: '[Content_Types].xml', data: text('<Types/>') },
        { name: '[Content_Types].xml', data: text('<Types/>') },
      ]),
    'file-damaged',
  ],
  [
    'ブックの部品がない',
    () => smallWorkbook([{ name: '_rels/.rels', data: text('<Relationships/>') }]),
    'file-damaged',
  ],
  ['でたらめなバイト列', () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), 'file-wrong'],
  ['名前を変えた HTML', () => text('<html><body><table><tr><td>1</td></tr></table></body></html>'), 'file-wrong'],
  ['空のファイル', () => new Uint8Array(), 'file-wrong'],
  [
    'Word の文書',
    () => smallWorkbook([], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    'file-wrong',
  ],
  ['様式でないブック', () => smallWorkbook(), 'file-wrong'],
];

describe('読んではいけないファイル', () => {
  it('どれも名前のある理由で断り、何も変えない', { timeout: 120_000 }, async () => {
    const { client, dataDir } = await openRegister('2026-06-01');
    const company = await valueOf(client.companies.create({ draft: typedCompany() }));
    const { id: applicationId } = await valueOf(
      client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-06-01' }),
    );
    const good = bytesOf(await valueOf(client.forms.export({ applicationId })));
    const file = new Database(join(dataDir, 'good-balance.sqlite'), { readonly: true });
    // raised by whatever another connection commits
    const state = (): unknown => file.pragma('data_version', { simple: true });
    const before = state();
    for (const [name, make, code] of hostile) {
      const chosen = { applicationId, fileName: `${name}.xlsx`, base64: base64(await make()) };
      expect([name, (await refusalOf(client.forms.read(chosen))).code]).toEqual([name, code]);
      const accepted = client.forms.accept({ ...chosen, sha256: '0'.repeat(64), seen: {}, paths: [] });
      expect([name, (await refusalOf(accepted)).code]).toEqual([name, code]);
    }
    expect(state()).toBe(before);
    file.close();
    // and the reader still works
    const sound = await valueOf(client.forms.read({ applicationId, fileName: 'x.xlsx', base64: base64(good) }));
    expect(sound.problems).toEqual([]);
  });
});

describe('読む係', () => {
  let reader: ReaderService;
  beforeAll(() => {
    reader = createReaderService({ timeoutMs: 60_000 });
  });
  afterAll(() => reader.close());

  it('値、日付、百分率、計算式の値、外への参照を含むブックから値だけを読む', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [['文字', 1.5, true, new Date(Date.UTC(2025, 2, 31)), null, 'a\r\nb']],
          cells: new Map([
            ['1,0', { value: 0.621, type: 'number' as const, style: { numFmt: '0.0%' } }],
            ['1,1', { formula: "'[1]他.xlsx'!A1", formulaResult: 7 }],
            ['1,2', { formula: 'cmd|"/c calc"!A1' }],
          ]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
      ],
    });
    const book = await reader.workbook(bytes);
    expect(book.ok && book.value.sheets[0]).toMatchObject({
      name: '表',
      hidden: false,
      rows: [
        [
          { kind: 'text', text: '文字' },
          { kind: 'number', value: 1.5, percent: false },
          { kind: 'boolean', value: true },
          { kind: 'date', date: '2025-03-31' },
          null,
          { kind: 'text', text: 'a\nb' },
        ],
        [
          { kind: 'number', value: 0.621, percent: true },
          { kind: 'number', value: 7, percent: false },
          { kind: 'uncalculated' },
          null,
          null,
          null,
        ],
      ],
      merges: [{ startRow: 0, endCol: 1 }],
    });
  });

  it('LibreOffice が書く、遠く離れた空の行は読み飛ばす', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" ht="12.8" customHeight="false"/>';
    const book = await reader.workbook(smallWorkbook([{ name: sheetPart, data: text(worksheet(rows)) }]));
    expect(book.ok && book.value.sheets[0]?.rows).toEqual([[{ kind: 'number', value: 1, percent: false }]]);
  });

  it('時間がかかりすぎるファイルはあきらめ、次のファイルは読む', async () => {
    const slow = createReaderService({ timeoutMs: 1 });
    const first = await slow.workbook(smallWorkbook());
    expect(first).toMatchObject({ ok: false, refusal: { code: 'file-too-big' } });
    await slow.close();
    expect((await reader.workbook(smallWorkbook())).ok).toBe(true);
  });

  it('メモリの足りないファイルは断られ、係は生き返る', { timeout: 60_000 }, async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}">${'<c t="inlineStr"><is><t>長い文字列長い文字列</t></is></c>'.repeat(20)}</row>`,
    );
    const heavy = smallWorkbook([{ name: sheetPart, data: text(worksheet(rows.join(''))) }]);
    const small = createReaderService({ memoryMb: 32 });
    expect(await small.workbook(heavy)).toMatchObject({ ok: false, refusal: { code: 'file-too-big' } });
    expect((await small.workbook(smallWorkbook())).ok).toBe(true);
    await small.close();
  });
});
