import { expect, test } from 'vitest';
import { timelineKindLabels, timelineKinds } from '../../shared/domain/timeline-facts.ts';
import { usualKinds } from '../../shared/domain/timeline.ts';
import { findOffice, convertWithOffice } from '../support/office.ts';
import { pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import {
  openRegister,
  refusalOf,
  type Register,
  type RegisterClient,
  typedCompany,
  valueOf,
} from '../support/register.ts';

const everything = { kinds: [...timelineKinds], from: null, to: null, text: '' };

const read = async (client: RegisterClient, companyId: string, operations = false) =>
  valueOf(client.timeline.read({ companyId, operations }));

/** Kind, day it happened, day it was recorded (where another) and title of each entry, the oldest first. */
const lines = async (client: RegisterClient, companyId: string) =>
  (await read(client, companyId)).entries
    .toReversed()
    .map(({ kind, on, recordedOn, title }) =>
      [timelineKindLabels[kind], on, recordedOn === null || recordedOn === on ? '' : recordedOn, title].join('|'),
    );

/** From the intake over a correction, a hearing and the committee to the certificate and the listing of a first certification. */
async function firstCertification({ client, setClock }: Register) {
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎', clerkName: '髙橋　花子' } }));
  const company = await valueOf(client.companies.create({ draft: typedCompany(), confirmedDuplicate: true }));
  setClock('2020-12-04');
  const { id } = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2020-12-01' }),
  );
  setClock('2020-12-08');
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'correction', note: '7-2の資料が足りない' }));
  setClock('2020-12-21');
  await finishedReview(client, id);
  const heard = { heardBy: '', companyOutline: '', attendees: '総務部長', summary: '勤怠管理の方法を確認した。' };
  setClock('2020-12-25');
  await valueOf(client.hearings.add({ applicationId: id, draft: { ...heard, method: 'phone', heldOn: '2020-12-23' } }));
  setClock('2021-01-15');
  const decided = await certified(client, id);
  const { termId } = decided.certification!;
  await valueOf(client.certificates.issue({ termIds: [termId], issuedOn: '2021-01-15' }));
  const scope = { by: 'period' as const, fromOn: '2021-01-01', toOn: '2021-01-31' };
  setClock('2021-01-20');
  await valueOf(
    client.publications.create({
      draft: { title: '広報あさか3月号', medium: 'newsletter', scope, ordering: 'number' },
    }),
  );
  return { companyId: company.id, applicationId: id, termId };
}

test('one time line tells a whole certification, each thing once, with the day it happened and the day it was recorded', async () => {
  const register = await openRegister('2020-11-20');
  const { client, setClock } = register;
  const { companyId, termId, applicationId } = await firstCertification(register);

  setClock('2022-06-10');
  const seen = await valueOf(client.companies.get({ id: companyId }));
  await valueOf(
    client.changeNotices.record({
      companyId,
      rowVersion: seen.rowVersion,
      after: { address: '埼玉県朝霞市仲町二丁目２番２号' },
      happenedOn: '2022-05-01',
      notifiedOn: '2022-06-08',
      acceptedOn: '2022-06-10',
    }),
  );
  await valueOf(client.certificates.issue({ termIds: [termId], issuedOn: '2022-06-10', reasonKind: 'change' }));
  const { rowVersion, draft } = await valueOf(client.companies.get({ id: companyId }));
  await valueOf(
    client.companies.update({ id: companyId, rowVersion, draft: { ...draft, contactPhone: '048-463-2222' } }),
  );
  setClock('2023-07-20');
  const handle = (state: 'working' | 'informed' | 'none', handledOn: string | null, rowVersion: number | null) =>
    client.alerts.handle({
      items: [{ subject: `term:${termId}`, rowVersion }],
      draft: {
        state,
        handledOn,
        reason: '',
        note: '',
        ...(state === 'working' ? { who: '髙橋', untilOn: '2023-07-31' } : { who: '', untilOn: null }),
      },
    });
  await valueOf(handle('working', '2023-07-20', null));
  await valueOf(handle('informed', '2023-07-19', 1));
  await valueOf(handle('none', null, 2));

  expect(await lines(client, companyId)).toEqual([
    '登録・変更|2020-11-20||台帳に登録',
    '申請|2020-12-01|2020-12-04|新規の申請を受付',
    '申請|2020-12-08||補正を求めた（期限 令和2年12月28日）',
    '申請|2020-12-21||補正が済み、審査を再開',
    'チェックシート|2020-12-21||チェックシートの審査を完了',
    'ヒアリング|2020-12-23|2020-12-25|ヒアリング（電話）',
    '申請|2021-01-15||推進委員会の意見聴取に進めた',
    '申請|2021-01-15||決定待ちに進めた',
    '推進委員会|2021-01-15||推進委員会の議題（推進委員会）',
    '推進委員会|2021-01-15||推進委員会の意見：認定が適当',
    '決定|2021-01-15||認定の決定（新規）',
    '認定証|2021-01-15||認定証の交付',
    '認定期間|2021-01-16||認定期間の開始（新規、第1号、令和6年1月15日まで）',
    '広報掲載|2021-01-20||広報誌の掲載対象にした（広報あさか3月号）',
    '登録・変更|2022-05-01|2022-06-10|変更届：所在地の変更',
    '認定証|2022-06-10||認定証の失効（令和3年1月15日交付のもの）',
    '認定証|2022-06-10||認定証の再交付',
    '登録・変更|2022-06-10||登録内容の修正（変更届によらないもの）',
    '期限の対応|2023-07-19|2023-07-20|期限の対応：案内済（認定期間の満了 令和6年1月15日）',
    '期限の対応|2023-07-20||期限の対応：対応中（認定期間の満了 令和6年1月15日）',
    '期限の対応|2023-07-20||期限の対応の記録を取り消した（認定期間の満了 令和6年1月15日）',
    '認定期間|2024-01-15||認定期間の満了日（第1号）',
  ]);
  const { entries, standing, companyName } = await read(client, companyId);
  expect(companyName).toBe('株式会社見本製作所');
  expect(standing).toBe('継続 0回・認定 2年（令和3年1月15日から）');
  expect(entries.find(({ title }) => title.startsWith('補正が済み'))?.details).toEqual([
    '受付番号：R2-0001',
    '補正の期限：令和2年12月28日（期限内）',
  ]);
  expect(entries.find(({ kind }) => kind === 'hearing')).toMatchObject({
    who: '髙橋　花子',
    details: ['受付番号：R2-0001', '相手：総務部長', '聴取者：髙橋　花子', '勤怠管理の方法を確認した。'],
    link: { screen: 'application', id: applicationId },
  });
  expect(entries.find(({ title }) => title.startsWith('変更届'))?.details).toEqual([
    '所在地：埼玉県朝霞市本町一丁目１番１号 → 埼玉県朝霞市仲町二丁目２番２号',
    '事実発生日 令和4年5月1日　届出日 令和4年6月8日　受理日 令和4年6月10日',
  ]);

  // the record of operations is every audit line once, and nothing else changes by asking for it
  const full = await read(client, companyId, true);
  const operations = full.entries.filter(({ kind }) => kind === 'operation');
  const { total } = await client.companies.history({ id: companyId, limit: 1 });
  expect(operations).toHaveLength(total);
  expect(full.entries.filter(({ kind }) => kind !== 'operation')).toEqual(entries);
  expect(operations.some(({ title }) => title === 'その他の操作')).toBe(false);
});

test('an ending that was taken back is told twice, and the time line of an unknown company is refused', async () => {
  const register = await openRegister('2020-11-20');
  const { client, setClock } = register;
  const { companyId } = await firstCertification(register);
  setClock('2021-06-01');
  const dates = { happenedOn: '', notifiedOn: '2021-05-28', acceptedOn: '2021-06-01', heard: null, hearingOn: '' };
  const ended = await valueOf(
    client.terms.recordEnding({
      companyId,
      draft: {
        ...dates,
        kind: 'resigned',
        effectiveOn: '2021-07-01',
        form: '認定辞退届',
        ground: '',
        reason: '体制の見直し',
        hearingNote: '',
        documentNumber: '朝産発第5号',
      },
    }),
  );
  const before = (await read(client, companyId)).entries[0];
  expect(before).toMatchObject({
    on: '2021-07-01',
    recordedOn: '2021-06-01',
    title: '辞退（令和3年7月1日から効力なし）',
  });
  expect(before?.details).toEqual([
    '理由：体制の見直し',
    '届出等：認定辞退届',
    '届出日 令和3年5月28日　受理日 令和3年6月1日',
    '文書番号：朝産発第5号',
  ]);
  expect((await lines(client, companyId)).some((line) => line.includes('満了日'))).toBe(false);
  setClock('2021-06-10');
  await valueOf(
    client.terms.takeBackEnding({ endingId: ended.id, rowVersion: ended.rowVersion, reason: '別の会社の届' }),
  );
  expect((await lines(client, companyId)).slice(-4)).toEqual([
    '広報掲載|2021-01-20||広報誌の掲載対象にした（広報あさか3月号）',
    '辞退・取消・消滅|2021-06-10||辞退の記録の取消し（令和3年7月1日からとした記録）',
    '辞退・取消・消滅|2021-07-01|2021-06-01|辞退（令和3年7月1日から効力なし）',
    '認定期間|2024-01-15||認定期間の満了日（第1号）',
  ]);
  const undone = (await read(client, companyId)).entries.find(({ title }) => title.includes('取消し（'));
  expect(undone?.details[0]).toBe('取消しの理由：別の会社の届');
  expect(await refusalOf(client.timeline.read({ companyId: 'none', operations: true }))).toEqual({ code: 'not-found' });
  const order = { companyId, order: 'newest' as const, format: 'pdf' as const };
  const wrong = client.timeline.print({ ...order, filter: { ...everything, from: '2021-02-30' } });
  expect((await refusalOf(wrong)).faults).toMatchObject([{ path: 'from', code: 'impossible-date' }]);
});

test('contacts and an extension with its undo stand on the time line; the end that no longer holds does not', async () => {
  const register = await openRegister('2020-11-20');
  const { client, setClock } = register;
  const { companyId } = await firstCertification(register);
  setClock('2023-12-01');
  const talk = {
    kind: 'phone' as const,
    happenedOn: '2023-11-30',
    counterpart: '総務部長',
    subject: '更新の案内',
    note: '催促した。',
  };
  await valueOf(client.notices.addTalk({ draft: { companyId, ...talk } }));
  const asked = {
    by: { kind: 'date' as const, newEndOn: '2024-03-31' },
    reason: '災害のため',
    extendedOn: '2023-12-01',
  };
  const { rows } = await valueOf(client.terms.planExtension({ ...asked, fromOn: '2024-01-01', toOn: '2024-01-31' }));
  const terms = rows.map(({ termId, rowVersion }) => ({ id: termId, rowVersion }));
  const extension = await valueOf(client.terms.extend({ ...asked, terms }));
  const prolonged = '認定期間|2023-12-01||認定期間の延長（満了日を令和6年1月15日から令和6年3月31日に）';
  expect((await lines(client, companyId)).slice(-3)).toEqual([
    '案内・連絡|2023-11-30|2023-12-01|電話：更新の案内',
    prolonged,
    '認定期間|2024-03-31||認定期間の満了日（第1号）',
  ]);
  setClock('2023-12-02');
  await valueOf(
    client.terms.takeBackExtension({ extensionId: extension.id, rowVersion: extension.rowVersion, reason: '対象外' }),
  );
  expect((await lines(client, companyId)).slice(-3)).toEqual([
    prolonged,
    '認定期間|2023-12-02||認定期間の延長の取りやめ（令和6年3月31日までの延長）',
    '認定期間|2024-01-15||認定期間の満了日（第1号）',
  ]);
  const { entries } = await read(client, companyId);
  expect(entries.find(({ title }) => title.includes('取りやめ'))?.details).toEqual([
    '取りやめの理由：対象外',
    '延長の理由：災害のため',
  ]);
  expect(entries.find(({ kind }) => kind === 'notice')?.details).toEqual(['相手：総務部長', '催促した。']);
});

test('the printed time line says its filters, groups by fiscal year and holds what the filter leaves', async () => {
  const register = await openRegister('2020-11-20');
  const { client } = register;
  const { companyId } = await firstCertification(register);
  const filter = { ...everything, kinds: usualKinds.filter((kind) => kind !== 'term'), to: '2021-01-15' };
  const order = { companyId, order: 'oldest' as const, filter };
  const pdf = await valueOf(client.timeline.print({ ...order, format: 'pdf' }));
  const bytes = Buffer.from(pdf.base64, 'base64');
  const text = pdfLines(bytes).flat().join('\n').replaceAll(/[ 　]/gu, '');
  expect(pdf.fileName).toMatch(/^履歴_株式会社見本製作所.*\.pdf$/);
  for (const words of [
    '事業者の履歴',
    '株式会社見本製作所',
    '継続0回・認定0年（令和3年1月15日から）',
    '期間：令和3年1月15日まで',
    '並び：古い順',
    '令和2年度',
    '新規の申請を受付',
    '記録令和2年12月4日',
    '認定の決定（新規）',
  ])
    expect(text).toContain(words);
  expect(text.indexOf('新規の申請を受付')).toBeLessThan(text.indexOf('認定の決定（新規）'));
  for (const words of ['広報あさか3月号', '認定期間の開始', '令和3年度']) expect(text).not.toContain(words);
  const docx = await valueOf(client.timeline.print({ ...order, format: 'docx' }));
  if (findOffice() === undefined) return;
  const told = Buffer.from(await convertWithOffice(Buffer.from(docx.base64, 'base64'), 'docx', 'text')).toString();
  expect(told).toContain('認定の決定（新規）');
  expect(told).toContain('並び：古い順');
}, 120_000);
