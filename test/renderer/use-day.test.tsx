import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DayChangedLine } from '../../renderer/components/day-changed-line.tsx';
import { dismissDayChange, untilMidnight, useDay } from '../../renderer/lib/use-day.ts';
import { show, wcagFaults } from './support/show.tsx';

const host = vi.hoisted(() => ({ today: '2026-12-31', asked: 0 }));
vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    safekeeping: {
      session: () => {
        host.asked += 1;
        return Promise.resolve({ today: host.today, fileState: 'empty-chosen' });
      },
    },
  },
}));

let cache: ReturnType<typeof useQueryClient> | undefined;
function Frame() {
  const client = useQueryClient();
  useEffect(() => {
    cache = client;
  }, [client]);
  useDay();
  return <DayChangedLine />;
}

const line = () => page.getByText(/日付が変わりました/u);
const computed = ['computed-today'];

beforeEach(() => {
  host.today = '2026-12-31';
  dismissDayChange();
  // half a minute before midnight in Japan, whatever the machine's own zone
  const now = Date.parse('2026-12-31T14:59:30.000Z');
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('開いたまま零時を過ぎると、読み直して、日付が変わったことを一行で伝える', async () => {
  const shown = await show(<Frame />);
  await vi.advanceTimersByTimeAsync(100);
  await cache?.fetchQuery({ queryKey: computed, queryFn: () => 'yesterday' });
  const before = host.asked;
  expect(document.querySelector('output')?.textContent).toBe('');
  host.today = '2027-01-01';
  await vi.advanceTimersByTimeAsync(20_000);
  expect(host.asked).toBe(before);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(host.asked).toBe(before + 1);
  vi.useRealTimers();
  await expect.element(line()).toBeVisible();
  await expect.element(page.getByText(/今日は令和9年1月1日/u)).toBeVisible();
  expect(cache?.getQueryState(computed)?.isInvalidated).toBe(true);
  expect(await wcagFaults(shown.container)).toEqual([]);
  await page.getByRole('button', { name: 'この表示を消す' }).click();
  await expect.element(line()).not.toBeInTheDocument();
});

test('窓に戻ったときにも日付を尋ねる。同じ日なら何も言わない', async () => {
  await show(<Frame />);
  await vi.advanceTimersByTimeAsync(100);
  const before = host.asked;
  window.dispatchEvent(new Event('focus'));
  await vi.advanceTimersByTimeAsync(100);
  expect(host.asked).toBe(before + 1);
  expect(document.querySelector('output')?.textContent).toBe('');
  // the machine slept over the new year: its timers stood still, the clerk comes back
  host.today = '2027-01-04';
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  await expect.element(page.getByText(/今日は令和9年1月4日/u)).toBeVisible();
});

test('次の零時は日本の零時', () => {
  const until = (at: string) => untilMidnight(Date.parse(at)) - 500;
  expect(until('2026-12-31T14:59:59.000Z')).toBe(1000);
  expect(until('2026-12-31T15:00:00.000Z')).toBe(86_400_000);
  expect(until('2026-12-31T23:00:00.000Z')).toBe(57_600_000);
});
