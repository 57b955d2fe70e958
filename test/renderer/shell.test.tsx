import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import './support/show.tsx';
import { wcagFaults } from './support/show.tsx';

const session = vi.hoisted(() => ({
  fileState: 'sample',
  today: '2026-11-22',
  clockBehind: null as string | null,
}));

// the frame alone is shown here: every other question to the host goes unanswered
vi.mock('../../renderer/lib/client.ts', () => {
  const silent: unknown = new Proxy(() => {}, {
    get: () => silent,
    apply: () => Promise.reject(new Error('no host in this test')),
  });
  const answer = () =>
    Promise.resolve({
      appVersion: '0.1.0',
      today: session.today,
      fileState: session.fileState,
      clockBehind: session.clockBehind,
      cityName: '朝霞市',
      clerkName: '山田',
      file: 'register.db',
    });
  const client = new Proxy({}, { get: (_, key) => (key === 'safekeeping' ? { session: answer } : silent) });
  return { client };
});

beforeEach(async () => {
  window.location.hash = '#/settings';
  const { queryClient } = await import('../../renderer/lib/query-client.ts');
  queryClient.clear();
  await page.viewport(1366, 768);
  const { App } = await import('../../renderer/app/app.tsx');
  await render(<App />);
});

const title = () => expect.poll(() => document.title, { timeout: 8000 });

test('上段に製品名・市・見本データ・担当者、左に画面の一覧。機械で分かるWCAG違反はない', async () => {
  await expect.element(page.getByText('グッドバランス認定台帳', { exact: true })).toBeVisible();
  await expect.element(page.getByText('朝霞市', { exact: true })).toBeVisible();
  await expect.element(page.getByText('見本データ', { exact: true })).toBeVisible();
  await expect.element(page.getByText('担当者：山田')).toBeVisible();
  const links = page.getByRole('navigation', { name: '主な画面' }).getByRole('link');
  expect(links.elements().map((link) => link.textContent)).toEqual([
    'ホーム',
    '事業者台帳',
    '申請受付',
    '委員会・決定',
    '認定証',
    '広報掲載',
    '期限・更新',
    '設定',
  ]);
  const frame = [...document.querySelectorAll('header, nav')].filter((part) => !part.closest('main'));
  for (const part of frame) expect(await wcagFaults(part)).toEqual([]);
});

test('Alt＋数字で画面が変わり、表題が変わり、焦点が見出しに移る', async () => {
  await title().toBe('設定｜グッドバランス認定台帳');
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await title().toBe('事業者台帳｜グッドバランス認定台帳');
  await expect.element(page.getByRole('heading', { level: 1, name: '事業者台帳' })).toHaveFocus();
  const link = page.getByRole('link', { name: '事業者台帳', exact: true });
  await expect.element(link).toHaveAttribute('aria-current', 'page');
});

test('?で操作の説明が開き、Escで閉じる。Tabの最初は「本文へ移動」', async () => {
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const address = window.location.hash;
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'キーボード操作' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  const skip = page.getByRole('link', { name: '本文へ移動' });
  skip.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('main')).toHaveFocus();
  expect(window.location.hash).toBe(address);
});

test('日付が変わると、前の日に読んだものは読み直される', async () => {
  const { queryClient } = await import('../../renderer/lib/query-client.ts');
  const { sessionQuery } = await import('../../renderer/lib/session.ts');
  await expect.element(page.getByText('担当者：山田')).toBeVisible();
  await queryClient.fetchQuery({ queryKey: ['computed-today'], queryFn: () => 'yesterday' });
  const isStale = () => queryClient.getQueryState(['computed-today'])?.isInvalidated;
  await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
  expect(isStale()).toBe(false);
  session.today = '2026-11-23';
  await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
  await expect.poll(isStale).toBe(true);
  session.today = '2026-11-22';
  // nobody has to press anything for it: the frame asks every minute while its window is in sight
  expect(sessionQuery.refetchInterval).toBe(60_000);
});

test('パソコンの日付が前回使った日より前なら、どの画面でも知らせ、出口がある', async () => {
  session.clockBehind = '2027-03-01';
  const { queryClient } = await import('../../renderer/lib/query-client.ts');
  await queryClient.invalidateQueries();
  const alert = page
    .getByRole('alert')
    .filter({ hasText: 'パソコンの日付（令和8年11月22日）が、前回使った日（令和9年3月1日）より前です' });
  await expect.element(alert).toBeVisible();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await title().toBe('事業者台帳｜グッドバランス認定台帳');
  await alert.getByRole('button', { name: '今日の日付は正しい' }).click();
  await expect.element(page.getByRole('dialog', { name: '今日の日付で計算し直しますか' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  session.clockBehind = null;
});
