import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FileDrop } from '../../renderer/features/forms/file-drop.tsx';
import { show } from './support/show.tsx';

test('直したファイルを同じ名前のまま選び直せる', async () => {
  const chosen = vi.fn<(file: File) => void>();
  const { container } = await show(<FileDrop chosen={false} pending={false} onChoose={chosen} />);
  const input = container.querySelector<HTMLInputElement>('input[type=file]')!;
  await userEvent.upload(page.elementLocator(input), new File(['PK'], '返送.xlsx'));
  await vi.waitFor(() => expect(chosen).toHaveBeenCalledOnce());
  expect(input.files).toHaveLength(1);
  // a browser stays silent as long as the input still holds the file
  input.addEventListener('click', (event) => event.preventDefault());
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  await vi.waitFor(() => expect(input.value).toBe(''));
});
