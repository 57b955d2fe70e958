import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { HolidayImport } from '../../renderer/features/calendar/holiday-import.tsx';
import { ok } from '../../shared/kernel/result.ts';
import { show, wcagFaults } from './support/show.tsx';

const sent = vi.hoisted(() => ({ all: [] as boolean[], count: 3 }));

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    calendar: {
      readHolidays: () =>
        Promise.resolve(
          ok({ years: [{ year: 2027, count: sent.count, added: 0, changed: 0, removed: 14 }], changes: [] }),
        ),
      importHolidays: ({ fewAreAll }: { fewAreAll: boolean }) => {
        sent.all.push(fewAreAll);
        return Promise.resolve(
          fewAreAll
            ? ok({ years: 1, added: 0, changed: 0, removed: 14 })
            : { ok: false, refusal: { code: 'holidays-few', params: { years: '2027年' } } },
        );
      },
    },
  },
}));

const file = new File(['x'], 'syukujitsu.csv', { type: 'text/csv' });
async function choose(count: number) {
  sent.count = count;
  await show(<HolidayImport today="2026-11-22" onClose={() => undefined} />);
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no field for the file');
  await page.elementLocator(input).upload(file);
  await expect.element(page.getByRole('button', { name: '1年分の祝日を取り込む' })).toBeVisible();
}

test('祝日が少ない年は年と日数を示し、全部だと確かめるまで取り込まない', async () => {
  await choose(3);
  await expect.element(page.getByText('令和9年（2027年）は3日', { exact: false })).toBeVisible();
  expect(await wcagFaults()).toEqual([]);
  const take = page.getByRole('button', { name: '1年分の祝日を取り込む' });
  await take.click();
  await expect.element(page.getByText('2027年の祝日が、いつもの年より少なく', { exact: false })).toBeVisible();
  await page.getByRole('checkbox', { name: 'この年の祝日はこれで全部です' }).click();
  await take.click();
  expect(sent.all).toEqual([false, true]);
});

test('祝日がそろった年には、警告も確認の欄も出さない', async () => {
  await choose(17);
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
});
