import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { StaleBanner } from '../../renderer/components/stale-banner.tsx';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { show } from './support/show.tsx';

function Screen({ refusal }: { readonly refusal: Refusal }) {
  const [shown, setShown] = useState<Refusal | null>(refusal);
  const [read, setRead] = useState(0);
  return (
    <>
      <StaleBanner
        action={{ refusal: shown, failure: null, clear: () => setShown(null) }}
        onRead={() => setRead((count) => count + 1)}
      />
      <p>読み直した回数 {read}</p>
    </>
  );
}

test('比べる欄のない操作では、ほかで変わったことと、読み込み直す次の一手だけを示す', async () => {
  await show(<Screen refusal={{ code: 'edit-conflict' }} />);
  await expect.element(page.getByText('何も記録していません', { exact: false })).toBeVisible();
  await expect.element(page.getByText('違いを見比べて', { exact: false })).not.toBeInTheDocument();
  await page.getByRole('button', { name: '最新の内容を読み込む' }).click();
  await expect.element(page.getByText('読み直した回数 1')).toBeVisible();
  await expect.element(page.getByText('何も記録していません', { exact: false })).not.toBeInTheDocument();
});

test('ほかの理由で断られたときは、その理由を示す', async () => {
  await show(<Screen refusal={{ code: 'extension-in-use', params: { companyName: '甲' } }} />);
  await expect.element(page.getByText('延長を取り消せません')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '最新の内容を読み込む' })).not.toBeInTheDocument();
});
