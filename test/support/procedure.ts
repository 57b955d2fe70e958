import type { EntryValue } from '../../shared/contract/checksheets.ts';
import { type RegisterClient, valueOf } from './register.ts';

const text = (value: string): EntryValue => ({ kind: 'text', text: value });

/** Four ticks that pass three categories (1-1, 2-2 and 2-4, 7-2), each with its entry. */
const enough: Readonly<Record<string, Record<string, EntryValue>>> = {
  mgmt_philosophy: { philosophy_summary: text('イクボス宣言') },
  time_recording: { recording_method: text('タイムカード') },
  work_efficiency: { measures_text: text('RPAによる集計') },
  community: { measures_text: text('市民まつりへの協力') },
};

/** Fills in a sheet that meets the criteria and declares compliance with the law. */
export async function fillSheet(client: RegisterClient, applicationId: string): Promise<void> {
  for (const [itemKey, entry] of Object.entries(enough)) {
    await valueOf(
      client.checksheets.saveItem({
        applicationId,
        itemKey,
        rowVersion: null,
        answer: { applicantMark: 'ticked', reviewerMark: null, reviewerReason: '', entries: entry },
      }),
    );
  }
  const { rowVersion } = await valueOf(client.checksheets.get({ applicationId }));
  await valueOf(
    client.checksheets.saveDeclarations({
      applicationId,
      rowVersion,
      declarations: { legal_compliance: { declared: true, entries: {} } },
    }),
  );
}

/** Takes a received application through documents and review to the end of the review. */
export async function finishedReview(client: RegisterClient, id: string): Promise<void> {
  const { documents, rowVersion, receivedOn } = await valueOf(client.applications.get({ id }));
  for (const document of documents) {
    const seen = { documentId: document.id, rowVersion: document.rowVersion };
    await valueOf(client.applications.setDocument({ ...seen, receivedOn }));
  }
  await valueOf(client.applications.moveTo({ id, rowVersion, to: 'reviewing' }));
  await fillSheet(client, id);
  const sheet = await valueOf(client.checksheets.get({ applicationId: id }));
  await valueOf(client.checksheets.finishReview({ applicationId: id, rowVersion: sheet.rowVersion }));
}

/** Takes a reviewed application over the committee to a positive decision of today. */
export async function certified(client: RegisterClient, id: string) {
  const { today } = await client.safekeeping.session({});
  let seen = await valueOf(client.applications.get({ id }));
  if (seen.kind === 'new') {
    if (seen.status === 'reviewing') {
      await valueOf(client.applications.moveTo({ id, rowVersion: seen.rowVersion, to: 'opinion' }));
    }
    const draft = { name: '推進委員会', heldOn: today, place: '市役所', note: '' };
    const meeting = await valueOf(client.committee.create({ draft }));
    const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: id }));
    const heard = { opinion: 'favourable' as const, opinionText: '異議なし', opinionOn: today };
    await valueOf(client.committee.recordOpinion({ itemId: item.id, rowVersion: item.rowVersion, ...heard }));
  } else if (seen.status === 'reviewing') {
    await valueOf(client.applications.moveTo({ id, rowVersion: seen.rowVersion, to: 'awaiting-decision' }));
  }
  seen = await valueOf(client.applications.get({ id }));
  return valueOf(
    client.decisions.record({
      applicationId: id,
      rowVersion: seen.rowVersion,
      outcome: 'certified',
      decidedOn: today,
      reason: '',
      documentNumber: '朝産発第1号',
    }),
  );
}
