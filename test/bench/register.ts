import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newId } from '../../electron/platform/ids.ts';
import { openStore } from '../../electron/store/open.ts';
import { insertCompany } from '../../electron/store/repositories/companies.ts';
import { putMark } from '../../electron/store/repositories/file-mark.ts';
import { insertCertification, insertTerm } from '../../electron/store/repositories/decisions.ts';
import type { Store } from '../../electron/store/store.ts';
import { storedRule } from '../../electron/use-cases/stored-rule.ts';
import { computeTerm } from '../../shared/domain/term.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { inventedCompany } from './invented-companies.ts';

export const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/bench');
const stamp = { at: '2026-11-01T00:00:00.000Z', clerk: '測定' };

/** What decides the built file's content; another content, another folder. */
function fingerprint(companies: number): string {
  const hash = createHash('sha256').update(String(companies));
  for (const file of [
    'migrations/meta/_journal.json',
    'migrations/0000_first.sql',
    'migrations/0002_search.sql',
    'electron/store/search-text.ts',
    'shared/domain/search-key.ts',
    'shared/domain/address-key.ts',
    'test/bench/invented-companies.ts',
    'test/bench/register.ts',
  ]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** A data folder with a register of invented companies, one in fifty certified; built once and kept for later runs. */
export function benchRegister(companies: number, say: (line: string) => void): string {
  const folder = join(cache, `${companies}-${fingerprint(companies)}`);
  if (existsSync(folder)) return folder;
  say(`building ${companies} invented companies in ${folder}`);
  const building = `${folder}-building`;
  mkdirSync(cache, { recursive: true });
  for (const stale of readdirSync(cache)) {
    if (stale.startsWith(`${companies}-`)) rmSync(join(cache, stale), { recursive: true, force: true });
  }
  mkdirSync(building);
  const opened = openStore({
    file: join(building, 'good-balance.sqlite'),
    migrationsDir: join(root, 'migrations'),
    appVersion: 'bench',
  });
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { store } = opened;
  putMark(store, 'choice', 'empty');
  for (let from = 0; from < companies; from += 5000) {
    store.transaction(() => {
      for (let at = from; at < Math.min(companies, from + 5000); at += 1) addOne(store, at);
    });
  }
  store.close();
  renameSync(building, folder);
  return folder;
}

function addOne(store: Store, at: number): void {
  const { id: companyId } = insertCompany(store, inventedCompany(at), stamp, { id: newId() });
  if (at % 50 !== 0) return;
  const certifiedOn = addDays('2022-01-01', (at / 50) % 1700);
  const number = at / 50 + 1;
  const certificationId = insertCertification(store, { companyId, number, firstCertifiedOn: certifiedOn }, stamp);
  const rule = { rule: 'exclude-first-day', years: 3, eventOn: certifiedOn } as const;
  const { startOn, endOn, basis } = computeTerm(rule);
  insertTerm(
    store,
    {
      certificationId,
      companyId,
      decisionId: null,
      kind: 'new',
      certifiedOn,
      startOn,
      endOn,
      basis,
      rule: storedRule(rule),
      schemeVersionId: '2023-pass-fail',
    },
    stamp,
  );
}
