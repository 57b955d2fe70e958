import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChecksheetDetail } from '../../shared/contract/checksheets.ts';
import { baseYears } from '../../shared/domain/base-years.ts';
import { displayText, itemsOf, labelFor } from '../../shared/domain/checksheet.ts';
import { ok } from '../../shared/kernel/result.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { hasUnsaved } from '../../renderer/features/checksheets/state.ts';
import { detail, panel, showSheet } from './support/sheet.tsx';
import { wcagFaults } from './support/show.tsx';

const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });

test('様式の7項目・23審査項目と表紙の5行を、言葉どおりに、対象の年で並べる', async () => {
  const { shown } = await showSheet();
  const text = shown.container.textContent;
  const years = baseYears('2026-11-02');
  for (const item of itemsOf(passFail2023)) {
    for (const sentence of labelFor(passFail2023, item, years)) expect(text).toContain(sentence);
    for (const note of item.notes) expect(text).toContain(displayText(note));
    for (const field of item.fields) expect(text).toContain(displayText(field.label));
  }
  for (const declaration of passFail2023.declarations) expect(text).toContain(displayText(declaration.text));
  expect(text).toContain('または、2025年の平均時間外労働時間');
  expect(shown.container.querySelectorAll('h2')).toHaveLength(8);
  expect(shown.container.querySelectorAll('h3')).toHaveLength(23);
  expect(await wcagFaults(shown.container)).toEqual([]);
});

test('スペースキーで✓が付き、判定がその場で変わる', async () => {
  const { saved, covers } = await showSheet();
  const marked = ['1-1', '2-1', '2-2', '7-2'];
  for (const id of marked) {
    tick(`${id} 申請者のチェック`).element().focus();
    await userEvent.keyboard(' ');
  }
  await expect.element(panel()).toMatchTextContent(/合格 3 \/ 7/);
  await expect.element(panel()).toMatchTextContent(/認定の基準を満たさない/);
  await expect.element(panel()).toMatchTextContent(/「関係法令の遵守」の申告がありません/);
  tick('関係法令（労働基準法、育児・介護休業法など）を遵守している').element().focus();
  await userEvent.keyboard(' ');
  await expect.element(panel()).toMatchTextContent(/認定の基準を満たす/);
  await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(marked.length));
  await vi.waitFor(() => expect(covers).toHaveBeenCalledOnce());
  expect(covers.mock.calls[0]![0].declarations).toEqual({ legal_compliance: { declared: true, entries: {} } });
});

test('「-」は様式で認めた審査項目にだけあり、分母から外れる', async () => {
  await showSheet();
  const na = page.getByRole('checkbox', { name: /申請者の\s*「-」/ });
  expect(na.elements()).toHaveLength(2);
  await na.nth(0).click();
  await na.nth(1).click();
  for (const id of ['4-1', '4-5']) await tick(`${id} 申請者のチェック`).click();
  await expect.element(panel().getByRole('row', { name: /4 女性活躍の推進/ })).toMatchTextContent(/2／2合格/);
  await tick('4-3 申請者のチェック').click();
  await expect.element(na.nth(0)).not.toBeChecked();
});

test('審査者が違う結果にすると理由を求め、判定は審査者のものになる', async () => {
  await showSheet();
  await tick('1-1 申請者のチェック').click();
  const row = panel().getByRole('row', { name: /1 経営者/ });
  await expect.element(row).toMatchTextContent(/1／1合格/);
  const reviewer = page.getByRole('radiogroup', { name: '1-1 審査者のチェック' });
  await reviewer.getByRole('radio', { name: '空欄' }).click();
  await expect.element(row).toMatchTextContent(/0／1不合格/);
  const reason = page.getByRole('textbox', { name: '1-1 申請者と違う理由' });
  await expect.element(reason).toHaveAttribute('aria-invalid', 'true');
  await reason.fill('社内に掲示がなかった');
  await expect.element(reason).not.toHaveAttribute('aria-invalid', 'true');
});

test('保存できなくても打った文字は残り、もう一度保存できる', async () => {
  let broken = true;
  const { saved } = await showSheet({}, () =>
    broken ? Promise.reject(new Error('gone')) : Promise.resolve(ok({ rowVersion: 3, systemVerdict: 'manual' })),
  );
  const text = page.getByRole('textbox', { name: '1-1 理念の概要' });
  await text.fill('𠮷野社長がイクボス宣言');
  const again = page.getByRole('button', { name: '1-1 もう一度保存する' });
  await expect.element(again).toBeVisible();
  await expect.element(text).toHaveValue('𠮷野社長がイクボス宣言');
  broken = false;
  await again.click();
  await expect.element(again).not.toBeInTheDocument();
  expect(saved.mock.lastCall![0].answer.entries['philosophy_summary']).toEqual({
    kind: 'text',
    text: '𠮷野社長がイクボス宣言',
  });
});

test('数の欄は全角でも読み、空けた欄は0にならない', async () => {
  const { saved } = await showSheet();
  await page.getByRole('textbox', { name: '2-1 2023年 月' }).fill('４５．５');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(saved.mock.lastCall![0].answer.entries['overtime']).toEqual({
    kind: 'years',
    rows: [
      { year: 2023, values: { month_hours: 45.5, year_hours: null } },
      { year: 2024, values: { month_hours: null, year_hours: null } },
      { year: 2025, values: { month_hours: null, year_hours: null } },
    ],
  });
});

test('読めない数字があるうちは審査を完了せず、一覧に焦点が移り、番号からその欄へ飛べる', async () => {
  const { saved } = await showSheet();
  const hours = page.getByRole('textbox', { name: '2-1 2023年 月' });
  await hours.fill('45時間くらい');
  await userEvent.keyboard('{Tab}');
  await page.getByRole('button', { name: '審査を完了する' }).click();
  const list = page.getByRole('alert').filter({ hasText: 'まだ保存していない欄があります（1か所）' });
  await expect.element(list).toHaveFocus();
  await list.getByRole('link', { name: '2-1' }).click();
  await expect.element(hours).toHaveFocus();
  await expect.element(page.getByText('読めない欄は保存していません')).toBeVisible();
  expect(saved.mock.calls.every(([{ answer }]) => !JSON.stringify(answer).includes('45'))).toBe(true);
});

test('あとから読み直した内容は、打ちかけの審査項目には触れない', async () => {
  const { sheet } = await showSheet();
  const answer = (itemKey: string, text: string): ChecksheetDetail['answers'][number] => ({
    itemKey,
    carried: null,
    rowVersion: 9,
    systemVerdict: 'manual',
    applicantMark: 'ticked',
    reviewerMark: null,
    reviewerReason: '',
    entries: {
      [itemKey === 'mgmt_philosophy' ? 'philosophy_summary' : 'department_name']: { kind: 'text', text },
    },
  });
  const mine = page.getByRole('textbox', { name: '1-1 理念の概要' });
  await mine.fill('打ちかけ');
  sheet.takeIn({ ...detail, answers: [answer('mgmt_philosophy', '相手の理念'), answer('wlb_structure', '人事課')] });
  await expect.element(page.getByRole('textbox', { name: '1-2 担当部署名' })).toHaveValue('人事課');
  await expect.element(mine).toHaveValue('打ちかけ');
});

test('読めない数字は、あとから読み直した内容に替わると、保存できない欄として残らない', async () => {
  const { sheet, saved } = await showSheet();
  const unread = () => Object.keys(sheet.store.getState().unreadable);
  const month = page.getByRole('textbox', { name: '2-1 2023年 月' });
  await month.fill('四十くらい');
  await vi.waitFor(() => expect(unread()).toHaveLength(1));
  expect(hasUnsaved(sheet.store.getState())).toBe(true);
  const rows = (hours: number | null) => [{ year: 2023, values: { month_hours: hours, year_hours: null } }];
  const read = (rowVersion: number, hours: number | null): ChecksheetDetail['answers'] => [
    {
      itemKey: 'overtime_result',
      carried: null,
      rowVersion,
      systemVerdict: 'insufficient',
      applicantMark: 'blank',
      reviewerMark: null,
      reviewerReason: '',
      entries: { overtime: { kind: 'years', rows: rows(hours) } },
    },
  ];
  sheet.takeIn({ ...detail, answers: read(8, 44) });
  await expect.element(month).toHaveValue('44');
  expect(hasUnsaved(sheet.store.getState())).toBe(false);
  await month.fill('五十くらい');
  await vi.waitFor(() => expect(unread()).toHaveLength(1));
  // blank there too: the field still says what is true
  sheet.takeIn({ ...detail, answers: read(99, null) });
  await expect.element(month).toHaveValue('');
  expect(hasUnsaved(sheet.store.getState())).toBe(false);
  expect(saved).not.toHaveBeenCalled();
});

test('決定した後は読むだけになる', async () => {
  const { shown } = await showSheet({ editable: false, status: 'certified' });
  const open = shown.container.querySelectorAll('input:not([disabled], [readonly]), textarea:not([readonly])');
  expect([...open].map((each) => each.outerHTML)).toEqual([]);
});
