import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type HearingCalls, HearingsPanel } from '../../renderer/components/hearings-panel.tsx';
import { ChangeSection } from '../../renderer/features/renewals/change-table.tsx';
import { countWords, type Section } from '../../renderer/features/renewals/words.ts';
import { timingWords } from '../../renderer/lib/renewal-timing.ts';
import type { HearingLog } from '../../shared/contract/hearings.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { show, wcagFaults } from './support/show.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children, search }: { children: ReactNode; search?: { item?: string } }) => (
    <a href={`#${search?.item ?? ''}`}>{children}</a>
  ),
  useBlocker: () => ({ status: 'idle' }),
}));
vi.mock('../../renderer/lib/client.ts', () => ({
  client: { safekeeping: { session: () => Promise.resolve({ today: '2023-11-10', clerkName: '朝霞　花子' }) } },
}));

const side = (mark: 'ticked' | 'blank', ...lines: string[]) => ({ mark, lines });
const row = (key: string, more: Partial<Section['rows'][number]>): Section['rows'][number] => ({
  key,
  number: key,
  text: [`審査項目${key}`],
  yearly: false,
  earlierNumbers: [key],
  before: side('ticked', `内容：${key}`),
  now: side('blank', `内容：${key}`),
  status: 'unconfirmed',
  unchanged: { ok: true, mark: 'ticked' },
  ...more,
});
const section: Section = {
  no: 2,
  title: '長時間労働の抑制',
  rows: [
    row('2-1', {}),
    row('2-2', {}),
    row('2-3', { yearly: true, unchanged: { ok: false, why: 'yearly' } }),
    row('2-4', { status: 'changed', unchanged: { ok: false, why: 'entered' } }),
    row('2-5', {
      status: 'empty',
      before: side('blank'),
      now: side('blank'),
      unchanged: { ok: false, why: 'nothing-there' },
    }),
  ],
};

test('「変更なし」は前回が答えている審査項目だけに出て、年の数字はチェックシートへ案内する', async () => {
  const said = vi.fn();
  const props = { section, applicationId: 'a', all: false, pending: false, onUnchanged: said };
  await show(<ChangeSection {...props} editable />);
  await page.getByRole('button', { name: '2-1 変更なし' }).click();
  await page.getByRole('button', { name: /まとめて「変更なし」（2件）/u }).click();
  expect(said.mock.calls).toEqual([[['2-1']], [['2-1', '2-2']]]);
  expect(page.getByRole('button', { name: '2-3 変更なし' }).elements()).toEqual([]);
  await expect.element(page.getByRole('link', { name: '2-3 今年の数字を記入' })).toHaveAttribute('href', '#2-3');
  await expect.element(page.getByText('今年の数字を記入してください。')).toBeVisible();
  // what was and is empty is left out; a tick that was not given yet is not shown as one
  expect(page.getByText('審査項目2-5').elements()).toEqual([]);
  await expect.element(page.getByRole('row', { name: /^2-1/u }).getByText('（引き継いだ内容・未確認）')).toBeVisible();
  expect(await wcagFaults()).toEqual([]);
});

test('審査の後は「変更なし」を押せない', async () => {
  await show(
    <ChangeSection section={section} applicationId="a" all pending={false} onUnchanged={vi.fn()} editable={false} />,
  );
  expect(page.getByRole('button').elements()).toEqual([]);
  await expect.element(page.getByText('審査項目2-5')).toBeVisible();
});

test('件数と受付の時期を文で伝える', () => {
  expect(countWords({ changed: 1, unchanged: 12, unconfirmed: 3, empty: 7 })).toBe(
    '変更 1件・変更なし 12件・未確認 3件（このほか、前回も今回も記入のない審査項目 7件）',
  );
  const term = {
    startOn: '2021-01-16',
    endOn: '2024-01-15',
    noticeFrom: '2023-07-15',
    deadlineOn: '2023-12-15',
    lastReceiptOn: '2024-01-15',
  };
  const toneOf = (timing: Parameters<typeof timingWords>[0]['timing']) => timingWords({ timing, term }).tone;
  expect([toneOf('in-time'), toneOf('after-deadline'), toneOf('after-end'), toneOf('too-late')]).toEqual([
    'info',
    'warn',
    'warn',
    'stop',
  ]);
});

const log: Result<HearingLog, Refusal> = ok({ editable: true, earliestOn: '2022-11-10', rows: [] });
function EmptyLog({ calls }: { readonly calls: HearingCalls }) {
  const query = useQuery({ queryKey: ['hearings', 'a'], queryFn: () => Promise.resolve(log) });
  return <HearingsPanel applicationId="a" query={query} calls={calls} />;
}

test('ヒアリングは、何も書かずには保存できない', async () => {
  const add = vi.fn(() => Promise.resolve(ok({ id: 'h', rowVersion: 1 })));
  const calls = { add, update: vi.fn(), remove: vi.fn() };
  await show(<EmptyLog calls={calls} />);
  await expect.element(page.getByText('まだ記録がありません。')).toBeVisible();
  await page.getByRole('button', { name: 'ヒアリングを記録する' }).click();
  await page.getByRole('radio', { name: 'メール' }).click();
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  expect(add).not.toHaveBeenCalled();
  expect(await wcagFaults()).toEqual([]);
  await page.getByRole('textbox', { name: '内容' }).fill('変わりないとのこと');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await vi.waitFor(() => expect(add).toHaveBeenCalled());
  expect(add.mock.lastCall).toMatchObject([
    { applicationId: 'a', draft: { method: 'mail', summary: '変わりないとのこと' } },
  ]);
});
