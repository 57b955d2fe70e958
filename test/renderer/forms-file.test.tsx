import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FileDrop } from '../../renderer/features/forms/file-drop.tsx';
import { Reading } from '../../renderer/features/forms/form-screen.tsx';
import { ProblemsTable } from '../../renderer/features/forms/problems-table.tsx';
import { client } from '../../renderer/lib/client.ts';
import type { FormPreview, FormProblem } from '../../shared/contract/forms.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { application } from './support/application.ts';
import { show } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({ client: { forms: { read: vi.fn() } } }));
const readForm = vi.mocked(client.forms.read);

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

const preview = (companyName: string): FormPreview => ({
  sha256: '0'.repeat(64),
  schemeVersionId: '2023-pass-fail',
  mismatches: [],
  years: [2023, 2024, 2025],
  companyName,
  parts: [],
  values: [],
  problems: [],
  seen: {},
});

test('続けて二つ放すと、あとのファイルの内容だけを見せる。前のファイルの答えが遅れて届いても替わらない', async () => {
  const answers: ((answer: Result<FormPreview, Refusal>) => void)[] = [];
  readForm.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const { container } = await show(<Reading application={application} />);
  const drop = (name: string) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['PK'], name));
    container
      .querySelector('[class*=drop]')!
      .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  };
  drop('先の会社.xlsx');
  drop('後の会社.xlsx');
  await vi.waitFor(() => expect(readForm).toHaveBeenCalled());
  const sent = () => readForm.mock.calls.map(([{ fileName }]) => fileName);
  await vi.waitFor(() => expect(sent()).toContain('後の会社.xlsx'));
  const last = sent().indexOf('後の会社.xlsx');
  answers[last]!(ok(preview('後の会社')));
  await expect.element(page.getByText(/ファイル「後の会社\.xlsx」/u)).toBeVisible();
  answers.forEach((answer, index) => index !== last && answer(ok(preview('先の会社'))));
  await expect.element(page.getByText(/ファイル「後の会社\.xlsx」/u)).toBeVisible();
  expect(container.textContent).not.toContain('先の会社');
});

test('同じ欄・同じ理由の読めなかったところも、一つずつ並ぶ', async () => {
  const problem: FormProblem = {
    label: '1-1 申請者のチェック',
    part: 'mgmt_philosophy',
    found: '○？',
    code: 'not-a-mark',
    place: null,
  };
  const said = vi.spyOn(console, 'error');
  await show(<ProblemsTable problems={[problem, { ...problem, found: '×？' }]} />);
  expect(page.getByRole('row').elements()).toHaveLength(3);
  expect(said.mock.calls.filter(([text]) => String(text).includes('same key'))).toEqual([]);
});
