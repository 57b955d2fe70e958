import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { decodeCp932 } from '../../electron/exchange/cp932.ts';
import { countCharacters } from '../../shared/domain/publication.ts';
import { breakAudit, contentsOf } from '../support/contents.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

type Consent = 'yes' | 'no' | 'unknown';

async function certifiedCompany(client: RegisterClient, name: string, consent: Consent = 'yes', kana = 'ア') {
  const draft = typedCompany({ name, kana, publicationConsent: consent });
  const company = await valueOf(client.companies.create({ draft, confirmedDuplicate: true }));
  const application = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2026-11-01' }),
  );
  await finishedReview(client, application.id);
  await certified(client, application.id);
  return { companyId: company.id, applicationId: application.id, draft };
}

const period = { by: 'period' as const, fromOn: 'R8.11.1', toOn: 'R8.11.30' };
const newsletter = {
  title: '広報あさか 1月号',
  medium: 'newsletter' as const,
  ordering: 'number' as const,
  scope: period,
};

async function consentNow(client: RegisterClient, companyId: string, publicationConsent: Consent) {
  const { rowVersion, draft } = await valueOf(client.companies.get({ id: companyId }));
  await valueOf(client.companies.update({ id: companyId, rowVersion, draft: { ...draft, publicationConsent } }));
}

test('only who consented is listed, with what was achieved; the rest is named and never exported', async () => {
  const { client } = await openRegister('2026-11-22');
  await certifiedCompany(client, '株式会社甲');
  await certifiedCompany(client, '株式会社乙', 'no');
  const open = await certifiedCompany(client, '株式会社丙', 'unknown');
  const { id, rowVersion } = await valueOf(client.publications.create({ draft: newsletter }));
  const seen = await valueOf(client.publications.get({ id }));
  expect(seen.entries.map((entry) => entry.companyName)).toEqual(['株式会社甲']);
  expect(seen.withheld.map(({ companyName, consent }) => [companyName, consent])).toEqual([
    ['株式会社乙', 'no'],
    ['株式会社丙', 'unknown'],
  ]);
  const [entry] = seen.entries;
  expect(entry?.body).toContain('経営者の理念表明と推進体制に力を入れている。');
  expect(entry?.body).toContain('・従業員の労働時間の管理・把握に取り組んでいる');
  expect(entry?.body).toContain('・RPAによる集計に取り組んでいる');
  expect(seen.plainText).toContain('○株式会社甲（認定番号 第1号）');
  const inPrint = seen.plainText.slice(seen.plainText.indexOf('○株式会社甲'));
  expect(entry?.characters).toBe(countCharacters(inPrint));
  expect(seen.characters).toBe(countCharacters(seen.plainText));
  for (const hidden of ['株式会社乙', '株式会社丙']) expect(seen.plainText).not.toContain(hidden);

  await consentNow(client, open.companyId, 'yes');
  const refreshed = await valueOf(client.publications.refresh({ id, rowVersion }));
  const more = await valueOf(client.publications.get({ id }));
  expect(more.entries.map((each) => each.companyName)).toEqual(['株式会社甲', '株式会社丙']);
  // consent taken back after the entry was made: nothing goes out before somebody looks at it
  await consentNow(client, open.companyId, 'no');
  const less = await valueOf(client.publications.get({ id }));
  expect(less.entries.map(({ companyName, consent }) => [companyName, consent])).toEqual([
    ['株式会社甲', 'yes'],
    ['株式会社丙', 'no'],
  ]);
  expect(less.plainText).toBe('');
  const named = { code: 'consent-missing', params: { count: 1, companies: '株式会社丙' } };
  expect(await refusalOf(client.publications.export({ id, format: 'csv' }))).toEqual(named);
  expect(await refusalOf(client.publications.outputs({ id }))).toEqual(named);
  const record = { id, rowVersion: refreshed.rowVersion, publishedOn: 'R8.11.22' };
  expect(await refusalOf(client.publications.record(record))).toEqual(named);
  const withdrawn = less.entries[1]!;
  const leave = { entryId: withdrawn.id, rowVersion: withdrawn.rowVersion, included: false, body: withdrawn.body };
  await valueOf(client.publications.updateEntry(leave));
  expect((await valueOf(client.publications.get({ id }))).entries).toHaveLength(1);
  const { file } = await valueOf(client.publications.export({ id, format: 'csv' }));
  expect(Buffer.from(file.base64, 'base64').toString('utf8')).not.toContain('株式会社丙');
  expect((await client.publications.list({})).rows).toMatchObject([
    { id, entries: 1, characters: seen.characters, fromOn: '2026-11-01', toOn: '2026-11-30', publishedOn: null },
  ]);
  expect(refreshed.rowVersion).toBe(2);
});

test('an edited text survives a refresh, an untouched one follows the wording in force', async () => {
  const { client } = await openRegister('2026-11-22');
  await certifiedCompany(client, '株式会社甲');
  await certifiedCompany(client, '株式会社乙');
  const { id } = await valueOf(client.publications.create({ draft: newsletter }));
  const { entries } = await valueOf(client.publications.get({ id }));
  const [first, second] = entries;
  const body = '働きやすい会社です。\n髙さ自慢。';
  await valueOf(client.publications.updateEntry({ entryId: first!.id, rowVersion: 1, included: true, body }));
  await valueOf(
    client.publications.updateEntry({ entryId: second!.id, rowVersion: 1, included: false, body: second!.body }),
  );
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { publicationItemPhrase: '{取組}を進めています' } }));
  await valueOf(client.publications.refresh({ id, rowVersion: 1 }));
  const after = await valueOf(client.publications.get({ id }));
  expect(after.entries[0]).toMatchObject({ body, included: true });
  expect(after.entries[0]?.proposedBody).toContain('を進めています');
  expect(after.entries[1]).toMatchObject({ included: false });
  expect(after.entries[1]?.body).toContain('を進めています');
  expect(after.plainText).toContain('髙さ自慢。');
  expect(after.plainText).not.toContain('株式会社乙');
  expect(after.characters).toBe(countCharacters(after.plainText));
});

test('a meeting gives the scope; number or kana gives the order', async () => {
  const { client } = await openRegister('2026-11-22');
  const first = await certifiedCompany(client, '株式会社ん', 'yes', 'ンー');
  await certifiedCompany(client, '株式会社あ', 'yes', 'アー');
  const { meetings } = await valueOf(client.applications.get({ id: first.applicationId }));
  const scope = { by: 'meeting' as const, meetingId: meetings[0]!.meetingId };
  const one = await valueOf(client.publications.create({ draft: { ...newsletter, scope } }));
  const ofMeeting = await valueOf(client.publications.get({ id: one.id }));
  expect(ofMeeting).toMatchObject({
    fromOn: null,
    meetingName: '推進委員会',
    entries: [{ companyName: '株式会社ん' }],
  });
  const all = await valueOf(client.publications.create({ draft: newsletter }));
  const namesOf = async () =>
    (await valueOf(client.publications.get({ id: all.id }))).entries.map((entry) => entry.companyName);
  expect(await namesOf()).toEqual(['株式会社ん', '株式会社あ']);
  await valueOf(client.publications.update({ id: all.id, rowVersion: 1, title: 'Web', ordering: 'kana' }));
  expect(await namesOf()).toEqual(['株式会社あ', '株式会社ん']);
});

test.each(['docx', 'xlsx', 'csv', 'txt'] as const)('%s holds every included entry', async (format) => {
  const { client } = await openRegister('2026-11-22');
  await certifiedCompany(client, '㈱髙﨑\u{20BB7}葛\u{E0100}');
  const { id } = await valueOf(client.publications.create({ draft: { ...newsletter, title: '広報/1月:号' } }));
  const { file, replaced } = await valueOf(client.publications.export({ id, format }));
  expect(file.fileName).toBe(`広報／1月：号.${format}`);
  expect(replaced).toEqual([]);
  const bytes = Buffer.from(file.base64, 'base64');
  expect(bytes.length).toBeGreaterThan(100);
  if (format === 'csv' || format === 'txt') expect(bytes.toString('utf8')).toContain('㈱髙﨑\u{20BB7}葛\u{E0100}');
  else expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

test('open data in Shift_JIS refuse letters it cannot hold, and write 〓 when told to', async () => {
  const { client } = await openRegister('2026-11-22');
  await certifiedCompany(client, '㈱髙﨑\u{20BB7}葛\u{E0100}');
  const { id } = await valueOf(client.publications.create({ draft: newsletter }));
  const asked = { id, format: 'csv' as const, encoding: 'cp932' as const };
  const refusal = await refusalOf(client.publications.export(asked));
  expect(refusal).toMatchObject({
    code: 'characters-cannot-be-encoded',
    problems: [
      {
        where: '名称',
        of: '㈱髙﨑\u{20BB7}葛\u{E0100}',
        character: '\u{20BB7}',
        code: 'U+20BB7',
        issue: 'unencodable',
      },
      { character: '葛\u{E0100}', code: 'U+845B U+E0100' },
    ],
  });
  const { file, replaced } = await valueOf(client.publications.export({ ...asked, replaceUnencodable: true }));
  expect(replaced).toEqual(refusal.problems);
  const written = decodeCp932(Buffer.from(file.base64, 'base64'));
  expect(written).toContain('㈱髙﨑〓〓');
  expect(parse(written)).toHaveLength(2);
});

test('faults, conflicts and what is gone are answers, and write nothing', async () => {
  const { client, app } = await openRegister('2026-11-22');
  await certifiedCompany(client, '株式会社甲');
  const { id } = await valueOf(client.publications.create({ draft: newsletter }));
  const [entry] = (await valueOf(client.publications.get({ id }))).entries;
  const edit = { entryId: entry!.id, rowVersion: 1, included: true };
  await valueOf(client.publications.updateEntry({ ...edit, body: '先に保存' }));
  const before = contentsOf(app.context.store);
  const faultsOf = async (draft: object) =>
    (await refusalOf(client.publications.create({ draft: { ...newsletter, ...draft } }))).faults?.map(
      ({ path, code }) => `${path} ${code}`,
    );
  expect(await faultsOf({ title: '' })).toEqual(['title required']);
  expect(await faultsOf({ scope: { ...period, fromOn: 'いつか' } })).toEqual(['scope.fromOn not-a-date']);
  expect(await faultsOf({ scope: { ...period, toOn: 'R8.10.31' } })).toEqual(['scope.toOn end-before-start']);
  const missing = await refusalOf(
    client.publications.create({ draft: { ...newsletter, scope: { by: 'meeting', meetingId: 'none' } } }),
  );
  expect(missing).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(client.publications.updateEntry({ ...edit, body: '後から' }))).toMatchObject({
    code: 'edit-conflict',
    changes: [{ field: 'body', yours: '後から', theirs: '先に保存' }],
    current: { rowVersion: 2 },
  });
  const long = 'あ'.repeat(2001);
  expect(await refusalOf(client.publications.updateEntry({ ...edit, body: long }))).toMatchObject({
    code: 'invalid-input',
  });
  const seen = { id, rowVersion: 9 };
  for (const conflict of [
    client.publications.refresh(seen),
    client.publications.remove(seen),
    client.publications.update({ ...seen, title: '別', ordering: 'kana' }),
  ])
    expect(await refusalOf(conflict)).toMatchObject({ code: 'edit-conflict' });
  expect(contentsOf(app.context.store)).toEqual(before);

  await valueOf(client.publications.updateEntry({ ...edit, rowVersion: 2, included: false, body: '' }));
  expect(await refusalOf(client.publications.export({ id, format: 'txt' }))).toMatchObject({
    code: 'nothing-to-export',
  });
  await valueOf(client.publications.remove({ id, rowVersion: 1 }));
  expect((await client.publications.list({})).rows).toEqual([]);
  expect(await refusalOf(client.publications.get({ id }))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(client.publications.export({ id, format: 'txt' }))).toMatchObject({ code: 'not-found' });
});

test('a fault in the middle of creating leaves no listing and no entry', async () => {
  const { client, app } = await openRegister('2026-11-22');
  await certifiedCompany(client, '株式会社甲');
  breakAudit(app.context.store, 'publications.create');
  const before = contentsOf(app.context.store);
  await expect(client.publications.create({ draft: newsletter })).rejects.toThrow();
  expect(contentsOf(app.context.store)).toEqual(before);
});
