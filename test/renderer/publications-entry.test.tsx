import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EntryCard } from '../../renderer/features/publications/entry-card.tsx';
import type { EntryRecordView } from '../../shared/contract/achievements.ts';
import type { PublicationEntry } from '../../shared/contract/publications.ts';
import { show } from './support/show.tsx';

const calls = vi.hoisted(() => ({ ofPublication: vi.fn(), choose: vi.fn(), updateEntry: vi.fn() }));
vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    achievements: { ofPublication: calls.ofPublication, choose: calls.choose },
    publications: { updateEntry: calls.updateEntry },
  },
}));

const recorded = '・ノー残業デーの実施に取り組んでいる';
const entry: PublicationEntry = {
  id: 'e1',
  rowVersion: 3,
  companyId: 'c1',
  termId: 't1',
  companyName: '株式会社甲',
  companyKana: 'コウ',
  address: '朝霞市本町1-1-1',
  industry: 'E',
  number: 1,
  kind: 'new',
  certifiedOn: '2026-11-22',
  startOn: '2026-11-22',
  endOn: '2029-11-22',
  consent: 'yes',
  ended: false,
  included: true,
  body: '手で書いた文',
  proposedBody: recorded,
  characters: 11,
};
const line = { own: true, outdated: false, remarks: [] };
const record: EntryRecordView = {
  entryId: 'e1',
  companyId: 'c1',
  chosen: ['a1'],
  achievements: [
    { ...line, id: 'a1', sentence: 'ノー残業デーの実施に取り組んでいる', told: true },
    { ...line, id: 'a2', sentence: '取得率78.5％', told: false, remarks: ['claim-without-period'] },
  ],
  text: recorded,
  faults: [{ code: 'claim-without-period', text: '取得率は90％' }],
  elsewhere: [{ publicationId: 'p2', title: 'ホームページ', lines: ['市内一の会社です'] }],
};

beforeEach(() => {
  calls.ofPublication.mockResolvedValue({ ok: true, value: { entries: [record] } });
  calls.choose.mockResolvedValue({ ok: true, value: { id: 'e1', rowVersion: 4 } });
});

async function card(fixed = false) {
  const component = () => <EntryCard publicationId="p1" entry={entry} note={() => undefined} fixed={fixed} />;
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await show(<RouterProvider<AnyRouter> router={router} />);
}

test('a text that is not the record’s is marked and can be put back; what stands against publishing is said', async () => {
  await card();
  await expect.element(page.getByText('記録と違う文')).toBeVisible();
  await expect.element(page.getByText(/「取得率は90％」は、このままでは掲載できません。/)).toBeVisible();
  await expect.element(page.getByText(/市内一の会社です/)).toBeVisible();
  await page.getByRole('button', { name: '記録の文に戻す' }).click();
  await expect.element(page.getByRole('textbox', { name: '掲載文' })).toHaveValue(recorded);
  await expect.element(page.getByText('記録と違う文')).not.toBeInTheDocument();
});

test('what is chosen is kept at once, and the text being typed stays', async () => {
  await card();
  await page.getByRole('textbox', { name: '掲載文' }).fill('書きかけの文');
  await page.getByText('載せる実績（1件／2件）').click();
  await page.getByRole('checkbox', { name: '取得率78.5％' }).click();
  expect(calls.choose).toHaveBeenLastCalledWith({ entryId: 'e1', rowVersion: 3, chosen: ['a1', 'a2'] });
  await expect.element(page.getByRole('checkbox', { name: '掲載できる実績をすべて載せる' })).toBeEnabled();
  await page.getByRole('checkbox', { name: '掲載できる実績をすべて載せる' }).click();
  expect(calls.choose).toHaveBeenLastCalledWith({ entryId: 'e1', rowVersion: 4, chosen: null });
  await expect.element(page.getByRole('textbox', { name: '掲載文' })).toHaveValue('書きかけの文');
});

test('what was published is only read', async () => {
  await card(true);
  await expect.element(page.getByText(/載せる実績/)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: '掲載文' })).toHaveAttribute('readonly');
  await expect.element(page.getByRole('button', { name: '掲載文を保存する' })).not.toBeInTheDocument();
});
