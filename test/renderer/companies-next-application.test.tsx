import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { NextApplicationButton } from '../../renderer/features/companies/next-application-button.tsx';
import type { CompanyDetail } from '../../shared/contract/companies.ts';
import { show } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({
  client: { safekeeping: { session: () => Promise.resolve({ today: '2026-11-22' }) } },
}));

const expectations = [
  ['before', '申請を受け付ける', '/applications/new?'],
  ['active', '申請を受け付ける', '/applications/new?'],
  ['notice', '更新を始める', '/renewals/start?'],
  ['renewing', '申請を受け付ける', '/applications/new?'],
  ['expired', '申請を受け付ける', '/applications/new?'],
] as const satisfies readonly (readonly [CompanyDetail['state'], string, string])[];

test.each(expectations)('%s の事業者の主なボタンは「%s」', async (state, name, href) => {
  const component = () => <NextApplicationButton company={{ id: 'c', state, terms: [] }} />;
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await show(<RouterProvider<AnyRouter> router={router} />);
  await expect.element(page.getByRole('link')).toHaveAttribute('href', expect.stringContaining(href));
  expect(
    page
      .getByRole('link')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual([name]);
});
