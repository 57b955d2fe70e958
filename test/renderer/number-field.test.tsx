import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { NumberField, type NumberFieldProps } from '../../renderer/components/number-field.tsx';
import { readNumber } from '../../renderer/lib/read-number.ts';
import { show, typeWithIme } from './support/show.tsx';

const field = () => page.getByRole('textbox', { name: '従業員数', exact: true });
const leave = () => page.getByRole('button', { name: '次へ' }).click();

async function showField(props: Partial<NumberFieldProps> = {}) {
  const seen: { value: number | null; fault: string | null } = { value: null, fault: null };
  function Form() {
    const [value, setValue] = useState<number | null>(null);
    return (
      <>
        <NumberField
          label="従業員数"
          suffix="人"
          min={0}
          {...props}
          value={value}
          onChange={(number, fault) => {
            Object.assign(seen, { value: number, fault: fault?.code ?? null });
            setValue(number);
          }}
        />
        <button type="button">次へ</button>
      </>
    );
  }
  await show(<Form />);
  return seen;
}

test('IMEで１２３４と入れると、途中は打ったまま、欄を離れると1,234になる（数字は重ならない）', async () => {
  const seen = await showField();
  await field().click();
  await typeWithIme(['１', '１２', '１２３', '１２３４'], '１２３４');
  await expect.element(field()).toHaveValue('１２３４');
  await leave();
  await expect.element(field()).toHaveValue('1,234');
  expect(seen).toEqual({ value: 1234, fault: null });
});

test('半角でIMEを通しても数字は重ならない', async () => {
  const seen = await showField();
  await field().click();
  await typeWithIme(['1', '12', '123', '1234'], '1234');
  await leave();
  await expect.element(field()).toHaveValue('1,234');
  expect(seen.value).toBe(1234);
});

test('数字でない文字は消されず、何を直すかが出る', async () => {
  const seen = await showField();
  await field().fill('約50人');
  await leave();
  await expect.element(field()).toHaveValue('約50人');
  await expect.element(page.getByText('数字で入力してください。')).toBeVisible();
  expect(seen).toEqual({ value: null, fault: 'not-a-number' });
});

test('欄の単位を付けて打っても数になり、間に空白のある数字は断って文を出す', async () => {
  const seen = await showField();
  await field().fill('５０人');
  await leave();
  await expect.element(field()).toHaveValue('50');
  expect(seen).toEqual({ value: 50, fault: null });
  await field().fill('4 5');
  await leave();
  await expect.element(field()).toHaveValue('4 5');
  await expect.element(page.getByText('数字で入力してください。')).toBeVisible();
  expect(seen).toEqual({ value: null, fault: 'not-a-number' });
});

test('範囲の外は、どの範囲かを言う', async () => {
  const seen = await showField({ max: 100 });
  await field().fill('101');
  await leave();
  await expect.element(page.getByText('0から100までの数字を入力してください。')).toBeVisible();
  expect(seen.fault).toBe('out-of-range');
});

test.each([
  ['', {}, { ok: true, value: null }],
  ['１，２３４', {}, { ok: true, value: 1234 }],
  ['－５', {}, { ok: true, value: -5 }],
  ['１２．５', { decimals: 1 }, { ok: true, value: 12.5 }],
  ['12.50', { decimals: 1 }, { ok: true, value: 12.5 }],
  ['８０．５％', { decimals: 1 }, { ok: true, value: 80.5 }],
  ['0', { min: 0 }, { ok: true, value: 0 }],
  ['45時間', { unit: '時間' }, { ok: true, value: 45 }],
  ['４５ 時間 30分', { unit: '時間', decimals: 1 }, { ok: true, value: 45.5 }],
  ['62.1％', { unit: '％', decimals: 1 }, { ok: true, value: 62.1 }],
  ['３人', { unit: '人' }, { ok: true, value: 3 }],
  ['1,234名', { unit: '人' }, { ok: true, value: 1234 }],
  ['2件', { unit: '件' }, { ok: true, value: 2 }],
  ['3項目', { unit: '項目' }, { ok: true, value: 3 }],
])('「%s」を数として読む', (typed, limits, expected) => {
  expect(readNumber(typed, limits)).toEqual(expected);
});

test.each([
  ['1.5', {}, 'not-an-integer'],
  ['1.55', { decimals: 1 }, 'too-many-decimals'],
  ['80％5', { decimals: 1 }, 'not-a-number'],
  ['4 5', {}, 'not-a-number'],
  ['４　５人', { unit: '人' }, 'not-a-number'],
  ['45時間', { unit: '人' }, 'not-a-number'],
  ['5％', { unit: '人' }, 'not-a-number'],
  ['人', { unit: '人' }, 'not-a-number'],
  ['1e3', {}, 'not-a-number'],
  ['0x10', {}, 'not-a-number'],
  ['-1', { min: 0 }, 'out-of-range'],
  ['99999999999999999999', {}, 'out-of-range'],
])('「%s」は丸めずに断る', (typed, limits, code) => {
  expect(readNumber(typed, limits)).toMatchObject({ ok: false, refusal: { code } });
});
