import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../electron/platform/ids.ts';
import { openStore } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { dateOfDay, dayNumber } from '../../shared/domain/day-number.ts';
import { root } from './register.ts';

const cache = join(root, 'node_modules/.cache/bench');
export const watchedToday = '2026-11-22';
const at = '2026-11-01T00:00:00.000Z';
/** Three terms of three years, the last of which ends between two months ago and 34 months from now. */
export const termsEach = 3;
const span = 1095;
const overdue = 60;

/** A number that looks random and is the same in every run. */
const scattered = (index: number, of: number): number => (Math.imul(index + 1, 2_654_435_761) >>> 0) % of;

function fingerprint(companies: number): string {
  const hash = createHash('sha256').update(String(companies));
  for (const file of ['migrations/meta/_journal.json', 'test/bench/watched-register.ts'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

/** A folder with a register whose companies have three terms each, some ended, handled or in renewal; built once. */
export function watchedRegister(companies: number, say: (line: string) => void): string {
  const folder = join(cache, `watched-${companies}-${fingerprint(companies)}`);
  if (existsSync(folder)) return folder;
  say(`building ${companies} companies with ${companies * termsEach} terms in ${folder}`);
  mkdirSync(cache, { recursive: true });
  for (const stale of readdirSync(cache)) {
    if (stale.startsWith(`watched-${companies}-`)) rmSync(join(cache, stale), { recursive: true, force: true });
  }
  const building = `${folder}-building`;
  mkdirSync(building);
  const opened = openStore({
    file: join(building, 'good-balance.sqlite'),
    migrationsDir: join(root, 'migrations'),
    appVersion: 'bench',
  });
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { store } = opened;
  store.transaction(() => {
    store.statement("insert into file_mark (key, value) values ('choice', 'empty')").run();
    store
      .statement(
        `insert into scheme_version (id, created_at, created_by, updated_at, updated_by, title, definition)
         values ('bench', @at, 'b', @at, 'b', 'v', '{}')`,
      )
      .run({ at });
    addMeetings(store);
    for (let index = 0; index < companies; index += 1) addOne(store, index);
  });
  store.statement('analyze').run();
  store.close();
  renameSync(building, folder);
  return folder;
}

const keptNames = 'created_at, created_by, updated_at, updated_by';
const keptValues = "@at, 'b', @at, 'b'";

function addMeetings(store: Store): void {
  const insert = store.statement(
    `insert into meeting (id, name, held_on, ${keptNames}) values (@id, '委員会', @on, ${keptValues})`,
  );
  for (let year = 2024; year <= 2032; year += 1)
    for (const month of ['02', '05', '08', '11']) insert.run({ id: newId(), on: `${year}-${month}-10`, at });
}

function addOne(store: Store, index: number): void {
  const [companyId, certificationId] = [newId(), newId()];
  const name = `株式会社見本${index}`;
  store
    .statement(
      `insert into company (id, name, name_key, kana_key, ${keptNames}) values (@companyId, @name, @name, @name, ${keptValues})`,
    )
    .run({ companyId, name, at });
  store
    .statement(
      `insert into company_search (kana_key, company_id, doc, consent, updated_at, search_key) values (@name, @companyId, @doc, 'unknown', @at, @name)`,
    )
    .run({ companyId, name, doc: index + 1, at });
  store
    .statement(
      `insert into certification (id, company_id, number, first_certified_on, ${keptNames})
       values (@certificationId, @companyId, @number, '2017-01-01', ${keptValues})`,
    )
    .run({ certificationId, companyId, number: index + 1, at });
  const lastEnd = dayNumber(watchedToday) - overdue + scattered(index, span);
  const ended = scattered(index, 50) === 7;
  let termId = '';
  for (let term = termsEach - 1; term >= 0; term -= 1) {
    termId = newId();
    const end = lastEnd - term * span;
    const over = term === 0 && ended;
    store
      .statement(
        `insert into term (id, certification_id, company_id, kind, certified_on, start_on, end_on, basis, scheme_version_id, ended_on, end_kind, ${keptNames})
         values (@termId, @certificationId, @companyId, @kind, @start, @start, @end, '', 'bench', @endedOn, @endKind, ${keptValues})`,
      )
      .run({
        termId,
        certificationId,
        companyId,
        kind: term === termsEach - 1 ? 'new' : 'renewal',
        start: dateOfDay(end - span + 1),
        end: dateOfDay(end),
        endedOn: over ? dateOfDay(end - 100) : null,
        endKind: over ? 'resigned' : null,
        at,
      });
  }
  if (scattered(index, 40) === 3)
    store
      .statement(
        `insert into alert_handling (id, subject, company_id, state, handled_on, stage, ${keptNames})
         values (@id, @subject, @companyId, 'informed', '2026-10-01', @stage, ${keptValues})`,
      )
      .run({ id: newId(), subject: `term:${termId}`, companyId, stage: [180, 90, 30, -1][index % 4], at });
  if (scattered(index, 60) === 5)
    store
      .statement(
        `insert into application (id, company_id, kind, status, received_on, receipt_number, scheme_version_id, ${keptNames})
         values (@id, @companyId, 'renewal', 'reviewing', '2026-10-15', @receipt, 'bench', ${keptValues})`,
      )
      .run({ id: newId(), companyId, receipt: `b-${index}`, at });
}
