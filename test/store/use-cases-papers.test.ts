import { expect, test } from 'vitest';
import { wordParagraphs } from '../../electron/exchange/docx-paragraphs.ts';
import { partsOf } from '../../electron/exchange/docx-template.ts';
import { packedZip } from '../../electron/exchange/zip-write.ts';
import { type PaperKind, paperKinds } from '../../shared/domain/paper.ts';
import { paperPlaceholders } from '../../shared/domain/paper-placeholders.ts';
import { convertWithOffice } from '../support/office.ts';
import { pdfLines } from '../support/pdf.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';
import { smallWorkbook } from '../support/zip.ts';

const bytesOf = ({ base64 }: { base64: string }): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const plain = (text: string): string => text.replaceAll(/[\s　]/gu, '');
const main = 'word/document.xml';
const mainOf = (docx: Uint8Array): string => new TextDecoder().decode(partsOf(docx).get(main));
const wordText = (docx: Uint8Array): string =>
  wordParagraphs(mainOf(docx))
    .map(({ text }) => text)
    .join('\n');
const pdfText = (pdf: Uint8Array): string => plain(pdfLines(pdf, 'raw').flat().join(''));

/** The file with its main part changed, as a hand in Word would. */
function edited(docx: Uint8Array, change: (xml: string) => string, more: Record<string, string> = {}): Uint8Array {
  const parts = partsOf(docx);
  parts.set(main, Buffer.from(change(mainOf(docx))));
  for (const [name, text] of Object.entries(more)) parts.set(name, Buffer.from(text));
  return packedZip(parts);
}
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map(run).join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
const withParagraph = (text: string) => (xml: string) => xml.replace('<w:sectPr', `${text}<w:sectPr`);

const load = (client: RegisterClient, kind: PaperKind, docx: Uint8Array, version = 0) =>
  client.papers.load({ kind, version, fileName: '市の様式.docx', base64: Buffer.from(docx).toString('base64') });
const builtIn = async (client: RegisterClient, kind: PaperKind) =>
  bytesOf(await valueOf(client.papers.template({ kind, builtIn: true })));

/** A company whose very name looks like a placeholder, certified; another waits for the committee's opinion. */
async function office() {
  const register = await openRegister('2026-04-01');
  const { client, setClock } = register;
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { mayorName: '見本　市長', departmentName: '産業振興課' } }));
  const draft = typedCompany({ name: '株式会社髙﨑{{市名}}', representativeName: '𠮷野　葛\u{e0100}子' });
  const company = await valueOf(client.companies.create({ draft }));
  const received = { kind: 'new' as const, receivedOn: '2026-04-01' };
  const made = await valueOf(client.applications.create({ companyId: company.id, ...received }));
  await finishedReview(client, made.id);
  const second = await valueOf(client.companies.create({ draft: typedCompany({ name: '株式会社二番' }) }));
  const asked = await valueOf(client.applications.create({ companyId: second.id, ...received }));
  await finishedReview(client, asked.id);
  setClock('2026-04-10');
  const hearing = { method: 'visit' as const, heldOn: '2026-04-05', attendees: '見本　花子', heardBy: '担当　一郎' };
  const told = { summary: '残業の記録を確認した。', companyOutline: '家族的な社風。' };
  await valueOf(client.hearings.add({ applicationId: made.id, draft: { ...hearing, ...told } }));
  const seen = await valueOf(client.applications.get({ id: asked.id }));
  await valueOf(client.applications.moveTo({ id: asked.id, rowVersion: seen.rowVersion, to: 'opinion' }));
  await certified(client, made.id);
  const { rows } = await client.committee.list({});
  const meetingId = rows[0]!.id;
  await valueOf(client.committee.addItem({ meetingId, applicationId: asked.id }));
  return { ...register, companyId: company.id, applicationId: made.id, askedId: asked.id, meetingId };
}

type Office = Awaited<ReturnType<typeof office>>;

/** In Word, in PDF, and in the city's own form re-saved by another program. */
async function noticeOfDecision({ client, applicationId, companyId }: Office) {
  const order = { applicationId, documentNumber: '12', sentOn: 'R8.4.10' };
  const pdf = await valueOf(client.papers.decision({ ...order, format: 'pdf' }));
  const docx = await valueOf(client.papers.decision({ ...order, format: 'docx' }));
  expect([pdf.ownForm, docx.ownForm]).toEqual([false, false]);
  expect(docx.file.fileName).toBe('認定決定の通知_株式会社髙﨑{{市名}}.docx');
  const facts = [
    '第12号',
    '令和8年4月10日',
    '株式会社髙﨑{{市名}}',
    '代表取締役𠮷野葛\u{e0100}子様',
    '朝霞市長見本市長',
    'ワーク・ライフ・グッドバランス企業の認定について（通知）',
    '下記のとおり認定することに決定しましたので、通知します。',
    '記',
    '認定期間令和8年4月11日から令和11年4月10日まで',
    '以上',
  ];
  for (const text of [pdfText(bytesOf(pdf.file)), plain(wordText(bytesOf(docx.file)))])
    for (const fact of facts) expect(text).toContain(plain(fact));

  // edited: a line more, its placeholder cut into runs by the spelling check; then saved by another program
  const kind = 'decision-certified' as const;
  const mine = edited(
    await builtIn(client, kind),
    withParagraph(paragraph('担当：{{担', '当課}', '}（{{ 認定番号 }}）')),
  );
  const saved = new Uint8Array(await convertWithOffice(mine, 'docx', 'docx'));
  expect(await valueOf(load(client, kind, saved))).toEqual({ version: 1, unused: [] });
  const own = await valueOf(client.papers.decision({ ...order, format: 'docx' }));
  expect(own.ownForm).toBe(true);
  const opened = plain(Buffer.from(await convertWithOffice(bytesOf(own.file), 'docx', 'text')).toString('utf8'));
  for (const fact of [...facts, '担当：産業振興課（第1号）']) expect(opened).toContain(plain(fact));
  expect(opened.match(/\{\{/gu)).toHaveLength(opened.match(/株式会社髙﨑\{\{市名\}\}/gu)!.length);

  // 案内 writes the same form
  const letters = { kind, companyIds: [companyId], symbol: '朝産', firstNumber: '3', numberMode: 'same' as const };
  const listed = await valueOf(client.notices.letters({ ...letters, sentOn: 'R8.4.10', format: 'docx' }));
  expect(plain(wordText(bytesOf(listed)))).toContain('担当：産業振興課（第1号）');

  expect(await refusalOf(client.papers.decision({ ...order, sentOn: 'R8.4.9', format: 'pdf' }))).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'sentOn', code: 'before-told-day' }],
  });
  expect(await refusalOf(client.papers.decision({ ...order, applicationId: 'none', format: 'pdf' }))).toMatchObject({
    code: 'not-found',
  });
}

/** Of one application or the whole agenda: outline, hearing, judgement, opinion or room for it. */
async function sheetsOfMeeting({ client, applicationId, askedId, meetingId }: Office) {
  const order = { meetingId, applicationId: null };
  const facts = [
    '審議1',
    '審議2',
    '株式会社髙﨑{{市名}}',
    '株式会社二番',
    '家族的な社風。（令和8年4月5日のヒアリング（訪問）による）',
    '残業の記録を確認した。',
    '（聴取）担当一郎',
    'ヒアリングの記録は、ありません。',
    '合格した項目',
    '■認定が適当□条件付きで適当□適当でない',
    '□認定が適当□条件付きで適当□適当でない',
    '異議なし',
    '意見・条件・理由',
  ];
  const pdf = await valueOf(client.papers.opinionSheets({ ...order, format: 'pdf' }));
  const docx = await valueOf(client.papers.opinionSheets({ ...order, format: 'docx' }));
  expect(docx).toMatchObject({ sheets: 2, ownForm: false });
  const opened = await convertWithOffice(bytesOf(docx.file), 'docx', 'pdf');
  for (const text of [pdfText(bytesOf(pdf.file)), pdfText(opened)])
    for (const fact of facts) expect(text).toContain(plain(fact));
  const one = await valueOf(client.papers.opinionSheets({ meetingId, applicationId: askedId, format: 'docx' }));
  expect(wordText(bytesOf(one.file))).not.toContain('髙﨑');

  // what stands in a header would be the first company's on every page
  const header = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
  const headed = edited(await builtIn(client, 'opinion-sheet'), (xml) => xml, {
    'word/header1.xml': `${header}${paragraph('{{事業者名}}')}</w:hdr>`,
  });
  await valueOf(load(client, 'opinion-sheet', headed));
  expect(await refusalOf(client.papers.opinionSheets({ ...order, format: 'docx' }))).toMatchObject({
    code: 'docx-one-by-one',
  });
  await valueOf(client.papers.opinionSheets({ meetingId, applicationId, format: 'docx' }));
  expect(await refusalOf(client.papers.opinionSheets({ meetingId, applicationId: 'x', format: 'pdf' }))).toMatchObject({
    code: 'nothing-chosen',
  });
}

// LibreOffice is started three times
test(
  'notices of a decision and opinion sheets say all their facts, whichever program opens them',
  { timeout: 90_000 },
  async () => {
    const register = await office();
    await Promise.all([noticeOfDecision(register), sheetsOfMeeting(register)]);
  },
);

test('a template is put in force, told of what it leaves out, and given up in one step; each on the record', async () => {
  const { client } = await openRegister();
  const kind = 'decision-refused' as const;
  const first = await builtIn(client, kind);
  const without = edited(first, (xml) => xml.replace('{{公印}}', '').replace('{{教示}}', ''));
  expect(await valueOf(load(client, kind, without))).toEqual({ version: 1, unused: ['公印', '教示'] });
  const row = async () => (await client.papers.list({})).rows.find((each) => each.kind === kind);
  expect(await row()).toMatchObject({ version: 1, own: { fileName: '市の様式.docx', unused: ['公印', '教示'] } });
  const kept = bytesOf(await valueOf(client.papers.template({ kind, builtIn: false })));
  expect(Buffer.compare(kept, without)).toBe(0);
  expect(await refusalOf(load(client, kind, first))).toMatchObject({
    code: 'edit-conflict',
    current: { rowVersion: 1 },
  });
  expect(await refusalOf(client.papers.restore({ kind, version: 7 }))).toMatchObject({ code: 'edit-conflict' });
  await valueOf(load(client, kind, first, 1));
  expect(await valueOf(client.papers.restore({ kind, version: 2 }))).toEqual({ version: 0 });
  expect(await row()).toEqual({ kind, version: 0, own: null });
  const { recent } = await client.home.overview({});
  expect(recent.map(({ action }) => action)).toEqual(['papers.restore', 'papers.load', 'papers.load']);

  for (const each of paperKinds) {
    const sample = bytesOf(await valueOf(client.papers.sample({ kind: each, format: 'docx' })));
    expect(wordText(sample)).not.toMatch(/\{\{|\}\}|undefined/u);
    expect(wordText(sample)).toContain('株式会社見本');
    // every name of the list can stand in the city's form
    const names = paperPlaceholders(each).map(({ name }) => paragraph(`{{${name}}}`));
    await valueOf(load(client, each, edited(await builtIn(client, each), withParagraph(names.join('')))));
  }
  const pdf = await valueOf(client.papers.sample({ kind: 'opinion-sheet', format: 'pdf' }));
  expect(pdfText(bytesOf(pdf))).toContain('推進委員会意見書');
});

test('no file that is not a sound Word template gets in, and what is wrong in it is named', async () => {
  const { client } = await openRegister();
  const kind = 'decision-certified' as const;
  const good = await builtIn(client, kind);
  const parts = (more: Record<string, string>) => edited(good, (xml) => xml, more);
  const types = new TextDecoder().decode(partsOf(good).get('[Content_Types].xml'));
  const bomb = partsOf(good);
  bomb.set('word/media/image1.bin', new Uint8Array(61 * 1024 * 1024));
  const container = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const cases: readonly (readonly [string, Uint8Array, object])[] = [
    ['nothing', new Uint8Array(), { code: 'docx-wrong' }],
    ['a workbook', smallWorkbook(), { code: 'docx-wrong' }],
    ['an old .doc', container, { code: 'docx-wrong' }],
    ['a password', Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]), { code: 'file-encrypted' }],
    ['macros', parts({ 'word/vbaProject.bin': 'x' }), { code: 'file-with-macros', params: { app: 'Word' } }],
    ['active controls', parts({ 'word/activeX/activeX1.xml': '<ax/>' }), { code: 'file-with-macros' }],
    ['a .docm', parts({ '[Content_Types].xml': types.replace('wordprocessingml.document.main', 'word.document.macroEnabled.main') }), { code: 'file-with-macros' }],
    ['entities', edited(good, (xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')), { code: 'file-damaged' }],
    ['half of the XML', edited(good, (xml) => xml.slice(0, 400)), { code: 'file-damaged' }],
    ['half of the file', good.slice(0, good.length - 300), { code: 'file-damaged' }],
    ['a zip bomb', packedZip(bomb), { code: 'file-too-big' }],
    ['unknown names', edited(good, withParagraph(paragraph('{{会', '社名}}と{{社長}}'))), { code: 'docx-placeholder-unknown', params: { placeholders: '「{{会社名}}」、「{{社長}}」' } }],
    ['full-width and half braces', edited(good, withParagraph(paragraph('｛｛事業者名｝｝') + paragraph('{{市名') + paragraph('{所在地}'))), { code: 'docx-placeholder-unknown', params: { placeholders: '「｛｛事業者名｝｝」、「{{市名」、「{所在地}」' } }],
    ['text beside a block', edited(good, (xml) => xml.replace('{{本文}}', '本文：{{本文}}')), { code: 'docx-placeholder-beside', params: { placeholders: '{{本文}}' } }],
  ]; // prettier-ignore
  for (const [name, bytes, refusal] of cases)
    expect(await refusalOf(load(client, kind, bytes)), name).toMatchObject(refusal);
  expect((await client.papers.list({})).rows.every(({ own }) => own === null)).toBe(true);
});
