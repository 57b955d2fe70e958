import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TalkDialog } from '../../renderer/components/talk-dialog.tsx';
import { NextPart } from '../../renderer/features/renewals/next-part.tsx';
import { show, wcagFaults } from './support/show.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children, to }: { children: ReactNode; to: string }) => <a href={`#${to}`}>{children}</a>,
  useBlocker: () => ({ status: 'idle' }),
}));
vi.mock('../../renderer/lib/client.ts', () => ({
  client: { safekeeping: { session: () => Promise.resolve({ today: '2023-11-10', clerkName: '朝霞　花子' }) } },
}));

const renewal: Parameters<typeof NextPart>[0]['renewal'] = {
  applicationId: 'a',
  status: 'reviewing',
  editable: true,
  counts: { changed: 0, unchanged: 3, unconfirmed: 2, empty: 0 },
  previous: { applicationId: 'b', decidedOn: '2020-12-01', schemeLabel: '様式', sameVersion: true },
  review: { route: null, grounds: [], reason: '', triggers: [], opinionNeeded: false },
};
const settled = { ...renewal, counts: { ...renewal.counts, unconfirmed: 0 } };

test('更新の確認は、残りを言い、済めば次の段階を1つだけ示す', async () => {
  let shown = await show(<NextPart renewal={renewal} heard={false} />);
  await expect.element(page.getByText('まだ確かめていない審査項目が2件あります', { exact: false })).toBeVisible();
  await expect.element(page.getByText('ヒアリングの記録は、まだありません。', { exact: false })).toBeVisible();
  expect(page.getByRole('link').elements()).toHaveLength(1);
  const ways = [
    [settled, 'チェックシートで審査を完了する', '/applications/$applicationId/checksheet'],
    [{ ...settled, editable: false }, '申請を開いて進める', '/applications/$applicationId'],
    [
      { ...settled, editable: false, status: 'awaiting-decision' },
      '決定を記録する',
      '/applications/$applicationId/decision',
    ],
  ] as const;
  for (const [each, name, to] of ways) {
    await shown.unmount();
    shown = await show(<NextPart renewal={each} heard />);
    await expect.element(page.getByRole('link', { name })).toHaveAttribute('href', `#${to}`);
    expect(page.getByRole('link').elements()).toHaveLength(1);
  }
  expect(await wcagFaults()).toEqual([]);
});

test('電話などの記録は、足りないところをすべて一度に言う', async () => {
  const save = vi.fn();
  await show(<TalkDialog opened companyId={null} company={() => null} entry={null} save={save} onClose={() => {}} />);
  await page.getByRole('textbox', { name: '日付' }).fill('');
  await page.getByRole('button', { name: '記録する' }).click();
  await expect.element(page.getByText('直すところが3か所あります。', { exact: false })).toBeVisible();
  expect(save).not.toHaveBeenCalled();
});
