import type { E2e } from './e2e-app.ts';
import { finishedReview } from './procedure.ts';
import { typedCompany, valueOf } from './register.ts';

type Typed = NonNullable<Parameters<typeof typedCompany>[0]>;

/** The mayor set, and companies heard at one meeting of today and certified the same day, without the screen. */
export async function certifiedTogether(
  { client }: Pick<E2e, 'client'>,
  companies: readonly Typed[],
): Promise<{ meeting: string; companyIds: string[] }> {
  const { today } = await client.safekeeping.session({});
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { mayorName: '見本　太郎' } }));
  const name = '第2回推進委員会';
  const meeting = await valueOf(
    client.committee.create({ draft: { name, heldOn: today, place: '市役所本館', note: '' } }),
  );
  const companyIds: string[] = [];
  for (const [at, typed] of companies.entries()) {
    const { id: companyId } = await valueOf(client.companies.create({ draft: typedCompany(typed) }));
    const { id } = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: today }));
    await finishedReview(client, id);
    const reviewed = await valueOf(client.applications.get({ id }));
    await valueOf(client.applications.moveTo({ id, rowVersion: reviewed.rowVersion, to: 'opinion' }));
    const item = await valueOf(client.committee.addItem({ meetingId: meeting.id, applicationId: id }));
    const heard = { opinion: 'favourable' as const, opinionText: '異議なし', opinionOn: today };
    await valueOf(client.committee.recordOpinion({ itemId: item.id, rowVersion: item.rowVersion, ...heard }));
    const { rowVersion } = await valueOf(client.applications.get({ id }));
    const decision = {
      outcome: 'certified' as const,
      decidedOn: today,
      reason: '',
      documentNumber: `朝産発第${at + 1}号`,
    };
    await valueOf(client.decisions.record({ applicationId: id, rowVersion, ...decision }));
    companyIds.push(companyId);
  }
  return { meeting: name, companyIds };
}
