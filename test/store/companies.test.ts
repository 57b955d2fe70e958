import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  countRecords,
  draftOf,
  findDuplicates,
  getCompany,
  listCompanyHistory,
  insertCompanyHistory,
  updateCompany,
} from '../../electron/store/repositories/companies.ts';
import { clearSetting, getSetting, putSetting } from '../../electron/store/repositories/settings.ts';
import { listAudit, writeAudit } from '../../electron/store/repositories/audit.ts';
import { addApplication, addCertification, addCompany, draft, stamp } from './ledger-data.ts';
import { open, rawDatabase, tempFolder, tempLedger } from './ledger.ts';

/** Compatibility ideograph, surrogate pair, variation sequence, half-width kana, decomposed kana, circled letters. */
const hard = [
  '\ufa19戸商店',
  '\u{20bb7}野家',
  '葛\u{e0100}飾堂',
  '辻\u{e0101}㈱',
  'ｶﾀｶﾅ工業',
  'か\u3099く',
  '①㋿⾼',
  '〜−―ー',
  '  前後の空白　',
];

describe('字は入力のまま', () => {
  test('閉じて開き直しても、バイト列まで同じ', () => {
    const file = join(tempFolder(), 'ledger.db');
    const note = `${'あ\u{20bb7}葛\u{e0100}\n'.repeat(2500)}終`;
    const first = tempLedger(file);
    const ids = hard.map((name) => addCompany(first, { name, representativeName: name, address: name, note }).id);
    first.close();
    const raw = rawDatabase(file, { readonly: true });
    const bytes = (column: string, id: string) =>
      raw.prepare<[string], string>(`select hex(${column}) from company where id = ?`).pluck().get(id);
    const opened = open(file);
    if (!opened.ok) throw new Error(opened.refusal.message);
    for (const [at, name] of hard.entries()) {
      const id = ids[at]!;
      const expected = Buffer.from(name, 'utf8').toString('hex').toUpperCase();
      expect([bytes('name', id), bytes('representative_name', id), bytes('address', id)]).toEqual([
        expected,
        expected,
        expected,
      ]);
      expect(draftOf(getCompany(opened.store, id)!)).toEqual(
        draft({ name, representativeName: name, address: name, note }),
      );
    }
    expect(note.length).toBeGreaterThan(10_000);
    opened.store.close();
  });
});

describe('事業者', () => {
  test('書き換えは版を一つ上げ、誰がいつを残す', () => {
    const store = tempLedger();
    const { id } = addCompany(store, { name: '旧' });
    const edited = updateCompany(
      store,
      { id, rowVersion: 1, draft: draft({ name: '新', corporateNumber: '7000012050002' }) },
      { at: '2026-12-01T00:00:00.000Z', clerk: '別の担当者' },
    );
    expect(edited).toMatchObject({
      outcome: 'edited',
      before: { name: '旧', rowVersion: 1 },
      after: {
        name: '新',
        rowVersion: 2,
        updatedBy: '別の担当者',
        createdBy: stamp.clerk,
        corporateNumber: '7000012050002',
      },
    });
  });

  test('同じ法人番号と、書き方だけ違う同じ名前・住所を重複として見つける', () => {
    const store = tempLedger();
    const one = addCompany(store, {
      name: '株式会社髙橋',
      address: '朝霞市本町１－１',
      corporateNumber: '7000012050002',
    });
    const of = (more: object) => findDuplicates(store, draft({ name: '別', ...more })).map((each) => each.reason);
    expect(of({ corporateNumber: '7000012050002' })).toEqual(['corporate-number']);
    expect(of({ name: '(株)高橋', address: '朝霞市本町1-1' })).toEqual(['name-and-address']);
    expect(of({ name: '(株)高橋', address: '朝霞市本町2-2' })).toEqual([]);
    expect(findDuplicates(store, draftOf(one), one.id)).toEqual([]);
  });

  test('変更届の履歴と、ぶら下がる記録の数', () => {
    const store = tempLedger();
    const { id } = addCompany(store);
    insertCompanyHistory(
      store,
      {
        companyId: id,
        kind: 'name',
        before: { name: '旧' },
        after: { name: '新' },
        happenedOn: '2026-04-01',
        notifiedOn: '2026-04-10',
        acceptedOn: null,
      },
      stamp,
    );
    expect(listCompanyHistory(store, id)).toMatchObject([
      { kind: 'name', before: { name: '旧' }, after: { name: '新' }, acceptedOn: null },
    ]);
    expect(countRecords(store, id)).toEqual({ applications: 0, certifications: 0 });
    addApplication(store, id);
    addCertification(store, id, 3);
    expect(countRecords(store, id)).toEqual({ applications: 1, certifications: 1 });
  });
});

describe('設定と操作履歴', () => {
  test('設定は JSON の値をそのまま返し、消せば未選択に戻る', () => {
    const store = tempLedger();
    putSetting(store, 'termYears', { years: 3 }, stamp);
    putSetting(store, 'termYears', { years: 5 }, stamp);
    expect(getSetting(store, 'termYears')).toEqual({ years: 5 });
    clearSetting(store, 'termYears');
    expect(getSetting(store, 'termYears')).toBeUndefined();
  });

  test('操作履歴は新しい順に、続きから読める', () => {
    const store = tempLedger();
    for (const action of ['a', 'b', 'c'])
      writeAudit(store, { ...stamp, action, entity: 'company', entityId: '1', before: { x: 1 }, after: null });
    const first = listAudit(store, { entity: 'company', limit: 2 });
    expect(first.map((line) => line.action)).toEqual(['c', 'b']);
    const rest = listAudit(store, { before: first[1]!.id, limit: 2 });
    expect(rest).toMatchObject([{ action: 'a', clerk: stamp.clerk, before: { x: 1 }, after: null }]);
  });
});
