import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { alertsSearch } from '../../renderer/app/search-params.ts';
import { AlertsScreen } from '../../renderer/features/alerts/alerts-screen.tsx';
import type { AlertOverview, AlertRow } from '../../shared/contract/alerts.ts';
import { show, wcagFaults } from './support/show.tsx';

const asked = vi.hoisted(() => ({
  lists: [] as object[],
  handled: [] as object[],
  answers: [] as object[],
  right: true,
}));

const classes = { alert: 2, far: 1, declined: 0, leaving: 0, finished: 0, resigned: 0, revoked: 0, ended: 0, none: 1 };
const overview = (): AlertOverview => ({
  today: '2023-12-20',
  previousOn: '2023-12-15',
  arrivals: 1,
  attention: 2,
  overdue: 1,
  stages: [
    { kind: 'term', stage: -1, count: 1, attention: 1 },
    { kind: 'term', stage: 30, count: 1, attention: 1 },
  ],
  check: { companies: asked.right ? 4 : 5, classes, right: asked.right },
  corrections: { total: 0, attention: 0 },
});
const row = (name: string, more: Partial<AlertRow> = {}): AlertRow => ({
  subject: `term:${name}`,
  kind: 'term',
  companyId: `c-${name}`,
  companyName: name,
  number: 1,
  of: 'alert',
  dueOn: '2024-01-15',
  daysLeft: 26,
  stage: 30,
  attention: true,
  application: null,
  next: 'renewal',
  procedure: null,
  handling: null,
  plan: { status: 'last-days', neededBy: '2023-12-25', meetingOn: '2024-01-10', sentence: '申請書が必要' },
  ...more,
});
const rows = [
  row('甲', { dueOn: '2023-12-01', daysLeft: -19, stage: -1, plan: null }),
  row('乙', {
    handling: {
      state: 'held',
      handledOn: '2023-12-01',
      who: '',
      untilOn: '2023-12-19',
      reason: '代表者の交代',
      note: '',
      rowVersion: 3,
      updatedBy: '山田',
      lapsed: true,
    },
  }),
];

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    safekeeping: { session: () => Promise.resolve({ today: '2023-12-20', clerkName: '山田' }) },
    alerts: {
      overview: () => Promise.resolve(overview()),
      list: (request: object) => {
        asked.lists.push(request);
        return Promise.resolve({ total: rows.length, rows });
      },
      handle: (input: object) => {
        asked.handled.push(input);
        return Promise.resolve(asked.answers.shift());
      },
    },
  },
}));

/** Waits until a part says it, among whatever else it says. */
const says = (part: Locator, text: string) => vi.waitFor(() => expect(part.element().textContent).toContain(text));

async function open() {
  const root = createRootRoute();
  const list = createRoute({
    getParentRoute: () => root,
    path: '/renewals',
    validateSearch: alertsSearch,
    component: AlertsScreen,
  });
  const history = createMemoryHistory({ initialEntries: ['/renewals'] });
  const router: AnyRouter = createRouter({ routeTree: root.addChildren([list]), history });
  await show(<RouterProvider router={router} />);
  await expect.element(page.getByRole('link', { name: '甲' })).toBeVisible();
}

beforeEach(() => {
  Object.assign(asked, { lists: [], handled: [], answers: [], right: true });
});

test('警告・自己点検・前回起動からの件数が言葉で出て、数はその一覧を開く', async () => {
  await open();
  await expect
    .element(page.getByRole('link', { name: '前回起動（5日前）から今日までに1件が期限到来' }))
    .toHaveAttribute('href', '/renewals?view=arrived');
  await says(
    page.getByText('自己点検：確認対象', { exact: false }),
    '自己点検：確認対象 4社・警告 2社・対象外 2社（期限まで先 1社・認定歴なし 1社）',
  );
  await expect
    .element(page.getByRole('link', { name: '警告 2社' }))
    .toHaveAttribute('href', '/renewals?view=all&kind=term');
  await says(page.getByRole('row', { name: /甲/u }), '19日経過');
  await says(page.getByRole('row', { name: /乙/u }), '要対応　保留（R5.12.19まで・経過）');
  await says(page.getByRole('row', { name: /乙/u }), 'R5.12.25（まもなく');
  await page.getByText('すべて', { exact: true }).first().click();
  await vi.waitFor(() => expect(asked.lists.at(-1)).toMatchObject({ view: 'all' }));
  expect(await wcagFaults()).toEqual([]);
});

test('合わない自己点検は、隠さずに知らせる', async () => {
  asked.right = false;
  await open();
  await says(page.getByRole('alert'), '自己点検の合計が合いません');
});

test('キーボードで行を選んで対応を記録し、ほかの人の記録は見比べてから上書きする', async () => {
  await open();
  page.getByRole('checkbox', { name: '乙を選ぶ' }).element().focus();
  await userEvent.keyboard(' ');
  await expect
    .element(page.getByRole('link', { name: '案内文書を作る' }))
    .toHaveAttribute('href', '/renewals/notices?tab=letters&companies=c-%E4%B9%99');
  page.getByRole('button', { name: '対応を記録する' }).element().focus();
  await userEvent.keyboard('{Enter}');
  const dialog = page.getByRole('dialog', { name: '対応を記録する（1件）' });
  await expect.element(dialog).toBeVisible();
  await dialog.getByRole('button', { name: '記録する', exact: true }).click();
  await expect.element(dialog.getByRole('link', { name: '対応のしかた' })).toBeVisible();
  expect(asked.handled).toEqual([]);
  dialog
    .getByRole('radio', { name: /^対応中/u })
    .element()
    .focus();
  await userEvent.keyboard(' ');
  await expect.element(dialog.getByRole('textbox', { name: '担当者', exact: false })).toHaveValue('山田');
  await dialog.getByRole('textbox', { name: 'いつまで' }).fill('R6.1.5');
  const changes = [{ field: 'state', yours: 'working', theirs: 'informed' }];
  const current = { rowVersion: 4, updatedBy: '髙橋', updatedAt: '2023-12-20T01:00:00.000Z' };
  asked.answers.push(
    { ok: false, refusal: { code: 'edit-conflict', changes, current } },
    { ok: true, value: { count: 1 } },
  );
  await userEvent.keyboard('{Enter}');
  const question = page.getByRole('dialog', { name: 'ほかの画面で先に保存されています' });
  await says(question, '対応のしかた対応中案内済');
  await question.getByRole('button', { name: '自分の内容で上書きする' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  const sent = {
    items: [{ subject: 'term:乙', rowVersion: 3 }],
    draft: { state: 'working', handledOn: '2023-12-20', who: '山田', untilOn: '2024-01-05', reason: '', note: '' },
  };
  expect(asked.handled).toEqual([
    { ...sent, overwrite: false },
    { ...sent, overwrite: true },
  ]);
  await expect.element(page.getByRole('button', { name: '対応を記録する' })).toBeDisabled();
});
