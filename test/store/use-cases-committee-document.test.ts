import { expect, test } from 'vitest';
import { convertWithOffice } from '../support/office.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

const bytesOf = (file: { base64: string }) => Buffer.from(file.base64, 'base64');
const plain = (text: string) => text.replaceAll(/[\s　]/gu, '');
const textOf = (pdf: Uint8Array) => plain(pdfLines(pdf, 'raw').flat().join(''));

/** First cohort certified on 15 January 2021 and renewed on 20 December 2023; a new applicant waits for an opinion. */
async function winter2023() {
  const register = await openRegister('2020-12-01');
  const { client, setClock } = register;
  const first = await valueOf(client.companies.create({ draft: typedCompany() }));
  const made = await valueOf(
    client.applications.create({ companyId: first.id, kind: 'new', receivedOn: '2020-12-01' }),
  );
  await finishedReview(client, made.id);
  setClock('2021-01-15');
  await certified(client, made.id);

  setClock('2023-12-01');
  const { rowVersion } = await valueOf(client.companies.get({ id: first.id }));
  const dates = { happenedOn: '2022-06-01', notifiedOn: '2022-06-10', acceptedOn: '2022-06-11' };
  const after = { representativeName: '見本　次郎' };
  await valueOf(client.changeNotices.record({ companyId: first.id, rowVersion, after, ...dates }));
  const renewal = { companyId: first.id, kind: 'renewal' as const, receivedOn: '2023-12-01' };
  const { id: renewalId } = await valueOf(client.applications.create(renewal));
  await finishedReview(client, renewalId);

  const second = typedCompany({ name: '株式会社新規', address: '埼玉県朝霞市仲町１－１', employees: 1234 });
  const company = await valueOf(client.companies.create({ draft: second }));
  const asked = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2023-12-01' }),
  );
  await finishedReview(client, asked.id);
  await overrule(client, asked.id);
  const draft = { method: 'visit' as const, heldOn: '2023-12-10', attendees: '', heardBy: '', summary: '' };
  setClock('2023-12-20');
  await valueOf(
    client.hearings.add({ applicationId: asked.id, draft: { ...draft, companyOutline: '風通しのよい社風の製造業。' } }),
  );
  const seen = await valueOf(client.applications.get({ id: asked.id }));
  await valueOf(client.applications.moveTo({ id: asked.id, rowVersion: seen.rowVersion, to: 'opinion' }));
  await certified(client, renewalId);
  return { ...register, renewalId, askedId: asked.id };
}

/** The reviewer takes one tick away, with a reason. */
async function overrule(client: RegisterClient, applicationId: string) {
  const { rowVersion } = await valueOf(client.checksheets.get({ applicationId }));
  const open = await valueOf(client.checksheets.reopenReview({ applicationId, rowVersion, reason: '追加の確認' }));
  const { answers } = await valueOf(client.checksheets.get({ applicationId }));
  const ticked = answers.find((each) => each.applicantMark === 'ticked')!;
  await valueOf(
    client.checksheets.saveItem({
      applicationId,
      itemKey: ticked.itemKey,
      rowVersion: ticked.rowVersion,
      answer: {
        applicantMark: 'ticked',
        reviewerMark: 'blank',
        reviewerReason: '記録を確認できない',
        entries: ticked.entries,
      },
    }),
  );
  await valueOf(client.checksheets.finishReview({ applicationId, rowVersion: open.rowVersion }));
}

const meeting = async (client: RegisterClient, heldOn: string) =>
  (await valueOf(client.committee.create({ draft: { name: '第3回推進委員会', heldOn, place: '市役所', note: '' } })))
    .id;

test('decided renewals that stand on no agenda are put on it at once, but on none of an earlier day; then they count as reported', async () => {
  const { client, setClock, renewalId } = await winter2023();
  const early = await meeting(client, '2023-12-19');
  expect((await valueOf(client.committee.get({ id: early }))).candidates.map((each) => each.itemKind)).toEqual([
    'opinion',
  ]);
  expect(await valueOf(client.committee.reportRenewals({ meetingId: early }))).toEqual({ added: 0 });
  const id = await meeting(client, '2024-01-20');
  expect((await valueOf(client.committee.get({ id }))).candidates).toMatchObject([
    { itemKind: 'report', decidedOn: '2023-12-20', applicationId: renewalId },
    { itemKind: 'opinion', decidedOn: null },
  ]);
  const missing = async () =>
    (await valueOf(client.applications.get({ id: renewalId }))).missing.find(({ code }) => code === 'report-missing');
  expect(await missing()).toMatchObject({ params: {} });
  expect(await valueOf(client.committee.reportRenewals({ meetingId: id }))).toEqual({ added: 1 });
  expect(await valueOf(client.committee.reportRenewals({ meetingId: id }))).toEqual({ added: 0 });
  expect(await missing()).toMatchObject({ params: { on: '2024-01-20' } });
  setClock('2024-01-20');
  expect(await missing()).toBeDefined();
  setClock('2024-01-21');
  expect(await missing()).toBeUndefined();
  expect(await refusalOf(client.committee.reportRenewals({ meetingId: 'none' }))).toMatchObject({ code: 'not-found' });
});

test('the paper for the meeting tells the renewals and outlines the application, in PDF and in Word', async () => {
  const { client, askedId } = await winter2023();
  const id = await meeting(client, '2024-01-20');
  const empty = await valueOf(client.committee.documentFile({ meetingId: id, format: 'pdf' }));
  expect(textOf(bytesOf(empty))).toContain('報告する更新はありません。');
  await valueOf(client.committee.reportRenewals({ meetingId: id }));
  await valueOf(client.committee.addItem({ meetingId: id, applicationId: askedId }));
  const pdf = await valueOf(client.committee.documentFile({ meetingId: id, format: 'pdf' }));
  expect(pdf.fileName).toBe('推進委員会資料_第3回推進委員会.pdf');
  expect(pdfInfo(bytesOf(pdf))).toMatchObject({ Pages: '5' });
  const docx = await valueOf(client.committee.documentFile({ meetingId: id, format: 'docx' }));
  const word = await convertWithOffice(bytesOf(docx), 'docx', 'pdf');
  for (const text of [textOf(bytesOf(pdf)), textOf(word)]) {
    for (const said of [
      '第3回推進委員会資料',
      '令和6年1月20日（土）市役所',
      '報告事項更新の認定について（1件）',
      '審議事項認定についての意見聴取（1件）',
      '令和5年12月20日第1号',
      '令和3年1月16日～令和6年1月15日',
      '令和6年1月16日～令和9年1月15日',
      '1回目',
      '台帳：代表者の氏名',
      '簡易な更新ヒアリングなし',
      '株式会社新規（新規）',
      '埼玉県朝霞市仲町１－１',
      '1,234人（令和2年4月1日現在）',
      '代表取締役見本太郎',
      '風通しのよい社風の製造業。（令和5年12月10日のヒアリング（訪問）による）',
      '申請者と違うチェックにした審査項目（1件）',
      '記録を確認できない',
      '意見（記入欄）',
      '認定が適当条件付きで適当適当でない',
    ])
      expect(text).toContain(plain(said));
  }
  expect(await refusalOf(client.committee.documentFile({ meetingId: 'none', format: 'pdf' }))).toMatchObject({
    code: 'not-found',
  });
});
