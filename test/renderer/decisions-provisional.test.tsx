import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { JudgementPanel } from '../../renderer/features/decisions/judgement-panel.tsx';
import type { DecisionPreparation } from '../../shared/contract/decisions.ts';
import { show, wcagFaults } from './support/show.tsx';

const preparation: DecisionPreparation = {
  applicationId: 'a',
  rowVersion: 1,
  companyId: 'c',
  companyName: '株式会社髙﨑製作所',
  kind: 'new',
  status: 'awaiting-decision',
  receiptNumber: 'R8-0001',
  receivedOn: '2026-06-01',
  judgement: {
    method: 'pass-fail',
    certified: true,
    passed: 4,
    of: 7,
    points: 0,
    maxPoints: 0,
    needed: 4,
    categories: [],
    legalCompliance: true,
  },
  provisionalItems: ['3-1', '4-3'],
  opinion: null,
  review: null,
  missing: [],
  number: 12,
  previousEndOn: null,
  termYears: 3,
  expiryRule: 'exclude-first-day',
  renewalRule: 'day-after-end',
  decided: false,
};

async function showPanel(more: Partial<DecisionPreparation>) {
  const component = () => <JudgementPanel preparation={{ ...preparation, ...more }} />;
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree: createRootRoute({ component }), history });
  return show(<RouterProvider<AnyRouter> router={router} />);
}

test('決定の前に、暫定の数値で確認した審査項目を番号で知らせ、チェックシートへ行ける', async () => {
  const { container } = await showPanel({});
  await expect
    .element(page.getByText('暫定の数値で確認した審査項目が2件あります（3-1・4-3）。', { exact: false }))
    .toMatchTextContent(/決定日までに公表された平均で確かめ直します/u);
  await expect
    .element(page.getByRole('link', { name: 'チェックシートを開く' }))
    .toHaveAttribute('href', '/applications/a/checksheet');
  expect(await wcagFaults(container)).toEqual([]);
});

test('暫定の数値を使っていなければ、何も言わない', async () => {
  await showPanel({ provisionalItems: [] });
  await expect.element(page.getByText('認定の基準を満たしています')).toBeVisible();
  expect(page.getByText('暫定').elements()).toEqual([]);
});
