import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { faultsOf, missingPlaceholders, type TemplateDraft } from '../../renderer/features/templates/draft.ts';
import { LivePage } from '../../renderer/features/templates/live-page.tsx';
import { WordingFields } from '../../renderer/features/templates/wording-fields.tsx';
import type { Occasion } from '../../shared/domain/certificate-template.ts';
import { builtInContents } from '../../shared/domain/certificate-template-defaults.ts';
import onePage from '../fixtures/one-page.pdf?inline';
import { show, typeWithIme, wcagFaults } from './support/show.tsx';

const start: TemplateDraft = { name: '横書きの認定証', ...builtInContents.horizontal };

function Wording() {
  const [draft, setDraft] = useState(start);
  const [occasion, setOccasion] = useState<Occasion>('new');
  return (
    <WordingFields
      draft={draft}
      occasion={occasion}
      onOccasion={setOccasion}
      onChange={(part) => setDraft({ ...draft, ...part })}
      faults={faultsOf(draft)}
    />
  );
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const put = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('差込みは、書いていた欄のカーソルの所に入り、続けて書ける。マウスなしでも入る', async () => {
  await show(<Wording />);
  await field('本文').fill('貴社を認定します');
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  await put('代表者氏名');
  await expect.element(field('本文')).toHaveValue('貴社{代表者氏名}を認定します');
  await expect.element(field('本文')).toHaveFocus();
  await typeWithIme(['さ', 'さま'], '様');
  await expect.element(field('本文')).toHaveValue('貴社{代表者氏名}様を認定します');
  await field('表題').click();
  await userEvent.keyboard('{End}');
  page.getByRole('button', { name: '市名', exact: true }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field('表題')).toHaveValue('認定証{市名}');
  expect(await wcagFaults()).toEqual([]);
});

test('直す所は書いている間にその欄と種類のタブで知らせ、再交付だけの差込みはほかの種類に出さない', async () => {
  await show(<Wording />);
  await expect.element(page.getByRole('button', { name: '再交付日', exact: true })).not.toBeInTheDocument();
  await field('本文').fill('{事業社名}を認定します');
  await expect.element(page.getByText('「{事業社名}」は使えません。', { exact: false })).toBeVisible();
  await page.getByRole('tab', { name: '再交付' }).click();
  await expect.element(page.getByRole('tab', { name: '新規 直す所1' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '再交付日', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '「新規」の文面を写す' }).click();
  await expect.element(field('本文')).toHaveValue('{事業社名}を認定します');
  // the two days of a reissue stay
  await expect.element(field('交付日の行')).toHaveValue('{初回交付日}（再交付　{再交付日}）');
  await field('本文').fill(' ');
  await expect.element(page.getByRole('tab', { name: '再交付 直す所1' })).toBeVisible();
  expect(await wcagFaults()).toEqual([]);
});

test('入れ忘れの差込みは種類ごとに言う', () => {
  const { wording } = start;
  expect([wording.new, wording.renewal, wording.reissue].map(missingPlaceholders)).toEqual([[], [], []]);
  expect(missingPlaceholders({ ...wording.reissue, issuerLine: '市長', dateLine: '' })).toEqual([
    '交付日（和暦）',
    '市長の氏名',
  ]);
});

function Changing({ pages }: { readonly pages: readonly [string, string] }) {
  const [at, setAt] = useState<0 | 1>(0);
  return (
    <>
      <button type="button" onClick={() => setAt(1)}>
        次
      </button>
      <LivePage base64={pages[at]} label="仕上がり" />
    </>
  );
}

test('新しい仕上がりが描き終わるまで、前の仕上がりが見えている', async () => {
  const first = onePage.slice(onePage.indexOf(',') + 1);
  // another file of the same page: a comment behind the end
  const second = btoa(`${atob(first)}\n% again\n`);
  const drawn = () => [...document.querySelectorAll('[data-shown] canvas[data-drawn]')];
  await show(<Changing pages={[first, second]} />);
  await vi.waitFor(() => expect(drawn()).toHaveLength(1), { timeout: 10_000 });
  const [old] = drawn();
  const seen: number[] = [];
  const watch = new MutationObserver(() => seen.push(drawn().length));
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  await page.getByRole('button', { name: '次' }).click();
  await vi.waitFor(() => expect(drawn()[0] !== undefined && drawn()[0] !== old).toBe(true), { timeout: 10_000 });
  watch.disconnect();
  expect([...new Set(seen)]).toEqual([1]);
});
