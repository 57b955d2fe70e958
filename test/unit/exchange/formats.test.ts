import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../electron/exchange/file-name.ts';
import { listingFormats, type ListingFormatName } from '../../../electron/exchange/formats.ts';
import { hardListing, longListing } from './listing-sample.ts';

describe('formats', () => {
  it.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['txt', '\u00EF\u00BB\u00BF'],
  ] satisfies [ListingFormatName, string][])('%s writes its own kind of bytes', async (name, start) => {
    const bytes = await listingFormats[name].write(hardListing);
    expect(Buffer.from(bytes).toString('latin1').startsWith(start)).toBe(true);
    expect(listingFormats[name].extension).toBe(name);
  });

  // Guards against growth out of proportion only. How long it takes is no matter for a test on shared cores: a limit of
  // 200 ms on the clock failed here through other work on the machine.
  it.each(['docx', 'xlsx', 'txt'] as const satisfies ListingFormatName[])(
    '%s of 200 entries takes less than two seconds of CPU',
    async (name) => {
      const before = process.cpuUsage();
      await listingFormats[name].write(longListing(200));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(2_000);
    },
  );
});

describe('file names', () => {
  it.each([
    [['広報掲載', '令和8年11月'], '広報掲載_令和8年11月.docx'],
    [['広報掲載', '第1回/委員会:11月?'], '広報掲載_第1回／委員会：11月？.docx'],
    [['一覧\r\n', '', ' 表 '], '一覧_表.docx'],
    [['..\\..\\秘密'], '＼..＼秘密.docx'],
    [['CON'], '_CON.docx'],
    [['com1.docx'], '_com1.docx.docx'],
    [['報告。 ...'], '報告。.docx'],
    [[''], '名称未設定.docx'],
    [['株式会社\u{20BB7}葛\u{E0100}'], '株式会社\u{20BB7}葛\u{E0100}.docx'],
  ])('%j', (parts, name) => {
    expect(exportFileName(parts, 'docx')).toBe(name);
  });

  it('is legal on Windows whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 3 }), (parts) => {
        const name = exportFileName(parts, 'csv');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.csv$/u);
        expect(name).not.toMatch(/[. ]\.csv$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./iu);
        expect(name.length).toBeLessThanOrEqual(105);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
