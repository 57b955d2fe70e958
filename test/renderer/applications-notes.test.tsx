import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ApplicationDetail } from '../../shared/contract/applications.ts';
import { ok } from '../../shared/kernel/result.ts';
import { updateApplication } from '../../renderer/features/applications/api.ts';
import { NotesPart } from '../../renderer/features/applications/notes-part.tsx';
import { application } from './support/application.ts';
import { show } from './support/show.tsx';

vi.mock('../../renderer/features/applications/api.ts', () => ({ updateApplication: vi.fn() }));

/** The part on its screen; `read` is what a later reading of the same application brings. */
async function showNotes(read: Partial<ApplicationDetail>) {
  function Screen() {
    const [shown, setShown] = useState(application);
    return (
      <>
        <NotesPart application={shown} editable />
        <button type="button" onClick={() => setShown({ ...application, ...read })}>
          読み直す
        </button>
      </>
    );
  }
  const router = createRouter({
    routeTree: createRootRoute({ component: Screen }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await show(<RouterProvider<AnyRouter> router={router} />);
}

const memo = () => page.getByRole('textbox', { name: 'メモ' });
const readAgain = () => page.getByRole('button', { name: '読み直す' }).click();
const save = () => page.getByRole('button', { name: 'メモを保存する' }).click();
const update = vi.mocked(updateApplication);

beforeEach(() => {
  update.mockReset();
  update.mockResolvedValue(ok({ id: 'a', rowVersion: 9 }));
});

test('段階が進んでも書きかけのメモは残り、補正の内容は新しいものが送られる', async () => {
  await showNotes({
    rowVersion: 4,
    status: 'correction',
    correctionNote: '会社概要がない',
    correctionDueOn: '2026-12-11',
  });
  await memo().fill('来庁は火曜に変更');
  await readAgain();
  await expect.element(memo()).toHaveValue('来庁は火曜に変更');
  await save();
  expect(update.mock.lastCall![0]).toEqual({
    id: 'a',
    rowVersion: 4,
    note: '来庁は火曜に変更',
    correctionNote: '会社概要がない',
    correctionDueOn: '2026-12-11',
  });
});

test('同じメモがほかの画面でも書き換えられていれば、黙って上書きせず、違いを見せる', async () => {
  await showNotes({ rowVersion: 4, note: '来庁は水曜' });
  update.mockResolvedValueOnce({
    ok: false,
    refusal: {
      code: 'edit-conflict',
      changes: [{ field: 'note', yours: '来庁は火曜', theirs: '来庁は水曜' }],
      current: { rowVersion: 4, updatedBy: '別の担当者', updatedAt: '2026-11-22T05:00:00.000Z' },
    },
  });
  await memo().fill('来庁は火曜');
  await readAgain();
  await save();
  expect(update.mock.lastCall![0].rowVersion).toBe(3);
  const question = page.getByRole('dialog', { name: 'ほかの画面で先に保存されています' });
  await expect.element(question.getByRole('cell', { name: '来庁は水曜' })).toBeVisible();
  await question.getByRole('button', { name: '自分の内容で上書きする' }).click();
  expect(update.mock.lastCall![0]).toMatchObject({ rowVersion: 4, note: '来庁は火曜' });
});
