import { newId } from '../../electron/platform/ids.ts';
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

const keptNames = 'created_at, created_by, updated_at, updated_by';
const keptValues = "@at, 'b', @at, 'b'";

/** Many companies certified on 2026-11-22, a term each, without a decision; answers the terms in the order of their numbers. */
export function addCertified(store: Store, count: number): string[] {
  const termIds: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const [companyId, certificationId, termId] = [newId(), newId(), newId()];
    const name = `株式会社髙﨑製作所第${number}工場`;
    store
      .statement(
        `insert into company (id, name, name_key, kana_key, ${keptNames}) values (@companyId, @name, @name, @name, ${keptValues})`,
      )
      .run({ companyId, name, at: stamp.at });
    store
      .statement(
        `insert into certification (id, company_id, number, first_certified_on, ${keptNames})
         values (@certificationId, @companyId, @number, '2026-11-22', ${keptValues})`,
      )
      .run({ certificationId, companyId, number, at: stamp.at });
    store
      .statement(
        `insert into term (id, certification_id, company_id, kind, certified_on, start_on, end_on, basis, scheme_version_id, ${keptNames})
         values (@id, @certificationId, @companyId, 'new', '2026-11-22', '2026-11-23', '2029-11-22', '', '2023-pass-fail', ${keptValues})`,
      )
      .run({ id: termId, certificationId, companyId, at: stamp.at });
    termIds.push(termId);
  }
  return termIds;
}
