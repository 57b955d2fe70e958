import { expect, test } from 'vitest';
import { citationFor } from '../../electron/use-cases/achievement-record.ts';
import { contentsOf } from '../support/contents.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

type Consent = 'yes' | 'no' | 'unknown';

async function certifiedCompany(
  client: RegisterClient,
  consent: Consent = 'yes',
  name = '株式会社甲',
  enter: (applicationId: string) => Promise<void> = () => Promise.resolve(),
) {
  const draft = typedCompany({ name, publicationConsent: consent });
  const company = await valueOf(client.companies.create({ draft, confirmedDuplicate: true }));
  const receivedOn = '2026-11-01';
  const application = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn }));
  await enter(application.id);
  await finishedReview(client, application.id);
  await certified(client, application.id);
  return company.id;
}

const listing = (medium: 'newsletter' | 'web', toOn = 'R8.11.30') => ({
  title: medium === 'web' ? 'ホームページ' : '広報あさか 1月号',
  medium,
  ordering: 'number' as const,
  scope: { by: 'period' as const, fromOn: 'R8.11.1', toOn },
});

const typed = (more: object = {}) => ({
  what: '年次有給休暇の取得率',
  figure: '78.5',
  unit: '％',
  fromOn: 'R6.4.1',
  toOn: 'R7.3.31',
  evidence: 'チェックシート 3-1 記入欄',
  consent: 'yes' as const,
  ...more,
});
const rate = '年次有給休暇の取得率78.5％（令和6年4月1日から令和7年3月31日まで）';

const listOf = (client: RegisterClient, companyId: string) => valueOf(client.achievements.list({ companyId }));
const sentencesOf = async (client: RegisterClient, companyId: string) =>
  (await listOf(client, companyId)).rows.map(({ sentence }) => sentence);
async function entryOf(client: RegisterClient, publicationId: string) {
  const { entries } = await valueOf(client.publications.get({ id: publicationId }));
  const records = await valueOf(client.achievements.ofPublication({ publicationId }));
  return { entry: entries[0]!, record: records.entries[0]! };
}

test('the sheet is taken over once: what came in stays as the clerk left it, what was taken out may come back', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const companyId = await certifiedCompany(client, 'unknown');
  const before = await listOf(client, companyId);
  expect(before).toMatchObject({ rows: [], hasSheet: true, companyConsent: 'unknown' });
  const { term, rows } = await valueOf(client.achievements.coming({ companyId }));
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'new'));
  expect(before.waiting).toBe(rows.length);
  const keys = rows.map(({ key }) => key);
  await valueOf(client.achievements.takeOver({ companyId, termId: term.id, keys }));
  expect(await sentencesOf(client, companyId)).toEqual(rows.map(({ sentence }) => sentence));
  const taken = (await listOf(client, companyId)).rows;
  expect(taken.every(({ consent, remarks }) => consent === 'unknown' && remarks.includes('consent-missing'))).toBe(
    true,
  );

  const [, first, second] = taken;
  const draft = typed({ what: '働き方の宣言', figure: '', unit: '', fromOn: '', toOn: '', consent: 'no' });
  await valueOf(client.achievements.save({ companyId, edit: { id: first!.id, rowVersion: 1 }, draft }));
  await valueOf(client.achievements.remove({ id: second!.id, rowVersion: 1 }));
  const again = await valueOf(client.achievements.coming({ companyId }));
  expect(again.rows.filter(({ state }) => state === 'removed').map(({ sentence }) => sentence)).toEqual([
    second!.sentence,
  ]);
  const stored = contentsOf(app.context.store);
  const nothing = await valueOf(
    client.achievements.takeOver({ companyId, termId: term.id, keys: [again.rows[1]!.key, 'no such line'] }),
  );
  expect(nothing.count).toBe(0);
  expect(contentsOf(app.context.store)).toEqual(stored);
  await valueOf(client.achievements.takeOver({ companyId, termId: term.id, keys }));
  const after = await sentencesOf(client, companyId);
  expect(after).toContain('働き方の宣言に取り組んでいる');
  expect(after).toContain(second!.sentence);
  expect(after).toHaveLength(rows.length);

  // the company consents afterwards: only what nobody was asked about follows
  const { rowVersion, draft: known } = await valueOf(client.companies.get({ id: companyId }));
  expect(await refusalOf(client.achievements.confirmConsent({ companyId }))).toMatchObject({ code: 'consent-missing' });
  const yes = { ...known, publicationConsent: 'yes' as const };
  await valueOf(client.companies.update({ id: companyId, rowVersion, draft: yes }));
  expect(await valueOf(client.achievements.confirmConsent({ companyId }))).toEqual({ count: rows.length - 1 });
  const consents = (await listOf(client, companyId)).rows.map(({ consent }) => consent);
  expect(consents.filter((consent) => consent !== 'yes')).toEqual(['no']);
});

test('one record, every text: a change reaches each text nobody edited, and the choice is each publication’s own', async () => {
  const { client } = await openRegister('2026-11-22');
  const companyId = await certifiedCompany(client);
  const paper = await valueOf(client.publications.create({ draft: listing('newsletter') }));
  const web = await valueOf(client.publications.create({ draft: listing('web') }));
  const taken = await listOf(client, companyId);
  expect(taken.rows.length).toBeGreaterThan(3);
  expect(taken.publications.map(({ title }) => title)).toEqual(['ホームページ', '広報あさか 1月号']);
  await valueOf(client.achievements.save({ companyId, edit: null, draft: typed() }));
  const page = await entryOf(client, web.id);
  expect(page.entry.body).toContain(`・${rate}`);
  expect(page.entry.body).toBe(page.record.text);
  const news = await entryOf(client, paper.id);
  expect(news.entry.body).not.toContain('78.5');

  // the newsletter tells of two only
  const figure = news.record.achievements.find(({ sentence }) => sentence === rate)!;
  const deed = news.record.achievements.find(({ sentence }) => sentence.includes('RPA'))!;
  const { entry } = news;
  const choice = { entryId: entry.id, rowVersion: entry.rowVersion, chosen: [figure.id, 'gone', deed.id] };
  await valueOf(client.achievements.choose(choice));
  const chosen = await entryOf(client, paper.id);
  expect(chosen.entry.body).toBe(`・${deed.sentence}\n・${rate}`);
  expect(chosen.record.chosen).toEqual([deed.id, figure.id]);
  expect(await refusalOf(client.achievements.choose(choice))).toMatchObject({ code: 'edit-conflict' });

  // an edited text stays, and is told from the record
  const body = '働きやすい会社です。';
  const { id: entryId, rowVersion } = chosen.entry;
  await valueOf(client.publications.updateEntry({ entryId, rowVersion, included: true, body }));
  const row = (await listOf(client, companyId)).rows.find(({ id }) => id === figure.id)!;
  const edit = { id: row.id, rowVersion: row.rowVersion };
  await valueOf(client.achievements.save({ companyId, edit, draft: typed({ figure: '80' }) }));
  const edited = await entryOf(client, paper.id);
  expect(edited.entry.body).toBe(body);
  expect(edited.record.text).toContain('取得率80％');
  const elsewhere = await entryOf(client, web.id);
  expect(elsewhere.entry.body).toContain('取得率80％');
  expect(elsewhere.record.elsewhere).toEqual([
    { publicationId: paper.id, title: '広報あさか 1月号', lines: ['働きやすい会社です'] },
  ]);

  // the order of the record is the order of the texts
  const ids = (await listOf(client, companyId)).rows.map(({ id }) => id);
  await valueOf(client.achievements.reorder({ companyId, ids: ids.toReversed() }));
  const items = (await entryOf(client, web.id)).entry.body.split('\n').filter((line) => line.startsWith('・'));
  expect(items[0]).toContain('取得率80％');
  expect(await refusalOf(client.achievements.reorder({ companyId, ids: ids.slice(1) }))).toMatchObject({
    code: 'edit-conflict',
  });
});

test('a figure without its period, and what was not consented to, do not leave the house; the company is named', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const companyId = await certifiedCompany(client);
  const { id } = await valueOf(client.publications.create({ draft: listing('newsletter') }));
  const exported = { id, format: 'txt' as const };
  await valueOf(client.publications.export(exported));
  const draft = typed({ fromOn: '', toOn: '' });
  const saved = await valueOf(client.achievements.save({ companyId, edit: null, draft }));
  // nobody chose it: it is left out by itself
  await valueOf(client.publications.export(exported));
  const { entry, record } = await entryOf(client, id);
  const told = record.achievements.filter((each) => each.told).map((each) => each.id);
  await valueOf(
    client.achievements.choose({ entryId: entry.id, rowVersion: entry.rowVersion, chosen: [...told, saved.id] }),
  );
  expect(await refusalOf(client.publications.export(exported))).toMatchObject({
    code: 'claim-without-period',
    params: { company: '株式会社甲', text: '年次有給休暇の取得率78.5％' },
  });
  const open = await entryOf(client, id);
  expect(open.record.faults).toEqual([{ code: 'claim-without-period', text: '年次有給休暇の取得率78.5％' }]);
  const edit = { id: saved.id, rowVersion: 1 };
  await valueOf(client.achievements.save({ companyId, edit, draft: typed({ consent: 'unknown' }) }));
  expect(await refusalOf(client.publications.export(exported))).toMatchObject({ code: 'consent-missing' });
  await valueOf(client.achievements.save({ companyId, edit: { ...edit, rowVersion: 2 }, draft: typed() }));
  await valueOf(client.publications.export(exported));

  const stored = contentsOf(app.context.store);
  const faultsOf = async (more: object) =>
    (await refusalOf(client.achievements.save({ companyId, edit: null, draft: typed(more) }))).faults?.map(
      ({ path, code }) => `${path} ${code}`,
    );
  expect(await faultsOf({ what: '', fromOn: 'いつか', toOn: 'R9.3.31' })).toEqual([
    'fromOn not-a-date',
    'what required',
    'toOn date-in-future',
  ]);
  expect(await faultsOf({ toOn: '', figure: '' })).toEqual(['figure required', 'toOn required']);
  expect(
    await refusalOf(client.achievements.save({ companyId, edit: { ...edit, rowVersion: 1 }, draft: typed() })),
  ).toMatchObject({ code: 'edit-conflict', current: { rowVersion: 3 } });
  expect(await refusalOf(client.achievements.remove({ id: saved.id, rowVersion: 1 }))).toMatchObject({
    code: 'edit-conflict',
  });
  expect(contentsOf(app.context.store)).toEqual(stored);
});

/** One more item than the least; with no option chosen, it is emptied again. */
async function consecutiveLeave(client: RegisterClient, applicationId: string, chosen: readonly string[]) {
  const itemKey = 'leave_measures';
  const sheet = await valueOf(client.checksheets.get({ applicationId }));
  const rowVersion = sheet.answers.find((each) => each.itemKey === itemKey)?.rowVersion ?? null;
  const entries = { measures: { kind: 'options' as const, chosen: [...chosen], otherText: '' } };
  const applicantMark = chosen.length > 0 ? ('ticked' as const) : ('blank' as const);
  const answer = { applicantMark, reviewerMark: null, reviewerReason: '', entries };
  await valueOf(client.checksheets.saveItem({ applicationId, itemKey, rowVersion, answer }));
}

test('a renewed sheet brings its own record in the clerk’s words; what it does not say any more is marked', async () => {
  const { client, setClock } = await openRegister('2026-11-22');
  const companyId = await certifiedCompany(client, 'yes', '株式会社甲', (id) =>
    consecutiveLeave(client, id, ['consecutive']),
  );
  const takeOver = async () => {
    const { term, rows } = await valueOf(client.achievements.coming({ companyId }));
    const keys = rows.map(({ key }) => key);
    const { count } = await valueOf(client.achievements.takeOver({ companyId, termId: term.id, keys }));
    return { term, rows, count };
  };
  const first = await takeOver();
  const row = (await listOf(client, companyId)).rows.find(({ what }) => what === 'RPAによる集計')!;
  const words = typed({ what: 'RPAの活用', figure: '', unit: '', fromOn: '', toOn: '' });
  await valueOf(client.achievements.save({ companyId, edit: { id: row.id, rowVersion: 1 }, draft: words }));
  const old = await valueOf(client.publications.create({ draft: listing('web') }));
  const before = await entryOf(client, old.id);

  setClock('2029-10-01');
  const receivedOn = '2029-10-01';
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn }));
  await finishedReview(client, id);
  const { rowVersion } = await valueOf(client.checksheets.get({ applicationId: id }));
  await valueOf(client.checksheets.reopenReview({ applicationId: id, rowVersion, reason: '記入の確かめ' }));
  await consecutiveLeave(client, id, []);
  const sheet = await valueOf(client.checksheets.get({ applicationId: id }));
  const seen = { applicationId: id, rowVersion: sheet.rowVersion, confirmedWithoutFigures: true };
  await valueOf(client.checksheets.finishReview(seen));
  await certified(client, id);

  expect((await listOf(client, companyId)).waiting).toBe(first.rows.length - 1);
  const second = await takeOver();
  expect(second.term.id).not.toBe(first.term.id);
  const { rows } = await listOf(client, companyId);
  const present = rows.filter(({ termId }) => termId === second.term.id).map(({ sentence }) => sentence);
  expect(present).toHaveLength(first.rows.length - 1);
  expect(present).toContain('RPAの活用に取り組んでいる');
  expect(rows.slice(present.length).every(({ earlier }) => earlier)).toBe(true);
  expect(rows.filter(({ outdated }) => outdated).map(({ sentence }) => sentence)).toEqual([
    '休暇の連続取得を奨励している',
  ]);
  // the listing of the first term tells what was certified then
  expect((await entryOf(client, old.id)).entry).toEqual(before.entry);
});

test('a publication of before there was a record gets one when it is taken in anew; what was published is fixed', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const companyId = await certifiedCompany(client);
  const { id } = await valueOf(client.publications.create({ draft: listing('newsletter') }));
  const { entry } = await entryOf(client, id);
  const { store } = app.context;
  store.statement('delete from achievement').run();
  store.statement('update publication_entry set achievements = null').run();
  expect((await entryOf(client, id)).record).toMatchObject({ achievements: [], text: '' });
  await valueOf(client.publications.refresh({ id, rowVersion: 1 }));
  const again = await entryOf(client, id);
  expect(again.entry.body).toBe(entry.body);
  expect(again.record.chosen).toHaveLength(entry.body.split('\n').length);

  store.statement("update publication set published_on = '2026-11-22'").run();
  const choice = { entryId: again.entry.id, rowVersion: again.entry.rowVersion, chosen: null };
  expect(await refusalOf(client.achievements.choose(choice))).toMatchObject({ code: 'publication-published' });
  await valueOf(client.achievements.save({ companyId, edit: null, draft: typed() }));
  const body = store.statement<string>('select body from publication_entry').pluck().get();
  expect(body).toBe(entry.body);
});

test('a certificate cites what was recorded, or else the sheet', async () => {
  const { client, app } = await openRegister('2026-11-22');
  const companyId = await certifiedCompany(client);
  const { terms } = await valueOf(client.companies.get({ id: companyId }));
  const { store } = app.context;
  const term = store
    .statement<{ companyId: string; certificationId: string; startOn: string }>(
      'select company_id as companyId, certification_id as certificationId, start_on as startOn from term',
    )
    .get()!;
  expect(terms).toHaveLength(1);
  const bySheet = citationFor(store, term);
  expect(bySheet).toMatch(/^経営者の理念表明と推進体制、.+及び.+$/u);
  await valueOf(client.publications.create({ draft: listing('web') }));
  expect(citationFor(store, term)).toBe(bySheet);
  const row = (await listOf(client, companyId)).rows[0]!;
  await valueOf(client.achievements.remove({ id: row.id, rowVersion: 1 }));
  expect(citationFor(store, term)).not.toContain('経営者の理念表明');
  for (const { id, rowVersion } of (await valueOf(client.achievements.list({ companyId: term.companyId }))).rows)
    await valueOf(client.achievements.remove({ id, rowVersion }));
  expect(citationFor(store, term)).toBe('');
});
