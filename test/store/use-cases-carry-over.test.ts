import { expect, test } from 'vitest';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import {
  openRegister,
  refusalOf,
  type Register,
  type RegisterClient,
  typedCompany,
  valueOf,
} from '../support/register.ts';

type Answer = Parameters<RegisterClient['checksheets']['saveItem']>[0]['answer'];

const blank: Answer = { applicantMark: 'blank', reviewerMark: null, reviewerReason: '', entries: {} };
const text = (value: string): EntryValue => ({ kind: 'text', text: value });

/** A company certified on one day, and what its sheet needs beyond the usual. */
async function certifiedCompany({ client, setClock }: Register, receivedOn: string, decidedOn: string, extra = {}) {
  setClock(receivedOn);
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const made = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn }));
  for (const [itemKey, answer] of Object.entries<Partial<Answer>>(extra)) {
    const asked = { applicationId: made.id, itemKey, rowVersion: null, answer: { ...blank, ...answer } };
    await valueOf(client.checksheets.saveItem(asked));
  }
  await finishedReview(client, made.id);
  setClock(decidedOn);
  await certified(client, made.id);
  return { companyId: company.id, firstId: made.id };
}

async function renewed(register: Register, companyId: string, receivedOn: string | null) {
  const { client } = register;
  const { id } = await valueOf(client.applications.create({ companyId, kind: 'renewal', receivedOn }));
  const sheet = () => valueOf(client.checksheets.get({ applicationId: id }));
  const answerOf = async (key: string) => (await sheet()).answers.find((each) => each.itemKey === key);
  return { id, sheet, answerOf };
}

test('a renewal on the new sheet begins with the old one’s entries, never with a tick, and each is 要確認', async () => {
  const register = await openRegister('2023-02-10');
  const { client, setClock } = register;
  const { companyId, firstId } = await certifiedCompany(register, '2023-02-10', '2023-03-20');
  const old = await valueOf(client.checksheets.get({ applicationId: firstId }));
  expect([old.schemeVersionId, old.previous, old.carriedDeclarations]).toEqual(['2020-points', null, []]);
  setClock('2026-02-10');
  const { id, sheet, answerOf } = await renewed(register, companyId, '2026-02-10');

  const begun = await sheet();
  expect(begun.schemeVersionId).toBe('2023-pass-fail');
  expect(begun.answers.length).toBeGreaterThan(5);
  expect(new Set(begun.answers.map((each) => each.applicantMark))).toEqual(new Set(['blank']));
  const philosophy = old.answers.find((each) => each.itemKey === '1-1')!;
  expect(await answerOf('mgmt_philosophy')).toMatchObject({
    entries: philosophy.entries,
    reviewerMark: null,
    carried: { applicationId: firstId, schemeVersionId: '2020-points', decidedOn: '2023-03-20', items: ['1-1'] },
  });
  expect(begun.previous).toMatchObject({
    applicationId: firstId,
    schemeVersionId: '2020-points',
    decidedOn: '2023-03-20',
  });
  expect(begun.previous?.items['mgmt_philosophy']).toMatchObject([{ id: '1-1', mark: 'ticked', tickHint: 'hint' }]);
  expect(begun.previous?.items['']?.map((each) => each.id)).toContain('1-3');
  // the law is always declared anew
  expect(begun.declarations['legal_compliance']).toBeUndefined();
  expect(begun.carriedDeclarations).not.toContain('legal_compliance');
  const [line] = (await client.companies.history({ id: companyId })).rows;
  expect(line).toMatchObject({ action: 'checksheets.carryOver', after: { items: begun.answers.length } });
  // nothing was filled in by a person yet
  const detail = await valueOf(client.applications.get({ id }));
  expect([detail.sheetSummary, detail.checksheet.answered]).toEqual([null, 0]);
  expect((await client.applications.list({ companyId })).rows[0]?.sheetSummary).toBeNull();

  const refused = await refusalOf(client.checksheets.finishReview({ applicationId: id, rowVersion: begun.rowVersion }));
  const parts = begun.answers.length + begun.carriedDeclarations.length;
  expect(refused).toMatchObject({ code: 'carried-not-confirmed', params: { count: parts } });
  expect(refused.faults).toContainEqual({ path: 'items.mgmt_philosophy', code: 'carried-unconfirmed' });

  // the review is finished over them once they were touched or confirmed, and the next renewal begins with these
  await finishedReview(client, id);
  expect((await sheet()).answers.every((each) => each.carried === null)).toBe(true);
});

test('touched is what changes, confirmed is what a clerk says; what is the same stays 要確認', async () => {
  const register = await openRegister('2023-05-10');
  const { client, setClock } = register;
  const { companyId, firstId } = await certifiedCompany(register, '2023-05-10', '2023-06-20');
  const declared = { kurumin: { declared: true, entries: { class: 'くるみん' } } };
  expect((await refusalOf(client.checksheets.carryOver({ applicationId: firstId }))).code).toBe(
    'decided-record-is-fixed',
  );
  setClock('2026-04-01');
  const { id: applicationId, sheet, answerOf } = await renewed(register, companyId, '2026-04-01');
  const carriedKeys = async () =>
    (await sheet()).answers.filter((each) => each.carried !== null).map((each) => each.itemKey);
  expect(await carriedKeys()).toEqual(['community', 'mgmt_philosophy', 'time_recording', 'work_efficiency']);

  const save = (itemKey: string, rowVersion: number | null, answer: Partial<Answer>) =>
    valueOf(client.checksheets.saveItem({ applicationId, itemKey, rowVersion, answer: { ...blank, ...answer } }));
  const stood = (await answerOf('mgmt_philosophy'))!;
  await save('mgmt_philosophy', stood.rowVersion, { entries: stood.entries });
  expect(await carriedKeys()).toHaveLength(4);
  await save('mgmt_philosophy', stood.rowVersion, { entries: stood.entries, applicantMark: 'ticked' });
  expect(await carriedKeys()).toEqual(['community', 'time_recording', 'work_efficiency']);

  const before = (await answerOf('community'))!;
  await valueOf(client.checksheets.confirmCarried({ applicationId, part: 'community' }));
  await valueOf(client.checksheets.confirmCarried({ applicationId, part: 'community' }));
  expect(await answerOf('community')).toEqual({ ...before, carried: null });
  const [line] = (await client.companies.history({ id: companyId })).rows;
  expect(line).toMatchObject({ action: 'checksheets.confirmCarried', after: { item: 'community', itemNumber: '7-2' } });

  // emptied by a clerk, it is not filled in again by itself, but by asking for it
  await save('time_recording', (await answerOf('time_recording'))!.rowVersion, {});
  expect((await answerOf('time_recording'))?.carried).toBeNull();
  expect(await valueOf(client.checksheets.carryOver({ applicationId }))).toEqual({ items: 2 });
  expect(await carriedKeys()).toEqual(['time_recording', 'work_efficiency']);
  expect((await answerOf('mgmt_philosophy'))?.applicantMark).toBe('ticked');

  // a decided sheet that declared more gives the next cover its lines
  const cover = await sheet();
  await valueOf(
    client.checksheets.saveDeclarations({ applicationId, rowVersion: cover.rowVersion, declarations: declared }),
  );
  await finishedReview(client, applicationId);
  await certified(client, applicationId);
  setClock('2029-05-01');
  const next = await renewed(register, companyId, '2029-05-01');
  let third = await next.sheet();
  expect(third).toMatchObject({ declarations: declared, carriedDeclarations: ['kurumin'] });
  expect(third.previous?.applicationId).toBe(applicationId);
  const { rowVersion } = third;
  const asked = { applicationId: next.id, rowVersion, declarations: declared };
  await valueOf(client.checksheets.saveDeclarations(asked));
  expect((await next.sheet()).carriedDeclarations).toEqual(['kurumin']);
  await valueOf(client.checksheets.confirmCarried({ applicationId: next.id, part: 'cover.kurumin' }));
  third = await next.sheet();
  expect([third.carriedDeclarations, third.rowVersion]).toEqual([[], rowVersion]);
  // the case before keeps its own 参考（前回）
  expect((await sheet()).previous?.applicationId).toBe(firstId);
});

test('when the years move at receipt, what nobody touched is taken over anew by them', async () => {
  const register = await openRegister('2024-06-03');
  const { client, setClock } = register;
  const use = (years: readonly number[], values: Record<string, number>): Record<string, EntryValue> => ({
    use: { kind: 'years', rows: years.map((year) => ({ year, values })) },
  });
  const { companyId } = await certifiedCompany(register, '2024-06-03', '2024-07-10', {
    childcare_leave_use: { applicantMark: 'ticked', entries: use([2021, 2022], { male: 1, female: 2 }) },
    nursing_care_leave: { applicantMark: 'ticked', entries: use([2021], { count: 1 }) },
    female_managers: {
      applicantMark: 'ticked',
      entries: {
        target: text('女性管理職2人'),
        managers: { kind: 'numbers', values: { male: 1, female: 3 } },
        as_of_date: { kind: 'date', date: '2024-03-31' },
      },
    },
  });
  setClock('2027-03-20');
  const { id, sheet, answerOf } = await renewed(register, companyId, null);
  expect((await sheet()).baseYears.window).toEqual([2021, 2025]);
  const yearsIn = async (key: string) => {
    const entry = (await answerOf(key))?.entries['use'];
    return entry?.kind === 'years' ? entry.rows.map((row) => row.year) : [];
  };
  expect([await yearsIn('childcare_leave_use'), await yearsIn('nursing_care_leave')]).toEqual([[2021, 2022], [2021]]);
  // the managers were those of another 直近決算期末: shown as 参考（前回） only
  expect((await answerOf('female_managers'))?.entries).toEqual({ target: text('女性管理職2人') });
  expect((await sheet()).previous?.items['female_managers']?.[0]?.evidence.join()).toContain('女性3人');
  const touched = (await answerOf('time_recording'))!;
  const answer: Answer = { ...blank, entries: { recording_method: text('ICカード') } };
  await valueOf(
    client.checksheets.saveItem({
      applicationId: id,
      itemKey: 'time_recording',
      rowVersion: touched.rowVersion,
      answer,
    }),
  );

  setClock('2027-04-10');
  const { rowVersion } = await valueOf(client.applications.get({ id }));
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'received', on: '2027-04-10' }));
  expect((await sheet()).baseYears.window).toEqual([2022, 2026]);
  expect([await yearsIn('childcare_leave_use'), await yearsIn('nursing_care_leave')]).toEqual([[2022], []]);
  expect((await answerOf('childcare_leave_use'))?.carried).not.toBeNull();
  // nothing of it is inside the window any more: an empty box again
  expect(await answerOf('nursing_care_leave')).toMatchObject({ entries: {}, carried: null });
  const recorded = await answerOf('time_recording');
  expect(recorded?.entries).toEqual({ recording_method: text('ICカード') });
  // one item was touched; the box that was emptied by the years is no answer, nor is one emptied by hand
  const shown = async () => {
    const detail = await valueOf(client.applications.get({ id }));
    const row = (await client.applications.list({ companyId })).rows.find((each) => each.id === id);
    return [detail.checksheet.answered, detail.sheetSummary, row?.sheetSummary];
  };
  expect(await shown()).toEqual([1, '合格 0 / 7', '合格 0 / 7']);
  const emptied = { ...blank, entries: { recording_method: text(' ') } };
  const saved = { applicationId: id, itemKey: 'time_recording', rowVersion: recorded!.rowVersion, answer: emptied };
  await valueOf(client.checksheets.saveItem(saved));
  expect(await shown()).toEqual([0, null, null]);
});

test('a renewal changed to the other version and back stands as it was: everything 要確認, nothing answered', async () => {
  const register = await openRegister('2023-02-10');
  const { client, setClock, app } = register;
  const { companyId } = await certifiedCompany(register, '2023-02-10', '2023-03-20');
  const always = { first: null, last: null };
  const windows = JSON.stringify({ new: always, renewal: always });
  app.context.store.statement('update scheme_version set windows = ?').run(windows);
  setClock('2026-02-10');
  const { id, sheet } = await renewed(register, companyId, '2026-02-10');
  const change = async (schemeVersionId: string) => {
    const { rowVersion } = await valueOf(client.applications.get({ id }));
    await valueOf(client.checksheets.changeVersion({ applicationId: id, rowVersion, schemeVersionId }));
    const { answers, carriedDeclarations } = await sheet();
    const { checksheet } = await valueOf(client.applications.get({ id }));
    const carried = answers.filter((each) => each.carried !== null);
    expect([carried.length, checksheet.answered]).toEqual([answers.length, 0]);
    return { entries: carried.map((each) => [each.itemKey, each.entries]), carriedDeclarations };
  };
  const [old, back] = [await change('2020-points'), await change('2023-pass-fail')];
  expect([old.entries.length, back.entries.length]).toEqual([20, 16]);
  expect(back.carriedDeclarations).toEqual(['kurumin']);
  expect(await change('2020-points')).toEqual(old);
  expect(await change('2023-pass-fail')).toEqual(back);

  // a certification corrected to 不認定 is nothing to build on
  app.context.store
    .statement(
      `insert into decision (id, created_at, created_by, application_id, outcome, decided_on, judgement, checksheet_snapshot, corrects_id)
       select 'corrected', created_at, created_by, application_id, 'refused', decided_on, judgement, checksheet_snapshot, id from decision`,
    )
    .run();
  expect((await sheet()).previous).toBeNull();
  expect((await refusalOf(client.checksheets.carryOver({ applicationId: id }))).code).toBe('no-earlier-sheet');
});

test('without an earlier sheet in the register a renewal begins empty and says so when asked', async () => {
  const register = await openRegister('2026-11-22');
  const { client, app } = register;
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const kept = { created_at: 'x', created_by: 'c', updated_at: 'x', updated_by: 'c' };
  const insert = (table: string, row: Record<string, unknown>) =>
    app.context.store
      .statement(
        `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
          .map((name) => `@${name}`)
          .join(', ')})`,
      )
      .run(row);
  insert('certification', { ...kept, id: 'c1', company_id: company.id, number: 1, first_certified_on: '2024-02-01' });
  const dates = { certified_on: '2024-02-01', start_on: '2024-02-02', end_on: '2027-02-01', basis: '3年' };
  const term = { ...kept, ...dates, id: 't1', certification_id: 'c1', company_id: company.id, kind: 'new' };
  insert('term', { ...term, scheme_version_id: '2020-points' });
  const { id, sheet } = await renewed(register, company.id, '2026-11-22');
  expect(await sheet()).toMatchObject({ answers: [], previous: null, carriedDeclarations: [] });
  expect((await refusalOf(client.checksheets.carryOver({ applicationId: id }))).code).toBe('no-earlier-sheet');
});
