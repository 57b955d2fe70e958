import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { newApplicationSearch } from '../../renderer/app/search-params.ts';
import { useToday } from '../../renderer/lib/session.ts';
import { ApplicationNewScreen } from '../../renderer/features/applications/application-new-screen.tsx';
import { planColumns } from '../../renderer/features/calendar/plan-columns.tsx';
import type { PlanRow } from '../../shared/contract/calendar.ts';
import { ok } from '../../shared/kernel/result.ts';
import { show, wcagFaults } from './support/show.tsx';

const asked = vi.hoisted(() => ({ days: [] as (string | null)[], created: 0 }));

vi.mock('../../renderer/lib/client.ts', () => {
  const term = {
    startOn: '2021-01-16',
    endOn: '2024-01-15',
    noticeFrom: '2023-07-15',
    deadlineOn: '2023-12-15',
    lastReceiptOn: '2024-01-15',
  };
  return {
    client: {
      safekeeping: { session: () => Promise.resolve({ today: '2024-01-10', clerkName: '山田' }) },
      companies: {
        get: () =>
          Promise.resolve(
            ok({ draft: { name: '甲', address: '' }, state: 'notice', number: 1, terms: [], applications: [] }),
          ),
      },
      renewals: {
        start: ({ on }: { on: string | null }) => {
          asked.days.push(on);
          const timing = on !== null && on <= '2023-12-15' ? 'in-time' : 'after-deadline';
          return Promise.resolve(ok({ term, timing }));
        },
      },
      applications: {
        create: () => {
          asked.created += 1;
          return Promise.resolve(ok({ id: 'a', rowVersion: 1, receiptNumber: 'R5-0001' }));
        },
      },
    },
  };
});

/** Opens a screen or a part at its address. */
async function open(path: string, address: string, component: () => React.ReactNode) {
  const root = createRootRoute();
  const only = createRoute({ getParentRoute: () => root, path, validateSearch: newApplicationSearch, component });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router: AnyRouter = createRouter({ routeTree: root.addChildren([only]), history });
  await show(<RouterProvider router={router} />);
}

/** The screen as the shell opens it: once the session is known. */
const Intake = () => (useToday() === '2024-01-10' ? <ApplicationNewScreen /> : null);

const late =
  '注意　更新の期限（令和5年12月15日）を過ぎています。満了日の令和6年1月15日までは更新として受け付けますが、';

test('通常の受付でも、期限に遅れた更新は保存する前に知らせ、受付日を直せば消える', async () => {
  await open('/applications/new', '/applications/new?companyId=c', Intake);
  await expect.element(page.getByRole('radio', { name: '更新' })).toBeChecked();
  await expect.element(page.getByText(late, { exact: false })).toBeVisible();
  expect(asked.created).toBe(0);
  expect(await wcagFaults()).toEqual([]);
  await page.getByRole('textbox', { name: '受付日' }).fill('R5.12.15');
  await expect.element(page.getByText('更新の期限（令和5年12月15日）までの申請です。')).toBeVisible();
  expect(asked.days).toContain('2023-12-15');
  await page.getByRole('radio', { name: '新規' }).click();
  await expect.element(page.getByText('更新の期限', { exact: false })).not.toBeInTheDocument();
});

test('更新の計画の、申請がまだの行から「更新を始める」へ進む', async () => {
  const cell = planColumns.find(({ key }) => key === 'application')!.cell;
  const plan = { status: 'in-time', meetingId: null, meetingOn: null, neededBy: '2023-12-01', binding: 'end' } as const;
  const row: PlanRow = {
    companyId: 'c',
    companyName: '甲',
    number: 1,
    endOn: '2024-01-15',
    application: null,
    state: 'in-time',
    plan,
  };
  await open('/', '/', () => <>{cell(row)}</>);
  await expect
    .element(page.getByRole('link', { name: /甲の\s*更新を始める/u }))
    .toHaveAttribute('href', '/renewals/start?companyId=c');
});
