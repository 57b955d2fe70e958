import { expect, test } from 'vitest';
import type { CeremonyPaper } from '../../shared/domain/ceremony-papers.ts';
import { companyWithTerm } from '../support/certified-companies.ts';
import { pdfLines } from '../support/pdf.ts';
import { openRegister, valueOf } from '../support/register.ts';

test('a company that gives its certification up before the ceremony is in no paper, and is not handed a certificate', async () => {
  const { client, app, setClock } = await openRegister('2026-11-22');
  const at = { client, store: app.context.store };
  const stays = await companyWithTerm(at, 1, '2029-11-20', { name: '株式会社残留' });
  const goes = await companyWithTerm(at, 2, '2029-11-20', { name: '株式会社辞退' });
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎' } }));
  const draft = {
    title: '交付式',
    heldOn: 'R8.12.10',
    startsAt: '10時',
    place: '',
    presenter: '',
    meetingId: null,
    note: '',
  };
  const { id } = await valueOf(client.ceremonies.create({ draft }));
  await valueOf(client.ceremonies.addGuests({ ceremonyId: id, termIds: [stays.termId, goes.termId] }));
  const guests = async () => (await valueOf(client.ceremonies.get({ id }))).guests;
  const noted = { attendeeTitle: '', attendeeName: '', attendeeKana: '', companions: 0, handedOn: '', note: '' };
  const note = async (place: number, draft: { attendance: 'attends' | 'absent'; handover: 'ceremony' | 'post' }) => {
    const guest = (await guests())[place]!;
    const all = { ...noted, photoConsent: 'yes' as const, ...draft };
    await valueOf(client.ceremonies.saveGuest({ id: guest.id, rowVersion: guest.rowVersion, draft: all }));
  };
  for (const place of [0, 1]) await note(place, { attendance: 'attends', handover: 'ceremony' });
  await valueOf(client.ceremonies.assignSeats({ ceremonyId: id, columns: 4 }));
  const endOn = (day: string) =>
    at.store
      .statement("update term set ended_on = @day, end_kind = 'resigned' where id = @id")
      .run({ day, id: goes.termId });
  const text = async (paper: CeremonyPaper) => {
    const { base64 } = await valueOf(client.ceremonies.paper({ ceremonyId: id, paper, format: 'pdf' }));
    return pdfLines(Buffer.from(base64, 'base64')).flat().join('');
  };
  // an end that takes effect after the ceremony changes nothing of it
  endOn('2026-12-31');
  expect((await guests()).map(({ over }) => over)).toEqual([false, false]);
  endOn('2026-12-01');
  expect((await guests()).map(({ over }) => over)).toEqual([false, true]);
  for (const paper of ['script', 'seats', 'badges', 'photo', 'later', 'call'] as const) {
    const [called = '', others = ''] = (await text(paper)).split('呼ばない事業者');
    expect([paper, called.includes('株式会社残留'), called.includes('株式会社辞退')]).toEqual([
      paper,
      paper !== 'later',
      false,
    ]);
    if (paper === 'call' || paper === 'script') expect(others).toContain('株式会社辞退');
  }
  expect(await text('attendance')).toContain('認定が終了（交付しない）');
  setClock('2026-12-11');
  expect(await valueOf(client.ceremonies.handOver({ ceremonyId: id }))).toEqual({ handed: 1 });
  expect((await guests()).map(({ handedOn }) => handedOn)).toEqual(['2026-12-10', null]);
  // nor is one waiting to be posted
  await note(1, { attendance: 'absent', handover: 'post' });
  const waiting = async () => [
    (await client.ceremonies.list({})).rows[0]?.stillToHand,
    (await client.home.overview({})).certificatesToHand,
  ];
  expect(await waiting()).toEqual([0, 0]);
  endOn('2026-12-31');
  expect(await waiting()).toEqual([1, 1]);
});
