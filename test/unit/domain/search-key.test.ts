import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itaiji } from '../../../shared/domain/itaiji.ts';
import { foldName, foldText, kanaKey } from '../../../shared/domain/search-key.ts';

describe('foldText', () => {
  test.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['𠮷田', '吉田'],
    ['齋藤', '斉藤'],
    ['齊藤', '斎藤'],
    ['渡邉', '渡辺'],
    ['渡邊', '渡辺'],
    ['濵田', '浜田'],
    ['濱田', '浜田'],
    ['澤', '沢'],
    ['嶋田', '島田'],
    ['嶌田', '島田'],
    ['廣瀬', '広瀬'],
    ['國井', '国井'],
    ['德川', '徳川'],
    ['眞鍋', '真鍋'],
    ['神谷', '神谷'],
    ['葛\u{e0100}城', '葛城'],
    ['カフェ', 'かふぇ'],
    ['ｶﾌｪ', 'カフエ'],
    ['ガ', 'ｶﾞ'],
    ['か゛', 'が'],
    ['ヴァイオリン', 'バイオリン'],
    ['サーバー', 'サーバ'],
    ['ＡＢＣ　１２３', 'abc123'],
    ['朝霞・工業', '朝霞工業'],
    ['A&B', 'ab'],
    ['さいたま－１', 'さいたま1'],
    ['霞ヶ関', '霞ケ関'],
  ])('%s = %s', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
    expect(foldText(a)).not.toBe('');
  });

  test.each([
    ['はし', 'ばし'],
    ['高橋', '高梁'],
    ['田中', '中田'],
    ['一号', '二号'],
  ])('%s ≠ %s', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  test('a search form is never itself a variant', () => {
    for (const [variant, base] of itaiji) {
      expect(itaiji.has(base), `${variant} → ${base}`).toBe(false);
      expect(variant).not.toBe(base);
    }
    expect(itaiji.size).toBeGreaterThan(250);
  });
});

describe('foldName', () => {
  test.each([
    ['株式会社朝霞製作所', '朝霞製作所'],
    ['朝霞製作所株式会社', '㈱朝霞製作所'],
    ['朝霞製作所（株）', '朝霞製作所(株)'],
    ['株式會社 朝霞製作所', '㈱　朝霞製作所'],
    ['有限会社グリーン', '㈲グリーン'],
    ['一般社団法人あさか', '(一社)あさか'],
    ['医療法人社団 青空会', '青空会'],
    ['特定非営利活動法人みどり', 'ＮＰＯ法人みどり'],
    ['合同会社ヒガシ', 'ヒガシ 合同会社'],
    ['社会福祉法人朝霞会', '朝霞会'],
  ])('%s = %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
    expect(foldName(a)).not.toContain('会社');
  });

  test('a name that is only a legal form keeps it', () => {
    expect(foldName('株式会社')).toBe('株式会社');
    expect(foldName('')).toBe('');
    expect(foldName('(株)株式会社')).toBe('株');
    expect(foldName(foldName('(株)株式会社'))).toBe('株');
  });
});

test('kanaKey sorts a reading by what follows カブシキガイシャ', () => {
  expect(kanaKey('カブシキガイシャ　アサカ')).toBe(kanaKey('アサカ'));
  expect(kanaKey('ｱｻｶｾｲｻｸｼｮ')).toBe('あさかせいさくしよ');
});

test('keys are stable: folding a key changes nothing', () => {
  const tricky = fc.constantFrom(
    ...'゛゜゙゚かはハﾊﾞ゛ーｰ一･・ 　(株)㈱株式会社有限㊑（）髙﨑𠮷ゔぁヴッゞ々İßﬁ①㋿½Å'.split(''),
    '\u{e0100}',
    '\u3099',
    '\u1100',
    '\u1161',
    '\u0301',
  );
  const text = fc.oneof(fc.string({ unit: tricky, maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 }));
  fc.assert(
    fc.property(text, (each) => {
      for (const fold of [foldText, foldName, kanaKey]) {
        const key = fold(each);
        expect(fold(key)).toBe(key);
        expect(foldText(key)).toBe(key);
      }
    }),
    { numRuns: 6000 },
  );
});
