import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { UnsavedDialog } from '../../renderer/app/unsaved-dialog.tsx';
import { useUnsavedGuard } from '../../renderer/lib/use-unsaved-guard.ts';
import { show } from './support/show.tsx';

async function showForm() {
  const history = createMemoryHistory({ initialEntries: ['/form'] });
  const root = createRootRoute({
    component: () => (
      <>
        <Outlet />
        <UnsavedDialog />
      </>
    ),
  });
  function Form() {
    const [text, setText] = useState('');
    const guard = useUnsavedGuard(text !== '');
    return (
      <>
        <input aria-label="備考" value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <button type="button" onClick={() => history.push('/list')}>
          一覧へ
        </button>
        <button
          type="button"
          onClick={() => {
            guard.release();
            history.push('/list');
          }}
        >
          保存して一覧へ
        </button>
      </>
    );
  }
  const form = createRoute({ getParentRoute: () => root, path: '/form', component: Form });
  const list = createRoute({ getParentRoute: () => root, path: '/list', component: () => <h1>一覧</h1> });
  const router = createRouter({ routeTree: root.addChildren([form, list]), history });
  await show(<RouterProvider<AnyRouter> router={router} />);
}

const input = () => page.getByRole('textbox', { name: '備考' });
const go = (name: string) => page.getByRole('button', { name }).click();
const list = () => page.getByRole('heading', { name: '一覧' });

test('打った文字があるまま移ろうとすると尋ね、残れば文字も残る', async () => {
  await showForm();
  await input().fill('書きかけ');
  await go('一覧へ');
  await expect.element(page.getByRole('dialog', { name: '保存せずに移動しますか' })).toBeVisible();
  await go('この画面に残る');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(input()).toHaveValue('書きかけ');
  await go('一覧へ');
  await go('保存せずに移動する');
  await expect.element(list()).toBeVisible();
});

test('変えていなければ尋ねない', async () => {
  await showForm();
  await go('一覧へ');
  await expect.element(list()).toBeVisible();
});

test('保存した直後の移動では尋ねない', async () => {
  await showForm();
  await input().fill('保存した');
  await go('保存して一覧へ');
  await expect.element(list()).toBeVisible();
});
