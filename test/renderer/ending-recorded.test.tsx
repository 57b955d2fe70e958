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
import { EndingScreen } from '../../renderer/features/terms/ending-screen.tsx';
import { ok } from '../../shared/kernel/result.ts';
import { show, wcagFaults } from './support/show.tsx';

const recorded = vi.hoisted(() => ({
  endings: [] as { id: string; number: number; kind: string; effectiveOn: string }[],
}));

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    terms: {
      endings: () =>
        Promise.resolve(
          ok({
            company: { id: 'c', name: '甲' },
            endings: recorded.endings,
            running: [],
            openApplication: null,
            revocationGrounds: [],
          }),
        ),
    },
  },
}));

async function open() {
  const root = createRootRoute();
  const only = createRoute({
    getParentRoute: () => root,
    path: '/companies/$companyId/ending',
    component: EndingScreen,
  });
  const history = createMemoryHistory({ initialEntries: ['/companies/c/ending'] });
  const router: AnyRouter = createRouter({ routeTree: root.addChildren([only]), history });
  await show(<RouterProvider router={router} />);
}

test('終了が（先の日付でも）記録されている事業者では、その記録と取り消す場所を示す', async () => {
  recorded.endings = [{ id: 'e', number: 3, kind: 'resigned', effectiveOn: '2027-03-31' }];
  await open();
  await expect
    .element(page.getByRole('listitem'))
    .toHaveTextContent('第3号の認定：辞退（効力を失う日 令和9年3月31日）');
  await expect.element(page.getByText('続いている認定期間がありません', { exact: false })).not.toBeInTheDocument();
  await expect
    .element(page.getByRole('link', { name: '事業者の「認定期間」の欄' }))
    .toHaveAttribute('href', '/companies/c?tab=terms');
  expect(await wcagFaults()).toEqual([]);
});

test('終了の記録がない事業者では、続いている認定期間がないことだけを伝える', async () => {
  recorded.endings = [];
  await open();
  await expect.element(page.getByText('続いている認定期間がありません', { exact: false })).toBeVisible();
});
