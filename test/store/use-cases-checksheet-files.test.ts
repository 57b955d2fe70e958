import { expect, test } from 'vitest';
import { convertWithOffice, findOffice } from '../support/office.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { certified, fillSheet, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

type Answer = Parameters<RegisterClient['checksheets']['saveItem']>[0]['answer'];
const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
const bytesOf = (file: { base64: string }): Uint8Array => new Uint8Array(Buffer.from(file.base64, 'base64'));
const textOf = (pdf: Uint8Array): string => bare(pdfLines(pdf, 'raw').flat().join(''));
const ticked: Answer = { applicantMark: 'ticked', reviewerMark: null, reviewerReason: '', entries: {} };

async function begun(company: Parameters<typeof typedCompany>[0] = {}) {
  const register = await openRegister('2026-11-24');
  const { client } = register;
  const made = await valueOf(client.companies.create({ draft: typedCompany(company) }));
  const { id } = await valueOf(
    client.applications.create({ companyId: made.id, kind: 'new', receivedOn: '2026-11-24' }),
  );
  const save = (itemKey: string, answer: Partial<Answer>) =>
    valueOf(
      client.checksheets.saveItem({ applicationId: id, itemKey, rowVersion: null, answer: { ...ticked, ...answer } }),
    );
  return { ...register, applicationId: id, save };
}

test('the filled sheet as PDF: what was entered, and with the review what was found and by whom', async () => {
  const { client, applicationId, save } = await begun();
  await fillSheet(client, applicationId);
  await save('nursing_care_leave', { reviewerMark: 'blank', reviewerReason: '就業規則に規定がない。' });
  const plain = await valueOf(client.checksheets.print({ applicationId, withReview: false }));
  expect(plain).toMatchObject({ mime: 'application/pdf', fileName: 'チェックシート_R8-0001_株式会社見本製作所.pdf' });
  const applicant = textOf(bytesOf(plain));
  for (const part of ['カブシキガイシャミホンセイサクショ', '代表取締役見本太郎', '製造業', '理念の概要：イクボス宣言', '令和8年11月24日受付'])
    expect(applicant).toContain(part); // prettier-ignore
  expect(applicant).not.toContain('就業規則に規定がない');
  expect(pdfInfo(bytesOf(plain))['Author']).toBe('朝霞市');

  const before = textOf(bytesOf(await valueOf(client.checksheets.print({ applicationId, withReview: true }))));
  expect(before).toContain('審査者：就業規則に規定がない。');
  expect(before).toContain('審査：完了していません。');
  await finishedReview(client, applicationId);
  const after = await valueOf(client.checksheets.print({ applicationId, withReview: true }));
  expect(textOf(bytesOf(after))).toContain('審査完了：令和8年11月24日');
  expect(textOf(bytesOf(after))).toContain('認定の基準を満たします。');
  // the same sheet on the same day is the same file
  const again = await valueOf(client.checksheets.print({ applicationId, withReview: true }));
  expect(again.base64).toBe(after.base64);
  // and stays so when the case is decided
  await certified(client, applicationId);
  const decided = await valueOf(client.checksheets.print({ applicationId, withReview: true }));
  expect(textOf(bytesOf(decided))).toBe(textOf(bytesOf(after)));
});

test('補正依頼 lists what must be corrected, by the day set or asked for; nothing is stored', async () => {
  const { client, applicationId, save } = await begun();
  expect(
    (await refusalOf(client.checksheets.correctionLetter({ applicationId, format: 'pdf', dueOn: null }))).code,
  ).toBe('nothing-to-correct');
  await save('wlb_structure', {});
  await save('childcare_leave_use', { applicantMark: 'na' });
  const { lines, due } = await valueOf(client.checksheets.corrections({ applicationId }));
  expect(due).toEqual({ on: '2026-12-14', officeDays: 14 });
  expect(lines.map(({ number }) => number)).toEqual(['1-2', '4-3']);
  const pdf = await valueOf(client.checksheets.correctionLetter({ applicationId, format: 'pdf', dueOn: null }));
  expect(pdf.fileName).toBe('補正依頼_R8-0001_株式会社見本製作所.pdf');
  const said = textOf(bytesOf(pdf));
  for (const part of ['代表取締役見本太郎様', '補正について（依頼）', '記', '1補正をお願いする箇所（2件）', '以上'])
    expect(said.replaceAll('１', '1')).toContain(part); // prettier-ignore
  for (const { wanted } of lines) for (const each of wanted) expect(said).toContain(bare(each));
  // 14 office days after 24 November 2026
  expect(said).toContain('提出期限令和8年12月14日（月）');
  expect(said).toContain('（令和8年11月24日の翌日から数えて14開庁日。土・日曜日を除く）');
  const asked = await valueOf(
    client.checksheets.correctionLetter({
      applicationId,
      format: 'pdf',
      dueOn: '2026-12-25',
      documentNumber: '朝産発第12号',
    }),
  );
  expect(textOf(bytesOf(asked))).toContain('提出期限令和8年12月25日（金）');
  expect(textOf(bytesOf(asked))).toMatch(/^朝産発第12号/u);
  const late = await refusalOf(
    client.checksheets.correctionLetter({ applicationId, format: 'pdf', dueOn: '2026-11-20' }),
  );
  expect(late.faults).toEqual([{ path: 'dueOn', code: 'date-too-early', params: { earliest: '2026-11-24' } }]);
});

test('補正依頼 is put on the log of 案内・連絡 when asked, once, and can be made again as it was', async () => {
  const { client, applicationId, save, setClock } = await begun();
  await save('wlb_structure', {});
  const { companyId } = await valueOf(client.applications.get({ id: applicationId }));
  const letter = { applicationId, format: 'pdf', dueOn: '2026-12-25', documentNumber: '朝産発第12号' } as const;
  const logged = async () => (await client.notices.list({ query: '', companyId, offset: 0, limit: 10 })).rows;
  await valueOf(client.checksheets.correctionLetter(letter));
  const wrong = await client.checksheets.correctionLetter({ ...letter, dueOn: '2026-11-20', record: true });
  expect([wrong.ok, await logged()]).toEqual([false, []]);
  const file = await valueOf(client.checksheets.correctionLetter({ ...letter, record: true }));
  // the same letter for Word is the same letter
  await valueOf(client.checksheets.correctionLetter({ ...letter, format: 'docx', record: true }));
  const [entry, ...others] = await logged();
  expect([entry, others]).toMatchObject([
    {
      kind: 'letter',
      happenedOn: '2026-11-24',
      documentNumber: '朝産発第12号',
      subject: expect.stringContaining('補正について（依頼）'),
      counterpart: '代表取締役　見本　太郎　様',
      again: true,
    },
    [],
  ]);
  const { rows } = await client.companies.history({ id: companyId });
  expect(rows[0]).toMatchObject({ action: 'notices.record', after: { letter: '補正依頼', happenedOn: '2026-11-24' } });
  const timeline = JSON.stringify(await valueOf(client.timeline.read({ companyId, operations: false })));
  expect(timeline).toContain('補正について（依頼）');
  // what is corrected since changes nothing of what was sent
  setClock('2026-12-01');
  await save('childcare_leave_use', { applicantMark: 'na' });
  const again = await valueOf(client.notices.open({ id: entry!.id, format: 'pdf' }));
  expect(textOf(bytesOf(again))).toBe(textOf(bytesOf(file)));
});

test('once the correction is recorded its due day stands in the letter', async () => {
  const { client, applicationId, save } = await begun();
  await save('wlb_structure', {});
  const { rowVersion } = await valueOf(client.applications.get({ id: applicationId }));
  await valueOf(
    client.applications.moveTo({
      id: applicationId,
      rowVersion,
      to: 'correction',
      note: '1-2',
      correctionDueOn: '2027-01-15',
    }),
  );
  const pdf = await valueOf(client.checksheets.correctionLetter({ applicationId, format: 'pdf', dueOn: null }));
  expect(textOf(bytesOf(pdf))).toContain('令和9年1月15日（金）');
  const { due } = await valueOf(client.checksheets.corrections({ applicationId }));
  expect(due).toEqual({ on: '2027-01-15', officeDays: null });
});

test.skipIf(findOffice() === undefined)(
  'the letter for Word says the same',
  async () => {
    const { client, applicationId, save } = await begun();
    await save('wlb_structure', {});
    const docx = await valueOf(client.checksheets.correctionLetter({ applicationId, format: 'docx', dueOn: null }));
    expect(docx.fileName).toBe('補正依頼_R8-0001_株式会社見本製作所.docx');
    const said = textOf(await convertWithOffice(bytesOf(docx), 'docx', 'pdf'));
    for (const part of ['株式会社見本製作所代表取締役見本太郎様', '内容を記入するか、✓を外してください。', '以上']) expect(said).toContain(part); // prettier-ignore
  },
  120_000,
);

test('a character that cannot be printed is named with its place, not printed as a box', async () => {
  const { client, applicationId, save } = await begun({ name: '株式会社見本\u{1f33f}' });
  await save('mgmt_philosophy', { entries: { philosophy_summary: { kind: 'text', text: '外字\ue000あり' } } });
  const refused = await refusalOf(client.checksheets.print({ applicationId, withReview: false }));
  expect(refused.code).toBe('characters-cannot-be-printed');
  expect(refused.problems?.map(({ where, code }) => [where, code])).toEqual([
    ['事業者名', 'U+1F33F'],
    ['1-1　記入欄', 'U+E000'],
    ['下欄', 'U+1F33F'],
  ]);
});
