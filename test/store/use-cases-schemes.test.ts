import { expect, test } from 'vitest';
import { maxSchemeFile, schemeFileFormat } from '../../shared/contract/scheme-file.ts';
import { itemByKey, itemsOf } from '../../shared/domain/checksheet.ts';
import { addItem, changeItem, removeItem, renumber } from '../../shared/domain/scheme-edit.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

const none = { new: null, renewal: null };
const fromDecember = { first: '2026-12-01', last: null };

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const fileOf = (scheme: unknown, head: object = {}): string =>
  base64(JSON.stringify({ format: schemeFileFormat, version: 1, scheme, ...head }));

/** A draft that follows the pass/fail sheet. */
async function draftOf2023(client: RegisterClient, label = '令和9年度版') {
  const { id, rowVersion } = await valueOf(client.schemes.copy({ fromId: '2023-pass-fail', label }));
  const { scheme } = await valueOf(client.schemes.get({ id }));
  return { id, rowVersion, scheme };
}

const withMin = (scheme: Scheme, key: string, min: number): Scheme =>
  changeItem(scheme, key, (item) => ({ ...item, tickRule: { kind: 'any-of', field: 'measures', min } }));

test('the shipped versions stand in the list with their receipt dates, and only those may change', async () => {
  const { client } = await openRegister();
  const { versions } = await client.schemes.list({});
  expect(versions).toMatchObject([
    { id: '2020-points', shipped: true, status: 'published', usedBy: 0, previousVersionId: null },
    { id: '2023-pass-fail', shipped: true, status: 'published', usedBy: 0, previousVersionId: '2020-points' },
  ]);
  const { version, scheme } = await valueOf(client.schemes.get({ id: '2023-pass-fail' }));
  expect(scheme).toEqual(passFail2023);
  const { id, rowVersion } = version;
  expect(await refusalOf(client.schemes.saveDraft({ id, rowVersion, scheme }))).toMatchObject({
    code: 'version-in-use',
  });
  expect(await refusalOf(client.schemes.unpublish({ id, rowVersion }))).toMatchObject({ code: 'version-in-use' });
  expect(await refusalOf(client.schemes.discardDraft({ id, rowVersion }))).toMatchObject({ code: 'version-in-use' });
  const bad = { new: { first: '2026-04-01', last: '2026-03-31' }, renewal: { first: '2026-02-30', last: null } };
  expect((await refusalOf(client.schemes.setWindows({ id, rowVersion, windows: bad }))).faults).toMatchObject([
    { path: 'windows.new.last', code: 'end-before-start' },
    { path: 'windows.renewal.first', code: 'impossible-date' },
  ]);
  const windows = { new: { first: '2023-04-01', last: '2027-03-31' }, renewal: null };
  const saved = await valueOf(client.schemes.setWindows({ id, rowVersion, windows }));
  expect((await valueOf(client.schemes.get({ id }))).version).toMatchObject({ windows, rowVersion: saved.rowVersion });
  expect(await refusalOf(client.schemes.setWindows({ id, rowVersion, windows: none }))).toMatchObject({
    code: 'edit-conflict',
    current: { rowVersion: saved.rowVersion },
  });
  const [line] = (await client.home.overview({})).recent;
  expect(line).toMatchObject({ action: 'schemes.setWindows', after: { newLast: '2027-03-31', renewalUsed: false } });
});

test('copy, edit, a fault at its place, publish, an application made with it: then it is frozen', async () => {
  const { client, setClock } = await openRegister('2026-11-22');
  const { id, rowVersion, scheme } = await draftOf2023(client);
  const sameName = client.schemes.copy({ fromId: '2020-points', label: ' 令和９年度版' });
  expect(await refusalOf(sameName)).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'label', code: 'not-unique' }],
  });
  expect((await valueOf(client.schemes.get({ id }))).version).toMatchObject({
    label: '令和9年度版',
    status: 'draft',
    shipped: false,
    previousVersionId: '2023-pass-fail',
    windows: none,
  });
  const { scheme: longer, key } = addItem(scheme, 1, passFail2023);
  const faulty = withMin(longer, 'overtime_measures', 9);
  const draft = await valueOf(client.schemes.saveDraft({ id, rowVersion, scheme: faulty }));
  const windows = { new: fromDecember, renewal: null };
  const refused = await refusalOf(client.schemes.publish({ id, rowVersion: draft.rowVersion, windows }));
  expect(refused).toMatchObject({
    code: 'version-has-faults',
    faults: [
      { path: 'categories.1.items.2.tickRule.min', code: 'not-reachable', params: { needed: 9, possible: 4 } },
      { path: 'categories.1.items.4.text', code: 'required' },
    ],
  });
  const good = changeItem(withMin(faulty, 'overtime_measures', 2), key, (item) => ({ ...item, text: ['新しい取組'] }));
  const mended = await valueOf(client.schemes.saveDraft({ id, rowVersion: draft.rowVersion, scheme: good }));
  expect(
    (await refusalOf(client.schemes.publish({ id, rowVersion: mended.rowVersion, windows: none }))).faults,
  ).toMatchObject([{ path: 'windows', code: 'required' }]);
  const endless = { new: { first: null, last: null }, renewal: null };
  expect(
    (await refusalOf(client.schemes.publish({ id, rowVersion: mended.rowVersion, windows: endless }))).faults,
  ).toMatchObject([{ path: 'windows.new.first', code: 'required' }]);
  const published = await valueOf(client.schemes.publish({ id, rowVersion: mended.rowVersion, windows }));

  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const before = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn: null }));
  expect(await valueOf(client.schemes.transition({ applicationId: before.id }))).toMatchObject({
    currentId: '2023-pass-fail',
  });
  const back = await valueOf(client.schemes.unpublish({ id, rowVersion: published.rowVersion }));
  const again = await valueOf(client.schemes.publish({ id, rowVersion: back.rowVersion, windows }));

  setClock('2026-12-02');
  const other = typedCompany({ name: '有限会社次版', address: '埼玉県朝霞市本町二丁目２番２号' });
  const second = await valueOf(client.companies.create({ draft: other }));
  const application = await valueOf(
    client.applications.create({ companyId: second.id, kind: 'new', receivedOn: null }),
  );
  const sheet = await valueOf(client.checksheets.get({ applicationId: application.id }));
  expect(sheet.schemeVersionId).toBe(id);
  expect(itemByKey(sheet.scheme, key)?.text).toEqual(['新しい取組']);

  expect((await client.schemes.list({})).versions.at(-1)).toMatchObject({ id, status: 'published', usedBy: 1 });
  const now = { id, rowVersion: again.rowVersion };
  const inUse = { code: 'version-in-use', params: { count: 1 } };
  expect(await refusalOf(client.schemes.unpublish(now))).toMatchObject(inUse);
  expect(await refusalOf(client.schemes.saveDraft({ ...now, scheme: good }))).toMatchObject(inUse);
  expect(await refusalOf(client.schemes.discardDraft(now))).toMatchObject(inUse);
  const open = { new: fromDecember, renewal: fromDecember };
  expect(await valueOf(client.schemes.setWindows({ ...now, windows: open }))).toEqual({
    rowVersion: now.rowVersion + 1,
  });
});

test('two windows on one draft: the second is told what differs, item by item', async () => {
  const { client } = await openRegister();
  const { id, rowVersion, scheme } = await draftOf2023(client);
  const mine = removeItem(scheme, 'community');
  const saved = await valueOf(client.schemes.saveDraft({ id, rowVersion, scheme: withMin(scheme, 'harassment', 2) }));
  const refused = await refusalOf(client.schemes.saveDraft({ id, rowVersion, scheme: { ...mine, label: '別名' } }));
  expect(refused).toMatchObject({ code: 'edit-conflict', current: { rowVersion: saved.rowVersion } });
  expect(refused.changes?.map((change) => change.field)).toEqual(['label', '6-2', '7-2']);
  const { rowVersion: over } = await valueOf(
    client.schemes.saveDraft({ id, rowVersion: saved.rowVersion, scheme: mine }),
  );
  expect(await valueOf(client.schemes.discardDraft({ id, rowVersion: over }))).toBeNull();
  expect((await client.schemes.list({})).versions).toHaveLength(2);
  expect(await refusalOf(client.schemes.get({ id }))).toEqual({ code: 'not-found' });
});

test('an item put in by one and another taken out by the other are both told, whatever number they print', async () => {
  const { client } = await openRegister();
  const { id, rowVersion, scheme } = await draftOf2023(client);
  const first = scheme.categories[0]!.items[0]!.key;
  const theirs = renumber(removeItem(withMin(scheme, 'harassment', 2), first));
  await valueOf(client.schemes.saveDraft({ id, rowVersion, scheme: theirs }));
  const added = addItem(scheme, 5, passFail2023).scheme;
  const refused = await refusalOf(client.schemes.saveDraft({ id, rowVersion, scheme: added }));
  const [newItem] = added.categories[5]!.items.slice(-1);
  const fields = refused.changes?.map((change) => change.field);
  expect(fields).toEqual(expect.arrayContaining(['1-1', '6-2', newItem!.id]));
  // what only moved up behind the one taken out says the same and is not in the list
  expect(fields).toHaveLength(3);
  const taken = refused.changes?.find(({ field }) => field === '1-1');
  expect(taken?.theirs).toBe('');
  expect(taken?.yours).toContain(scheme.categories[0]!.items[0]!.text[0]);
});

test('nothing published follows what may still change', async () => {
  const { client } = await openRegister();
  const first = await draftOf2023(client, '甲');
  const variant = await valueOf(client.schemes.copy({ fromId: first.id, label: '乙' }));
  expect((await valueOf(client.schemes.get({ id: variant.id }))).scheme).toMatchObject({
    label: '乙',
    previousVersionId: '2023-pass-fail',
  });
  const windows = { new: null, renewal: fromDecember };
  const one = await valueOf(client.schemes.publish({ id: first.id, rowVersion: first.rowVersion, windows }));
  const next = await valueOf(client.schemes.copy({ fromId: first.id, label: '丙' }));
  const two = await valueOf(client.schemes.publish({ ...next, windows }));
  expect(await refusalOf(client.schemes.unpublish({ id: first.id, rowVersion: one.rowVersion }))).toMatchObject({
    code: 'version-in-use',
    params: { followers: 1 },
  });
  const back = await valueOf(client.schemes.unpublish({ id: next.id, rowVersion: two.rowVersion }));
  await valueOf(client.schemes.unpublish({ id: first.id, rowVersion: one.rowVersion }));
  const refused = await refusalOf(client.schemes.publish({ id: next.id, rowVersion: back.rowVersion, windows }));
  expect(refused.faults).toMatchObject([{ path: 'previousVersionId', code: 'unknown-choice' }]);
});

test('a version as a file and back, in the same register and in another', async () => {
  const { client } = await openRegister();
  const { id, rowVersion, scheme } = await draftOf2023(client, '令和９年度／髙﨑𠮷版');
  await valueOf(client.schemes.saveDraft({ id, rowVersion, scheme: withMin(scheme, 'harassment', 2) }));
  const file = await valueOf(client.schemes.exportFile({ id }));
  expect(file).toMatchObject({ mime: 'application/json' });
  expect(file.fileName).toMatch(/^チェックシートの版.*令和９年度.*髙﨑𠮷版\.json$/u);
  const given = { fileName: file.fileName, base64: file.base64 };
  expect(await refusalOf(client.schemes.importFile(given))).toEqual({ code: 'version-known-already' });

  const other = await openRegister();
  expect(await valueOf(other.client.schemes.importFile(given))).toEqual({ id, rowVersion: 1 });
  const exported = (await valueOf(client.schemes.get({ id }))).scheme;
  const imported = await valueOf(other.client.schemes.get({ id }));
  expect(imported).toMatchObject({ version: { status: 'draft', windows: none } });
  expect(imported.scheme).toEqual(exported);
  expect((await valueOf(other.client.schemes.exportFile({ id }))).base64).toBe(file.base64);

  // edited elsewhere and sent back: beside the one that is known
  const edited = { ...exported, title: '直した表題' };
  const copy = await valueOf(client.schemes.importFile({ fileName: 'a.json', base64: fileOf(edited) }));
  expect(copy.id).not.toBe(id);
  expect((await valueOf(client.schemes.get({ id: copy.id }))).scheme).toEqual({
    ...edited,
    id: copy.id,
    label: '令和９年度／髙﨑𠮷版 の写し',
  });
  const shipped = await valueOf(client.schemes.exportFile({ id: '2023-pass-fail' }));
  expect(await refusalOf(client.schemes.importFile({ fileName: 'b.json', base64: shipped.base64 }))).toEqual({
    code: 'version-known-already',
  });
  // a removed draft's name in data is never given again
  const now = (await valueOf(client.schemes.get({ id }))).version.rowVersion;
  await valueOf(client.schemes.discardDraft({ id, rowVersion: now }));
  expect((await valueOf(client.schemes.importFile(given))).id).not.toBe(id);
});

test('files that are no version change nothing and say what they are', async () => {
  const { client } = await openRegister();
  const item = itemsOf(passFail2023)[0]!;
  const withFirst = (part: object) => ({
    ...passFail2023,
    categories: passFail2023.categories.with(0, {
      ...passFail2023.categories[0]!,
      items: [Object.assign({}, item, part)],
    }),
  });
  const hostile: readonly [string, string, string][] = [
    ['empty', '', 'file-damaged'],
    ['no JSON', base64('PK\u0003\u0004 not json'), 'file-damaged'],
    ['cut off', base64(Buffer.from(fileOf(passFail2023), 'base64').subarray(0, 5000)), 'file-damaged'],
    ['Shift_JIS', base64(new Uint8Array([0x7b, 0x22, 0x82, 0xa0, 0x22, 0x3a, 0x31, 0x7d])), 'file-damaged'],
    ['a list', base64('[]'), 'file-wrong'],
    ['other JSON', base64('{"name":"x"}'), 'file-wrong'],
    ['other format', fileOf(passFail2023, { format: 'something' }), 'file-wrong'],
    ['newer version', fileOf(passFail2023, { version: 2 }), 'file-wrong'],
    ['unknown key beside', fileOf(passFail2023, { extra: 1 }), 'file-wrong'],
    ['unknown key inside', fileOf(withFirst({ script: 'alert(1)' })), 'file-wrong'],
    ['unknown rule', fileOf(withFirst({ tickRule: { kind: 'eval', code: '1' } })), 'file-wrong'],
    ['prototype', base64(`{"format":"${schemeFileFormat}","version":1,"__proto__":{"scheme":{}}}`), 'file-wrong'],
    ['long text', fileOf({ ...passFail2023, title: '長'.repeat(5000) }), 'file-wrong'],
    [
      'many items',
      fileOf({ ...passFail2023, declarations: Array(300).fill(passFail2023.declarations[0]) }),
      'file-wrong',
    ],
    ['deep', base64('['.repeat(100_000)), 'file-damaged'],
    ['deep but whole', base64(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 'file-wrong'],
    ['big', base64(`"${'x'.repeat(maxSchemeFile)}"`), 'file-too-big'],
  ];
  const told = new Map<string, unknown>();
  for (const [name, content, code] of hostile) {
    const refusal = await refusalOf(client.schemes.importFile({ fileName: `${name}.json`, base64: content }));
    expect([name, refusal.code]).toEqual([name, code]);
    told.set(name, refusal.params?.['part']);
  }
  expect(Object.fromEntries([...told].filter(([, part]) => part !== undefined))).toEqual({
    'a list': 'format',
    'other JSON': 'format',
    'other format': 'other-format',
    'newer version': 'version',
    'unknown key beside': 'beside',
    'unknown key inside': 'sheet.categories.0.items.0',
    'unknown rule': 'sheet.categories.0.items.0.tickRule.kind',
    prototype: 'sheet',
    'long text': 'sheet.title',
    'many items': 'sheet.declarations',
    'deep but whole': 'format',
  });
  expect((await client.schemes.list({})).versions).toHaveLength(2);
  expect((await client.home.overview({})).recent).toEqual([]);
});
