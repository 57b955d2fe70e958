import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FormPreview } from '../../shared/contract/forms.ts';
import { base64, bytesOf, insertRows, moveRowsUp, openForm, rowOf, saveForm, type } from '../support/form-workbook.ts';
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

async function begun(receivedOn = '2026-06-01') {
  const register = await openRegister(receivedOn);
  const { client } = register;
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const { id: applicationId } = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn }),
  );
  const save = (itemKey: string, answer: Partial<Answer>, rowVersion: number | null = null) =>
    valueOf(client.checksheets.saveItem({ applicationId, itemKey, rowVersion, answer: { ...blank, ...answer } }));
  const sheet = () => valueOf(client.checksheets.get({ applicationId }));
  const exported = async () => bytesOf(await valueOf(client.forms.export({ applicationId })));
  const chosen = (bytes: Uint8Array) => ({ applicationId, fileName: '返送 (1).xlsx', base64: base64(bytes) });
  const read = (bytes: Uint8Array) => client.forms.read(chosen(bytes));
  const accept = (bytes: Uint8Array, preview: FormPreview, paths: readonly string[]) =>
    client.forms.accept({ ...chosen(bytes), sha256: preview.sha256, seen: preview.seen, paths: [...paths] });
  return { ...register, applicationId, companyId: company.id, save, sheet, exported, chosen, read, accept };
}

/** Everything stored, for showing that nothing changed. */
function dump({ dataDir }: Pick<Register, 'dataDir'>): string {
  const file = new Database(join(dataDir, 'good-balance.sqlite'), { readonly: true });
  try {
    const tables = ['application', 'checksheet', 'checksheet_answer', 'application_file', 'audit_line'];
    const known = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    return JSON.stringify(
      tables
        .filter((name) => known.includes(name))
        .map((name) => file.prepare(`SELECT * FROM ${name} ORDER BY id`).all()),
    );
  } finally {
    file.close();
  }
}

const of = (preview: FormPreview, path: string) => preview.values.find((each) => each.path === path);

test('書き出した様式は、名前・鍵・印刷の設定を持ち、今の内容と同じと読まれる', async () => {
  const { client, applicationId, save, exported, read } = await begun();
  await save('mgmt_philosophy', {
    applicantMark: 'ticked',
    entries: { philosophy_summary: { kind: 'text', text: 'イクボス宣言' } },
  });
  const file = await valueOf(client.forms.export({ applicationId }));
  expect(file.fileName).toMatch(/^.+_株式会社見本製作所_チェックシート\.xlsx$/u);
  const { book, sheet, cover } = await openForm(await exported());
  expect(book.sheets.map(({ name, hidden, veryHidden }) => [name, hidden === true || veryHidden === true])).toEqual([
    ['表紙', false],
    ['チェックシート', false],
    ['_様式', true],
  ]);
  expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'portrait', fitToWidth: 1 });
  expect(sheet.pageSetup?.printTitlesRow).toBe('$4:$4');
  expect(sheet.headerFooter?.oddFooter).toContain('&P / &N');
  expect(sheet.protection?.sheet).toBe(true);
  const entry = sheet.cells?.get(`${rowOf(sheet, 'items.mgmt_philosophy.mark')},2`);
  expect(entry).toMatchObject({ value: '✓', style: { protection: { locked: false } } });
  const rules = sheet.dataValidations ?? [];
  expect(
    rules.some((rule) => rule.type === 'decimal' && rule.formula2 === '744' && rule.errorMessage?.includes('744')),
  ).toBe(true);
  expect(rules.some((rule) => rule.type === 'whole')).toBe(true);
  expect(rules.find((rule) => rule.values?.join() === '✓,-')?.errorMessage).toContain('対象者なし');
  expect(rules.find((rule) => rule.values?.includes('2021'))?.values).toEqual(['2021', '2022', '2023', '2024', '2025']);
  const wording = sheet.rows.flat().filter((cell) => typeof cell === 'string');
  expect(wording.some((words) => words.includes('2025年の平均時間外労働時間'))).toBe(true);
  expect(cover.rows.flat()).toContain('カブシキガイシャミホンセイサクショ');

  const preview = await valueOf(read(await exported()));
  expect(preview).toMatchObject({ mismatches: [], problems: [], companyName: '株式会社見本製作所' });
  expect(preview.values.map(({ path, state }) => [path, state])).toEqual([
    ['items.mgmt_philosophy.mark', 'same'],
    ['items.mgmt_philosophy.philosophy_summary', 'same'],
  ]);
});

test('行の移動・挿入、結合、全角、単位、さまざまな印、計算式、百分率を読む', async () => {
  const { exported, read, accept, sheet: stored } = await begun();
  const form = await openForm(await exported());
  const { sheet } = form;
  const put = (slot: string, column: number, value: string | number | boolean, more = {}) =>
    type(sheet, rowOf(sheet, slot), column, value, more);
  insertRows(sheet, rowOf(sheet, 'items.overtime_result.mark'), 3);
  // the last item goes to the top, heading and all
  moveRowsUp(sheet, rowOf(sheet, 'items.community.mark'), 2, rowOf(sheet, 'items.mgmt_philosophy.mark'));
  put('items.mgmt_philosophy.mark', 2, 'レ');
  put('items.wlb_structure.mark', 2, '〇');
  put('items.time_recording.mark', 2, 1);
  put('items.overtime_measures.mark', 2, true);
  put('items.childcare_leave_use.mark', 2, '－');
  put('items.community.mark', 2, 'ｖ');
  put('items.overtime_result.overtime.2023.month_hours', 5, '４４．５');
  put('items.overtime_result.overtime.2023.year_hours', 8, '３００時間');
  put('items.overtime_result.overtime.2024.month_hours', 5, 40, { formula: '20*2' });
  put('items.leave_rate.leave_rate.2023.rate', 5, 0.621, { numFmt: '0.0%' });
  put('items.leave_rate.leave_rate.2024.rate', 5, '62.1％');
  put('items.childcare_leave_use.use.row1.year', 3, '令和６年');
  put('items.childcare_leave_use.use.row1.male', 5, '1人');
  put('items.overtime_measures.measures.option.no_overtime_day', 3, '✔');
  put('items.female_managers.as_of_date', 3, '令和7年3月31日');
  // somebody merged value and unit, and typed into the label
  const merged = rowOf(sheet, 'items.female_managers.managers.male');
  sheet.merges = [...(sheet.merges ?? []), { startRow: merged, startCol: 4, endRow: merged, endCol: 6 }];
  type(sheet, merged, 4, '3人');
  type(sheet, merged, 5, null);
  const bytes = await saveForm(form);
  const preview = await valueOf(read(bytes));
  expect(preview.problems).toEqual([]);
  const reads = (path: string) => of(preview, path)?.read;
  expect([
    reads('items.mgmt_philosophy.mark'),
    reads('items.wlb_structure.mark'),
    reads('items.time_recording.mark'),
    reads('items.overtime_measures.mark'),
    reads('items.childcare_leave_use.mark'),
    reads('items.community.mark'),
  ]).toEqual(['✓', '✓', '✓', '✓', '「-」', '✓']);
  const answer = await valueOf(
    accept(
      bytes,
      preview,
      preview.values.map(({ path }) => path),
    ),
  );
  expect(answer).toEqual({ values: preview.values.length, items: 9 });
  const rows = new Map((await stored()).answers.map((row) => [row.itemKey, row]));
  expect(rows.get('overtime_result')?.entries['overtime']).toMatchObject({
    rows: [
      { year: 2023, values: { month_hours: 44.5, year_hours: 300 } },
      { year: 2024, values: { month_hours: 40, year_hours: null } },
      { year: 2025, values: { month_hours: null, year_hours: null } },
    ],
  });
  expect(rows.get('leave_rate')?.entries['leave_rate']).toMatchObject({
    rows: [{ values: { rate: 62.1 } }, { values: { rate: 62.1 } }, {}],
  });
  expect(rows.get('childcare_leave_use')?.entries['use']).toEqual({
    kind: 'years',
    rows: [{ year: 2024, values: { male: 1, female: null } }],
  });
  expect(rows.get('female_managers')?.entries['managers']).toMatchObject({ values: { male: 3, female: null } });
  expect(rows.get('female_managers')?.entries['as_of_date']).toEqual({ kind: 'date', date: '2025-03-31' });
  // 「-」 with a use entered contradicts: judged as if it had been typed
  expect(rows.get('childcare_leave_use')?.systemVerdict).toBe('contradiction');
});

test('隠れた鍵が失われた様式は、印刷された文言で読む', async () => {
  const { save, exported, read } = await begun();
  await save('overtime_result', {
    applicantMark: 'ticked',
    entries: {
      overtime: {
        kind: 'years',
        rows: [2023, 2024, 2025].map((year) => ({ year, values: { month_hours: year - 2000, year_hours: 300 } })),
      },
    },
  });
  await save('sdgs', {
    applicantMark: 'ticked',
    entries: { goal_numbers: { kind: 'goals', goals: [3, 5] }, measures_text: { kind: 'text', text: '節電\n節水' } },
  });
  await save('harassment', {
    entries: { measures: { kind: 'options', chosen: ['awareness', 'other'], otherText: '相談会' } },
  });
  await save('childcare_leave_use', {
    entries: { use: { kind: 'years', rows: [{ year: 2024, values: { male: 1, female: 2 } }] } },
  });
  const form = await openForm(await exported());
  for (const sheet of [form.sheet, form.cover]) {
    const keys = sheet.name === '表紙' ? [3, 4] : [10, 11, 12, 13];
    sheet.rows.forEach((row, index) => {
      for (const column of index === 0 ? row.keys() : keys) {
        row[column] = null;
        sheet.cells?.delete(`${index},${column}`);
      }
    });
    insertRows(sheet, 3, 2);
  }
  form.book.sheets.splice(2, 1);
  const preview = await valueOf(read(await saveForm(form)));
  expect(preview).toMatchObject({ mismatches: ['unmarked'], problems: [], companyName: '株式会社見本製作所' });
  expect(preview.values.map(({ path, state }) => [path, state])).toEqual([
    ['items.overtime_result.mark', 'same'],
    ['items.overtime_result.overtime', 'same'],
    ['items.childcare_leave_use.use', 'same'],
    ['items.harassment.measures', 'same'],
    ['items.sdgs.mark', 'same'],
    ['items.sdgs.goal_numbers', 'same'],
    ['items.sdgs.measures_text', 'same'],
  ]);
});

describe('取り込み', () => {
  const filled = async () => {
    const made = await begun();
    await made.save('time_recording', { entries: { recording_method: { kind: 'text', text: '手書き' } } });
    const form = await openForm(await made.exported());
    const { sheet, cover } = form;
    type(sheet, rowOf(sheet, 'items.time_recording.recording_method'), 3, 'タイムカード');
    type(sheet, rowOf(sheet, 'items.community.measures_text'), 3, '清掃');
    type(sheet, rowOf(sheet, 'items.community.mark'), 2, '✓');
    type(sheet, rowOf(sheet, 'items.work_efficiency.mark'), 2, '？');
    type(cover, rowOf(cover, 'declarations.legal_compliance'), 0, '✓');
    const bytes = await saveForm(form);
    return { ...made, bytes, preview: await valueOf(made.read(bytes)) };
  };
  const paths = ['items.community.mark', 'items.community.measures_text', 'declarations.legal_compliance'];

  test('読むだけでは何も変わらず、選んだ値だけが一度に入り、原本が元のまま残る', async () => {
    const made = await begun();
    const before = dump(made);
    await valueOf(made.read(await made.exported()));
    expect(dump(made)).toBe(before);

    const { client, applicationId, companyId, bytes, preview, accept, sheet } = await filled();
    expect(preview.values.map(({ path, state, place }) => [path, state, place])).toEqual([
      ['declarations.legal_compliance', 'new', { sheet: '表紙', cell: 'A9' }],
      ['items.time_recording.recording_method', 'differs', expect.objectContaining({ sheet: 'チェックシート' })],
      ['items.community.mark', 'new', expect.anything()],
      ['items.community.measures_text', 'new', expect.anything()],
    ]);
    expect(preview.problems).toMatchObject([
      { label: '2-4 チェック', found: '？', code: 'not-a-mark', place: { sheet: 'チェックシート' } },
    ]);
    expect(await valueOf(accept(bytes, preview, paths))).toEqual({ values: 3, items: 1 });
    const after = await sheet();
    expect(after.declarations['legal_compliance']).toMatchObject({ declared: true });
    const rows = new Map(after.answers.map((row) => [row.itemKey, row]));
    expect(rows.get('community')).toMatchObject({ applicantMark: 'ticked', systemVerdict: 'manual', rowVersion: 1 });
    expect(rows.get('time_recording')?.entries['recording_method']).toEqual({ kind: 'text', text: '手書き' });
    const history = (await client.companies.history({ id: companyId })).rows.slice(0, 3);
    expect(history.map((line) => [line.action, line.before, line.after])).toEqual([
      ['forms.accept', null, { fileName: '返送 (1).xlsx', accepted: 3, items: 1 }],
      ['forms.acceptCover', { legal_compliance: null }, { legal_compliance: { declared: true, entries: {} } }],
      [
        'forms.acceptItem',
        { item: 'community', applicantMark: 'blank', entries: {} },
        {
          item: 'community',
          itemNumber: '7-2',
          applicantMark: 'ticked',
          entries: expect.objectContaining({ measures_text: { kind: 'text', text: '清掃' } }),
        },
      ],
    ]);
    const [kept] = (await client.forms.originals({ applicationId })).files;
    expect(kept).toMatchObject({
      fileName: '返送 (1).xlsx',
      bytes: bytes.byteLength,
      accepted: 3,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(Buffer.compare(bytesOf(await valueOf(client.forms.original({ id: kept!.id }))), bytes)).toBe(0);
    // only the file
    await valueOf(accept(bytes, preview, []));
    expect((await client.forms.originals({ applicationId })).files.map((file) => file.accepted)).toEqual([3, 0]);
  });

  test('ほかの画面で先に保存された項目があると、一つも入らない', async () => {
    const made = await filled();
    await made.save('community', {
      applicantMark: 'blank',
      entries: { measures_text: { kind: 'text', text: '祭り' } },
    });
    const before = dump(made);
    expect(await refusalOf(made.accept(made.bytes, made.preview, paths))).toMatchObject({ code: 'edit-conflict' });
    expect(dump(made)).toBe(before);
    const again = await valueOf(made.read(made.bytes));
    expect(await valueOf(made.accept(made.bytes, again, paths))).toEqual({ values: 3, items: 1 });
  });

  test('別のファイル、知らない値、審査の完了後、決定後は断り、何も変えない', async () => {
    const made = await filled();
    const { client, applicationId, bytes, preview, accept } = made;
    let before = dump(made);
    const refused = async (asked: ReturnType<typeof accept>, code: string) => {
      expect((await refusalOf(asked)).code).toBe(code);
      expect(dump(made)).toBe(before);
    };
    await refused(accept(await made.exported(), preview, paths), 'file-changed');
    await refused(accept(bytes, preview, ['items.community.no_such']), 'invalid-input');
    await refused(accept(bytes, preview, ['items.work_efficiency.mark']), 'invalid-input');
    await finishedReview(client, applicationId);
    before = dump(made);
    await refused(accept(bytes, preview, paths), 'review-finished');
    expect((await refusalOf(made.read(bytes))).code).toBe('review-finished');
    await certified(client, applicationId);
    before = dump(made);
    await refused(accept(bytes, preview, paths), 'decided-record-is-fixed');
  });

  test('ほかの申請・事業者・年・版の様式は、そうと分かる', async () => {
    const { client, exported } = await filled();
    const other = await valueOf(
      client.companies.create({
        draft: typedCompany({ name: '別の会社', corporateNumber: '', address: '朝霞市溝沼１' }),
      }),
    );
    const second = await valueOf(
      client.applications.create({ companyId: other.id, kind: 'new', receivedOn: '2026-06-01' }),
    );
    const chosen = { applicationId: second.id, fileName: 'x.xlsx', base64: base64(await exported()) };
    expect((await valueOf(client.forms.read(chosen))).mismatches).toEqual(['company', 'application']);
    const older = await begun('2022-06-01');
    const made = { ...chosen, base64: base64(await older.exported()) };
    expect(await refusalOf(client.forms.read(made))).toMatchObject({
      code: 'file-other-version',
      params: { label: expect.stringContaining('旧') },
    });
  });

  test('引き継いだ内容は、様式で同じと答えられても確認済みになる', async () => {
    const register = await openRegister('2024-05-01');
    const { client, setClock } = register;
    const company = await valueOf(client.companies.create({ draft: typedCompany() }));
    const first = await valueOf(
      client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2024-05-01' }),
    );
    await finishedReview(client, first.id);
    await certified(client, first.id);
    setClock('2027-02-01');
    const { id: applicationId } = await valueOf(
      client.applications.create({ companyId: company.id, kind: 'renewal', receivedOn: '2027-02-01' }),
    );
    const carried = async () =>
      (await valueOf(client.checksheets.get({ applicationId }))).answers
        .filter((row) => row.carried !== null)
        .map((row) => row.itemKey);
    expect(await carried()).toContain('community');
    const bytes = bytesOf(await valueOf(client.forms.export({ applicationId })));
    const chosen = { applicationId, fileName: '更新.xlsx', base64: base64(bytes) };
    const preview = await valueOf(client.forms.read(chosen));
    const path = 'items.community.measures_text';
    expect(of(preview, path)).toMatchObject({ state: 'same', read: '市民まつりへの協力' });
    await valueOf(client.forms.accept({ ...chosen, sha256: preview.sha256, seen: preview.seen, paths: [path] }));
    expect(await carried()).not.toContain('community');
    const history = (await client.companies.history({ id: company.id })).rows.slice(0, 2);
    expect(history.map((line) => [line.action, line.after])).toEqual([
      ['forms.accept', { fileName: '更新.xlsx', accepted: 1, items: 1 }],
      ['checksheets.confirmCarried', { item: 'community', itemNumber: '7-2' }],
    ]);
  });
});
