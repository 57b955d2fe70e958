import { sampleAnswers } from '../../electron/sample/sheet.ts';
import type { ChecksheetDetail, EntryValue } from '../../shared/contract/checksheets.ts';
import type { ItemAnswer } from '../../shared/domain/checksheet.ts';
import { type RegisterClient, valueOf } from './register.ts';

const text = (value: string): EntryValue => ({ kind: 'text', text: value });

/** Four ticks that pass three categories (1-1, 2-2 and 2-4, 7-2), each with its entry. */
const enough: Readonly<Record<string, Record<string, EntryValue>>> = {
  mgmt_philosophy: { philosophy_summary: text('イクボス宣言') },
  time_recording: { recording_method: text('タイムカード') },
  work_efficiency: { measures_text: text('RPAによる集計') },
  community: { measures_text: text('市民まつりへの協力') },
};

/** Answers that meet the criteria of the sheet's version, each carried by its entries. */
function goodAnswers(sheet: ChecksheetDetail): readonly (readonly [string, ItemAnswer])[] {
  const given = { applicantMark: 'ticked', reviewerMark: null, reviewerReason: '' } as const;
  if (sheet.scheme.method === 'pass-fail') {
    return Object.entries(enough).map(([key, entries]) => [key, { ...given, entries }]);
  }
  const { baseYears: years, industry, averages } = sheet;
  const { womenManagersSeries } = sheet.ruleSettings;
  return sampleAnswers(
    sheet.scheme,
    { years, industry, averages, womenManagersSeries },
    { profile: 'strong', small: false, seed: 1 },
  );
}

/** Fills in a sheet that meets the criteria and declares compliance with the law where the sheet asks for it. */
export async function fillSheet(client: RegisterClient, applicationId: string): Promise<void> {
  const sheet = await valueOf(client.checksheets.get({ applicationId }));
  for (const [itemKey, answer] of goodAnswers(sheet)) {
    const stored = sheet.answers.find((each) => each.itemKey === itemKey);
    const entries: Record<string, EntryValue> = JSON.parse(JSON.stringify(answer.entries));
    await valueOf(
      client.checksheets.saveItem({
        applicationId,
        itemKey,
        rowVersion: stored?.rowVersion ?? null,
        answer: { ...answer, entries },
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

/** Looks at everything taken over from the earlier sheet: ticks what speaks for a tick, lets the rest stand. */
export async function settleCarried(client: RegisterClient, applicationId: string): Promise<void> {
  const { answers, carriedDeclarations } = await valueOf(client.checksheets.get({ applicationId }));
  for (const { itemKey, rowVersion, entries, carried, systemVerdict } of answers) {
    if (carried === null) continue;
    const answer = { applicantMark: 'ticked' as const, reviewerMark: null, reviewerReason: '', entries };
    if (systemVerdict === 'contradiction') {
      await valueOf(client.checksheets.saveItem({ applicationId, itemKey, rowVersion, answer }));
    } else await valueOf(client.checksheets.confirmCarried({ applicationId, part: itemKey }));
  }
  for (const key of carriedDeclarations)
    await valueOf(client.checksheets.confirmCarried({ applicationId, part: `cover.${key}` }));
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
  await settleCarried(client, id);
  const sheet = await valueOf(client.checksheets.get({ applicationId: id }));
  const { rowVersion: seen } = sheet;
  // of a renewal, only what the sheet is filled with counts here
  await valueOf(
    client.checksheets.finishReview({ applicationId: id, rowVersion: seen, confirmedWithoutFigures: true }),
  );
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
