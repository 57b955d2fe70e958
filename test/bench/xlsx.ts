import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { writeForm } from '../../electron/exchange/form/write-form.ts';
import { createReaderService } from '../../electron/exchange/reader-service.ts';
import { defaultYearRules, yearsEndingWith } from '../../shared/domain/base-years.ts';
import { formValues } from '../../shared/domain/form-values.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import { anyFormAnswers } from '../support/form-answers.ts';
import { findOffice, officeTargets } from '../support/office.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { BenchResult } from './run.ts';
import { percentile, versions } from './statistics.ts';

const run = promisify(execFile);
const forms = 500;
const schemes = [passFail2023, points2020] as const;
const years = yearsEndingWith(2025, defaultYearRules, null);

/** LibreOffice takes no more files than this at once: it drops arguments after about 250 without a word. */
const atOnce = 240;

/** LibreOffice converts every workbook of a folder, one process after the other; how many times it had to start. */
async function convertAll(office: string, profile: string, from: string, to: string, filter: string): Promise<number> {
  const inputs = readdirSync(from).map((name) => join(from, name));
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
  let starts = 0;
  for (let done = 0; done < inputs.length; done += atOnce) {
    const some = inputs.slice(done, done + atOnce);
    const asked = [...options, '--convert-to', filter, '--outdir', to, ...some];
    await run(office, asked, { timeout: 600_000, maxBuffer: 64 * 1024 * 1024 });
    starts += 1;
  }
  return starts;
}

/** Filled forms of both sheets, every other one saved again by LibreOffice, as applicants send them back. */
async function returnedForms(office: string, folder: string, say: (line: string) => void): Promise<string> {
  const [written, returned, saved] = ['written', 'returned', 'saved'].map((name) => join(folder, name));
  for (const each of [written!, returned!, saved!]) mkdirSync(each);
  const answers = schemes.map((scheme) =>
    fc.sample(anyFormAnswers(scheme, years), { numRuns: forms / 2, seed: 20_261_122 }),
  );
  for (let index = 0; index < forms; index += 1) {
    const kind = index % schemes.length;
    const scheme = schemes[kind]!;
    const given = answers[kind]![Math.floor(index / schemes.length)]!;
    const bytes = await writeForm(
      {
        scheme,
        years,
        stars: new Set(),
        values: formValues(scheme, years, given.answers, given.declarations),
        companyName: `株式会社見本${index}`,
        companyKana: 'カブシキガイシャミホン',
        receiptNumber: `R8-${index}`,
      },
      { applicationId: `application-${index}`, companyId: `company-${index}` },
    );
    // pairs of both sheets: one pair goes through LibreOffice, the next one not
    const name = `${scheme.id}_${String(index).padStart(3, '0')}.xlsx`;
    writeFileSync(join(Math.floor(index / 2) % 2 === 0 ? written! : returned!, name), bytes);
  }
  await convertAll(office, join(folder, 'profile'), written!, saved!, officeTargets.xlsx.filter);
  for (const name of readdirSync(saved!)) writeFileSync(join(returned!, name), readFileSync(join(saved!, name)));
  say(`${readdirSync(saved!).length} of ${forms} forms were saved by LibreOffice`);
  return returned!;
}

/** 500 returned forms read into answers through the reading thread, against LibreOffice making csv of the same files. */
export async function xlsxBench(say: (line: string) => void): Promise<BenchResult> {
  const office = findOffice();
  if (office === undefined) throw new Error('LibreOffice is not installed (SOFFICE_PATH names another place)');
  const folder = temporaryFolder();
  try {
    const returned = await returnedForms(office, folder.path, say);
    const names = readdirSync(returned);
    const times: number[] = [];
    let values = 0;
    const begin = performance.now();
    // started here: the peer starts in its time too
    const reader = createReaderService();
    for (const name of names) {
      const started = performance.now();
      const scheme = schemes.find((each) => name.startsWith(each.id))!;
      const read = await reader.form(readFileSync(join(returned, name)), { scheme, years });
      if (!read.ok || read.value.troubles.length > 0) throw new Error(`${name} was not read`);
      values += read.value.contents.length;
      times.push(performance.now() - started);
    }
    const oursMs = performance.now() - begin;
    await reader.close();
    say(`ours: ${oursMs.toFixed(0)} ms`);
    const out = join(folder.path, 'csv');
    const middle = performance.now();
    const starts = await convertAll(office, join(folder.path, 'profile'), returned, out, officeTargets.csv.filter);
    const allMs = performance.now() - middle;
    const one = join(folder.path, 'one');
    mkdirSync(one);
    writeFileSync(join(one, names[0]!), readFileSync(join(returned, names[0]!)));
    const single = performance.now();
    await convertAll(office, join(folder.path, 'profile'), one, one, officeTargets.csv.filter);
    // as if one process had taken them all: a start with one file is more than a start
    const peerMs = allMs - (starts - 1) * (performance.now() - single);
    say(`LibreOffice: ${peerMs.toFixed(0)} ms (${starts} processes, ${allMs.toFixed(0)} ms with their starts)`);
    const made = readdirSync(out).length;
    if (made !== names.length) throw new Error(`LibreOffice made ${made} of ${names.length} files`);
    return {
      name: 'xlsx',
      ratio: oursMs / peerMs,
      ours_ms: oursMs,
      peer: { name: 'LibreOffice converting the same files to csv (first sheet), its start counted once', ms: peerMs },
      p95_ms: percentile(times, 95),
      counts: { forms: names.length, values },
      versions: { ...versions(), ...(await officeVersion(office)) },
    };
  } finally {
    folder.remove();
  }
}

async function officeVersion(office: string): Promise<{ libreoffice: string }> {
  const { stdout } = await run(office, ['--version']);
  return { libreoffice: stdout.trim() };
}
