import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { VersionEditor } from '../../renderer/features/schemes/version-editor.tsx';
import { useUnsavedQuestion } from '../../renderer/lib/unsaved.ts';
import type { SchemeVersionRow } from '../../shared/contract/schemes.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { show } from './support/show.tsx';

vi.mock(import('../../renderer/features/schemes/api.ts'), async (actual) => ({
  ...(await actual()),
  versionsQuery: { ...(await actual()).versionsQuery, queryFn: () => ({ versions: [] }) },
}));

const stored: Scheme = {
  ...points2020,
  id: 'draft',
  label: '下書き',
  thresholds: { ...points2020.thresholds, passMark: 70 },
};
const version: SchemeVersionRow = {
  id: 'draft',
  label: '下書き',
  title: stored.title,
  status: 'draft',
  shipped: false,
  usedBy: 0,
  previousVersionId: null,
  windows: { new: null, renewal: null },
  publishedAt: null,
  rowVersion: 1,
};

async function edited() {
  const component = () => <VersionEditor version={version} stored={stored} settings={null} others={[]} />;
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await show(<RouterProvider<AnyRouter> router={router} />);
  const mark = page.getByRole('textbox', { name: '合格点' });
  await expect.element(mark).toHaveValue('70');
  return { mark, router };
}

test('読めない数字は、「元に戻す」で前の数字に替わり、直すところとして残らない', async () => {
  const { mark } = await edited();
  await mark.fill('七十');
  const save = page.getByRole('button', { name: '下書きを保存する' });
  await save.click();
  await expect.element(mark).toHaveFocus();
  await expect.element(mark).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect.element(mark).toHaveValue('70');
  await expect.element(mark).not.toHaveAttribute('aria-invalid', 'true');
  await expect.element(save).toBeDisabled();
});

test('保存していない変更があるとき、「試算する」は先にたずねる', async () => {
  const { mark, router } = await edited();
  await mark.fill('80');
  await page.getByRole('link', { name: '試算する' }).click();
  await vi.waitFor(() => expect(useUnsavedQuestion.getState().question).not.toBeNull());
  expect(router.state.location.pathname).toBe('/');
  await expect.element(mark).toHaveValue('80');
});
