import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { client } from '../../renderer/lib/client.ts';
import type { PreviousSheet } from '../../shared/contract/checksheets.ts';
import { itemsOf } from '../../shared/domain/checksheet.ts';
import { ok } from '../../shared/kernel/result.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { showSheet } from './support/sheet.tsx';
import { wcagFaults } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({ client: { checksheets: { finishReview: vi.fn() } } }));
const finish = vi.mocked(client.checksheets.finishReview);

/** Every item ticked at the last certification. */
const previous: PreviousSheet = {
  applicationId: 'b',
  schemeVersionId: passFail2023.id,
  schemeLabel: passFail2023.label,
  decidedOn: '2023-11-20',
  items: Object.fromEntries(
    itemsOf(passFail2023).map(({ id, key }) => [
      key,
      [{ id, key, text: [], mark: 'ticked' as const, evidence: [], kind: 'same' as const, tickHint: 'hint' as const }],
    ]),
  ),
};
const finishing = () => page.getByRole('button', { name: '審査を完了する' });
const asked = () => page.getByRole('dialog', { name: '今年の数字がないまま、審査を完了しますか' });

test('更新で、前回✓だった年の数字が空のままなら、審査項目を挙げて先に聞く。聞かれたことは届く', async () => {
  finish.mockResolvedValue(ok({ rowVersion: 2, reviewedAt: '2026-11-22T01:00:00.000Z' }));
  await showSheet({ kind: 'renewal', previous });
  // what the reviewer settled is no question any more
  const reviewer = page.getByRole('radiogroup', { name: '5-3 審査者のチェック' });
  await reviewer.getByRole('radio', { name: '空欄' }).click();
  await finishing().click();
  const dialog = asked();
  await expect.element(dialog).toMatchTextContent(/記入されていない審査項目があります（2-1、3-1、4-1、4-3、4-4）/u);
  await expect.element(dialog).toMatchTextContent(/前回の✓はなくなったものとして扱います/u);
  await expect.element(dialog.getByRole('button', { name: 'チェックシートに戻る' })).toHaveFocus();
  expect(await wcagFaults()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(finish).not.toHaveBeenCalled();

  await finishing().click();
  await asked().getByRole('button', { name: 'このまま審査を終える' }).click();
  await vi.waitFor(() =>
    expect(finish).toHaveBeenCalledWith({ applicationId: 'a', rowVersion: 1, confirmedWithoutFigures: true }),
  );
});

test('新規の申請では聞かない', async () => {
  await showSheet({ kind: 'new', previous });
  await finishing().click();
  await expect.element(page.getByRole('dialog', { name: '審査を完了しますか' })).toBeVisible();
});
