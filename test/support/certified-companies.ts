import { insertCertification, insertTerm } from '../../electron/store/repositories/decisions.ts';
import type { Store } from '../../electron/store/store.ts';
import { type RegisterClient, typedCompany, valueOf } from './register.ts';

const stamp = { at: '2026-11-22T03:00:00.000Z', clerk: '見本' };

/** A company with one term, as if decided long ago; answers its keys. */
export async function companyWithTerm(
  { client, store }: { client: RegisterClient; store: Store },
  number: number,
  endOn: string,
  typed: Parameters<typeof typedCompany>[0] = {},
): Promise<{ companyId: string; termId: string }> {
  const draft = typedCompany({ name: `株式会社見本${number}`, corporateNumber: '', ...typed });
  const { id: companyId } = await valueOf(client.companies.create({ draft, confirmedDuplicate: true }));
  const certifiedOn = `${Number(endOn.slice(0, 4)) - 3}${endOn.slice(4)}`;
  const termId = store.transaction(() => {
    const certificationId = insertCertification(store, { companyId, number, firstCertifiedOn: certifiedOn }, stamp);
    return insertTerm(
      store,
      {
        certificationId,
        companyId,
        decisionId: null,
        kind: 'new',
        certifiedOn,
        startOn: certifiedOn,
        endOn,
        basis: '見本',
        schemeVersionId: '2020-points',
      },
      stamp,
    );
  });
  return { companyId, termId };
}
