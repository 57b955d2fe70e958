import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putSetting } from '../../electron/store/repositories/settings.ts';
import { ruleOf } from '../../electron/use-cases/stored-rule.ts';
import { settingsInForce } from '../../electron/use-cases/settings-in-force.ts';
import { addCertification, addCompany, addTerm, migrationsDir, stamp } from './ledger-data.ts';
import { open, tempFolder } from './ledger.ts';

/** This app's migrations before terms kept their rule. */
function earlierMigrations(): string {
  const folder = join(tempFolder(), 'migrations');
  cpSync(migrationsDir, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 4) }));
  return folder;
}

test.each([
  [true, 'exclude-first-day'],
  [false, 'from-first-day'],
  [undefined, 'exclude-first-day'],
] as const)('前の版の「初日不算入」%s は、数え方 %s になり、記録した認定期間は動かない', (excluded, expiryRule) => {
  const file = join(tempFolder(), '台帳.db');
  const before = open(file, { migrationsDir: earlierMigrations() });
  if (!before.ok) throw new Error(before.refusal.message);
  if (excluded !== undefined) putSetting(before.store, 'excludeFirstDay', excluded, stamp);
  const { id: companyId } = addCompany(before.store, { name: '株式会社あさか' });
  const of = { companyId, certificationId: addCertification(before.store, companyId, 7) };
  addTerm(before.store, of);
  const renewed = { certified_on: '2023-12-20', start_on: '2024-01-16', end_on: '2027-01-15', basis: '前の期間の翌日' };
  addTerm(before.store, of, { kind: 'renewal', ...renewed });
  before.store.close();

  const after = open(file, { appVersion: '1.3.0' });
  if (!after.ok) throw new Error(after.refusal.message);
  const { store } = after;
  expect(settingsInForce(store)).toMatchObject({ expiryRule, renewalRule: 'day-after-end', termYears: 3 });
  expect(store.statement("select 1 from setting where key = 'excludeFirstDay'").get()).toBeUndefined();
  const terms = store
    .statement<{ rule: string | null; basis: string }>(
      'select start_on, end_on, basis, rule from term order by start_on',
    )
    .all();
  expect(terms).toMatchObject([
    { start_on: '2021-01-16', end_on: '2024-01-15' },
    { start_on: '2024-01-16', end_on: '2027-01-15' },
  ]);
  // no rule was kept then: the sentence stays what is shown
  expect(terms.map(({ rule, basis }) => [ruleOf(rule), basis])).toEqual([
    [null, '認定日の翌日から3年'],
    [null, '前の期間の翌日'],
  ]);
  const standing = {
    company_id: companyId,
    number: 7,
    end_on: '2027-01-15',
    renewals: 1,
    first_certified_on: '2021-01-15',
  };
  expect(store.statement('select * from standing').all()).toMatchObject([standing]);
  store.close();
});
