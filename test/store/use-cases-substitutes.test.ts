import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { findFontFiles } from '../../electron/platform/font-files.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
import { fsTypes, madeCollection, madeFont } from '../support/font-file.ts';
import { inkBox, pdfFonts, pdfLines, pdfPicture } from '../support/pdf.ts';
import { openRegister, refusalOf, typedCompany, valueOf } from '../support/register.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const gaiji = '\ue000';
const rare = '\u{2b740}';
const bytesOf = (file: { base64: string }) => Buffer.from(file.base64, 'base64');
const reason = '令和8年11月20日、電話で承諾';

/** A black square on white, as a letter drawn by hand. */
function letterImage(): string {
  const png = new PNG({ width: 64, height: 64, colorType: 0 });
  for (let at = 0; at < png.data.length; at += 4) {
    const [x, y] = [(at / 4) % 64, Math.floor(at / 4 / 64)];
    const ink = x >= 8 && x < 56 && y >= 8 && y < 56 ? 0 : 255;
    png.data.set([ink, ink, ink, 255], at);
  }
  return PNG.sync.write(png, { colorType: 0 }).toString('base64');
}

async function withNames(...names: string[]) {
  const register = await openRegister('2026-11-22');
  const { client, app } = register;
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎' } }));
  const companies: { companyId: string; termId: string }[] = [];
  for (const [index, name] of names.entries())
    companies.push(await companyWithTerm({ client, store: app.context.store }, index + 1, '2029-11-22', { name }));
  const order = { termIds: companies.map(({ termId }) => termId), issuedOn: 'R8.11.22' };
  return { ...register, companies, order };
}

test('a letter nobody can print stops the certificate until its substitute is decided, for this company alone', async () => {
  const { client, companies, order, app } = await withNames(`渡${gaiji}商店`, `${gaiji}本工業`);
  const [one, other] = companies;
  const stopped = await refusalOf(client.certificates.preview(order));
  expect(stopped.code).toBe('characters-cannot-be-printed');
  expect(stopped.problems?.filter(({ where }) => where === '事業者名')).toMatchObject([
    { character: gaiji, code: 'U+E000', index: 1, issue: 'private-use', companyId: one?.companyId },
    { character: gaiji, code: 'U+E000', index: 0, issue: 'private-use', companyId: other?.companyId },
  ]);
  const decision = { companyId: one!.companyId, letter: gaiji, way: 'plain', plain: '辺', reason } as const;
  const { id } = await valueOf(client.substitutes.set(decision));
  const single = { ...order, termIds: [one!.termId] };
  const { file, problems } = await valueOf(client.certificates.preview(single));
  expect(problems).toMatchObject([{ where: '事業者名', character: gaiji, issue: 'substitute' }]);
  // read back as it stands in the register, drawn as decided
  expect(pdfLines(bytesOf(file)).flat().join('')).toContain(`渡${gaiji}商店`);
  const plain = await valueOf(client.companies.get({ id: one!.companyId }));
  expect(plain.draft.name).toBe(`渡${gaiji}商店`);
  expect((await client.certificates.preview({ ...order, termIds: [other!.termId] })).ok).toBe(false);

  const issued = await valueOf(client.certificates.issue(single));
  const { rows } = await client.substitutes.list({ companyId: one!.companyId });
  expect(rows).toMatchObject([{ letter: gaiji, code: 'U+E000', way: 'plain', plain: '辺', reason }]);
  await valueOf(client.substitutes.remove({ id }));
  expect((await refusalOf(client.substitutes.remove({ id }))).code).toBe('not-found');
  expect((await client.substitutes.list({})).rows).toEqual([]);
  const kept = await valueOf(client.certificates.open({ certificateIds: [issued.certificates[0]!.id] }));
  expect(kept.file.base64).toBe(issued.file.base64);
  const audit = app.context.store
    .statement<{ action: string }>("select action from audit_line where action like 'substitutes.%' order by id")
    .all();
  expect(audit.map(({ action }) => action)).toEqual(['substitutes.set', 'substitutes.remove']);
});

test('a picture is printed in place of a letter, once in the file however often it stands there', async () => {
  const { client, companies, order } = await withNames(`${rare}${rare}商店`);
  const companyId = companies[0]!.companyId;
  const image = await valueOf(client.images.store({ purpose: 'letter', fileName: '字.png', base64: letterImage() }));
  const decision = { companyId, letter: rare, way: 'image', imageId: image.id, reason } as const;
  await valueOf(client.substitutes.set(decision));
  const { file } = await valueOf(client.certificates.preview(order));
  const pdf = bytesOf(file);
  expect(pdf.toString('latin1').match(/\/Subtype \/Image/gu)).toHaveLength(1);
  expect(pdfLines(pdf).flat().join('')).toContain(`${rare}${rare}商店`);
  expect(inkBox(pdfPicture(pdf))).toBeDefined();
  expect((await refusalOf(client.images.remove({ id: image.id }))).code).toBe('image-in-use');
  // a later decision takes the place of the earlier one
  await valueOf(client.substitutes.set({ ...decision, way: 'plain', plain: '吉' }));
  expect((await client.substitutes.list({})).rows).toMatchObject([{ way: 'plain', plain: '吉', imageId: null }]);
});

test('what was decided for the city’s own wording leaves the letters of companies alone', async () => {
  const { client, companies, order } = await withNames('株式会社見本', `${rare}工業`);
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { mayorName: `見本　${rare}郎` } }));
  const owners = async () => {
    const answer = await client.certificates.preview(order);
    return (answer.ok ? answer.value.problems : (answer.refusal.problems ?? []))
      .filter(({ issue }) => issue !== 'substitute')
      .map(({ where, companyId }) => [where, companyId]);
  };
  expect(await owners()).toEqual([
    ['事業者名', companies[1]!.companyId],
    ['市長名', ''],
  ]);
  await valueOf(client.substitutes.set({ companyId: '', letter: rare, way: 'plain', plain: '太', reason }));
  expect(await owners()).toEqual([['事業者名', companies[1]!.companyId]]);
  expect((await client.certificates.preview({ ...order, termIds: [companies[0]!.termId] })).ok).toBe(true);
  // a template that names the mayor can still be saved
  const own = (await client.templates.list({})).templates[0]!;
  const ud = { ...own.content, typeface: 'ud-serif' as const };
  expect(await client.templates.save({ ...own, content: ud, note: '' })).toMatchObject({ ok: true });
  await valueOf(
    client.substitutes.set({ companyId: companies[1]!.companyId, letter: rare, way: 'plain', plain: '吉', reason }),
  );
  expect(await owners()).toEqual([]);
  // the template's page of that company prints what was decided, too
  const { content } = (await client.templates.list({})).templates.find(({ inUse }) => inUse)!;
  const input = { content, occasion: 'new' as const, sample: { companyId: companies[1]!.companyId } };
  expect((await client.templates.preview(input)).ok).toBe(true);
});

test('suggestions: the plain form of the name first, then the letter without its selector and the usual form', async () => {
  const { client } = await openRegister();
  const draft = typedCompany({ representativeName: `渡${gaiji}　一郎`, representativePlainName: '渡辺　一郎' });
  const { id } = await valueOf(client.companies.create({ draft }));
  const offered = async (companyId: string, letter: string) =>
    (await client.substitutes.suggest({ companyId, letter })).plain;
  expect(await offered(id, gaiji)).toEqual(['辺']);
  expect(await offered('', '邉\u{e0112}')).toEqual(['邉', '辺']);
  expect(await offered('', '\ufa19')).toEqual(['神']);
  expect(await offered('', gaiji)).toEqual([]);
});

test('bad decisions are refused at their place', async () => {
  const { client, companies } = await withNames('見本');
  const good = { companyId: companies[0]!.companyId, letter: gaiji, way: 'plain', plain: '辺', reason } as const;
  const paths = async (more: object) =>
    (await refusalOf(client.substitutes.set({ ...good, ...more }))).faults?.map(({ path, code }) => `${path} ${code}`);
  expect(await paths({ letter: '\u200b' })).toEqual(['letter one-letter']);
  expect(await paths({ letter: 'ab', plain: '', reason: ' ' })).toEqual([
    'letter one-letter',
    'plain required',
    'reason required',
  ]);
  expect(await paths({ plain: gaiji })).toEqual(['plain one-letter']);
  expect(await paths({ plain: '渡辺' })).toEqual(['plain one-letter']);
  expect(await paths({ way: 'image' })).toEqual(['image required']);
  expect((await refusalOf(client.substitutes.set({ ...good, plain: '\ue001' }))).code).toBe(
    'characters-cannot-be-printed',
  );
  expect((await refusalOf(client.substitutes.set({ ...good, companyId: 'nobody' }))).code).toBe('not-found');
  expect((await refusalOf(client.substitutes.set({ ...good, way: 'image', imageId: 'none' }))).code).toBe('not-found');
});

test('the city’s own font: checked before it is used, printed with, and told of when it is gone', async () => {
  const { client, order } = await withNames(`${rare}商店`);
  const folder = temporaryFolder();
  const file = (name: string, bytes: Uint8Array | string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, bytes);
    return path;
  };
  const forbidden = file('no.ttf', madeFont({ letters: { 一: 53 }, fsType: fsTypes.noEmbedding }));
  expect(await refusalOf(client.substitutes.chooseFont({ path: forbidden }))).toMatchObject({
    code: 'font-not-embeddable',
    params: { path: forbidden, why: 'no-embedding' },
  });
  for (const path of [file('text.ttf', '文章'), join(folder.path, 'gone.ttf'), 'relative.ttf'])
    expect(await refusalOf(client.substitutes.checkFont({ path }))).toMatchObject({
      code: 'font-wrong',
      params: { path },
    });
  const two = file('two.ttc', madeCollection({ letters: { 一: 53 } }, { letters: { [rare]: 50, 二: 54 } }, 'Second'));
  const { faces } = await valueOf(client.substitutes.checkFont({ path: `"${two}"` }));
  expect(faces.map(({ face, kanji }) => [face, kanji])).toEqual([
    ['BIZUDPGothic-Regular', 1],
    ['Second', 2],
  ]);
  expect((await refusalOf(client.substitutes.chooseFont({ path: two }))).code).toBe('font-wrong'); // which face?

  expect((await refusalOf(client.certificates.preview(order))).code).toBe('characters-cannot-be-printed');
  await valueOf(client.substitutes.chooseFont({ path: two, face: 'Second' }));
  const { file: pdf, problems } = await valueOf(client.certificates.preview(order));
  expect(problems).toMatchObject([{ character: rare, issue: 'fallback' }]);
  expect(pdfLines(bytesOf(pdf)).flat().join('')).toContain(`${rare}商店`);
  expect(pdfFonts(bytesOf(pdf)).map(({ name }) => name)).toContainEqual(expect.stringContaining('Second'));
  const { chosen } = await client.substitutes.font({});
  expect(chosen).toEqual({ path: two, face: 'Second', name: 'Second', kanji: 2, present: true });

  rmSync(two);
  expect((await client.substitutes.font({})).chosen).toMatchObject({ present: false });
  expect((await refusalOf(client.certificates.preview(order))).code).toBe('characters-cannot-be-printed');
  await valueOf(client.substitutes.chooseFont({ path: '' }));
  expect((await client.substitutes.font({})).chosen).toBeNull();
  file('ipamjm.ttf', '');
  expect(findFontFiles([folder.path, join(folder.path, 'nowhere')])).toEqual([join(folder.path, 'ipamjm.ttf')]);
  folder.remove();
});
