import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../electron/platform/ids.ts';
import { openStore } from '../../electron/store/open.ts';
import { putMark } from '../../electron/store/repositories/file-mark.ts';
import type { Store } from '../../electron/store/store.ts';
import { prepareRegister } from '../../electron/use-cases/prepare-register.ts';
import { stoppedClock } from '../../electron/platform/clock.ts';
import { baseYears } from '../../shared/domain/base-years.ts';
import type { EntryValue, ItemAnswer } from '../../shared/domain/checksheet.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { judgementRules, defaultSettings } from '../../shared/domain/settings.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import { drawing, type Draw, randomSheet, seeded } from '../support/random-sheets.ts';
import { inventedCompany } from './invented-companies.ts';
import { root } from './register.ts';

const cache = join(root, 'node_modules/.cache/bench');
const at = '2026-11-01T00:00:00.000Z';
const kept = { at, by: '測定' };

/** What decides the built file's content; another content, another folder. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const migrations = readdirSync(join(root, 'migrations')).filter((name) => name.endsWith('.sql'));
  const schemes = readdirSync(join(root, 'shared/schemes'));
  for (const file of [
    ...migrations.map((name) => `migrations/${name}`),
    ...schemes.filter((name) => name.includes('categories')).map((name) => `shared/schemes/${name}`),
    'test/support/random-sheets.ts',
    'test/bench/invented-companies.ts',
    'test/bench/sheets.ts',
  ]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

const insertCompany = `insert into company
  (id, created_at, created_by, updated_at, updated_by, name, name_key, kana, kana_key, industry, employees)
  values (?, '${kept.at}', '${kept.by}', '${kept.at}', '${kept.by}', ?, ?, ?, ?, ?, ?)`;
const insertApplication = `insert into application
  (id, created_at, created_by, updated_at, updated_by, company_id, kind, status, received_on, fiscal_year,
   receipt_number, scheme_version_id, base_years, averages, rule_settings)
  values (?, '${kept.at}', '${kept.by}', '${kept.at}', '${kept.by}', ?, 'new', ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertSheet = `insert into checksheet
  (id, created_at, created_by, updated_at, updated_by, application_id, declarations)
  values (?, '${kept.at}', '${kept.by}', '${kept.at}', '${kept.by}', ?, ?)`;
const insertAnswer = `insert into checksheet_answer
  (id, created_at, created_by, updated_at, updated_by, checksheet_id, item_key, applicant_mark, reviewer_mark,
   reviewer_reason, entries)
  values (?, '${kept.at}', '${kept.by}', '${kept.at}', '${kept.by}', ?, ?, ?, ?, ?, ?)`;

const longer = [
  '全従業員を対象に、四半期ごとに部署で話し合い、結果を社内の掲示板と朝礼で知らせている。',
  '総務部が中心となって推進計画を作り、毎年4月に見直している。対象は正社員とパートタイム従業員。',
  '始業を7時から10時まで30分ごとに選べる制度を設け、育児・介護中の従業員が優先して使えるようにしている。',
  '社長が年頭に方針を述べ、社内報に載せている。',
];

/** Entries with texts as long as people write them. */
const written = (entries: ItemAnswer['entries'], draw: Draw): ItemAnswer['entries'] =>
  Object.fromEntries(
    Object.entries(entries).map(([key, entry]): [string, EntryValue] => [
      key,
      entry.kind === 'text' && entry.text === '取組の内容' ? { kind: 'text', text: draw.one(longer) } : entry,
    ]),
  );

function addOne(store: Store, nth: number, draw: Draw): void {
  const company = inventedCompany(nth);
  const companyId = newId();
  const industry = draw.chance(0.03) ? null : company.industry;
  const employees = draw.chance(0.03) ? null : company.employees;
  const named = [company.name, company.name, company.kana, company.kana] as const;
  store.statement(insertCompany).run(companyId, ...named, industry, employees);
  const scheme = nth % 2 === 0 ? points2020 : passFail2023;
  const [first, days] = scheme === points2020 ? ['2021-04-01', 1090] : ['2024-04-01', 900];
  const receivedOn = addDays(first, Math.floor(nth / 2) % days);
  const rules = {
    ...judgementRules(defaultSettings),
    ...draw.one([{}, {}, {}, { minCategories: 4 }, { passMark: 30 }]),
  };
  const years = baseYears(receivedOn, rules);
  const status = draw.one(['certified', 'certified', 'certified', 'refused', 'reviewing', 'awaiting-decision']);
  const decided = status === 'certified' || status === 'refused';
  const frozen = decided ? { asOf: addDays(receivedOn, 60), rows: [], industry } : {};
  const applicationId = newId();
  store
    .statement(insertApplication)
    .run(
      applicationId,
      companyId,
      status,
      receivedOn,
      years.years[2] + 1,
      `${years.years[2] + 1}-${nth}`,
      scheme.id,
      JSON.stringify(years.years),
      JSON.stringify(frozen),
      JSON.stringify(rules),
    );
  const sheetId = newId();
  const cover = scheme.declarations.map(({ key }) => [
    key,
    { declared: draw.one([true, true, true, false, null]), entries: {} },
  ]);
  store.statement(insertSheet).run(sheetId, applicationId, JSON.stringify(Object.fromEntries(cover)));
  const answers = randomSheet(scheme, years.years[2], years.window, draw);
  const effort = draw.one([0, 0.3, 0.6, 0.9]);
  for (const [key, { applicantMark: drawn, reviewerMark, entries }] of Object.entries(answers)) {
    const applicantMark = draw.chance(effort) ? 'ticked' : drawn;
    const reason = reviewerMark === null ? '' : 'ヒアリングで確かめたところ、記入のとおりであった。';
    const json = JSON.stringify(written(entries, draw));
    store.statement(insertAnswer).run(newId(), sheetId, key, applicantMark, reviewerMark, reason, json);
  }
}

/** A data folder with so many companies, each with a filled sheet (half on each shipped version); built once and kept. */
export function benchSheets(sheets: number, say: (line: string) => void): string {
  const folder = join(cache, `sheets-${sheets}-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  say(`building ${sheets} stored sheets in ${folder}`);
  const building = `${folder}-building`;
  mkdirSync(cache, { recursive: true });
  for (const stale of readdirSync(cache)) {
    if (stale.startsWith(`sheets-${sheets}-`)) rmSync(join(cache, stale), { recursive: true, force: true });
  }
  mkdirSync(building);
  const opened = openStore({
    file: join(building, 'good-balance.sqlite'),
    migrationsDir: join(root, 'migrations'),
    appVersion: 'bench',
  });
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { store } = opened;
  prepareRegister({ store, clock: stoppedClock(at) });
  putMark(store, 'choice', 'empty');
  const draw = drawing(seeded(sheets));
  for (let from = 0; from < sheets; from += 5000) {
    store.transaction(() => {
      for (let nth = from; nth < Math.min(sheets, from + 5000); nth += 1) addOne(store, nth, draw);
    });
  }
  store.close();
  renameSync(building, folder);
  return folder;
}
