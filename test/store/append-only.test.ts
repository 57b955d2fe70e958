import { describe, expect, test } from 'vitest';
import { insertCompanyHistory } from '../../electron/store/repositories/companies.ts';
import { listAudit, writeAudit } from '../../electron/store/repositories/audit.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import {
  addApplication,
  addCertificate,
  addCertification,
  addCompany,
  addDecision,
  addTerm,
  insert,
  stamp,
} from './ledger-data.ts';
import { rawDatabase, tempLedger } from './ledger.ts';

function filled() {
  const store = tempLedger();
  const { id: companyId } = addCompany(store);
  const applicationId = addApplication(store, companyId);
  const decisionId = addDecision(store, applicationId);
  const certificationId = addCertification(store, companyId, 1);
  const termId = addTerm(store, { companyId, certificationId }, { decision_id: decisionId });
  addCertificate(store, termId, companyId);
  writeAudit(store, {
    ...stamp,
    action: 'companies.create',
    entity: 'company',
    entityId: companyId,
    companyId,
    after: { name: '青葉' },
  });
  insertCompanyHistory(
    store,
    {
      companyId,
      kind: 'name',
      before: { name: '旧' },
      after: { name: '新' },
      happenedOn: '2026-01-01',
      notifiedOn: null,
      acceptedOn: null,
    },
    stamp,
  );
  insert(store, 'application_step', {
    created_at: stamp.at,
    created_by: 'c',
    application_id: applicationId,
    to_status: 'received',
  });
  return { store, companyId, applicationId, decisionId, certificationId, termId };
}

describe.each(['decision', 'certificate', 'audit_line', 'company_history', 'application_step'])(
  '%s は追記だけ',
  (table) => {
    test('変更・削除・置き換えは、どのプログラムからも断られ、行は元のまま', () => {
      const { store } = filled();
      const raw = rawDatabase(store.file);
      const rows = () => raw.prepare(`select * from ${table}`).all();
      const before = rows();
      expect(before).toHaveLength(1);
      expect(() => raw.exec(`update ${table} set created_by = 'x'`)).toThrow(`append-only: ${table}`);
      expect(() => raw.exec(`delete from ${table}`)).toThrow(`append-only: ${table}`);
      expect(() => raw.exec(`replace into ${table} select * from ${table}`)).toThrow(/append-only|already-decided/);
      expect(rows()).toEqual(before);
    });
  },
);

describe('認定なしの認定証', () => {
  test('不認定の決定に認定期間は付かない', () => {
    const { store, companyId, certificationId } = filled();
    const refused = addDecision(store, addApplication(store, companyId), { outcome: 'refused' });
    const later = { decision_id: refused, certified_on: '2030-01-15', start_on: '2030-01-16', end_on: '2033-01-15' };
    expect(() => addTerm(store, { companyId, certificationId }, later)).toThrow('term-without-certified-decision');
  });

  test('訂正で不認定になった決定の認定証は出せない。返還は記録できる', () => {
    const { store, companyId, applicationId, decisionId, termId } = filled();
    addDecision(store, applicationId, { outcome: 'refused', corrects_id: decisionId });
    expect(() => addCertificate(store, termId, companyId)).toThrow('certificate-without-certified-decision');
    addCertificate(store, termId, companyId, { kind: 'return', pdf: null, sha256: null });
    expect(store.statement('select count(*) from certificate').pluck().get()).toBe(2);
  });

  test('一つの申請に決定は一つ。別の事業者の認定証は出せない', () => {
    const { store, applicationId, termId } = filled();
    expect(() => addDecision(store, applicationId)).toThrow('already-decided');
    const other = addCompany(store, { name: '別の会社' });
    expect(() => addCertificate(store, termId, other.id)).toThrow('certificate-company-mismatch');
  });

  test('決定のない認定期間（第1期の引き継ぎ）には認定証を出せる', () => {
    const { store, companyId, certificationId } = filled();
    const termId = addTerm(store, { companyId, certificationId }, { start_on: '2024-01-16', end_on: '2027-01-15' });
    expect(addCertificate(store, termId, companyId)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('一つの操作は一つの取引', () => {
  test('断りは、それまでに書いたものを取り消す。入れ子は外側と一緒に決まる', () => {
    const { store } = filled();
    const count = () => listAudit(store, { entity: 'test', limit: 10 }).length;
    const write = (entityId: string) => writeAudit(store, { ...stamp, action: 'a', entity: 'test', entityId });
    const refused = store.attempt(() => {
      store.transaction(() => write('1'));
      return refuse('no' as const);
    });
    expect([refused, count()]).toEqual([{ ok: false, refusal: 'no' }, 0]);
    expect(() =>
      store.transaction(() => {
        store.transaction(() => write('2'));
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(count()).toBe(0);
    expect(
      store.attempt(() => {
        write('3');
        return ok(1);
      }),
    ).toEqual({ ok: true, value: 1 });
    expect(count()).toBe(1);
  });

  test('取引の中で待つ処理は書けない', () => {
    const { store } = filled();
    expect(() => store.transaction(() => Promise.resolve(1))).toThrow(/promise/i);
  });
});
