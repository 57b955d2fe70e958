import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PrintProgress } from '../../renderer/components/print-progress.tsx';
import type { PrintingProgress } from '../../shared/contract/printing.ts';
import { show, wcagFaults } from './support/show.tsx';

const host = vi.hoisted((): { at: PrintingProgress; cancelled: string[] } => ({
  at: { state: 'waiting', page: 0, pages: 0 },
  cancelled: [],
}));
vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    printing: {
      progress: () => Promise.resolve({ ...host.at }),
      cancel: ({ jobId }: { jobId: string }) => {
        host.cancelled.push(jobId);
        return Promise.resolve({ stopped: true });
      },
    },
  },
}));

test('長い印刷は、何ページ目かを知らせ、鍵盤だけで取りやめられる。記録が始まったら取りやめられない', async () => {
  const work = <PrintProgress pending jobId="work" what="認定証" />;
  const shown = await show(work);
  await expect.element(page.getByRole('dialog', { name: '認定証を作成しています' })).toBeVisible();
  await expect.element(page.getByText('用意しています')).toBeVisible();
  host.at = { state: 'printing', page: 12, pages: 60 };
  await expect.element(page.getByText('12／60ページを作成しています')).toBeVisible();
  const bar = page.getByRole('progressbar', { name: '認定証の作成' });
  await expect.element(bar).toHaveAttribute('aria-valuenow', '20');
  await expect.element(page.getByText('20パーセント')).toBeInTheDocument();
  expect(await wcagFaults()).toEqual([]);
  await expect.element(page.getByRole('button', { name: '取りやめる' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => host.cancelled).toEqual(['work']);
  await shown.unmount();

  host.at = { state: 'keeping', page: 60, pages: 60 };
  await show(work);
  await expect.element(page.getByRole('dialog').getByText('記録しています').first()).toBeVisible();
  await expect.element(page.getByRole('button', { name: '取りやめる' })).toBeDisabled();
  await userEvent.keyboard('{Escape}');
  expect(host.cancelled).toHaveLength(1);
});
