import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { MoveDialog } from '../../renderer/features/applications/move-dialog.tsx';
import { client } from '../../renderer/lib/client.ts';
import type { ApplicationDetail } from '../../shared/contract/applications.ts';
import { ok } from '../../shared/kernel/result.ts';
import { application } from './support/application.ts';
import { show } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    safekeeping: { session: () => Promise.resolve({ today: '2023-04-03' }) },
    applications: { moveTo: vi.fn() },
    checksheets: { changeVersion: vi.fn() },
  },
}));

const consultation: ApplicationDetail = {
  ...application,
  status: 'consultation',
  receivedOn: null,
  receiptNumber: null,
};

const moveTo = vi.mocked(client.applications.moveTo);
const changeVersion = vi.mocked(client.checksheets.changeVersion);

test('記入済みの相談をさかのぼって受け付けるとき、その日の版に変えて受け付けられる', async () => {
  const params = { label: '新チェックシート', on: '2023-03-30', usableId: '2020-points', usable: '旧チェックシート' };
  moveTo.mockResolvedValueOnce({ ok: false, refusal: { code: 'version-not-usable', params } });
  changeVersion.mockResolvedValueOnce(ok({ rowVersion: 8 }));
  moveTo.mockResolvedValueOnce(ok({ id: 'a', rowVersion: 9, status: 'received', receiptNumber: 'R4-0001' }));
  const closed = vi.fn();
  await show(<MoveDialog application={consultation} to="received" opened onClose={closed} />);
  const day = page.getByRole('textbox', { name: '受付日' });
  await day.fill('R5.3.30');
  await page.getByRole('button', { name: '受け付ける', exact: true }).click();
  await expect.element(page.getByText(/この日の版「旧チェックシート」に変えて受け付けます。/u)).toBeVisible();
  const change = page.getByRole('button', { name: '「旧チェックシート」に変えて受け付ける' });
  // of another day it would be another version
  await day.fill('R5.3.31');
  await expect.element(change).not.toBeInTheDocument();
  await day.fill('R5.3.30');
  await change.click();
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  expect(changeVersion.mock.calls.map(([input]) => input)).toEqual([
    { applicationId: 'a', rowVersion: 3, schemeVersionId: '2020-points', on: '2023-03-30' },
  ]);
  expect(moveTo.mock.lastCall?.[0]).toMatchObject({ id: 'a', rowVersion: 8, to: 'received', on: '2023-03-30' });
});
