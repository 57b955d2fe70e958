import { describe, expect, it } from 'vitest';
import { writeListingDocx } from '../../../electron/exchange/listing-docx.ts';
import { writeListingTxt } from '../../../electron/exchange/listing-txt.ts';
import { linesOf } from '../../../shared/domain/listing-text.ts';
import { convertWithOffice, findOffice } from '../../support/office.ts';
import { readPdf } from '../../support/pdf-pages.ts';
import { columns, hardListing, longListing, rareName } from './listing-sample.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('listing as plain text', () => {
  it('is what a clerk would paste, byte for byte', async () => {
    const [first] = hardListing.entries;
    const kept = columns.filter(({ key }) => ['number', 'name', 'address', 'text'].includes(key));
    const text = decode(
      await writeListingTxt({ ...hardListing, columns: kept, entries: first === undefined ? [] : [first] }),
    );
    expect(text).toBe(
      [
        '\uFEFFワーク・ライフ・グッドバランス認定企業',
        '令和8年11月号',
        '朝霞市　令和8年11月22日',
        '',
        `■${rareName}（認定番号 1-2）`,
        '所在地：朝霞市本町1丁目1番1号',
        '【主な取組】',
        'ノー残業デーを実施しています。',
        '育児休業を男性も取得しました。',
        '',
      ].join('\r\n'),
    );
  });

  it('has CRLF and nothing else as a line break, and no blank heading above a blank text', async () => {
    const text = decode(await writeListingTxt(hardListing));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.split('【主な取組】')).toHaveLength(hardListing.entries.length);
  });
});

describe.skipIf(findOffice() === undefined)('listing as docx in LibreOffice', () => {
  it('holds every letter of every entry in order', async () => {
    const converted = await convertWithOffice(await writeListingDocx(hardListing), 'docx', 'text');
    const lines = decode(converted)
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u);
    const wanted = hardListing.entries.flatMap((entry) => [
      `${entry.name}（認定番号 ${entry.number}）`,
      `所在地：${entry.address}`,
      ...linesOf(entry.text),
    ]);
    expect(lines.slice(0, 3)).toStrictEqual([
      hardListing.title,
      hardListing.subtitle,
      `${hardListing.city}　${hardListing.issuedOnLabel}`,
    ]);
    expect(lines.filter((line) => line !== '' && wanted.includes(line))).toStrictEqual(
      wanted.filter((line) => line !== ''),
    );
    expect(lines.join('\n')).toContain(rareName);
  });

  it('prints on A4 portrait with 「1 / n」 at the foot of every page', async () => {
    const pages = await readPdf(await convertWithOffice(await writeListingDocx(longListing(12)), 'docx', 'pdf'));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect([Math.round(page.width), Math.round(page.height)]).toStrictEqual([595, 842]);
      expect(page.text).toContain(`${index + 1} / ${pages.length}`);
    });
  });

  it('opens although a text holds what XML cannot', async () => {
    const entries = hardListing.entries.map((entry) => ({ ...entry, text: 'A\u000BB\uD842C\uFFFFD' }));
    const converted = await convertWithOffice(await writeListingDocx({ ...hardListing, entries }), 'docx', 'text');
    expect(decode(converted)).toContain('A\uFFFDB\uFFFDC\uFFFDD');
  });
});
