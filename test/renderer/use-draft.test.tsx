import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TextField } from '../../renderer/components/text-field.tsx';
import { useDraft } from '../../renderer/lib/use-draft.ts';
import { show } from './support/show.tsx';

interface Stored {
  readonly text: string;
  readonly version: number;
}

/** A form over a record that the test changes behind its back, as a background read would. */
async function showForm() {
  let put: (stored: Stored) => void = () => {};
  function Form() {
    const [record, setRecord] = useState<Stored>({ text: '初めの文', version: 1 });
    useEffect(() => {
      put = setRecord;
    }, []);
    const form = useDraft({ text: record.text }, record.version);
    return (
      <>
        <TextField label="本文" value={form.draft.text} onChange={(text) => form.change({ text })} />
        <output>
          版{form.version}・{form.dirty ? '未保存' : '保存済み'}
        </output>
        <button type="button" onClick={() => form.saved(form.version + 1, form.draft)}>
          保存した
        </button>
        <button type="button" onClick={form.dropMine}>
          現在の内容を使う
        </button>
      </>
    );
  }
  await show(<Form />);
  return {
    put: (stored: Stored) => put(stored),
    field: page.getByLabelText('本文'),
    state: page.getByRole('status'),
  };
}

test('手を付けていない欄は、ほかで保存された新しい内容に替わる', async () => {
  const { put, field, state } = await showForm();
  put({ text: 'ほかの人の文', version: 2 });
  await expect.element(field).toHaveValue('ほかの人の文');
  await expect.element(state).toHaveTextContent('版2・保存済み');
});

test('書きかけの文は消えず、送る版も古いまま（だから食い違いとして断られる）', async () => {
  const { put, field, state } = await showForm();
  await field.fill('書きかけ');
  put({ text: 'ほかの人の文', version: 2 });
  await expect.element(state).toHaveTextContent('版1・未保存');
  await expect.element(field).toHaveValue('書きかけ');
  await page.getByRole('button', { name: '現在の内容を使う' }).click();
  await expect.element(field).toHaveValue('ほかの人の文');
  await expect.element(state).toHaveTextContent('版2・保存済み');
});

test('自分の保存の後は、読み直す前でも新しい版で続けられ、読み直すと台帳が整えた内容になる', async () => {
  const { put, field, state } = await showForm();
  await field.fill('わたしの文 ');
  await page.getByRole('button', { name: '保存した' }).click();
  await expect.element(state).toHaveTextContent('版2・保存済み');
  await expect.element(field).toHaveValue('わたしの文 ');
  put({ text: 'わたしの文', version: 2 });
  await expect.element(field).toHaveValue('わたしの文');
  await expect.element(state).toHaveTextContent('版2・保存済み');
});
