import { expect, test } from 'vitest';
import type { CertificateTemplateContent } from '../../shared/domain/certificate-template.ts';
import { builtInContents } from '../../shared/domain/certificate-template-defaults.ts';
import { putSetting } from '../../electron/store/repositories/settings.ts';
import { contentsOf } from '../support/contents.ts';
import { pdfLines, pdfPicture } from '../support/pdf.ts';
import { jpegs, plainPng } from '../support/pictures.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';
import { templateInUse } from '../support/template.ts';

const bytesOf = (file: { base64: string }) => Buffer.from(file.base64, 'base64');
const wordsOf = (file: { base64: string }) => pdfLines(bytesOf(file)).flat().join('').replaceAll(/\s/gu, '');

async function certifiedTerm(client: RegisterClient): Promise<string> {
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { mayorName: '見本　太郎', clerkName: '産業　花子' } }));
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const { id } = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-11-01' }),
  );
  await finishedReview(client, id);
  return (await certified(client, id)).certification!.termId;
}

const withBody = (content: CertificateTemplateContent, body: string): CertificateTemplateContent => ({
  ...content,
  wording: { ...content.wording, new: { ...content.wording.new, body } },
});

test('every save is a version with who, when and why; one is restored, and the first wording comes back in one step', async () => {
  const { client } = await openRegister();
  const { key, name, version, content } = await templateInUse(client);
  expect({ key, version, content }).toEqual({ key: 'horizontal', version: 0, content: builtInContents.horizontal });
  const mine = withBody({ ...content, frame: 'none' }, '「{市名}」の企業に認定します。');
  const save = (seen: number, what: CertificateTemplateContent, note: string) =>
    client.templates.save({ key, name, version: seen, content: what, note });
  expect(await valueOf(save(0, mine, '市の文例に合わせた'))).toEqual({ key, version: 1 });
  expect(await refusalOf(save(0, content, ''))).toMatchObject({
    code: 'edit-conflict',
    current: { rowVersion: 1 },
    changes: [{ field: 'frame' }, { field: 'wording.new.body', theirs: mine.wording.new.body }],
  });
  // the same again is no new version
  expect(await valueOf(save(1, mine, ''))).toEqual({ key, version: 1 });
  await valueOf(client.templates.reset({ key, version: 1 }));
  const versions = () => valueOf(client.templates.versions({ key }));
  const [, second, zero] = (await versions()).versions;
  expect(zero).toMatchObject({ version: 0, savedAt: null, note: '初めの文面' });
  await valueOf(save(2, second!.content, '第1版に戻しました'));
  expect((await versions()).versions.map((each) => [each.version, each.note, each.content])).toEqual([
    [3, '第1版に戻しました', mine],
    [2, '初めの文面に戻しました', builtInContents.horizontal],
    [1, '市の文例に合わせた', mine],
    [0, '初めの文面', builtInContents.horizontal],
  ]);
  expect((await client.home.overview({})).recent[0]).toMatchObject({
    action: 'templates.save',
    after: { templateVersion: 3, frame: '枠なし（枠のある用紙に印刷する）' },
  });
});

test('a copy is made, used and put away; what was printed says its template and version', async () => {
  const { client } = await openRegister();
  const termId = await certifiedTerm(client);
  const { key } = await valueOf(client.templates.copy({ key: 'vertical', name: '交付式の賞状' }));
  await valueOf(client.templates.use({ key }));
  expect((await templateInUse(client)).name).toBe('交付式の賞状');
  expect(await refusalOf(client.templates.retire({ key, version: 1, retired: true }))).toMatchObject({
    code: 'template-in-use',
    params: { name: '交付式の賞状' },
  });
  await valueOf(client.certificates.issue({ termIds: [termId], issuedOn: '2026-11-22' }));
  await valueOf(client.templates.use({ key: 'horizontal' }));
  expect(await valueOf(client.templates.retire({ key, version: 1, retired: true }))).toEqual({ key, version: 2 });
  expect(await refusalOf(client.templates.use({ key }))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(client.templates.retire({ key: 'vertical', version: 0, retired: true }))).toMatchObject({
    code: 'not-found',
  });
  const [row] = (await client.certificates.ledger({})).rows;
  expect(row?.template).toEqual({ key, name: '交付式の賞状', version: 1 });
});

test('what an earlier version kept in the settings is in force, and stays to be looked at', async () => {
  const { client, app } = await openRegister();
  const { store } = app.context;
  const by = { at: '2026-01-01T00:00:00.000Z', clerk: '産業　花子' };
  putSetting(store, 'certificateBody', '「{市名}」の優良企業に認定します。', by);
  putSetting(store, 'certificateReissueNote', false, by);
  putSetting(store, 'honorific', '殿', by);
  const { key, name, version, content } = await templateInUse(client);
  expect(content).toMatchObject({
    honorific: '殿',
    wording: { renewal: { body: '「{市名}」の優良企業に認定します。' }, reissue: { dateLine: '{交付日}' } },
  });
  await valueOf(client.templates.save({ key, name, version, content: { ...content, honorific: '様' }, note: '' }));
  const { versions } = await valueOf(client.templates.versions({ key }));
  expect(versions.at(-1)).toMatchObject({ version: 0, note: 'これまで設定にあった文面', content });
});

test('the preview is the real page of each occasion; what cannot be printed is refused at its field, and nothing is stored', async () => {
  const { client, app } = await openRegister();
  const before = contentsOf(app.context.store);
  const { content } = await templateInUse(client);
  const preview = (what: CertificateTemplateContent, more: object = {}) =>
    client.templates.preview({ content: what, occasion: 'new', sample: 'difficult', ...more });
  const first = wordsOf((await valueOf(preview(content))).file);
  for (const words of ['認定証', '第305号', '髙﨑葛\u{e0100}城𠮷田', '令和8年11月22日']) expect(first).toContain(words);
  expect(wordsOf((await valueOf(preview(content, { occasion: 'renewal' }))).file)).toContain('引き続き');
  const upright = builtInContents.vertical;
  expect(wordsOf((await valueOf(preview(upright, { occasion: 'reissue' }))).file)).toContain('令和八年十一月二十二日');

  const faults = (refusal: Awaited<ReturnType<typeof refusalOf>>) =>
    refusal.faults?.map(({ path, code }) => `${path} ${code}`);
  const save = (what: CertificateTemplateContent) =>
    client.templates.save({ key: 'horizontal', name: 'x', version: 0, content: what, note: '' });
  const empty = await refusalOf(save(withBody(content, '　\n')));
  expect(empty).toMatchObject({ code: 'template-empty', params: { occasion: '新規' } });
  expect(faults(empty)).toEqual(['wording.new.body required']);
  expect(faults(await refusalOf(save(withBody(content, '{事業社名}を認定'))))).toEqual([
    'wording.new.body unknown-letter-placeholder',
  ]);
  const long = { ...content.wording.reissue, issuerLine: '長い職名'.repeat(50) };
  const over = await refusalOf(save({ ...content, wording: { ...content.wording, reissue: long } }));
  expect(over).toMatchObject({ code: 'template-overflows', params: { occasion: '再交付', where: '市長名の行' } });
  expect(faults(over)).toEqual(['wording.reissue.issuerLine does-not-fit']);
  const boxed = { ...content.wording.new, title: '認\u{e000}証' };
  expect(await refusalOf(save({ ...content, wording: { ...content.wording, new: boxed } }))).toMatchObject({
    code: 'characters-cannot-be-printed',
    problems: [{ where: '表題', code: 'U+E000' }],
  });
  expect(faults(await refusalOf(save({ ...content, seal: 'image', emblemId: 'gone' })))).toEqual([
    'sealImageId required',
    'emblemId unknown-choice',
  ]);
  // a company of the register, and a fact that it lacks
  const company = await valueOf(client.companies.create({ draft: typedCompany({ representativeTitle: '' }) }));
  const told = preview(withBody(content, '{代表者職名}'), { sample: { companyId: company.id } });
  expect(await refusalOf(told)).toMatchObject({
    code: 'template-fact-empty',
    params: { placeholder: '代表者職名', company: '株式会社見本製作所' },
  });
  expect((await templateInUse(client)).version).toBe(0);
  expect(contentsOf(app.context.store)['certificate_template_version']).toEqual(before['certificate_template_version']);
});

test('pictures: known by their content, kept once, printed, and kept while they are used', async () => {
  const { client } = await openRegister();
  const store = (base64: string, fileName = '印影.png', purpose: 'seal' | 'emblem' = 'seal') =>
    client.images.store({ purpose, fileName, base64 });
  const wrong = async (bytes: Buffer) => (await refusalOf(store(bytes.toString('base64')))).params?.['why'];
  const png = Buffer.from(plainPng(40, 40), 'base64');
  expect(await wrong(Buffer.from('%PDF-1.7'))).toBe('kind');
  expect(await wrong(png.subarray(0, png.length - 20))).toBe('broken');
  const torn = Buffer.from(png);
  torn[60] = torn[60]! ^ 0xff;
  expect(await wrong(torn)).toBe('broken');
  const jpeg = Buffer.from(jpegs.progressive, 'base64');
  expect(await wrong(jpeg.subarray(0, jpeg.length - 40))).toBe('broken');
  expect(await wrong(Buffer.from(jpegs.cmyk, 'base64'))).toBe('cmyk');
  expect(await refusalOf(store(plainPng(4001, 1)))).toMatchObject({
    code: 'image-too-large',
    params: { width: 4001, maxSide: 4000 },
  });
  const heavy = Buffer.alloc(5 * 1024 * 1024 + 1).toString('base64');
  expect(await refusalOf(store(heavy))).toMatchObject({ code: 'image-too-large', params: { max: 5 } });

  const seal = await valueOf(store(png.toString('base64')));
  expect(await valueOf(store(png.toString('base64'), '別の名前.jpg'))).toEqual(seal);
  expect(seal).toMatchObject({ mime: 'image/png', width: 40, height: 40 });
  const { content, name } = await templateInUse(client);
  const page = async (more: Partial<CertificateTemplateContent>) => {
    const input = { content: { ...content, ...more }, occasion: 'new' as const, sample: 'ordinary' as const };
    return pdfPicture(bytesOf((await valueOf(client.templates.preview(input))).file), 1, 40).grey;
  };
  const blank = Buffer.from(await page({}));
  // what the check lets pass comes out on the page, as emblem and as seal, whatever the form of the file
  const files = [plainPng(40, 40, 255, 201), plainPng(40, 40, 128), jpegs.baseline, jpegs.progressive];
  for (const base64 of files) {
    const { id } = await valueOf(store(base64, '市章', 'emblem'));
    expect(blank.equals(Buffer.from(await page({ emblemId: id })))).toBe(false);
  }
  const stamped = { ...content, seal: 'image' as const, sealImageId: seal.id };
  expect(blank.equals(Buffer.from(await page(stamped)))).toBe(false);
  await valueOf(client.templates.save({ key: 'horizontal', name, version: 0, content: stamped, note: '承認済み' }));
  expect(await refusalOf(client.images.remove({ id: seal.id }))).toMatchObject({ code: 'image-in-use' });
  await valueOf(client.templates.reset({ key: 'horizontal', version: 1 }));
  await valueOf(client.images.remove({ id: seal.id }));
  expect((await client.images.list({ purpose: 'seal' })).images).toEqual([]);
  // an old version still prints with it, and storing it again offers it again
  expect(blank.equals(Buffer.from(await page(stamped)))).toBe(false);
  expect((await valueOf(store(png.toString('base64')))).id).toBe(seal.id);
  expect((await client.images.list({ purpose: 'seal' })).images).toHaveLength(1);
});

test('a printer’s correction moves what is sent to it, never what is kept', async () => {
  const { client, shown } = await openRegister();
  const termId = await certifiedTerm(client);
  const issued = await valueOf(client.certificates.issue({ termIds: [termId], issuedOn: '2026-11-22' }));
  const certificateIds = issued.certificates.map(({ id }) => id);
  const draft = { printer: '2階の複合機', paper: 'A4' as const, right: 15, down: -20 };
  const bad = await refusalOf(client.printOffsets.save({ ...draft, printer: ' ', right: 501 }));
  expect(bad.faults).toMatchObject([
    { path: 'printer', code: 'required' },
    { path: 'right', code: 'out-of-range', params: { min: -50, max: 50 } },
  ]);
  const offset = await valueOf(client.printOffsets.save(draft));
  expect((await refusalOf(client.printOffsets.save(draft))).faults).toMatchObject([{ code: 'not-unique' }]);
  await valueOf(client.certificates.print({ certificateIds, offsetId: offset.id }));
  await valueOf(client.certificates.print({ certificateIds, offsetId: null }));
  const kept = bytesOf(issued.file);
  expect(Buffer.from(shown[1]!).equals(kept)).toBe(true);
  expect(Buffer.from(shown[0]!).equals(kept)).toBe(false);
  expect(Buffer.from(pdfPicture(shown[0]!).grey).equals(Buffer.from(pdfPicture(kept).grey))).toBe(false);
  expect(await client.printOffsets.list({})).toMatchObject({ offsets: [draft], lastUsed: null });
  await valueOf(client.certificates.print({ certificateIds, offsetId: offset.id }));
  expect((await client.printOffsets.list({})).lastUsed).toBe(offset.id);
  const larger = await valueOf(client.printOffsets.save({ ...draft, paper: 'A3' }));
  const sent = shown.length;
  expect(await refusalOf(client.certificates.print({ certificateIds, offsetId: larger.id }))).toMatchObject({
    code: 'offset-other-paper',
    params: { printer: '2階の複合機', measured: 'A3', printed: 'A4' },
  });
  expect(shown).toHaveLength(sent);
  await valueOf(client.printOffsets.remove(larger));
  const ruler = { paper: 'A4' as const, orientation: 'landscape' as const, right: 15, down: -20 };
  expect(pdfLines(bytesOf((await valueOf(client.printOffsets.ruler(ruler))).file))).toHaveLength(1);
  const changed = await valueOf(client.printOffsets.save({ ...draft, ...offset, right: 0 }));
  expect(await refusalOf(client.printOffsets.remove(offset))).toMatchObject({ code: 'edit-conflict' });
  await valueOf(client.printOffsets.remove(changed));
  expect(await client.printOffsets.list({})).toEqual({ offsets: [], lastUsed: null });
  expect(await refusalOf(client.certificates.print({ certificateIds, offsetId: offset.id }))).toMatchObject({
    code: 'not-found',
  });
});
