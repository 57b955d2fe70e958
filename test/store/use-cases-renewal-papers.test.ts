import { expect, test } from 'vitest';
import type { TypedEnding } from '../../shared/contract/terms.ts';
import type { LetterKind } from '../../shared/domain/letter-kinds.ts';
import { convertWithOffice } from '../support/office.ts';
import { pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type Register, typedCompany, valueOf } from '../support/register.ts';

const bare = (text: string): string => text.replaceAll(/[\s\u3000\uFEFF]/gu, '');
const bytesOf = ({ base64 }: { base64: string }): Buffer => Buffer.from(base64, 'base64');
const pdfText = (file: { base64: string }): string => bare(pdfLines(bytesOf(file), 'raw').flat().join(''));
const wordText = async (file: { base64: string }): Promise<string> =>
  bare(Buffer.from(await convertWithOffice(bytesOf(file), 'docx', 'text')).toString('utf8'));
const expectAll = (text: string, all: readonly string[]) => all.map((said) => expect(text).toContain(bare(said)));

/** A company certified on 15 January 2021 and renewed on 20 December 2023, as the city would do it. */
async function renewedCompany({ client, setClock }: Register, name: string) {
  setClock('2021-01-15');
  const typed = typedCompany({ name, publicationConsent: 'yes', representativeName: '見本　太郎' });
  const { id: companyId } = await valueOf(client.companies.create({ draft: typed, confirmedDuplicate: true }));
  for (const [kind, receivedOn, decidedOn] of [
    ['new', '2021-01-15', '2021-01-15'],
    ['renewal', '2023-11-10', '2023-12-20'],
  ] as const) {
    setClock(receivedOn);
    const { id } = await valueOf(client.applications.create({ companyId, kind, receivedOn }));
    await finishedReview(client, id);
    setClock(decidedOn);
    await certified(client, id);
  }
  return companyId;
}

const letter = (kind: LetterKind, companyId: string, sentOn: string) => ({
  kind,
  companyIds: [companyId],
  symbol: '朝産',
  firstNumber: '7',
  numberMode: 'running' as const,
  sentOn,
});

const ending = (more: Partial<TypedEnding>): TypedEnding => ({
  kind: 'resigned',
  effectiveOn: 'R6.4.1',
  happenedOn: '',
  notifiedOn: 'R6.3.20',
  acceptedOn: 'R6.3.22',
  form: '認定辞退届',
  ground: '',
  reason: '事業の縮小',
  heard: null,
  hearingOn: '',
  hearingNote: '',
  documentNumber: '朝産発第12号',
  ...more,
});

test('a renewal that was decided is written about, listed as 更新 beside what is 新規, and confirmed in Word', async () => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await renewedCompany(register, '株式会社更新');
  setClock('2023-12-22');
  const asked = letter('renewal-decided', companyId, 'R5.12.22');
  const said = [
    '朝産第7号',
    '令和5年12月22日',
    '株式会社更新',
    '認定の更新について（通知）',
    '令和5年11月10日付けで申請のありました',
    '決定年月日　令和5年12月20日',
    '認定番号　第1号',
    '令和6年1月16日から令和9年1月15日まで',
  ];
  const { seen, problems, file } = await valueOf(client.notices.preview(asked));
  expect(problems).toEqual([]);
  expectAll(pdfText(file), said);
  expectAll(await wordText(await valueOf(client.notices.letters({ ...asked, format: 'docx' }))), said);
  expect(await valueOf(client.notices.record({ ...asked, seen }))).toMatchObject({ count: 1 });
  // nothing was given up: that letter has nothing to speak of
  const refused = await refusalOf(client.notices.preview(letter('resignation-accepted', companyId, 'R5.12.22')));
  expect(refused.code).toBe('letter-fact-missing');

  const scope = { by: 'period' as const, fromOn: 'R3.1.1', toOn: 'R5.12.31' };
  const draft = { title: '広報あさか', medium: 'newsletter' as const, ordering: 'number' as const, scope };
  const { id } = await valueOf(client.publications.create({ draft }));
  const { entries, plainText } = await valueOf(client.publications.get({ id }));
  expect(entries.map(({ kind, startOn }) => [kind, startOn])).toEqual([
    ['new', '2021-01-16'],
    ['renewal', '2024-01-16'],
  ]);
  for (const format of ['txt', 'docx'] as const) {
    const listing = (await valueOf(client.publications.export({ id, format }))).file;
    const text = format === 'docx' ? await wordText(listing) : bare(bytesOf(listing).toString('utf8'));
    const marked = /新規.*令和3年1月16日から令和6年1月15日まで.*更新.*令和6年1月16日から令和9年1月15日まで/u;
    expect(text).toMatch(marked);
  }
  expect(plainText).toContain('区分：更新');

  const word = await valueOf(client.terms.validityFile({ companyId, on: 'R8.4.1', format: 'docx' }));
  expectAll(await wordText(word), [
    '有効確認',
    '令和8年4月1日（2026年4月1日）',
    '結果　　有効',
    '株式会社更新',
    '令和6年1月16日から令和9年1月15日まで',
    '令和5年12月22日に台帳に記録されている内容による見込みです',
  ]);
});

test.each([
  ['resignation-accepted', {}, ['辞退について（通知）', '令和6年3月20日付けで届出', '受理年月日　令和6年3月22日']],
  [
    'ended',
    { kind: 'ended', happenedOn: 'R6.3.31', ground: '廃業・解散', form: '変更届', notifiedOn: '', acceptedOn: '' },
    ['消滅について（通知）', '理由', '廃業・解散　事業の縮小'],
  ],
  [
    'ended',
    { kind: 'ended', happenedOn: 'R6.3.31', ground: '市外移転', reason: '', form: '', notifiedOn: '', acceptedOn: '' },
    ['消滅について（通知）', '理由', '市外移転'],
  ],
] as const)('the letter %s says what was recorded of the ending', async (kind, more, said) => {
  const register = await openRegister('2021-01-15');
  const { client, setClock } = register;
  const companyId = await renewedCompany(register, '株式会社終了');
  setClock('2024-04-10');
  await valueOf(client.terms.recordEnding({ companyId, draft: ending(more) }));
  const asked = letter(kind, companyId, 'R6.4.10');
  const all = [...said, '株式会社終了', '認定番号　第1号', '認定の効力を失う日　令和6年4月1日', '返還', '認定証'];
  const { file } = await valueOf(client.notices.preview(asked));
  expectAll(pdfText(file), all);
  expectAll(await wordText(await valueOf(client.notices.letters({ ...asked, format: 'docx' }))), all);
});
