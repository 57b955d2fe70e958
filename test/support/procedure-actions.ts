import type { EntryValue } from '../../shared/contract/checksheets.ts';
import type { TypedEnding } from '../../shared/contract/terms.ts';
import type { App, EndKind, Quality } from './procedure-model.ts';
import { fillSheet } from './procedure.ts';
import { type Register, type RegisterClient, valueOf } from './register.ts';

/** What a gate answers, as far as a model looks at it. */
export type Answer =
  | { readonly ok: true; readonly value: object | null }
  | { readonly ok: false; readonly refusal: object };

const versionOf = async (client: RegisterClient, id: string): Promise<number> =>
  (await valueOf(client.applications.get({ id }))).rowVersion;

type To = Parameters<RegisterClient['applications']['moveTo']>[0]['to'];
/** Asks for a step of an application, with the words some steps need. */
export const move = async ({ client }: Register, { id }: App, to: To, on?: string): Promise<Answer> =>
  client.applications.moveTo({
    id,
    rowVersion: await versionOf(client, id),
    to,
    note: to === 'correction' || to === 'withdrawn' ? '添付資料の不足' : '',
    ...(on === undefined ? {} : { on }),
  });

/** Hands in all papers. */
export async function handIn({ client }: Register, { id, receivedOn }: App): Promise<void> {
  const { documents } = await valueOf(client.applications.get({ id }));
  for (const document of documents) {
    const seen = { documentId: document.id, rowVersion: document.rowVersion };
    await valueOf(client.applications.setDocument({ ...seen, receivedOn }));
  }
}

const spoilt = ['mgmt_philosophy', 'time_recording', 'work_efficiency'];

/** Fills in the sheet, over whatever stands there, and looks at all that was taken over. */
export async function fill({ client }: Register, { id: applicationId }: App, quality: Quality): Promise<void> {
  await fillSheet(client, applicationId);
  if (quality === 'few') {
    const sheet = await valueOf(client.checksheets.get({ applicationId }));
    const none: Record<string, EntryValue> = {};
    const blank = { applicantMark: 'blank' as const, reviewerMark: null, reviewerReason: '', entries: none };
    for (const { itemKey, rowVersion } of sheet.answers.filter((each) => spoilt.includes(each.itemKey)))
      await valueOf(client.checksheets.saveItem({ applicationId, itemKey, rowVersion, answer: blank }));
  }
  if (quality === 'undeclared') {
    const { rowVersion } = await valueOf(client.checksheets.get({ applicationId }));
    const declarations = { legal_compliance: { declared: false, entries: {} } };
    await valueOf(client.checksheets.saveDeclarations({ applicationId, rowVersion, declarations }));
  }
  const { answers, carriedDeclarations } = await valueOf(client.checksheets.get({ applicationId }));
  for (const { itemKey, carried } of answers) {
    if (carried !== null) await valueOf(client.checksheets.confirmCarried({ applicationId, part: itemKey }));
  }
  for (const key of carriedDeclarations)
    await valueOf(client.checksheets.confirmCarried({ applicationId, part: `cover.${key}` }));
}

const sheetVersion = async (client: RegisterClient, applicationId: string): Promise<number> =>
  (await valueOf(client.checksheets.get({ applicationId }))).rowVersion;

export const finish = async ({ client }: Register, { id }: App): Promise<Answer> =>
  client.checksheets.finishReview({
    applicationId: id,
    rowVersion: await sheetVersion(client, id),
    confirmedWithoutFigures: true,
  });

export const reopen = async ({ client }: Register, { id }: App): Promise<Answer> =>
  client.checksheets.reopenReview({
    applicationId: id,
    rowVersion: await sheetVersion(client, id),
    reason: '確認のやり直し',
  });

/** A meeting of that day; answers its key. */
export async function meeting({ client }: Register, heldOn: string): Promise<string> {
  const draft = { name: `推進委員会${heldOn}`, heldOn, place: '', note: '' };
  return (await valueOf(client.committee.create({ draft }))).id;
}

/** Records an opinion on an item of an agenda. */
export const opine = async ({ app, client }: Register, itemId: string, opinionOn: string): Promise<Answer> => {
  const rowVersion =
    app.context.store.statement<number>('select row_version from meeting_item where id = ?').pluck().get(itemId) ?? 0;
  return client.committee.recordOpinion({ itemId, rowVersion, opinion: 'favourable', opinionText: '', opinionOn });
};

export const decide = async (
  { client }: Register,
  { id }: App,
  said: { outcome: 'certified' | 'refused'; on: string; reason: boolean },
): Promise<Answer> =>
  client.decisions.record({
    applicationId: id,
    rowVersion: await versionOf(client, id),
    outcome: said.outcome,
    decidedOn: said.on,
    reason: said.reason ? '総合的に判断した' : '',
    documentNumber: '',
  });

export const routeOf = async ({ client }: Register, { id }: App, route: 'simple' | 'full'): Promise<Answer> =>
  client.renewals.setRoute({
    applicationId: id,
    rowVersion: await versionOf(client, id),
    route,
    grounds: route === 'full' ? ['merger'] : [],
    reason: '',
  });

export const hear = ({ client }: Register, { id }: App, heldOn: string): Promise<Answer> =>
  client.hearings.add({
    applicationId: id,
    draft: { method: 'phone', heldOn, attendees: '', heardBy: '', summary: '変更の確認', companyOutline: '' },
  });

/** An ending with everything its kind needs, or without what it must not lack. */
export function endingDraft(kind: EndKind, on: string, today: string, complete: boolean): TypedEnding {
  const past = on < today ? on : today;
  const given = (day: string): string => (complete ? day : '');
  return {
    kind,
    effectiveOn: on,
    happenedOn: kind === 'ended' ? given(past) : '',
    notifiedOn: kind === 'resigned' ? given(past) : '',
    acceptedOn: kind === 'resigned' ? past : '',
    form: '',
    ground: kind === 'resigned' || !complete ? '' : '廃業・解散',
    reason: '届出のとおり',
    heard: kind === 'revoked' ? 'given' : null,
    hearingOn: kind === 'revoked' ? past : '',
    hearingNote: '',
    documentNumber: '',
  };
}

/** Prolongs terms by months; `ids` as they are on the file. */
export async function extend({ app, client }: Register, ids: readonly string[], months: number, today: string) {
  const version = app.context.store.statement<number>('select row_version from term where id = ?').pluck();
  return client.terms.extend({
    terms: ids.map((id) => ({ id, rowVersion: version.get(id) ?? 0 })),
    by: { kind: 'months', months },
    reason: '年度に合わせるため',
    extendedOn: today,
  });
}

/** The term that stands in place of a prolonged one. */
export const extensionOf = ({ app }: Register, termId: string) =>
  app.context.store
    .statement<{ id: string; endOn: string }>(
      'select id, end_on as endOn from term where prolongs_id = ? and deleted_at is null',
    )
    .get(termId)!;

export const issue = ({ client }: Register, termId: string, issuedOn: string, reason: boolean): Promise<Answer> =>
  client.certificates.issue({
    termIds: [termId],
    issuedOn,
    reason: '',
    ...(reason ? { reasonKind: 'loss' as const } : {}),
  });

/** A 変更届 of today. */
export async function notify(
  { client }: Register,
  companyId: string,
  after: Parameters<RegisterClient['changeNotices']['record']>[0]['after'],
  today: string,
): Promise<Answer> {
  const { rowVersion } = await valueOf(client.companies.get({ id: companyId }));
  const days = { happenedOn: today, notifiedOn: today, acceptedOn: today };
  return client.changeNotices.record({ companyId, rowVersion, after, ...days, confirmedDuplicate: true });
}
