import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitStyles, uniformDigits } from '../../../shared/domain/listing-digits.ts';
import { type Listing, type ListedCompany, wordedListing } from '../../../shared/domain/listing.ts';
import { pressNote, summaryOf } from '../../../shared/domain/listing-report.ts';
import { countListing, listingText } from '../../../shared/domain/listing-text.ts';
import { splitAddress } from '../../../shared/domain/open-data-address.ts';
import { isMunicipalityCode, maybePersons, openDataTable } from '../../../shared/domain/open-data.ts';
import { diffListings, isSame } from '../../../shared/domain/publication-diff.ts';
import { countCharacters } from '../../../shared/domain/publication.ts';
import { hardRecord } from '../exchange/listing-sample.ts';

const text = fc.string({
  unit: fc.constantFrom('あ', '1', '２', '.', '，', '社', '\n', ' ', 'A', '-', '\u{20BB7}', '葛\u{E0100}'),
});

describe('digits of one document', () => {
  it.each([
    ['half', '令和８年１２月1日、１，２３４人、12．5％', '令和8年12月1日、1,234人、12.5％'],
    ['full', '令和8年12月1日、1,234人、12.5％', '令和８年１２月１日、１，２３４人、１２．５％'],
    ['single-full', '令和8年12月1日、本町１-1-１', '令和８年12月１日、本町1-1-1'],
  ] as const)('%s: %s', (style, typed, wanted) => {
    expect(uniformDigits(typed, style)).toBe(wanted);
  });

  it('leaves names and addresses of the net as they were typed', () => {
    const names = ['株式会社１２３', '１２３'];
    expect(uniformDigits('株式会社１２３は１２３と12社', 'half', names)).toBe('株式会社１２３は１２３と12社');
    const net = '詳しくはhttps://www.city.example.jp/1/2?x=3へ、a1@example.jp、4人';
    expect(uniformDigits(net, 'full')).toBe('詳しくはhttps://www.city.example.jp/1/2?x=3へ、a1@example.jp、４人');
    expect(uniformDigits('1\uFE0F\u20E3番', 'full')).toBe('1\uFE0F\u20E3番');
  });

  it('has one width after it, changes nothing else and no length, and stays so', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...digitStyles), (typed, style) => {
        const once = uniformDigits(typed, style);
        expect(once.length).toBe(typed.length);
        expect(uniformDigits(once, style)).toBe(once);
        expect(once.normalize('NFKC')).toBe(typed.normalize('NFKC'));
        if (style === 'half') expect(once).not.toMatch(/[０-９]/u);
        if (style === 'full') expect(once).not.toMatch(/[0-9]/u);
      }),
    );
  });
});

describe('the newsletter', () => {
  it('counts what it prints: the parts are the whole, and only new ones are marked, which is said', () => {
    const doc = wordedListing(hardRecord);
    const count = countListing(doc);
    expect(count.total).toBe(countCharacters(listingText(doc)));
    expect(count.entries.reduce((sum, each) => sum + each, count.head)).toBe(count.total);
    expect(listingText(doc)).toContain('○は、新しく認定した事業者です。');
    expect(listingText(doc).match(/^○.*（認定番号/gmu)).toHaveLength(4);
    expect(listingText(doc)).toContain('■有限会社"髙橋"＆<b>（認定番号 第3号）');
    expect(listingText(wordedListing({ ...hardRecord, marksNew: false }))).not.toContain('○');
  });

  it('counts a text of any letters as its entry prints it', () => {
    fc.assert(
      fc.property(text, text, (lead, body) => {
        const companies = hardRecord.companies.slice(0, 2).map((company) => ({ ...company, body }));
        const doc = wordedListing({ ...hardRecord, lead, companies });
        expect(countListing(doc).total).toBe(countCharacters(listingText(doc)));
      }),
      { numRuns: 50 },
    );
  });

  it('says the same words as the press note', () => {
    expect(summaryOf(hardRecord)).toContain('新規4社・更新1社（合わせて5社）を認定しました。');
    const note = JSON.stringify(pressNote(hardRecord));
    for (const { name } of hardRecord.companies) expect(note).toContain(JSON.stringify(name).slice(1, -1));
    expect(note).toContain('産業振興課');
  });
});

const asaka = { code: '112275', name: '朝霞市' };
const split = (address: string) => {
  const { prefecture, city, town, number, building } = splitAddress(address, asaka);
  return [prefecture, city, town, number, building].join('|');
};

describe('an address in parts', () => {
  it.each([
    ['埼玉県朝霞市本町1丁目1番1号', '埼玉県|朝霞市|本町1丁目|1番1号|'],
    ['埼玉県朝霞市本町一丁目１番１号', '埼玉県|朝霞市|本町一丁目|１番１号|'],
    ['朝霞市本町1丁目2番3号 朝霞ビル3階', '埼玉県|朝霞市|本町1丁目|2番3号|朝霞ビル3階'],
    ['朝霞市三原1丁目2-3　201', '埼玉県|朝霞市|三原1丁目|2-3|201'],
    ['朝霞市大字溝沼1234番地5', '埼玉県|朝霞市|大字溝沼|1234番地5|'],
    ['朝霞市大字溝沼12番地の3コーポ朝霞', '埼玉県|朝霞市|大字溝沼|12番地の3|コーポ朝霞'],
    // what the numbers are is open: 丁目 or 番
    ['朝霞市本町1-1-1', '埼玉県|朝霞市|||'],
    ['朝霞市膝折町4', '埼玉県|朝霞市|||'],
    ['埼玉県さいたま市大宮区桜木町1丁目7番5号', '埼玉県|さいたま市大宮区|桜木町1丁目|7番5号|'],
    ['東京都千代田区外神田1丁目1番', '東京都|千代田区|外神田1丁目|1番|'],
    ['埼玉県入間郡三芳町大字藤久保1100番地1', '埼玉県|入間郡三芳町|大字藤久保|1100番地1|'],
    // more than one reading
    ['三重県四日市市諏訪町1番5号', '三重県||||'],
    ['福島県郡山市朝日1丁目23番7号', '福島県||||'],
    ['群馬県佐波郡玉村町下新田201番地', '群馬県||||'],
    ['大宮区桜木町1丁目7番5号', '||||'],
    ['', '||||'],
  ])('%s', (address, wanted) => {
    expect(split(address)).toBe(wanted);
  });

  it('is in the own municipality only by its prefecture, too: 府中市 is one of Tokyo and one of 広島県', () => {
    const own = (address: string) => splitAddress(address, { code: '132063', name: '府中市' }).own;
    expect(['東京都府中市宮西町2丁目24番地', '府中市宮西町2丁目24番地', '広島県府中市府川町315番地'].map(own)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('never loses or makes up a letter: the parts stand in the address in their order', () => {
    const part = fc.constantFrom(
      '埼玉県',
      '朝霞市',
      '新座市',
      '本町',
      '1',
      '２',
      '丁目',
      '番',
      '号',
      '-',
      ' ',
      '郡',
      '町',
      '区',
      'ビル',
      '番地',
      '一',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const address = parts.join('');
        const found = splitAddress(address, asaka);
        expect(found.whole).toBe(address.trim());
        let from = 0;
        for (const each of [found.city, found.town, found.number, found.building]) {
          const at = found.whole.indexOf(each, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + each.length;
        }
      }),
    );
  });
});

it('open data: ISO dates, no person, one row a certification, a code that is one', () => {
  const again: ListedCompany = { ...hardRecord.companies[0]!, kind: 'renewal', startOn: '2029-11-21', termId: 'later' };
  const table = openDataTable({ ...hardRecord, companies: [...hardRecord.companies, again] });
  expect(table).toHaveLength(1 + hardRecord.companies.length);
  const row = Object.fromEntries(table[0]!.map((column, index) => [column, table.at(-1)![index]]));
  expect(row).toMatchObject({ ID: '0000000001', 有効期間_開始: '2029-11-21', 認定年月日: '2026-11-20' });
  expect(row['備考']).toBe('働きやすさに力を入れている。・ノー残業デー・男性の育児休業');
  expect(maybePersons(hardRecord)).toEqual(['有限会社"髙橋"＆<b>']);
  expect(['112275', '131016', '011002', '271004'].map(isMunicipalityCode)).toEqual([true, true, true, true]);
  expect(['112276', '11227', '１１２２７５'].map(isMunicipalityCode)).toEqual([false, false, false]);
});

const company = fc.record({
  companyId: fc.constantFrom('a', 'b', 'c', 'd'),
  termId: fc.constantFrom('t1', 't2'),
  name: fc.constantFrom('甲', '乙'),
  body: fc.constantFrom('一', '二'),
});
const listing = fc
  .uniqueArray(company, { selector: ({ companyId, termId }) => companyId + termId })
  .map((some): Listing['companies'] => some.map((each) => ({ ...hardRecord.companies[0]!, ...each })));

describe('what changed since the last publication', () => {
  it('accounts for every company once, is empty for the same, and mirrored the other way round', () => {
    fc.assert(
      fc.property(listing, listing, (before, after) => {
        const diff = diffListings(before, after);
        expect(isSame(diffListings(after, [...after].toReversed()))).toBe(true);
        const kept = after.length - diff.added.length;
        expect(before.length - diff.removed.length).toBe(kept);
        expect(diff.changed.length).toBeLessThanOrEqual(kept);
        for (const { before: was, after: now, changes } of diff.changed) {
          expect(was.companyId).toBe(now.companyId);
          expect(changes.every((each) => each.before !== each.after)).toBe(true);
        }
        const back = diffListings(after, before);
        expect([back.added.length, back.removed.length]).toEqual([diff.removed.length, diff.added.length]);
        for (const each of diff.added) {
          const rivals = after.filter(({ companyId }) => companyId === each.companyId).length;
          expect(before.filter(({ companyId }) => companyId === each.companyId).length).toBeLessThan(rivals);
        }
      }),
    );
  });
});
