import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HistoryTab } from '../../renderer/features/companies/history-tab.tsx';
import { client } from '../../renderer/lib/client.ts';
import type { TimelineRow } from '../../shared/contract/timeline.ts';
import { usualKinds } from '../../shared/domain/timeline.ts';
import { ok } from '../../shared/kernel/result.ts';
import { show, wcagFaults } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    safekeeping: { session: () => Promise.resolve({ today: '2026-11-22' }) },
    timeline: { read: vi.fn(), print: vi.fn() },
  },
}));
const read = vi.mocked(client.timeline.read);
const print = vi.mocked(client.timeline.print);

const row = (more: Partial<TimelineRow> & Pick<TimelineRow, 'key' | 'kind' | 'on' | 'title'>): TimelineRow => ({
  at: `${more.on}T03:00:00.000Z`,
  recordedOn: more.on,
  details: [],
  who: '髙橋',
  link: null,
  ...more,
});
const usual = [
  row({ key: 'e', kind: 'term', on: '2027-01-15', title: '認定期間の満了日（第1号）', recordedOn: null }),
  row({
    key: 'h',
    kind: 'hearing',
    on: '2026-11-16',
    recordedOn: '2026-11-20',
    title: 'ヒアリング（電話）',
    details: ['相手：総務部長'],
    link: { screen: 'application', id: 'a' },
  }),
  row({ key: 'd', kind: 'decision', on: '2024-01-10', title: '認定の決定（更新）' }),
];
const operation = (key: string, before: string, after: string): TimelineRow =>
  row({
    key,
    kind: 'operation',
    on: '2023-11-20',
    title: '申請のメモを変更',
    change: { entity: 'application', before: { note: before }, after: { note: after } },
  });

test('年度ごとに、起きた日と記録した日を示し、種類・文字で絞り込み、その条件のまま印刷する', async () => {
  read.mockImplementation(({ operations }) =>
    Promise.resolve(
      ok({
        companyName: '株式会社甲',
        standing: '継続 1回・認定 5年（令和3年1月15日から）',
        entries: [...usual, ...(operations ? [operation('o2', '甲', '乙'), operation('o1', '', '甲')] : [])],
      }),
    ),
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <HistoryTab companyId="c" open /> }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await show(<RouterProvider<AnyRouter> router={router} />);
  await expect.element(page.getByText('継続 1回・認定 5年（令和3年1月15日から）')).toBeVisible();
  const lines = () => [...document.querySelectorAll('section[aria-label="履歴"] ul > li[data-kind]')];
  const years = () => [...document.querySelectorAll('h3')].map((heading) => heading.textContent);
  expect(years()).toEqual(['令和8年度', '令和5年度']);
  expect(lines().map((line) => line.textContent)).toEqual([
    '令和9年1月15日認定期間認定期間の満了日（第1号）これから髙橋',
    '令和8年11月16日ヒアリングヒアリング（電話）相手：総務部長髙橋令和8年11月20日に記録',
    '令和6年1月10日決定認定の決定（更新）髙橋',
  ]);
  expect(page.getByRole('link', { name: 'ヒアリング（電話）' }).element().getAttribute('href')).toBe('/applications/a');
  expect(await wcagFaults()).toEqual([]);

  // the record of operations is read only when it is asked for; like operations stand on one line with what each changed
  expect(read.mock.calls.map(([input]) => input.operations)).toEqual([false]);
  await page.getByRole('checkbox', { name: '操作の記録', exact: true }).click();
  await expect.element(page.getByText('申請のメモを変更（2件）')).toBeVisible();
  await page.getByText('変更の内容').click();
  await expect.element(page.getByText('メモ：甲 → 乙')).toBeVisible();
  await page.getByRole('checkbox', { name: '操作の記録', exact: true }).click();

  await page.getByRole('checkbox', { name: '決定', exact: true }).click();
  await page.getByRole('textbox', { name: '検索' }).fill('そうむ部長');
  await expect.element(page.getByText('この条件に合う履歴はありません。')).toBeVisible();
  await page.getByRole('textbox', { name: '検索' }).fill('総務');
  await vi.waitFor(() => expect(lines()).toHaveLength(1));
  await expect.element(page.getByText('3件のうち1件')).toBeVisible();
  await page.getByRole('textbox', { name: 'この日から' }).fill('R8.4.1');
  await userEvent.keyboard('{Tab}');

  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  print.mockResolvedValueOnce(ok({ fileName: '履歴.pdf', mime: 'application/pdf', base64: 'QUJD' }));
  await page.getByRole('button', { name: '履歴をPDFで保存する' }).click();
  await vi.waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  expect(print.mock.lastCall?.[0]).toEqual({
    companyId: 'c',
    filter: { kinds: usualKinds.filter((kind) => kind !== 'decision'), from: '2026-04-01', to: null, text: '総務' },
    order: 'newest',
    format: 'pdf',
  });
  clicked.mockRestore();
  await page.getByRole('button', { name: '条件を元に戻す' }).click();
  await vi.waitFor(() => expect(lines()).toHaveLength(3));
});
