import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { LetterButtons, type LetterButtonsProps } from '../../renderer/components/letter-buttons.tsx';
import { ok } from '../../shared/kernel/result.ts';
import { show, wcagFaults } from './support/show.tsx';

const write = vi.fn<LetterButtonsProps['write']>();

test('補正依頼を選んだ形式と期限で作り、断られたときは理由を出して何も保存しない', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  write.mockResolvedValueOnce(ok({ fileName: '補正依頼.docx', mime: 'application/octet-stream', base64: 'QUJD' }));
  write.mockResolvedValueOnce({ ok: false, refusal: { code: 'nothing-to-correct' } });
  const shown = await show(<LetterButtons applicationId="a" dueOn="2026-12-11" documentNumber="12" write={write} />);
  await page.getByRole('button', { name: '補正依頼をWordで保存する' }).click();
  await vi.waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  expect(write.mock.calls[0]?.[0]).toEqual({
    applicationId: 'a',
    format: 'docx',
    dueOn: '2026-12-11',
    documentNumber: '12',
    record: true,
  });
  await page.getByRole('checkbox', { name: '案内・連絡の記録に残す' }).click();
  await page.getByRole('button', { name: '補正依頼をPDFで保存する' }).click();
  await vi.waitFor(() => expect(write.mock.calls[1]?.[0].record).toBe(false));
  await expect.element(page.getByText('補正が必要な項目はありません')).toBeVisible();
  expect(clicked).toHaveBeenCalledOnce();
  expect(await wcagFaults(shown.container)).toEqual([]);
  clicked.mockRestore();
});
