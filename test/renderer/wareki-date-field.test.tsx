import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WarekiDateField } from '../../renderer/components/wareki-date-field.tsx';
import type { FieldFault } from '../../renderer/lib/use-local-faults.ts';
import { show, typeWithIme, wcagFaults } from './support/show.tsx';

const field = () => page.getByRole('textbox', { name: '受付日', exact: true });

interface Seen {
  value: string | null;
  fault: FieldFault | null;
}

async function showField(start: string | null = null): Promise<Seen> {
  const seen: Seen = { value: start, fault: null };
  function Form() {
    const [value, setValue] = useState(start);
    return (
      <>
        <WarekiDateField
          label="受付日"
          path="receivedOn"
          required
          value={value}
          onChange={(date, fault) => {
            seen.value = date;
            seen.fault = fault;
            setValue(date);
          }}
        />
        <button type="button">次へ</button>
        <button type="button" onClick={() => setValue('2021-01-15')}>
          外から入れる
        </button>
      </>
    );
  }
  await show(<Form />);
  return seen;
}

const leave = () => page.getByRole('button', { name: '次へ' }).click();

test('IMEで「令和8年4月1日」を変換しながら入力しても文字は壊れず、欄を離れると日付として読まれる', async () => {
  const seen = await showField();
  await field().click();
  await typeWithIme(['れ', 'れいわ', '令和', '令和８ねん', '令和８年４月１日'], '令和８年４月１日');
  // still the clerk's own text: nothing was rewritten while composing
  await expect.element(field()).toHaveValue('令和８年４月１日');
  await leave();
  await expect.element(field()).toHaveValue('令和8年4月1日');
  await expect.element(page.getByText('令和8年4月1日（2026年4月1日・水）')).toBeVisible();
  expect(seen).toEqual({ value: '2026-04-01', fault: null });
});

test.each([
  ['R8.4.1', '2026-04-01'],
  ['20260401', '2026-04-01'],
  ['２０２６／４／１', '2026-04-01'],
  ['H31/4/30', '2019-04-30'],
  ['令和元年5月1日', '2019-05-01'],
  ['2026-04-01', '2026-04-01'],
])('貼り付けた「%s」を %s と読む', async (pasted, expected) => {
  const seen = await showField();
  await field().fill(pasted);
  await leave();
  expect(seen).toEqual({ value: expected, fault: null });
});

test.each([
  ['R99.99.99', 'impossible-date', /暦にない日付/],
  ['2026-02-30', 'impossible-date', /暦にない日付/],
  ['平成40年1月1日', 'out-of-era', /平成の終わった後/],
  ['あした', 'not-a-date', /日付として読めません/],
])('日付でない「%s」は消されず、何が違うかが出る', async (typed, code, sentence) => {
  const seen = await showField('2026-04-01');
  await field().fill(typed);
  // not while typing: a half-typed date is not a mistake
  await expect.element(page.getByText(sentence)).not.toBeInTheDocument();
  await leave();
  await expect.element(field()).toHaveValue(typed);
  await expect.element(page.getByText(sentence)).toBeVisible();
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field()).toHaveAccessibleDescription(sentence);
  expect(seen.value).toBeNull();
  expect(seen.fault?.code).toBe(code);
});

test('空にすると日付なしになり、誤りにはならない', async () => {
  const seen = await showField('2026-04-01');
  await field().clear();
  await leave();
  expect(seen).toEqual({ value: null, fault: null });
  await expect.element(field()).not.toHaveAttribute('aria-invalid', 'true');
});

test('カレンダーはキーボードだけで開き、選び、閉じる。見出しは和暦', async () => {
  const seen = await showField('2026-11-22');
  await field().click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('dialog', { name: '受付日のカレンダー' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '令和8年11月', exact: true })).toBeVisible();
  const day = (date: string) => page.getByRole('button', { name: date });
  await expect.element(day('令和8年11月22日（2026年11月22日）日曜日')).toHaveFocus();
  expect(await wcagFaults()).toEqual([]);
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  await expect.element(day('令和8年11月30日（2026年11月30日）月曜日')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue('令和8年11月30日');
  expect(seen.value).toBe('2026-11-30');
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(field()).toHaveFocus();
});

test('外から値が変わると、表示もその日付になる', async () => {
  await showField();
  await field().fill('読めない文字');
  await page.getByRole('button', { name: '外から入れる' }).click();
  await expect.element(field()).toHaveValue('令和3年1月15日');
});
