import { useQuery } from '@tanstack/react-query';
import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ceremonyQuery } from '../../renderer/features/ceremonies/api.ts';
import { Findings } from '../../renderer/features/ceremonies/findings.tsx';
import { GuestsTab } from '../../renderer/features/ceremonies/guests-tab.tsx';
import { client } from '../../renderer/lib/client.ts';
import type { CeremonyDetail, StoredGuest } from '../../shared/contract/ceremonies.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { show } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    safekeeping: { session: () => Promise.resolve({ today: '2026-11-24' }) },
    ceremonies: { get: vi.fn(), orderGuests: vi.fn(), saveGuest: vi.fn() },
  },
}));

const guest = (number: number): StoredGuest => ({
  id: `g${number}`,
  rowVersion: 1,
  position: number,
  seat: '',
  companyId: `c${number}`,
  companyName: `見本${number}`,
  companyKana: number === 3 ? '' : 'ミホン',
  representativeTitle: '代表取締役',
  representativeName: '見本　太郎',
  representativeKana: 'ミホン　タロウ',
  postalCode: '',
  address: '',
  contactPhone: '',
  number,
  certifiedOn: '2026-11-20',
  termId: `t${number}`,
  certificate: null,
  over: false,
  attendance: 'attends',
  attendeeTitle: '',
  attendeeName: '',
  attendeeKana: '',
  companions: 0,
  photoConsent: 'yes',
  handover: 'ceremony',
  handedOn: null,
  note: '',
});
let ceremony: CeremonyDetail = {
  id: 'x',
  rowVersion: 1,
  title: '交付式',
  heldOn: '2026-12-10',
  startsAt: '',
  place: '市役所',
  presenter: '',
  meetingId: null,
  meeting: null,
  note: '',
  inCalendar: false,
  minutesPerGuest: 2,
  guests: [1, 2, 3].map(guest),
  steps: [],
};

function Screen({ onTab, onEdit }: { readonly onTab: (tab: string) => void; readonly onEdit: () => void }) {
  const { data } = useQuery(ceremonyQuery('x'));
  if (data?.ok !== true) return null;
  return (
    <>
      <Findings ceremony={data.value} onTab={onTab} onEdit={onEdit} />
      <GuestsTab ceremony={data.value} />
    </>
  );
}

test('Alt+↓とAlt+↑で1つずつ移り、フォーカスは移した行に残る。足りないものは直す場所に通じる', async () => {
  vi.mocked(client.ceremonies.get).mockImplementation(() => Promise.resolve(ok(ceremony)));
  vi.mocked(client.ceremonies.orderGuests).mockImplementation(({ order }) => {
    const guests = order.map((id, at) => ({ ...ceremony.guests.find((each) => each.id === id)!, position: at + 1 }));
    ceremony = { ...ceremony, guests };
    return Promise.resolve(ok(null));
  });
  const [onTab, onEdit] = [vi.fn(), vi.fn()];
  // a router of its own: the parts hold links
  const router: AnyRouter = createRouter({
    routeTree: createRootRoute({ component: () => <Screen onTab={onTab} onEdit={onEdit} /> }),
    history: createMemoryHistory(),
  });
  await show(<RouterProvider router={router} />);
  await expect.element(page.getByRole('button', { name: '見本1を下へ移す', exact: true })).toBeVisible();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const order = () => ceremony.guests.map(({ number }) => number);

  button('見本1を下へ移す').element().focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(page.getByText('見本1を2番目に移しました。')).toBeInTheDocument();
  expect(order()).toEqual([2, 1, 3]);
  await expect.element(button('見本1を下へ移す')).toHaveFocus();
  await userEvent.keyboard('{Enter}'); // the button itself does the same
  await vi.waitFor(() => expect(order()).toEqual([2, 3, 1]));
  // at the end the button keeps the focus, and one Enter too many does nothing
  await expect.element(button('見本1を下へ移す')).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button('見本1を下へ移す')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(client.ceremonies.orderGuests).toHaveBeenCalledTimes(2);

  await button('開始時刻が未定').click();
  expect(onEdit).toHaveBeenCalledOnce();
  const link = (name: string) => page.getByRole('link', { name }).element().getAttribute('href');
  expect(link('認定証が未発行　3件')).toContain('terms=');
  expect(link('ふりがながない　1件')).toContain('/companies/c3');
});

test('ほかの画面で先に保存された出欠は見比べて決め、Escで入力に戻る。入力したものは黙って捨てない', async () => {
  vi.mocked(client.ceremonies.get).mockImplementation(() => Promise.resolve(ok(ceremony)));
  vi.mocked(client.ceremonies.saveGuest).mockResolvedValue(
    refuse({
      code: 'edit-conflict',
      current: { rowVersion: 2, updatedAt: '2026-11-22T01:00:00.000Z', updatedBy: '髙橋　花子' },
      changes: [{ field: 'note', yours: '送迎あり', theirs: '' }],
    }),
  );
  const router: AnyRouter = createRouter({
    routeTree: createRootRoute({ component: () => <Screen onTab={vi.fn()} onEdit={vi.fn()} /> }),
    history: createMemoryHistory(),
  });
  await show(<RouterProvider router={router} />);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialogs = () => page.getByRole('dialog').elements().length;
  await button('見本1の出欠などを記録する').click();
  await page.getByRole('textbox', { name: /^備考/ }).fill('送迎あり');
  await button('保存する').click();
  await expect.element(button('自分の内容で上書きする')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(dialogs()).toBe(1));
  await expect.element(page.getByRole('textbox', { name: /^備考/ })).toHaveValue('送迎あり');
  await userEvent.keyboard('{Escape}');
  await expect.element(button('保存せずに閉じる')).toBeVisible();
  await button('保存せずに閉じる').click();
  await vi.waitFor(() => expect(dialogs()).toBe(0));
});
