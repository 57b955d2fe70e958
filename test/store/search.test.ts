import { describe, expect, test } from 'vitest';
import { type CompanyListRequest, listCompanies } from '../../electron/store/repositories/company-list.ts';
import {
  findDuplicates,
  getCompany,
  removeCompany,
  updateCompany,
} from '../../electron/store/repositories/companies.ts';
import { rebuildSearch } from '../../electron/store/search-index.ts';
import type { Store } from '../../electron/store/store.ts';
import { inventedCompany } from '../bench/invented-companies.ts';
import { addApplication, addCertification, addCompany, addTerm, draft, stamp } from './ledger-data.ts';
import { tempLedger } from './ledger.ts';

const list = (store: Store, query: string, more: Partial<CompanyListRequest> = {}) =>
  listCompanies(store, {
    query,
    filters: {},
    sort: 'kana',
    direction: 'asc',
    offset: 0,
    limit: 50,
    today: '2026-11-22',
    noticeMonths: 6,
    ...more,
  });
const names = (store: Store, query: string, more: Partial<CompanyListRequest> = {}) =>
  list(store, query, more).rows.map((row) => row.name);

const takahashi = {
  name: '㈱髙橋　製作所（朝霞）',
  kana: 'ｶﾌﾞｼｷｶﾞｲｼｬ タカハシセイサクショ',
  corporateNumber: '7000012050002',
  postalCode: '351-0011',
  address: '埼玉県朝霞市本町１丁目２−３',
  representativeTitle: '代表取締役',
  representativeName: '渡邉　𠮷雄',
  representativePlainName: '渡辺 吉雄',
  representativeKana: 'ワタナベ ヨシオ',
  contactDepartment: '総務部',
  contactName: '山﨑 あゆみ',
  contactPhone: '048-463-1111',
  contactEmail: 'info@takahashi.example.jp',
};

describe('検索欄', () => {
  test.each([
    ['1文字', ['髙', '高', '渡', '崎', '﨑', '吉', '𠮷', 'た', 'タ', 'ﾀ', '邊', '辺', '1', '１', '霞']],
    [
      '2文字',
      [
        '髙橋',
        '高橋',
        '高 橋',
        '渡辺',
        '渡邉',
        '渡邊',
        '山崎',
        '山﨑',
        'たか',
        'タカ',
        'ﾀｶ',
        'タカ ハシ',
        '本町',
        '総務',
        '吉雄',
      ],
    ],
    [
      '3文字以上',
      [
        '高橋製作所',
        '髙橋製作所',
        '髙橋　製作所',
        '株式会社高橋製作所',
        '㈱髙橋製作所',
        '(株)高橋',
        '高橋製作所株式会社',
        'たかはし',
        'ﾀｶﾊｼ',
        'タカハシセイサクシヨ',
        'わたなべ',
        'ワタナベヨシオ',
        '朝霞市本町',
        '本町1丁目2-3',
        '本町１丁目２－３',
        '351-0011',
        '3510011',
        '048-463',
        '0484631111',
        '7000012050002',
        '７００００１２０５０００２',
        '700001',
        'takahashi',
        'TAKAHASHI',
        '高橋 本町',
        '株式会社',
      ],
    ],
  ])('%s: どの書き方でも同じ事業者が見つかる', (_, queries) => {
    const store = tempLedger();
    addCompany(store, takahashi);
    addCompany(store, { name: '有限会社別会社', kana: 'ベツガイシャ' });
    for (const query of queries) expect([query, names(store, query)]).toEqual([query, [takahashi.name]]);
  });

  test('当たらない言葉では何も出ず、空なら全部が出る。字は入力のまま返る', () => {
    const store = tempLedger();
    addCompany(store, takahashi);
    for (const query of ['低', '高低', '高橋製造', '本町高橋製', "' OR 1=1", '高橋 低', 'NOT 高橋']) {
      expect([query, list(store, query).total]).toEqual([query, 0]);
    }
    // marks are folded away: they neither find nor hide anything, and mean nothing to the index
    for (const query of ['高橋*', '"高橋', '高橋 "', '-', '*', '\u{10ffff}']) {
      expect([query, list(store, query).total]).toEqual([query, 1]);
    }
    expect(names(store, '　 ')).toEqual([takahashi.name]);
  });

  test('所在地は、丁目・番地・号で書いても、線でつないでも、漢数字でも見つかる', () => {
    const store = tempLedger();
    const spelled = addCompany(store, { name: 'あ社', kana: 'ア', address: '朝霞市本町一丁目１番地２' });
    const joined = addCompany(store, { name: 'い社', kana: 'イ', address: '朝霞市本町１－１－２' });
    addCompany(store, { name: 'う社', kana: 'ウ', address: '朝霞市三原二丁目1-2' });
    const dwelling = addCompany(store, { name: '一丁目酒場', kana: 'エ', address: '一番町8' });
    const both = ['あ社', 'い社'];
    for (const query of ['本町1-1', '本町一丁目', '本町1丁目', '本町一丁目1番2号', '本町１ー１ー２', '本町 1-1-2']) {
      expect([query, names(store, query)]).toEqual([query, both]);
    }
    expect([names(store, '三原2-1'), names(store, '三原'), names(store, '本町一')]).toEqual([
      ['う社'],
      ['う社'],
      ['あ社'],
    ]);
    for (const query of ['一丁目酒場', '㈱一丁目酒場', '1丁目酒場', '一番町', '一番町8番地'])
      expect([query, names(store, query)]).toEqual([query, [dwelling.name]]);
    const again = (of: { name: string; address: string }) =>
      findDuplicates(store, { ...of, corporateNumber: '' }).map(({ id }) => id);
    expect(again({ name: '㈱あ社', address: '朝霞市本町1-1-2' })).toEqual([spelled.id]);
    expect(again({ name: 'い社', address: '朝霞市本町一丁目一番二号' })).toEqual([joined.id]);
    expect(again({ name: 'い社', address: '朝霞市本町11-2' })).toEqual([]);
  });

  test('所在地を打っている途中でも、その書き方の会社は消えない', () => {
    const store = tempLedger();
    const written = [
      '三原五丁目10番地の2',
      '三原五丁目十番二号',
      '三原５丁目１０ノ２',
      '三原5-10の2',
      '三原五丁目10番2号201号室',
    ];
    for (const [at, address] of written.entries()) {
      addCompany(store, { name: `第${at}社`, kana: 'ア', address });
      const letters = Array.from(address);
      for (let length = 1; length <= letters.length; length += 1) {
        const typed = letters.slice(0, length).join('');
        expect([typed, names(store, typed)]).toEqual([typed, expect.arrayContaining([`第${at}社`])]);
      }
    }
  });

  test('認定番号は先頭に出る', () => {
    const store = tempLedger();
    const twelve = addCompany(store, { name: '株式会社わかば', kana: 'ワカバ' });
    addCertification(store, twelve.id, 12);
    addCompany(store, { name: '株式会社あおば', kana: 'アオバ', address: '本町12-1' });
    for (const query of ['12', '１２', '第12号', '12号', '第 １２ 号'])
      expect(names(store, query)[0]).toBe(twelve.name);
    expect(list(store, '12')).toMatchObject({ total: 2, totalIsLowerBound: false });
    expect(names(store, '12', { offset: 1 })).toEqual(['株式会社あおば']);
    expect(list(store, '第12号').total).toBe(1);
    expect(list(store, '120').total).toBe(0);
    expect(names(store, '12', { filters: { consent: 'yes' } })).toEqual([]);
  });

  test('かなでは、読みがそれで始まる事業者が先に、五十音順に並ぶ', () => {
    const store = tempLedger();
    for (const [name, kana] of [
      ['朝霞建設', 'アサカケンセツ'],
      ['かもめ', 'カモメ'],
      ['唐木', 'カラキ'],
      ['若葉', 'ワカバ'],
      ['木村', 'キムラ'],
    ] as const) {
      addCompany(store, { name, kana });
    }
    expect(names(store, 'か')).toEqual(['かもめ', '唐木', '朝霞建設', '若葉']);
    expect(names(store, 'か', { direction: 'desc' })).toEqual(['唐木', 'かもめ', '若葉', '朝霞建設']);
    expect(names(store, '')).toEqual(['朝霞建設', 'かもめ', '唐木', '木村', '若葉']);
  });

  test('書き換え、削除、作り直しに、検索が付いていく', () => {
    const store = tempLedger();
    const first = addCompany(store, { name: '青葉商店' });
    const renamed = updateCompany(store, { ...first, draft: draft({ name: '若葉商店' }) }, stamp);
    expect(renamed.outcome).toBe('edited');
    expect([names(store, '青葉'), names(store, '若葉')]).toEqual([[], ['若葉商店']]);
    const stale = updateCompany(store, { ...first, draft: draft({ name: '古い画面' }) }, stamp);
    expect(stale).toMatchObject({ outcome: 'conflict', current: { name: '若葉商店', rowVersion: 2 } });
    rebuildSearch(store);
    expect(names(store, '若葉商')).toEqual(['若葉商店']);
    expect(removeCompany(store, { id: first.id, rowVersion: 2 }, stamp).outcome).toBe('edited');
    expect([names(store, '若葉'), names(store, ''), getCompany(store, first.id)]).toEqual([[], [], undefined]);
    expect(updateCompany(store, { ...first, rowVersion: 3, draft: draft() }, stamp).outcome).toBe('not-found');
  });

  test('よくある言葉（並び順に歩く道）とまれな言葉（集めて並べる道）は、総当たりと同じ答えになる', () => {
    const store = tempLedger();
    const total = 11_000;
    store.transaction(() => {
      for (let at = 0; at < total; at += 1) addCompany(store, inventedCompany(at));
    });
    const all = list(store, '', { limit: 500 }).total;
    expect(all).toBe(total);
    const key = store
      .statement<string>('select company_id from company_search where search_key like ? order by kana_key, company_id')
      .pluck();
    for (const query of ['朝', '朝霞', '山', '田中', '朝霞市', '青葉台薬局', '渡辺']) {
      const expected = key.all(`%${query}%`);
      const found: string[] = [];
      for (let offset = 0; offset < expected.length + 1; offset += 500) {
        found.push(...list(store, query, { offset, limit: 500 }).rows.map((row) => row.id));
      }
      expect(found.length, query).toBe(expected.length);
      expect(found, query).toEqual(expected);
      const shown = list(store, query);
      expect(shown.totalIsLowerBound ? shown.total <= expected.length : shown.total === expected.length, query).toBe(
        true,
      );
    }
    const beginning = (kana: string) =>
      store
        .statement<number>('select count(*) from company_search where kana_key >= ? and kana_key < ?')
        .pluck()
        .get(kana, `${kana}\u{10ffff}`)!;
    const kana: string[] = [];
    for (let offset = 0; ; offset += 500) {
      const { rows } = list(store, 'か', { offset, limit: 500 });
      kana.push(...rows.map((row) => row.id));
      if (rows.length < 500) break;
    }
    const holding = new Set(key.all('%か%'));
    expect(holding.size).toBeGreaterThan(5000);
    expect(new Set(kana)).toEqual(holding);
    expect(kana.length).toBe(holding.size);
    const first = kana.slice(0, beginning('か')).map((id) => getCompany(store, id)!.kanaKey[0]);
    expect(new Set(first)).toEqual(new Set(['か']));
  }, 120_000);
});

describe('絞り込みと並べ替え', () => {
  test('業種・規模・同意・状態で絞り、番号・満了日・従業員・業種・更新日で並べる。値のないものは後ろ', () => {
    const store = tempLedger();
    const a = addCompany(store, { name: 'あ社', kana: 'ア', industry: 'D', employees: 12, publicationConsent: 'yes' });
    const b = addCompany(store, { name: 'い社', kana: 'イ', industry: 'P', employees: 120 });
    addCompany(store, { name: 'う社', kana: 'ウ' });
    addTerm(
      store,
      { companyId: b.id, certificationId: addCertification(store, b.id, 1) },
      { certified_on: '2024-12-01', start_on: '2024-12-02', end_on: '2027-12-01' },
    );
    addTerm(store, { companyId: a.id, certificationId: addCertification(store, a.id, 2) });
    addApplication(store, a.id, { kind: 'renewal', status: 'reviewing' });
    expect(names(store, '', { filters: { industry: 'D' } })).toEqual(['あ社']);
    expect(names(store, '社', { filters: { sizeClass: 'to-300' } })).toEqual(['い社']);
    expect(names(store, '', { filters: { consent: 'unknown' } })).toEqual(['い社', 'う社']);
    expect(names(store, '', { filters: { state: 'active' } })).toEqual(['い社']);
    expect(names(store, '', { filters: { state: 'expired' } })).toEqual(['あ社']);
    expect(names(store, '社', { filters: { state: 'none' } })).toEqual(['う社']);
    expect(names(store, '', { sort: 'number' })).toEqual(['い社', 'あ社', 'う社']);
    expect(names(store, '', { sort: 'number', direction: 'desc' })).toEqual(['あ社', 'い社', 'う社']);
    expect(names(store, '', { sort: 'end' })).toEqual(['あ社', 'い社', 'う社']);
    expect(names(store, '社', { sort: 'employees', direction: 'desc' })).toEqual(['い社', 'あ社', 'う社']);
    expect(names(store, '', { sort: 'industry' })).toEqual(['あ社', 'い社', 'う社']);
    updateCompany(
      store,
      { id: b.id, rowVersion: 1, draft: draft({ name: 'い社', kana: 'イ' }) },
      { ...stamp, at: '2026-12-01T00:00:00.000Z' },
    );
    expect(names(store, '', { sort: 'updated', direction: 'desc' })[0]).toBe('い社');
    expect(list(store, 'あ社').rows[0]).toMatchObject({
      number: 2,
      termEndOn: '2024-01-15',
      state: 'expired',
      daysLeft: null,
      openApplicationStatus: 'reviewing',
    });
    expect(list(store, 'い社').rows[0]).toMatchObject({
      number: 1,
      termEndOn: '2027-12-01',
      state: 'active',
      daysLeft: 374,
      openApplicationStatus: null,
      employees: null,
    });
  });
});
