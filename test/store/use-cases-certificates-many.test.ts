import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { addCertified } from '../support/certified-companies.ts';
import { contentsOf } from '../support/contents.ts';
import { longestTurn } from '../support/longest-turn.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { openRegister, refusalOf, type RegisterClient, valueOf } from '../support/register.ts';

const jobId = 'work';
/** More than are stored in the main thread. */
const many = 42;

/** A register with a mayor and forty-two certified companies. */
async function withMany() {
  const register = await openRegister('2026-11-22');
  await valueOf(register.client.settings.save({ version: 0, values: { mayorName: '見本　太郎' } }));
  const { store } = register.app.context;
  const termIds = store.transaction(() => addCertified(store, many));
  return { ...register, order: { termIds, issuedOn: '2026-11-22', jobId } };
}

/** Resolves once a page is made of the work that is under way, with what the page of the app would show. */
async function underWay(client: RegisterClient) {
  for (;;) {
    const at = await client.printing.progress({ jobId });
    if (at.page > 0) return at;
    await sleep(2);
  }
}

test('many are printed and stored while the app answers, each with its own bytes; the page sees how far it is', async () => {
  const { client, order, shown } = await withMany();
  const preview = await valueOf(client.certificates.preview(order));
  const { value: issued, busy } = await longestTurn(async () => {
    const issuing = valueOf(client.certificates.issue({ ...order, seen: preview.seen }));
    expect(await underWay(client)).toMatchObject({ state: 'printing', pages: many });
    return issuing;
  });
  expect(busy).toBeLessThan(50);
  expect(await client.printing.progress({ jobId })).toEqual({ state: 'none', page: 0, pages: 0 });
  // what was looked at is what is handed out
  expect(issued.file.base64).toBe(preview.file.base64);
  expect(issued.certificates.map(({ termId }) => termId)).toEqual(order.termIds);
  const certificateIds = issued.certificates.map(({ id }) => id);
  const { file } = await valueOf(client.certificates.open({ certificateIds: [certificateIds[6]!] }));
  const bytes = Buffer.from(file.base64, 'base64');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.certificates[6]!.sha256);
  expect(pdfLines(bytes)[0]).toContain('株式会社髙﨑製作所第7工場　様');
  await valueOf(client.certificates.print({ certificateIds }));
  expect(pdfInfo(shown[0]!)).toMatchObject({ Pages: String(many) });
  expect((await client.certificates.ledger({})).total).toBe(many);
  // the same order once more is a reissue
  expect(await refusalOf(client.certificates.issue(order))).toMatchObject({ code: 'reason-required' });
});

test('what is called off, or would be printed otherwise by now, leaves nothing behind', async () => {
  const { client, app, order } = await withMany();
  const before = contentsOf(app.context.store);
  expect(await client.printing.cancel({ jobId })).toEqual({ stopped: false });
  const calledOff = refusalOf(client.certificates.issue(order));
  await underWay(client);
  expect(await client.printing.cancel({ jobId })).toEqual({ stopped: true });
  expect(await calledOff).toEqual({ code: 'cancelled' });
  expect(contentsOf(app.context.store)).toEqual(before);

  // a preview asked for anew under the same name takes the place of the one nobody waits for
  const [first, second] = await Promise.all([client.certificates.preview(order), client.certificates.preview(order)]);
  expect(first).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
  expect(second).toMatchObject({ ok: true, value: { pages: many } });

  const overtaken = refusalOf(client.certificates.issue(order));
  await underWay(client);
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { mayorName: '別人　次郎' } }));
  expect(await overtaken).toMatchObject({ code: 'edit-conflict' });
  expect((await client.certificates.ledger({})).total).toBe(0);
});
