import { expect, test } from 'vitest';
import type { TypedEnding } from '../../shared/contract/terms.ts';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import {
  openRegister,
  refusalOf,
  type Register,
  type RegisterClient,
  typedCompany,
  valueOf,
} from '../support/register.ts';

/** A company certified on 15 January 2021: term 16 January 2021 to 15 January 2024. */
async function certifiedCompany({ client, setClock }: Register, name = '株式会社見本製作所'): Promise<string> {
  setClock('2021-01-15');
  const { id } = await valueOf(client.companies.create({ draft: typedCompany({ name }) }));
  const draft = { companyId: id, kind: 'new' as const, receivedOn: '2021-01-15' };
  const application = await valueOf(client.applications.create(draft));
  await finishedReview(client, application.id);
  await certified(client, application.id);
  return id;
}

const draft = (more: Partial<TypedEnding> = {}): TypedEnding => ({
  kind: 'resigned',
  effectiveOn: 'R5.4.1',
  happenedOn: '',
  notifiedOn: 'R5.3.20',
  acceptedOn: 'R5.3.22',
  form: '認定辞退届',
  ground: '',
  reason: '事業の縮小',
  heard: null,
  hearingOn: '',
  hearingNote: '',
  documentNumber: '朝産発第12号',
  ...more,
});
const revocation = (more: Partial<TypedEnding> = {}) =>
  draft({
    kind: 'revoked',
    notifiedOn: '',
    acceptedOn: '',
    form: '認定取消通知書',
    ground: '偽りの申請',
    heard: 'given',
    hearingOn: 'R5.3.1',
    ...more,
  });

const stateOf = async (client: RegisterClient, id: string) => (await valueOf(client.companies.get({ id }))).state;
const lastAudit = async (client: RegisterClient, id: string) =>
  (await client.companies.history({ id, offset: 0, limit: 1 })).rows[0];

test('a resignation is recorded with its dates, ends the term, and the company follows', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await certifiedCompany(register);
  setClock('2023-04-10');
  const facts = await valueOf(client.terms.endings({ companyId }));
  expect(facts).toMatchObject({ endings: [], running: [{ endOn: '2024-01-15' }], openApplication: null });
  expect(facts.revocationGrounds.length).toBeGreaterThan(0);

  const before = contentsOf(register.app.context.store);
  expect(await valueOf(client.terms.previewEnding({ companyId, draft: draft() }))).toMatchObject({
    terms: [{ number: 1, kind: 'new', startOn: '2021-01-16', endOn: '2024-01-15' }],
    certificatesOut: 0,
  });
  expect(contentsOf(register.app.context.store)).toEqual(before);

  await valueOf(client.terms.recordEnding({ companyId, draft: draft() }));
  expect(await stateOf(client, companyId)).toBe('resigned');
  const after = await valueOf(client.terms.endings({ companyId }));
  expect(after).toMatchObject({
    running: [],
    endings: [
      {
        kind: 'resigned',
        number: 1,
        effectiveOn: '2023-04-01',
        happenedOn: null,
        notifiedOn: '2023-03-20',
        acceptedOn: '2023-03-22',
        form: '認定辞退届',
        reason: '事業の縮小',
        documentNumber: '朝産発第12号',
      },
    ],
  });
  expect(await lastAudit(client, companyId)).toMatchObject({
    action: 'terms.recordEnding',
    after: { kind: 'resigned', effectiveOn: '2023-04-01', acceptedOn: '2023-03-22' },
  });
  expect((await valueOf(client.companies.get({ id: companyId }))).terms).toMatchObject([
    { endedOn: '2023-04-01', endKind: 'resigned', endReason: '事業の縮小' },
  ]);
});

test('what may not be recorded is refused with its reason, and nothing is written', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock, app } = register;
  const companyId = await certifiedCompany(register);
  setClock('2023-04-10');
  const before = contentsOf(app.context.store);
  const faultsOf = async (typed: TypedEnding) =>
    (await refusalOf(client.terms.recordEnding({ companyId, draft: typed }))).faults?.map(
      ({ path, code }) => `${path} ${code}`,
    );
  expect(await faultsOf(revocation({ ground: '', reason: '' }))).toEqual(['ground required', 'reason required']);
  expect(await faultsOf(revocation({ heard: null }))).toEqual(['heard required']);
  expect(await faultsOf(revocation({ hearingOn: '', hearingNote: '認めた' }))).toEqual(['hearingOn required']);
  expect(await faultsOf(draft({ effectiveOn: '令和5年2月30日', acceptedOn: 'R5.4.11' }))).toEqual([
    'effectiveOn impossible-date',
    'acceptedOn date-in-future',
  ]);
  expect(await faultsOf(revocation({ effectiveOn: 'R5.4.11' }))).toEqual(['effectiveOn date-in-future']);
  const refused = async (typed: TypedEnding, id = companyId) =>
    refusalOf(client.terms.recordEnding({ companyId: id, draft: typed }));
  expect(await refused(draft({ effectiveOn: 'R6.1.16' }))).toMatchObject({
    code: 'no-term-in-force',
    params: { on: '2024-01-16' },
  });
  expect(await refused(draft(), 'none')).toMatchObject({ code: 'not-found' });
  expect(contentsOf(app.context.store)).toEqual(before);
  breakAudit(app.context.store, 'terms.recordEnding');
  await expect(client.terms.recordEnding({ companyId, draft: draft() })).rejects.toThrow();
  expect(contentsOf(app.context.store)).toEqual(before);
});

test('an ending recorded by mistake is taken back with a reason and the term runs on, until a new certification followed', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await certifiedCompany(register);
  setClock('2023-04-10');
  const unheard = revocation({ heard: 'none', hearingOn: '', hearingNote: '所在が分からないため' });
  const first = await valueOf(client.terms.recordEnding({ companyId, draft: unheard }));
  expect((await valueOf(client.terms.endings({ companyId }))).endings).toMatchObject([
    { kind: 'revoked', ground: '偽りの申請', hearingOn: null, hearingNote: '所在が分からないため' },
  ]);
  expect(await stateOf(client, companyId)).toBe('revoked');
  expect(await refusalOf(client.terms.recordEnding({ companyId, draft: draft() }))).toMatchObject({
    code: 'term-ended-already',
    params: { endedOn: '2023-04-01', endKind: 'revoked' },
  });
  const takeBack = (endingId: string, reason: string, rowVersion = 1) =>
    client.terms.takeBackEnding({ endingId, rowVersion, reason });
  expect((await refusalOf(takeBack(first.id, ''))).faults).toMatchObject([{ path: 'reason', code: 'required' }]);
  expect(await refusalOf(takeBack(first.id, '誤り', 9))).toMatchObject({ code: 'edit-conflict' });
  await valueOf(takeBack(first.id, '別の事業者の届'));
  expect(await stateOf(client, companyId)).toBe('active');
  expect(await refusalOf(takeBack(first.id, '誤り'))).toMatchObject({ code: 'not-found' });
  expect(await lastAudit(client, companyId)).toMatchObject({
    action: 'terms.takeBackEnding',
    after: { takenBackReason: '別の事業者の届' },
  });

  // certified anew after the second ending: now it stands
  const second = await valueOf(client.terms.recordEnding({ companyId, draft: draft() }));
  const again = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2023-04-10' }));
  await finishedReview(client, again.id);
  await certified(client, again.id);
  expect(await refusalOf(takeBack(second.id, '誤り'))).toMatchObject({
    code: 'term-overlaps',
    params: { startOn: '2023-04-11' },
  });
});

test('an announced resignation leaves the certification valid until its day, beside an open renewal that is named', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await certifiedCompany(register);
  setClock('2023-09-10');
  await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2023-09-01' }));
  expect((await valueOf(client.terms.endings({ companyId }))).openApplication).toMatchObject({
    kind: 'renewal',
    status: 'received',
  });
  await valueOf(client.terms.recordEnding({ companyId, draft: draft({ effectiveOn: 'R5.10.1' }) }));
  const valid = async (on: string) => (await valueOf(client.terms.validity({ companyId, on }))).valid;
  expect([await valid('R5.9.30'), await valid('R5.10.1')]).toEqual([true, false]);
  expect((await valueOf(client.terms.validity({ companyId, on: 'R5.9.30' }))).reasons.join('')).toContain(
    '令和5年10月1日に辞退により効力を失うことが届け出られています',
  );
});

test('有効確認 answers for any day with the company as it was then, on one page that poppler reads back', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await certifiedCompany(register);
  setClock('2023-04-10');
  const values = { clerkName: '検査　花子', departmentName: '産業振興課' };
  await valueOf(client.settings.save({ version: 0, values }));
  const { rowVersion } = await valueOf(client.companies.get({ id: companyId }));
  await valueOf(
    client.changeNotices.record({
      companyId,
      rowVersion,
      after: { name: '株式会社新名称', address: '埼玉県朝霞市仲町二丁目２番２号' },
      happenedOn: '2022-10-01',
      notifiedOn: '2022-10-05',
      acceptedOn: '2022-10-06',
    }),
  );
  const ask = (on: string) => valueOf(client.terms.validity({ companyId, on }));
  expect(await ask('R3.1.14')).toMatchObject({ valid: false, state: '認定前', number: null });
  expect(await ask('R3.1.15')).toMatchObject({ valid: true, number: 1, company: { name: '株式会社見本製作所' } });
  expect(await ask('R4.10.1')).toMatchObject({
    company: { name: '株式会社新名称' },
    current: { name: '株式会社新名称' },
  });
  const later = await ask('R6.1.16');
  expect(later).toMatchObject({ valid: false, state: '期間満了', headline: '有効ではない' });
  expect(later.reasons.join('')).toContain('令和5年4月10日に台帳に記録されている内容による見込みです');
  expect((await refusalOf(client.terms.validity({ companyId, on: '' }))).faults).toMatchObject([{ code: 'required' }]);

  await valueOf(client.terms.recordEnding({ companyId, draft: revocation() }));
  const file = await valueOf(client.terms.validityFile({ companyId, on: 'R4.9.30', format: 'pdf' }));
  expect(file.fileName).toMatch(/^有効確認.*\.pdf$/);
  const pdf = Buffer.from(file.base64, 'base64');
  expect(pdfInfo(pdf)['Pages']).toBe('1');
  const text = pdfLines(pdf).flat().join('').replaceAll(/\s/g, '');
  for (const said of [
    '結果有効',
    '令和4年9月30日（2022年9月30日）',
    '株式会社見本製作所（現在：株式会社新名称）',
    '埼玉県朝霞市本町一丁目１番１号（現在：埼玉県朝霞市仲町二丁目２番２号）',
    '令和3年1月16日から令和6年1月15日まで',
    '令和5年4月1日に取消しにより効力を失っています',
    '令和5年4月10日（2023年4月10日）',
    '朝霞市産業振興課検査花子',
  ]) {
    expect(text).toContain(said);
  }
  // why it was revoked is nobody's business who only asks whether it was valid
  expect(text).not.toContain('偽り');
  const word = await valueOf(client.terms.validityFile({ companyId, on: 'R5.4.1', format: 'docx' }));
  expect(Buffer.from(word.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
});

test('a certification under review after its end is valid, or not, as the city has settled', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await certifiedCompany(register);
  setClock('2024-02-01');
  await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2023-12-20' }));
  const answer = await valueOf(client.terms.validity({ companyId, on: 'R6.1.31' }));
  expect(answer).toMatchObject({ valid: true, state: '満了後・審査中' });
  expect(answer.reasons.join('')).toContain('令和5年12月20日受付');
  // still valid, it can still be given back; once it has lapsed there is nothing left to end
  const running = async () => (await valueOf(client.terms.endings({ companyId }))).running.length;
  expect(await running()).toBe(1);
  const late = draft({ effectiveOn: 'R6.2.1', notifiedOn: 'R6.1.20', acceptedOn: 'R6.1.22' });
  expect((await valueOf(client.terms.previewEnding({ companyId, draft: late }))).terms).toHaveLength(1);
  await valueOf(client.settings.save({ version: 0, values: { undecidedAtEnd: 'lapses' } }));
  expect(await running()).toBe(0);
  expect(await refusalOf(client.terms.previewEnding({ companyId, draft: late }))).toMatchObject({
    code: 'no-term-in-force',
  });
  const lapsed = await valueOf(client.terms.validity({ companyId, on: 'R6.1.31' }));
  expect(lapsed).toMatchObject({ valid: false, headline: '有効ではない', state: '満了後・審査中' });
});

test('a renewal cut off by an ending dated before it is no certification anew on the paper', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await certifiedCompany(register);
  setClock('2023-12-01');
  const renewal = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn: '2023-12-01' }));
  await finishedReview(client, renewal.id);
  await certified(client, renewal.id);
  setClock('2024-06-01');
  const closed = { kind: 'ended' as const, effectiveOn: 'R5.6.30', happenedOn: 'R5.6.30', ground: '廃業・解散' };
  const ended = draft({ ...closed, notifiedOn: '', acceptedOn: '', form: '変更届' });
  await valueOf(client.terms.recordEnding({ companyId, draft: ended }));
  const answer = await valueOf(client.terms.validity({ companyId, on: 'R5.7.1' }));
  expect(answer).toMatchObject({ valid: false, state: '消滅' });
  expect(answer.reasons).toEqual([
    '認定期間（新規、令和3年1月16日から令和6年1月15日まで）の認定は、令和5年6月30日に消滅により効力を失っています。',
  ]);
});
