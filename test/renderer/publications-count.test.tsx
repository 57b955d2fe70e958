import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useLiveCount } from '../../renderer/features/publications/live-count.ts';
import { TotalCount } from '../../renderer/features/publications/total-count.tsx';
import type { PublicationDetail } from '../../shared/contract/publications.ts';
import { show } from './support/show.tsx';

const entry = { id: 'e1', companyName: '甲', body: 'あいう', included: true, characters: 10 };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the count reads of a publication
const publication = {
  entries: [entry],
  characters: 18,
  limit: { characters: 20, from: 'default' },
} as unknown as PublicationDetail;

function Typing() {
  const [body, setBody] = useState(entry.body);
  const characters = useLiveCount(publication.entries[0]!, body, true);
  return (
    <>
      <p aria-label="文字数">
        <TotalCount publication={publication} />
      </p>
      <input aria-label="掲載文" value={body} onChange={(event) => setBody(event.currentTarget.value)} />
      <output>{characters}</output>
    </>
  );
}

test('文字数は打つそばから数え、上限を超えると言葉でも示す', async () => {
  await show(<Typing />);
  const total = page.getByLabelText('文字数');
  await expect.element(total).toHaveTextContent('原稿の全文 18／20文字・設定の仮の上限');
  await page.getByLabelText('掲載文').fill('あいう\u{20BB7}葛\u{E0100}えお');
  await expect.element(total).toHaveTextContent('原稿の全文 22／20文字（2文字超えています）・設定の仮の上限');
  await expect.element(page.getByRole('status')).toHaveTextContent('14');
  await page.getByLabelText('掲載文').fill('あ');
  await expect.element(total).toHaveTextContent('原稿の全文 16／20文字・設定の仮の上限');
});
