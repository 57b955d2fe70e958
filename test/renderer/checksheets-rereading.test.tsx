import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ChecksheetDetail } from '../../shared/contract/checksheets.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { hasUnsaved } from '../../renderer/features/checksheets/state.ts';
import { detail, pointsDetail, showSheet } from './support/sheet.tsx';

type Answer = ChecksheetDetail['answers'][number];

const answer = (itemKey: string, rowVersion: number, more: Partial<Answer> = {}): Answer => ({
  itemKey,
  carried: null,
  rowVersion,
  systemVerdict: 'manual',
  applicantMark: 'blank',
  reviewerMark: null,
  reviewerReason: '',
  entries: {},
  ...more,
});
const hours = (month: number | null, year: number | null = null): Answer['entries'] => ({
  overtime: { kind: 'years', rows: [{ year: 2023, values: { month_hours: month, year_hours: year } }] },
});
const month = () => page.getByRole('textbox', { name: '2-1 2023年 月' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const carriedFrom = { applicationId: 'b', schemeVersionId: '2020-points', decidedOn: '2023-03-01', items: ['x'] };

test('読めない数字を打っても、前の数字は消えずに残り、読める数字になったときに替わる', async () => {
  const { sheet, saved } = await showSheet({ answers: [answer('overtime_result', 4, { entries: hours(45, 300) })] });
  const stored = () => sheet.store.getState().answers['overtime_result']?.entries['overtime'];
  await month().fill('四十くらい');
  await expect.element(page.getByText('読めない欄は保存していません')).toBeVisible();
  await expect.element(month()).toHaveValue('四十くらい');
  await pause(900);
  expect(saved).not.toHaveBeenCalled();
  expect(stored()).toMatchObject({ rows: [{ values: { month_hours: 45 } }, {}, {}] });
  // what is saved beside it takes the old number along, not a blank
  await page.getByRole('textbox', { name: '2-1 2023年 年間' }).fill('310');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(saved.mock.lastCall![0].answer.entries['overtime']).toMatchObject({
    rows: [{ year: 2023, values: { month_hours: 45, year_hours: 310 } }, {}, {}],
  });
  await expect.element(month()).toHaveValue('四十くらい');
  await month().fill('40');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
  expect(saved.mock.lastCall![0].answer.entries['overtime']).toMatchObject({
    rows: [{ values: { month_hours: 40 } }, {}, {}],
  });
  await month().fill('');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(3));
  expect(saved.mock.lastCall![0].answer.entries['overtime']).toMatchObject({
    rows: [{ values: { month_hours: null } }, {}, {}],
  });
});

test('ほかの画面で受け付けられて対象の年が変わると、表も文言も新しい年になり、打った数字は残る', async () => {
  const { rereads } = await showSheet({ receivedOn: null });
  await month().fill('45');
  rereads({
    ...detail,
    receivedOn: '2027-02-01',
    baseYears: { years: [2024, 2025, 2026], window: [2022, 2026], basis: 'calendar' },
  });
  await expect.element(page.getByRole('textbox', { name: '2-1 2026年 月' })).toBeVisible();
  await expect.element(page.getByText('または、2026年の平均時間外労働時間', { exact: false })).toBeVisible();
  await expect.element(month()).toHaveValue('45');
});

test('公的平均値がほかの画面で登録されると、アプリの確認がその数値で変わる', async () => {
  const rows = [2023, 2024, 2025].map((year) => ({ year, values: { rate: 70 } }));
  const five = [2023, 2024, 2025].map((year) => ({ year, values: { ok: true } }));
  const entries: Answer['entries'] = {
    leave_rate: { kind: 'years', rows },
    five_days_all: { kind: 'years', rows: five },
  };
  const leave = answer('leave_rate', 2, { applicantMark: 'ticked', entries });
  const { rereads } = await showSheet({ answers: [leave] });
  await expect.element(page.getByRole('link', { name: '公的平均値を入力する' }).first()).toBeVisible();
  const averages: ChecksheetDetail['averages'] = {
    asOf: '2026-11-22',
    rows: [2023, 2024, 2025].map((year) => ({
      series: 'paid-leave-rate',
      industry: 'E',
      year,
      tenths: 600,
      edition: '就労条件総合調査',
      publishedOn: '2026-11-01',
      source: '厚生労働省',
    })),
  };
  rereads({ ...detail, answers: [leave], averages });
  await expect.element(page.getByRole('list', { name: '3-1 確認に使った数値' })).toMatchTextContent(/60/);
  await expect.element(page.getByRole('link', { name: '公的平均値を入力する' })).not.toBeInTheDocument();
});

test('保存の前に始まった読み直しは、確かめた要確認を戻さない', async () => {
  const carried = answer('mgmt_philosophy', 3, { carried: carriedFrom });
  const other = answer('wlb_structure', 3, { carried: carriedFrom });
  const { sheet, saved } = await showSheet({ answers: [carried, other] }, () =>
    Promise.resolve(ok({ rowVersion: 4, systemVerdict: 'manual' })),
  );
  const parts = () => Object.keys(sheet.store.getState().carried);
  expect(parts()).toEqual(['mgmt_philosophy', 'wlb_structure']);
  await page.getByRole('textbox', { name: '1-1 理念の概要' }).fill('イクボス宣言');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(hasUnsaved(sheet.store.getState())).toBe(false));
  sheet.settle('wlb_structure');
  const read = (answers: readonly Answer[]) => sheet.takeIn({ ...detail, answers: [...answers] });
  // as both were before
  read([carried, other]);
  expect(parts()).toEqual([]);
  // carried over once more in another window
  read([carried, { ...other, rowVersion: 5 }]);
  expect(parts()).toEqual(['wlb_structure']);
});

test('ほかの画面で版が変わると、保存できるものは保存してから新しい版で開く', async () => {
  const { saved, rereads } = await showSheet();
  await page.getByRole('textbox', { name: '1-1 理念の概要' }).fill('イクボス宣言');
  rereads(pointsDetail);
  await expect.element(page.getByText(/項目1の点数/)).toBeVisible();
  expect(saved).toHaveBeenCalledOnce();
  expect(page.getByText('チェックシートの版が変わりました').elements()).toEqual([]);
});

test('保存できない記入があるうちは、版が変わっても黙って消さず、開き直すかを尋ねる', async () => {
  const { saved, rereads } = await showSheet({}, () => Promise.resolve(refuse({ code: 'not-found' })));
  const text = page.getByRole('textbox', { name: '1-1 理念の概要' });
  await text.fill('消えてはいけない');
  rereads(pointsDetail);
  const asked = page.getByRole('alert').filter({ hasText: 'チェックシートの版が変わりました' });
  await expect.element(asked).toBeVisible();
  await expect.element(text).toHaveValue('消えてはいけない');
  await asked.getByRole('button', { name: '新しい版で開き直す' }).click();
  await expect.element(page.getByText(/項目1の点数/)).toBeVisible();
  const sent = saved.mock.calls.length;
  await pause(900);
  expect(saved).toHaveBeenCalledTimes(sent);
});
