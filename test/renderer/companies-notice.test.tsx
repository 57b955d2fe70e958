import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { NoticeForm } from '../../renderer/features/companies/notice-form.tsx';
import { client } from '../../renderer/lib/client.ts';
import type { CompanyDetail } from '../../shared/contract/companies.ts';
import { emptyCompany } from '../../shared/domain/company.ts';
import { ok } from '../../shared/kernel/result.ts';
import { show, wcagFaults } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    safekeeping: { session: () => Promise.resolve({ today: '2026-11-22' }) },
    changeNotices: { record: vi.fn() },
  },
}));
const record = vi.mocked(client.changeNotices.record);

const company: CompanyDetail = {
  id: 'c',
  rowVersion: 3,
  draft: { ...emptyCompany, name: '株式会社甲', address: '朝霞市本町一丁目', contactPhone: '048-463-1111' },
  isSample: false,
  state: 'active',
  number: 1,
  createdAt: '2026-11-22T00:00:00.000Z',
  updatedAt: '2026-11-22T00:00:00.000Z',
  updatedBy: '',
  applications: [],
  terms: [],
  certificates: [],
  earlier: [],
};

test('what the notice changes goes out with its three dates, and nothing else; the days are judged before they are sent', async () => {
  const recorded = vi.fn();
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => <NoticeForm company={company} onRecorded={recorded} onReload={() => {}} />,
    }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  record.mockResolvedValueOnce(ok({ id: 'c', rowVersion: 4, kinds: ['name'], contradicted: null }));
  await show(<RouterProvider<AnyRouter> router={router} />);
  const accept = page.getByRole('button', { name: '変更届を受理して台帳に反映する' });
  await expect.element(accept).toBeDisabled();
  for (const kind of ['名称の変更', '所在地の変更', '法人番号の変更']) {
    await page.getByRole('checkbox', { name: kind }).click();
  }
  await expect.element(page.getByText(/法人そのものが替わった/u)).toBeVisible();
  await page.getByRole('textbox', { name: /^変更後.事業者名/u }).fill('株式会社乙');
  await page.getByRole('textbox', { name: /^変更後.所在地/u }).fill('朝霞市仲町一丁目');
  // taken back: an address that is no part of the notice after all
  await page.getByRole('checkbox', { name: '所在地の変更' }).click();
  await page.getByRole('textbox', { name: /^事実の発生日/u }).fill('R8.11.10');
  await page.getByRole('textbox', { name: /^届出日/u }).fill('R8.11.9');
  await accept.click();
  await expect.element(page.getByRole('alert').getByText(/「事実の発生日」.*より前の日付です/u)).toBeVisible();
  expect(record).not.toHaveBeenCalled();
  expect(await wcagFaults()).toEqual([]);
  await page.getByRole('textbox', { name: /^届出日/u }).fill('R8.11.12');
  await accept.click();
  await vi.waitFor(() => expect(recorded).toHaveBeenCalledWith(expect.objectContaining({ kinds: ['name'] })));
  expect(record.mock.lastCall?.[0]).toEqual({
    companyId: 'c',
    rowVersion: 3,
    after: { name: '株式会社乙' },
    happenedOn: '2026-11-10',
    notifiedOn: '2026-11-12',
    acceptedOn: '2026-11-22',
    confirmedDuplicate: false,
  });
});
