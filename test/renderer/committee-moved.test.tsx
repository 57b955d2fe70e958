import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { NewMeetingDialog } from '../../renderer/features/committee/new-meeting-dialog.tsx';
import { client } from '../../renderer/lib/client.ts';
import type { MeetingMoved } from '../../shared/contract/calendar.ts';
import { ok } from '../../shared/kernel/result.ts';
import { show } from './support/show.tsx';

vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    safekeeping: { session: () => Promise.resolve({ today: '2026-11-24' }) },
    committee: { create: vi.fn() },
    calendar: { meetingMoved: vi.fn() },
  },
}));

const create = vi.mocked(client.committee.create);
const moved = vi.mocked(client.calendar.meetingMoved);
const nobody: MeetingMoved = { total: 0, lost: 0, rows: [], doubts: [] };
const plan = {
  meetingId: 'm',
  meetingOn: '2026-12-25',
  neededBy: '2026-11-27',
  binding: 'meeting',
  status: 'last-days',
} as const;
const lostOne: MeetingMoved = {
  ...nobody,
  total: 2,
  lost: 1,
  rows: [
    {
      companyId: 'c',
      companyName: '株式会社見本製作所',
      number: 1,
      endOn: '2027-01-15',
      applied: false,
      before: plan,
      after: { ...plan, meetingOn: '2026-12-18', neededBy: '2026-11-19', status: 'too-late' },
      lost: true,
    },
  ],
};

beforeEach(() => {
  create.mockReset().mockResolvedValue(ok({ id: 'new', rowVersion: 1 }));
  moved.mockReset();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const day = () => page.getByRole('textbox', { name: '開催日' });

test('誰も困らない日は、そのまま登録される', async () => {
  moved.mockResolvedValue(ok(nobody));
  await show(<NewMeetingDialog opened onClose={vi.fn()} onCreated={vi.fn()} />);
  await day().fill('R8.12.25');
  await expect.element(page.getByText('更新の計画が変わる事業者はありません。')).toBeVisible();
  await button('登録する').click();
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(moved.mock.lastCall?.[0]).toEqual({ meetingId: null, heldOn: '2026-12-25' });
});

test('間に合わなくなる事業者があるときは、誰かを言ってから確かめ、戻れば何も保存しない', async () => {
  moved.mockResolvedValue(ok(lostOne));
  await show(<NewMeetingDialog opened onClose={vi.fn()} onCreated={vi.fn()} />);
  await day().fill('R8.12.18');
  // typed and entered at once: the question does not wait for the preview to have been drawn
  await button('登録する').click();
  const question = page.getByRole('dialog', { name: '間に合わなくなる事業者があります' });
  await expect
    .element(question.getByText('2社の更新の計画が変わります。うち1社は、満了前の委員会に間に合わなくなります。'))
    .toBeVisible();
  await expect.element(question.getByText('間に合わない')).toBeVisible();
  await expect.element(question.getByText('R8.12.18（申請書はR8.11.19まで、過ぎています）')).toBeVisible();
  await button('入力に戻る').click();
  await expect.element(question).not.toBeInTheDocument();
  expect(create).not.toHaveBeenCalled();
  await expect.element(day()).toHaveValue('令和8年12月18日');
  await button('登録する').click();
  await button('この日で保存する').click();
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
});

test('閉庁日や遠い日は確かめ、影響が分からないときも登録は止めない', async () => {
  moved.mockResolvedValue(ok({ ...nobody, doubts: ['closed-day', 'far-ahead'] }));
  await show(<NewMeetingDialog opened onClose={vi.fn()} onCreated={vi.fn()} />);
  await day().fill('R18.12.17');
  await button('登録する').click();
  const question = page.getByRole('dialog', { name: '開催日を確かめてください' });
  await expect.element(question.getByText(/閉庁日.*2年以上先の日付です。この日でよければ/u)).toBeVisible();
  await button('入力に戻る').click();
  moved.mockRejectedValue(new Error('gone'));
  await day().fill('R8.12.17');
  await button('登録する').click();
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
});
