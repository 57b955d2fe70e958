import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCompany, type CompanyDraft, emptyCompany, sizeClassOf } from '../../../shared/domain/company.ts';
import { checkCorporateNumber, corporateCheckDigit } from '../../../shared/domain/corporate-number.ts';
import { industries, industryByName, industryName } from '../../../shared/domain/industries.ts';
import { checkText, countGraphemes, isBlank, toHalfWidthDigits } from '../../../shared/domain/text.ts';

describe('corporate number', () => {
  test.each(['4000020112275', '7123456789012', '4011001098993', '7000012050002'])('%s is valid', (number) => {
    expect(checkCorporateNumber(number)).toEqual({ ok: true, value: number });
  });

  test.each([
    ['４０００-0201-12275', '4000020112275'],
    [' 4000 0201 1227 5 ', '4000020112275'],
    ['４００００２０１１２２７５', '4000020112275'],
  ])('%s is read as %s', (text, number) => {
    expect(checkCorporateNumber(text)).toEqual({ ok: true, value: number });
  });

  test.each([
    ['4000020112276', { code: 'corporate-number-check-digit', params: { expected: 3 } }],
    ['0000020112275', { code: 'corporate-number-check-digit', params: { expected: 4 } }],
    ['400002011227', { code: 'corporate-number-length', params: { length: 12 } }],
    ['T4000020112275', { code: 'not-a-number', params: { text: 'T4000020112275' } }],
    ['', { code: 'not-a-number', params: { text: '' } }],
  ])('%s is refused', (text, refusal) => {
    const read = checkCorporateNumber(text);
    expect(read).toEqual({ ok: false, refusal });
  });

  test('every single wrong digit is found, save 0 for 9', () => {
    const base = fc.string({
      unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(base, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const number = `${corporateCheckDigit(digits)}${digits}`;
        expect(checkCorporateNumber(number).ok).toBe(true);
        const wrong = (Number(number[at]) + shift) % 10;
        const changed = number.slice(0, at) + String(wrong) + number.slice(at + 1);
        const confusable = at > 0 && ['09', '90'].includes(`${number[at]}${wrong}`);
        expect(checkCorporateNumber(changed).ok).toBe(confusable);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('text', () => {
  test('characters are counted as people see them', () => {
    const seen: readonly (readonly [string, number])[] = [
      ['', 0],
      ['朝霞市', 3],
      ['𠮷野家', 3],
      ['葛\u{e0100}飾', 2],
      ['か\u3099', 1],
      ['👨‍👩‍👧', 1],
      ['ﾊﾟ', 1],
      ['é', 1],
    ];
    expect(seen.map(([text]) => countGraphemes(text))).toEqual(seen.map(([, count]) => count));
  });

  test('the quick count is the exact count', () => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'朝霞ァヶーがｶﾞ゛゜\u3099、。（A1 〜～￥'.split('')) }),
        (text) => {
          expect(countGraphemes(text)).toBe(Array.from(segmenter.segment(text)).length);
        },
      ),
    );
  });

  test.each([
    ['a\u0000b', 'control-character', { code: 'U+0000', at: 2 }],
    ['𠮷\u0007', 'control-character', { code: 'U+0007', at: 2 }],
    ['あ\n', 'control-character', { code: 'U+000A', at: 2 }],
    ['\u202e', 'control-character', { code: 'U+202E', at: 1 }],
    ['x\ufffe', 'control-character', { code: 'U+FFFE', at: 2 }],
    ['x\u{1ffff}', 'control-character', { code: 'U+1FFFF', at: 2 }],
    ['あい\ud842', 'lone-surrogate', { at: 3 }],
    ['\udfb7あ', 'lone-surrogate', { at: 1 }],
    ['　 ', 'required', {}],
    ['あいうえおか', 'too-long', { max: 5, length: 6 }],
  ])('%j: %s', (text, code, params) => {
    expect(checkText(text, { max: 5, required: true })).toEqual({ code, params });
  });

  test('what passes', () => {
    expect(checkText('一\n二\t三', { max: 5, multiline: true })).toBeNull();
    expect(checkText('', { max: 5 })).toBeNull();
    expect(checkText('葛\u{e0100}'.repeat(5), { max: 5 })).toBeNull();
    expect([isBlank('　\u200b'), isBlank(' a')]).toEqual([true, false]);
    expect(toHalfWidthDigits('０４８－４６３ａ')).toBe('048－463ａ');
  });
});

const today = '2026-11-22';
const draft = (more: Partial<CompanyDraft>): CompanyDraft => ({ ...emptyCompany, name: '株式会社朝霞製作所', ...more });
const faultsOf = (more: Partial<CompanyDraft>) =>
  checkCompany(draft(more), today).faults.map((each) => [each.path, each.code]);

describe('company', () => {
  test('numbers take one form, names stay as typed', () => {
    const typed = draft({
      name: ' ㈱髙﨑\u{e0100}製作所\ufa19　',
      kana: 'あさかｾｲｻｸｼﾞｮ',
      corporateNumber: '４０００-0201-12275',
      postalCode: '〒３５１８５０１',
      contactPhone: '０４８－４６３－１１１１',
      contactEmail: ' ｓangyo@city.asaka.example ',
      industry: 'E',
      employees: 24,
      employeesOn: '2026-04-01',
      note: 'あ'.repeat(9999) + '\n',
    });
    const { draft: checked, faults } = checkCompany(typed, today);
    expect(faults).toEqual([]);
    expect(checked).toEqual({
      ...typed,
      kana: 'アサカセイサクジョ',
      corporateNumber: '4000020112275',
      postalCode: '351-8501',
      contactPhone: '048-463-1111',
      contactEmail: 'sangyo@city.asaka.example',
    });
  });

  test('every wrong field is named', () => {
    expect(faultsOf({ name: '　' })).toEqual([['name', 'required']]);
    expect(faultsOf({ name: 'あ'.repeat(201) })).toEqual([['name', 'too-long']]);
    expect(faultsOf({ note: 'あ'.repeat(10_001) })).toEqual([['note', 'too-long']]);
    expect(faultsOf({ kana: '朝霞' })).toEqual([['kana', 'not-katakana']]);
    expect(faultsOf({ postalCode: '351-850' })).toEqual([['postalCode', 'postal-code-form']]);
    expect(faultsOf({ contactPhone: '1111' })).toEqual([['contactPhone', 'phone-form']]);
    expect(faultsOf({ contactPhone: '048-463-1111（内線2345）' })).toEqual([]);
    expect(faultsOf({ contactEmail: 'a@b' })).toEqual([['contactEmail', 'email-form']]);
    expect(faultsOf({ corporateNumber: '123' })).toEqual([['corporateNumber', 'corporate-number-length']]);
    expect(faultsOf({ industry: 'Z' })).toEqual([['industry', 'unknown-choice']]);
    expect(faultsOf({ employees: -1 })).toEqual([['employees', 'out-of-range']]);
    expect(faultsOf({ employees: 1.5 })).toEqual([['employees', 'not-an-integer']]);
    expect(faultsOf({ employees: Number.NaN })).toEqual([['employees', 'not-a-number']]);
    expect(faultsOf({ employeesOn: '2026-11-23' })).toEqual([['employeesOn', 'date-in-future']]);
    expect(faultsOf({ publicationConsentOn: '2026-02-30' })).toEqual([['publicationConsentOn', 'not-a-date']]);
    expect(faultsOf({ address: 'あ\u0008', representativeName: '\ud800' })).toEqual([
      ['address', 'control-character'],
      ['representativeName', 'lone-surrogate'],
    ]);
  });

  test('zero-width marks a copied name carries along are named where they stand; a note may hold them', () => {
    const { faults } = checkCompany(
      draft({ name: '見\u200b本', representativeName: '葛\u{e0100}\ufeff', note: '\u200bメモ' }),
      today,
    );
    expect(faults).toEqual([
      { path: 'name', code: 'control-character', params: { code: 'U+200B', at: 2 } },
      { path: 'representativeName', code: 'control-character', params: { code: 'U+FEFF', at: 2 } },
    ]);
  });

  test('what holds only spaces was left blank; telephone numbers as people write them', () => {
    const blank = draft({ corporateNumber: '　', postalCode: '\u200b', contactPhone: ' 　', contactEmail: '\u3000' });
    const { draft: checked, faults } = checkCompany(blank, today);
    expect(faults).toEqual([]);
    expect(checked).toMatchObject({ corporateNumber: '', postalCode: '', contactPhone: '', contactEmail: '' });
    for (const contactPhone of [
      '(048)463-1111',
      '（０４８）４６３－１１１１',
      '048　463　1111',
      '＋81-48-463-1111',
      '048-463-1111（代）',
    ])
      expect(faultsOf({ contactPhone }), contactPhone).toEqual([]);
    expect(checkCompany(draft({ kana: 'か\u3099くえん' }), today)).toMatchObject({
      draft: { kana: 'ガクエン' },
      faults: [],
    });
  });

  test('checking a checked draft changes nothing', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('０４８ー４６３', '〒351ー8501', 'ｱｲｳ', 'がぎ'),
    );
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (kana, postalCode, contactPhone, contactEmail) => {
        const once = checkCompany(draft({ kana, postalCode, contactPhone, contactEmail }), today);
        expect(checkCompany(once.draft, today)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('size classes', () => {
    expect([0, 20, 21, 50, 51, 100, 101, 300, 301, null].map(sizeClassOf)).toEqual([
      'to-20',
      'to-20',
      'to-50',
      'to-50',
      'to-100',
      'to-100',
      'to-300',
      'to-300',
      'over-300',
      null,
    ]);
  });
});

test('industries: A to T, found in other editions’ writing', () => {
  expect(industries.map((each) => each.code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  expect(industryName('R')).toBe('サービス業（他に分類されないもの）');
  expect(industryByName('卸売業，小売業')).toBe('I');
  expect(industryByName('サービス業(他に分類されないもの)')).toBe('R');
  expect(industryByName('農林業')).toBeNull();
  expect(industryName(null)).toBe('');
});
