import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { insertTerm } from '../../electron/store/repositories/decisions.ts';
import { term } from '../../electron/store/schema.ts';
import { openDataColumns } from '../../shared/domain/open-data.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
import { contentsOf } from '../support/contents.ts';
import { convertWithOffice, findOffice } from '../support/office.ts';
import { pdfLines } from '../support/pdf.ts';
import { openRegister, refusalOf, type Register, valueOf } from '../support/register.ts';

const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
const bytesOf = ({ base64 }: { base64: string }): Buffer => Buffer.from(base64, 'base64');

/** Companies with a term that began in November 2023; their representatives and phones are in the register. */
async function register(...companies: readonly (readonly [number, string, 'yes' | 'no'])[]) {
  const opened = await openRegister('2026-11-22');
  const at = { client: opened.client, store: opened.app.context.store };
  const added = [];
  for (const [number, name, publicationConsent] of companies)
    added.push(await companyWithTerm(at, number, '2026-12-15', { name, publicationConsent }));
  return { ...opened, added };
}

const draft = {
  title: '広報あさか１月号',
  medium: 'newsletter' as const,
  ordering: 'number' as const,
  scope: { by: 'period' as const, fromOn: 'R5.12.1', toOn: 'R5.12.31' },
};

async function withTexts({ client }: Pick<Register, 'client'>, id: string, body: string) {
  for (const { id: entryId, rowVersion } of (await valueOf(client.publications.get({ id }))).entries)
    await valueOf(client.publications.updateEntry({ entryId, rowVersion, included: true, body }));
}

test('newsletter, page, press note, open data and list say the same words, and nothing of a person', async () => {
  const rare = '㈱<髙>&"\u{20BB7}葛\u{E0100}';
  const { client, app } = await register([1, rare, 'yes'], [2, '株式会社２号店', 'yes']);
  const { id } = await valueOf(client.publications.create({ draft }));
  await withTexts({ client }, id, '休暇を１００％取れました。');
  expect(await refusalOf(client.publications.export({ id, format: 'html' }))).toEqual({
    code: 'claim-without-period',
    params: { company: rare, text: '休暇を１００％取れました' },
  });
  await withTexts({ client }, id, '令和７年度は休暇を１００％取れました。\n・火曜は定時退社');
  const edit = { id, rowVersion: 1, title: draft.title, ordering: 'number' as const };
  await valueOf(client.publications.update({ ...edit, lead: 'リード文です。', marksNew: true, characterLimit: 900 }));
  const before = contentsOf(app.context.store);
  const outputs = await valueOf(client.publications.outputs({ id }));
  const file = async (format: Parameters<typeof client.publications.export>[0]['format']) =>
    bytesOf((await valueOf(client.publications.export({ id, format }))).file);
  const [txt, html, csv] = [await file('txt'), await file('html'), await file('csv')].map((each) =>
    each.toString('utf8'),
  );
  expect(txt).toBe(`\uFEFF${outputs.newsletter.replaceAll('\n', '\r\n')}`);
  expect(html).toBe(outputs.page);
  const page = outputs.page.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  expect(outputs.fragment).not.toMatch(/class=|style|<script|<h1/u);
  expect(parse(csv!, { bom: true })).toEqual(outputs.openData);
  expect(outputs.openData[0]).toEqual([...openDataColumns]);
  const press = pdfLines(await file('press-pdf'))
    .flat()
    .join('');
  const list = pdfLines(await file('list-pdf'))
    .flat()
    .join('');
  const sheet = (await readXlsx(await file('list-xlsx'))).sheets[0]!.rows.flat().join('|');
  // digits in one width, but the name as it was registered
  for (const text of [txt, page.replaceAll('&amp;', '&'), press]) {
    for (const words of [
      rare,
      '株式会社２号店',
      '令和7年度は休暇を100％取れました。',
      '火曜は定時退社',
      'リード文です。',
    ])
      expect(bare(text!)).toContain(words);
    expect(bare(text!)).toContain('広報あさか1月号');
  }
  for (const text of [list, sheet]) expect(bare(text)).toContain('株式会社２号店');
  expect(bare(press)).toContain('新規2社（合わせて2社）を認定しました。');
  for (const text of [txt, html, csv, press, list, sheet])
    for (const personal of ['見本太郎', '見本花子', 'mihon@example.jp', 'ミホンタロウ', '総務部'])
      expect(bare(text!)).not.toContain(personal);
  expect(outputs.maybePersons).toEqual([rare, '株式会社２号店']);
  expect(contentsOf(app.context.store)).toEqual(before);
});

test.skipIf(findOffice() === undefined)(
  'the press note for Word opens in LibreOffice with the list and the office',
  async () => {
    const { client } = await register([1, '株式会社甲', 'yes']);
    const { id } = await valueOf(client.publications.create({ draft }));
    const { file } = await valueOf(client.publications.export({ id, format: 'press-docx' }));
    expect(file.fileName).toBe('報道発表資料_広報あさか１月号.docx');
    const text = bare((await convertWithOffice(bytesOf(file), 'docx', 'text')).toString());
    for (const words of ['報道発表資料', '令和8年11月22日', '株式会社甲', '第1号', '問い合わせ先', '048-463-1111'])
      expect(text).toContain(words);
  },
);

test('a text over the limit is refused with both numbers until the clerk says that it may be', async () => {
  const { client } = await register([1, '株式会社甲', 'yes']);
  const { id } = await valueOf(client.publications.create({ draft }));
  expect((await valueOf(client.publications.get({ id }))).limit).toEqual({ characters: 2000, from: 'default' });
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { newsletterLimit: 1500 } }));
  expect((await valueOf(client.publications.get({ id }))).limit).toEqual({ characters: 1500, from: 'setting' });
  const edit = { id, rowVersion: 1, title: draft.title, ordering: 'number' as const };
  const bad = await refusalOf(client.publications.update({ ...edit, characterLimit: 0 }));
  expect(bad.faults).toEqual([{ path: 'characterLimit', code: 'out-of-range', params: { min: 1, max: 100_000 } }]);
  await valueOf(client.publications.update({ ...edit, characterLimit: 20 }));
  const seen = await valueOf(client.publications.get({ id }));
  expect(seen.limit).toEqual({ characters: 20, from: 'own' });
  const long = { code: 'listing-too-long', params: { characters: seen.characters, limit: 20 } };
  expect(await refusalOf(client.publications.export({ id, format: 'txt' }))).toEqual(long);
  expect(await refusalOf(client.publications.record({ id, rowVersion: 2, publishedOn: 'R8.11.1' }))).toEqual(long);
  await valueOf(client.publications.export({ id, format: 'txt', confirmedLong: true }));
  // the page and the data have no such limit
  await valueOf(client.publications.export({ id, format: 'html' }));
});

test('what another clerk changed in the listing is not recorded as published unread', async () => {
  const { client, app, added } = await register([1, '株式会社甲', 'yes'], [2, '株式会社乙', 'yes']);
  const { id } = await valueOf(client.publications.create({ draft }));
  const page = async () => {
    const { rowVersion, seen } = await valueOf(client.publications.get({ id }));
    return { id, rowVersion, seen, publishedOn: 'R8.11.1' };
  };
  const looked = await page();
  await withTexts({ client }, id, '火曜は定時退社');
  const changed = await page();
  const at = { id: added[0]!.companyId };
  const { draft: company, rowVersion } = await valueOf(client.companies.get(at));
  await valueOf(client.companies.update({ ...at, rowVersion, draft: { ...company, name: '株式会社甲改' } }));
  const before = contentsOf(app.context.store);
  for (const stale of [looked, changed])
    expect(await refusalOf(client.publications.record(stale))).toEqual({ code: 'edit-conflict' });
  expect(contentsOf(app.context.store)).toEqual(before);
  await valueOf(client.publications.record(await page()));
  expect((await valueOf(client.publications.outputs({ id }))).newsletter).toContain('株式会社甲改');
});

test('what was published stays word for word; the next one is compared with it', async () => {
  const { client, app, added } = await register([1, '株式会社甲', 'yes'], [2, '株式会社乙', 'yes']);
  const { id } = await valueOf(client.publications.create({ draft }));
  expect(await valueOf(client.publications.compare({ id }))).toMatchObject({ previous: null });
  expect(await refusalOf(client.publications.export({ id, format: 'diff-pdf' }))).toEqual({
    code: 'nothing-to-export',
  });
  const future = await refusalOf(client.publications.record({ id, rowVersion: 1, publishedOn: 'R8.12.1' }));
  expect(future.faults).toEqual([{ path: 'publishedOn', code: 'date-in-future', params: { today: '2026-11-22' } }]);
  const { rowVersion } = await valueOf(client.publications.record({ id, rowVersion: 1, publishedOn: 'R8.11.1' }));
  const published = await valueOf(client.publications.outputs({ id }));

  // the register goes on, the publication does not
  const { draft: company, rowVersion: seen } = await valueOf(client.companies.get({ id: added[0]!.companyId }));
  const moved = { ...company, name: '株式会社甲改', address: '埼玉県朝霞市三原1丁目2番3号' };
  await valueOf(client.companies.update({ id: added[0]!.companyId, rowVersion: seen, draft: moved }));
  expect(await valueOf(client.publications.outputs({ id }))).toEqual(published);
  const detail = await valueOf(client.publications.get({ id }));
  expect([detail.publishedOn, detail.entries[0]?.companyName]).toEqual(['2026-11-01', '株式会社甲']);
  const entry = detail.entries[0]!;
  const before = contentsOf(app.context.store);
  const fixed = { code: 'publication-published', params: { on: '2026-11-01' } };
  const at = { id, rowVersion };
  for (const edit of [
    client.publications.update({ ...at, title: '別', ordering: 'kana' }),
    client.publications.updateEntry({ entryId: entry.id, rowVersion: entry.rowVersion, included: false, body: '' }),
    client.publications.refresh(at),
    client.publications.remove(at),
    client.publications.record({ ...at, publishedOn: 'R8.11.2' }),
  ])
    expect(await refusalOf(edit)).toEqual(fixed);
  expect(contentsOf(app.context.store)).toEqual(before);

  const next = await valueOf(client.publications.copy({ id, title: '広報あさか2月号' }));
  const copied = await valueOf(client.publications.get(next));
  expect(copied.entries.map(({ companyName }) => companyName)).toEqual(['株式会社甲改', '株式会社乙']);
  const leave = copied.entries[1]!;
  await valueOf(
    client.publications.updateEntry({ entryId: leave.id, rowVersion: leave.rowVersion, included: false, body: '' }),
  );
  const compared = await valueOf(client.publications.compare({ id: next.id }));
  expect(compared).toMatchObject({
    previous: { publicationId: id, title: draft.title, publishedOn: '2026-11-01' },
    added: [],
    removed: [{ name: '株式会社乙', number: 2 }],
    changed: [{ name: '株式会社甲改' }],
  });
  expect(compared.changed[0]?.changes.map(({ label }) => label)).toEqual(['事業者名', '所在地']);
  const print = pdfLines(
    bytesOf((await valueOf(client.publications.export({ id: next.id, format: 'diff-pdf' }))).file),
  );
  expect(bare(print.flat().join(''))).toContain('なくなった事業者（1社）');
});

test('認定事業者一覧 of a day: who was valid then, by the names of then; for the public only who consented', async () => {
  const { client, app } = await register([1, '株式会社甲', 'yes'], [2, '株式会社乙', 'no']);
  await companyWithTerm({ client, store: app.context.store }, 3, '2023-12-15', {
    name: '株式会社済',
    publicationConsent: 'yes',
  });
  const names = async (on: string, audience: 'public' | 'internal') => {
    const list = await valueOf(client.publications.certifiedList({ on, audience, format: 'xlsx' }));
    const { rows } = (await readXlsx(bytesOf(list.file))).sheets[0]!;
    const heading = rows.findIndex((row) => row[0] === '認定番号');
    return { names: rows.slice(heading + 1).map((row) => row[1]), leftOut: list.leftOut };
  };
  expect(await names('R8.11.22', 'public')).toEqual({ names: ['株式会社甲'], leftOut: ['株式会社乙'] });
  expect(await names('R8.11.22', 'internal')).toEqual({ names: ['株式会社甲', '株式会社乙'], leftOut: [] });
  expect(await names('R5.12.1', 'internal')).toEqual({ names: ['株式会社済'], leftOut: [] });
  expect(
    await refusalOf(client.publications.certifiedList({ on: 'H1.1.8', audience: 'public', format: 'pdf' })),
  ).toEqual({
    code: 'nothing-to-export',
  });
  // open data are for everybody, whatever was asked
  const csv = await valueOf(client.publications.certifiedList({ on: 'R8.11.22', audience: 'internal', format: 'csv' }));
  expect(parse(bytesOf(csv.file), { bom: true })).toHaveLength(2);
  const pdf = await valueOf(client.publications.certifiedList({ on: 'R8.11.22', audience: 'internal', format: 'pdf' }));
  expect(bare(pdfLines(bytesOf(pdf.file)).flat().join(''))).toContain('内部用（公表しないこと）');
});

test('a company whose certification ended after it was taken in stops every output until it is left out', async () => {
  const { client, app, added } = await register(
    [1, '株式会社甲', 'yes'],
    [2, '株式会社乙', 'yes'],
    [3, '株式会社丙', 'yes'],
  );
  const { store } = app.context;
  const { id } = await valueOf(client.publications.create({ draft }));
  // 乙 was prolonged, and gave up in the time that was added: its first term has run to its end
  const first = store.db.select().from(term).where(eq(term.id, added[1]!.termId)).get()!;
  const { certificationId, companyId, certifiedOn, startOn, basis, schemeVersionId } = first;
  const facts = { certificationId, companyId, certifiedOn, startOn, basis, schemeVersionId, decisionId: null };
  store.transaction(() =>
    insertTerm(
      store,
      { ...facts, kind: 'extension', endOn: '2027-12-15', prolongsId: first.id },
      { at: '2026-11-22T03:00:00.000Z', clerk: '見本' },
    ),
  );
  const end = (where: string) =>
    store.statement(`update term set ended_on = '2026-11-20', end_kind = 'revoked' where ${where}`);
  end('prolongs_id is not null').run({});
  end('id = @id').run({ id: added[0]!.termId });
  const refused = { code: 'publication-ended', params: { count: 2, companies: '株式会社甲、株式会社乙' } };
  const record = { id, rowVersion: 1, publishedOn: 'R8.11.22', confirmedLong: false };
  for (const answer of [
    client.publications.outputs({ id }),
    client.publications.export({ id, format: 'txt' }),
    client.publications.record(record),
  ])
    expect(await refusalOf(answer)).toEqual(refused);
  const seen = await valueOf(client.publications.get({ id }));
  expect([seen.plainText, ...seen.entries.map(({ ended }) => ended)]).toEqual(['', true, true, false]);
  const [entry] = seen.entries;
  const out = { entryId: entry!.id, rowVersion: entry!.rowVersion, included: false, body: entry!.body };
  await valueOf(client.publications.updateEntry(out));
  // taking in anew leaves out the rest
  await valueOf(client.publications.refresh({ id, rowVersion: 1 }));
  expect((await valueOf(client.publications.get({ id }))).entries.map((each) => each.companyName)).toEqual([
    '株式会社丙',
  ]);
  // nobody was published before the certification
  expect(
    (await refusalOf(client.publications.record({ ...record, rowVersion: 2, publishedOn: 'R5.12.14' }))).faults,
  ).toEqual([{ path: 'publishedOn', code: 'date-too-early', params: { earliest: '2023-12-15' } }]);
  await valueOf(client.publications.record({ ...record, rowVersion: 2 }));
  // what was published stays as it was
  end('id = @id').run({ id: added[2]!.termId });
  expect((await valueOf(client.publications.outputs({ id }))).newsletter).toContain('株式会社丙');
  expect((await valueOf(client.publications.get({ id }))).entries.map(({ ended }) => ended)).toEqual([true]);
});
