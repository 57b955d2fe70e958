import { expect, test } from 'vitest';
import { watchAttention } from '../../electron/attention-watch.ts';
import type { Attention } from '../../electron/platform/desktop-port.ts';
import type { AppContext } from '../../electron/use-cases/context.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, typedCompany, valueOf } from '../support/register.ts';

test('the number outside follows the register and the day; it is said aloud at the start and when a day brings something', async () => {
  const { client, app, setClock } = await openRegister('2021-01-15');
  const company = await valueOf(client.companies.create({ draft: typedCompany() }));
  const { id } = await valueOf(
    client.applications.create({ companyId: company.id, kind: 'new', receivedOn: '2021-01-15' }),
  );
  await finishedReview(client, id);
  const termId = (await certified(client, id)).certification!.termId; // until 15 January 2024

  const told: Attention[] = [];
  // the holder swaps the file under the context, so it is looked through and not copied
  const context: AppContext = Object.create(app.context, {
    desktop: { value: { ...app.context.desktop, attention: (attention: Attention) => told.push(attention) } },
  });
  const watch = watchAttention(context, 3_600_000);
  const last = () => told.at(-1);
  expect(told).toEqual([expect.objectContaining({ count: 0, notify: false, title: '対応が必要な期限はありません' })]);
  watch.check();
  expect(told).toHaveLength(1);

  // 180 days before the end the alert begins; the day before nothing has come due
  setClock('2023-07-18');
  watch.check();
  expect(last()).toMatchObject({ count: 0, notify: false });
  setClock('2023-07-19');
  watch.check();
  expect(last()).toMatchObject({ count: 1, notify: true, title: '対応が必要な期限が1件あります' });
  expect(last()?.body).toBe('前回起動（1日前）から今日までに1件が期限到来');

  // handled: the number goes at once, and nothing is said
  const draft = { state: 'informed' as const, handledOn: '2023-07-19', who: '', untilOn: null, reason: '', note: '' };
  await valueOf(client.alerts.handle({ items: [{ subject: `term:${termId}`, rowVersion: null }], draft }));
  watch.check();
  expect(last()).toMatchObject({ count: 0, notify: false });

  // another day without anything new is told as a number only; after the end it is said, with what is overdue
  setClock('2023-07-20');
  watch.check();
  expect(last()).toMatchObject({ count: 0, notify: false });
  setClock('2024-01-20');
  watch.check();
  expect(last()).toMatchObject({ count: 1, notify: true });
  expect(last()?.body).toContain('期限を過ぎたもの 1件');

  // the app is opened again on a day like that: it is said once more
  const again: Attention[] = [];
  const reopened: AppContext = Object.create(app.context, {
    desktop: { value: { ...app.context.desktop, attention: (attention: Attention) => again.push(attention) } },
  });
  watchAttention(reopened, 3_600_000).close();
  expect(again).toEqual([expect.objectContaining({ count: 1, notify: true })]);
  watch.close();
});
