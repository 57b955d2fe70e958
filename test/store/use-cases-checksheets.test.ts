import { expect, test } from 'vitest';
import type { EntryValue } from '../../shared/contract/checksheets.ts';
import { certified, fillSheet, finishedReview } from '../support/procedure.ts';
import { openRegister, type RegisterClient, refusalOf, typedCompany, valueOf } from '../support/register.ts';

type Answer = Parameters<RegisterClient['checksheets']['saveItem']>[0]['answer'];

const answer = (more: Partial<Answer> = {}): Answer => ({
  applicantMark: 'blank',
  reviewerMark: null,
  reviewerReason: '',
  entries: {},
  ...more,
});
const text = (value: string): EntryValue => ({ kind: 'text', text: value });

async function begun(at = '2026-11-22', receivedOn: string | null = at) {
  const register = await openRegister(at);
  const { client } = register;
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const made = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn }));
  const save = (itemKey: string, rowVersion: number | null, given: Answer) =>
    client.checksheets.saveItem({ applicationId: made.id, itemKey, rowVersion, answer: given });
  const sheet = () => valueOf(client.checksheets.get({ applicationId: made.id }));
  return { ...register, applicationId: made.id, companyId: company.id, save, sheet };
}

test('a draft is kept with all its faults, and what was typed comes back unchanged', async () => {
  const { save, sheet } = await begun();
  const entries: Record<string, EntryValue> = {
    overtime_basis: { kind: 'choice', key: 'no-such-choice' },
    overtime: {
      kind: 'years',
      rows: [
        { year: 2023, values: { month_hours: -1, year_hours: null } },
        { year: 2023, values: { month_hours: 44.55, year_hours: 1e9 } },
      ],
    },
  };
  const first = await valueOf(save('overtime_result', null, answer({ applicantMark: 'na', entries })));
  expect(first).toEqual({ rowVersion: 1, systemVerdict: 'contradiction' });
  const [stored] = (await sheet()).answers;
  expect(stored).toMatchObject({ itemKey: 'overtime_result', applicantMark: 'na', entries, rowVersion: 1 });
  // the same again is no new version; unknown fields are dropped
  expect(await valueOf(save('overtime_result', 1, answer({ applicantMark: 'na', entries })))).toMatchObject({
    rowVersion: 1,
  });
  const stray = await valueOf(save('mgmt_philosophy', null, answer({ entries: { foreign: text('x') } })));
  expect(stray.rowVersion).toBe(1);
  expect((await sheet()).answers.find((each) => each.itemKey === 'mgmt_philosophy')?.entries).toEqual({});
  expect((await refusalOf(save('no_such_item', null, answer()))).code).toBe('invalid-input');
});

test('two screens on one item: the later save is refused with both sides, another item is not touched', async () => {
  const { save, sheet } = await begun();
  await valueOf(save('time_recording', null, answer({ entries: { recording_method: text('タイムカード') } })));
  await valueOf(save('time_recording', 1, answer({ applicantMark: 'ticked' })));
  const late = await refusalOf(save('time_recording', 1, answer({ reviewerMark: 'ticked' })));
  expect(late).toMatchObject({ code: 'edit-conflict', current: { rowVersion: 2 } });
  expect(late.changes?.map((each) => each.field)).toEqual(['applicantMark', 'reviewerMark']);
  const unaware = await refusalOf(save('time_recording', null, answer({ reviewerMark: 'ticked' })));
  expect(unaware.code).toBe('edit-conflict');
  await valueOf(save('mgmt_philosophy', null, answer({ applicantMark: 'ticked' })));
  expect((await sheet()).answers).toHaveLength(2);
});

test('the review cannot be finished over a contradiction until the reviewer settles it with a reason', async () => {
  const { client, applicationId, save, sheet } = await begun();
  await fillSheet(client, applicationId);
  await valueOf(save('nursing_care_leave', null, answer({ applicantMark: 'ticked' })));
  const chosen: EntryValue = { kind: 'options', chosen: ['no_overtime_day'], otherText: '' };
  await valueOf(save('overtime_measures', null, answer({ entries: { measures: chosen } })));
  let { rowVersion } = await sheet();
  const refused = await refusalOf(client.checksheets.finishReview({ applicationId, rowVersion }));
  expect(refused).toMatchObject({ code: 'checksheet-incomplete', params: { count: 2 } });
  expect(refused.faults).toEqual([
    { path: 'items.overtime_measures', code: 'entries-contradict-mark' },
    { path: 'items.nursing_care_leave', code: 'entry-missing-for-tick' },
  ]);
  expect((await valueOf(client.applications.get({ id: applicationId }))).checksheet.faults).toBe(2);
  const reason = { reviewerMark: 'blank' as const, reviewerReason: '利用実績を確認できない' };
  await valueOf(save('nursing_care_leave', 1, answer({ applicantMark: 'ticked', ...reason })));
  await valueOf(save('overtime_measures', 1, answer({ applicantMark: 'ticked', entries: { measures: chosen } })));
  const done = await valueOf(client.checksheets.finishReview({ applicationId, rowVersion }));
  expect(done.reviewedAt).toBe('2026-11-22T03:00:00.000Z');
  expect(await sheet()).toMatchObject({ reviewedBy: '担当者未設定', editable: true });

  const closed = await refusalOf(save('time_recording', 1, answer()));
  expect(closed.code).toBe('review-finished');
  ({ rowVersion } = await sheet());
  const silent = await refusalOf(client.checksheets.reopenReview({ applicationId, rowVersion, reason: '' }));
  expect(silent.faults).toMatchObject([{ path: 'reason', code: 'required' }]);
  await valueOf(client.checksheets.reopenReview({ applicationId, rowVersion, reason: '記入の追加' }));
  expect(await sheet()).toMatchObject({ reviewedAt: null, reviewedBy: null });
  await valueOf(save('time_recording', 1, answer()));
});

test('an empty sheet and one of an application not yet received cannot be reviewed', async () => {
  const { client, applicationId, sheet } = await begun('2026-11-22', null);
  expect((await sheet()).baseYears).toEqual({ years: [2023, 2024, 2025], window: [2021, 2025], basis: 'calendar' });
  const { rowVersion } = await sheet();
  const early = await refusalOf(client.checksheets.finishReview({ applicationId, rowVersion }));
  expect(early.code).toBe('receipt-missing');
  await valueOf(client.applications.moveTo({ id: applicationId, rowVersion: 1, to: 'received', on: '2026-11-22' }));
  const empty = await refusalOf(client.checksheets.finishReview({ applicationId, rowVersion }));
  expect(empty).toMatchObject({ code: 'checksheet-incomplete', params: { count: 23 } });
});

test('the sheet keeps the years of its receipt, and once decided it is a record', async () => {
  const { client, applicationId, save, sheet, setClock } = await begun('2027-03-30');
  await finishedReview(client, applicationId);
  setClock('2027-04-02');
  expect((await sheet()).baseYears.years).toEqual([2023, 2024, 2025]);
  await certified(client, applicationId);
  expect((await sheet()).editable).toBe(false);
  expect((await refusalOf(save('time_recording', 1, answer()))).code).toBe('decided-record-is-fixed');
  const { rowVersion } = await sheet();
  const reopened = client.checksheets.reopenReview({ applicationId, rowVersion, reason: '見直し' });
  expect((await refusalOf(reopened)).code).toBe('decided-record-is-fixed');
});

test('the cover is kept line by line, and the history tells what changed', async () => {
  const { client, applicationId, companyId, sheet } = await begun();
  const kurumin = { declared: true, entries: { class: 'プラチナくるみん' } };
  const first = await valueOf(
    client.checksheets.saveDeclarations({ applicationId, rowVersion: 1, declarations: { kurumin } }),
  );
  const second = await valueOf(
    client.checksheets.saveDeclarations({
      applicationId,
      rowVersion: first.rowVersion,
      declarations: { legal_compliance: { declared: false, entries: {} } },
    }),
  );
  expect((await sheet()).declarations).toEqual({ kurumin, legal_compliance: { declared: false, entries: {} } });
  const stale = client.checksheets.saveDeclarations({
    applicationId,
    rowVersion: first.rowVersion,
    declarations: { legal_compliance: { declared: true, entries: {} } },
  });
  expect(await refusalOf(stale)).toMatchObject({ code: 'edit-conflict', current: { rowVersion: second.rowVersion } });
  const [line] = (await client.companies.history({ id: companyId })).rows;
  expect(line).toMatchObject({
    action: 'checksheets.saveDeclarations',
    before: { legal_compliance: null },
    after: { legal_compliance: { declared: false } },
  });
});

test('letters no file can hold are refused and named, wherever they stand; the rest of the sheet is kept', async () => {
  const { client, applicationId, save, sheet } = await begun();
  const broken = { ...answer(), entries: { recording_method: text('タイム\u000bカード') } };
  expect((await refusalOf(save('time_recording', null, broken))).faults).toMatchObject([
    { path: 'items.time_recording.recording_method', code: 'control-character', params: { code: 'U+000B', at: 4 } },
  ]);
  // such a reason would silently become U+FFFD on its way into the file
  const half = { ...answer(), reviewerReason: '理由\ud842' };
  expect((await refusalOf(save('time_recording', null, half))).faults).toMatchObject([
    { path: 'items.time_recording.reviewerReason', code: 'lone-surrogate' },
  ]);
  const cover = (value: string) =>
    client.checksheets.saveDeclarations({
      applicationId,
      rowVersion: 1,
      declarations: { kurumin: { declared: true, entries: { class: value } } },
    });
  for (const [value, code] of [
    ['くるみん\u0007', 'control-character'],
    ['あ'.repeat(201), 'too-long'],
  ] as const)
    expect((await refusalOf(cover(value))).faults).toMatchObject([{ path: 'declarations.kurumin.class', code }]);
  expect(await sheet()).toMatchObject({ answers: [], declarations: {} });
  // four-byte letters are letters like any other: 2,000 of them fit, and more are kept as a draft with their fault
  for (const length of [2000, 10_000]) {
    const entries = { measures_text: text('\u{20BB7}'.repeat(length)) };
    const saved = await valueOf(save('work_efficiency', length === 2000 ? null : 1, { ...answer(), entries }));
    expect(saved.rowVersion).toBe(length === 2000 ? 1 : 2);
  }
  expect((await sheet()).answers[0]?.entries).toEqual({ measures_text: text('\u{20BB7}'.repeat(10_000)) });
});
