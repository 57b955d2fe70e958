import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChecksheetDetail } from '../../shared/contract/checksheets.ts';
import type { BaseYears } from '../../shared/domain/base-years.ts';
import { displayText, itemByKey, itemsOf, labelFor } from '../../shared/domain/checksheet.ts';
import { plainEntry } from '../../shared/domain/form-compare.ts';
import type { Scheme } from '../../shared/schemes/types.ts';
import { anyFormAnswers, type FormAnswers } from '../support/form-answers.ts';
import { base64, bytesOf } from '../support/form-workbook.ts';
import { convertWithOffice, findOffice } from '../support/office.ts';
import { readPdf } from '../support/pdf-pages.ts';
import { openRegister, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

type Item = Parameters<RegisterClient['checksheets']['saveItem']>[0]['answer'];

async function application(client: RegisterClient, receivedOn: string, name: string) {
  const company = await valueOf(client.companies.create({ draft: typedCompany({ name, address: name }) }));
  const made = await valueOf(client.applications.create({ companyId: company.id, kind: 'new', receivedOn }));
  const sheet = () => valueOf(client.checksheets.get({ applicationId: made.id }));
  return { applicationId: made.id, sheet };
}

/** Stores answers as the screen would. */
async function fill(
  client: RegisterClient,
  applicationId: string,
  { answers, declarations }: FormAnswers,
): Promise<void> {
  for (const [itemKey, given] of Object.entries(answers)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read-only in the domain, plain across the bridge
    const answer = structuredClone(given) as Item;
    await valueOf(client.checksheets.saveItem({ applicationId, itemKey, rowVersion: null, answer }));
  }
  const { rowVersion } = await valueOf(client.checksheets.get({ applicationId }));
  await valueOf(
    client.checksheets.saveDeclarations({
      applicationId,
      rowVersion,
      declarations: structuredClone(declarations),
    }),
  );
}

/** Answers of a sheet without what says nothing: order of choices, rows left blank. */
function plain(scheme: Scheme, rows: ChecksheetDetail['answers']) {
  return Object.fromEntries(
    rows.flatMap(({ itemKey, applicantMark, entries }) => {
      const item = itemByKey(scheme, itemKey)!;
      const values = Object.entries(entries).flatMap(([key, entry]) => {
        const said = plainEntry(
          item.fields.find((field) => field.key === key)!,
          entry,
        );
        const silent = said === null || said === '' || JSON.stringify(said).replaceAll(/null|[[\],"\s]/gu, '') === '';
        const bareYears =
          entry.kind === 'years' &&
          entry.rows.every((row) => Object.values(row.values).every((value) => value === null));
        return silent || bareYears ? [] : [[key, said]];
      });
      return applicantMark === 'blank' && values.length === 0
        ? []
        : [[itemKey, { applicantMark, entries: Object.fromEntries(values) }]];
    }),
  );
}

describe.skipIf(findOffice() === undefined)('LibreOffice を通った様式', () => {
  it.each([
    ['2023-pass-fail', '2026-06-01', 20_260_601],
    ['2023-pass-fail', '2026-06-01', 7],
    ['2020-points', '2022-06-01', 20_220_601],
    ['2020-points', '2022-06-01', 7],
  ])(
    '%s（%s、種 %i）：台帳 → xlsx → LibreOffice → 台帳で、何も失わない',
    { timeout: 120_000 },
    async (version, day, seed) => {
      const { client } = await openRegister(day);
      const from = await application(client, day, '株式会社書き出し');
      const to = await application(client, day, '株式会社読み込み');
      const { scheme, baseYears: years } = await from.sheet();
      expect(scheme.id).toBe(version);
      const [given] = fc.sample(anyFormAnswers(scheme, years), { numRuns: 1, seed });
      await fill(client, from.applicationId, given!);
      const bytes = bytesOf(await valueOf(client.forms.export({ applicationId: from.applicationId })));
      const saved = await convertWithOffice(bytes, 'xlsx', 'xlsx');
      const own = { applicationId: from.applicationId, fileName: 'x.xlsx', base64: base64(saved) };
      const back = await valueOf(client.forms.read(own));
      expect(back).toMatchObject({ problems: [], mismatches: [], companyName: '株式会社書き出し' });
      expect(back.values.filter(({ state }) => state !== 'same')).toEqual([]);
      expect(back.values.length).toBeGreaterThan(40);
      // and everything of it into an empty sheet
      const other = { ...own, applicationId: to.applicationId };
      const read = await valueOf(client.forms.read(other));
      expect(read.mismatches).toEqual(['company', 'application']);
      const paths = read.values.map(({ path }) => path);
      await valueOf(client.forms.accept({ ...other, sha256: read.sha256, seen: read.seen, paths }));
      const [before, after] = [await from.sheet(), await to.sheet()];
      expect(plain(scheme, after.answers)).toEqual(plain(scheme, before.answers));
      const said = Object.entries(before.declarations).filter(
        ([, each]) => each.declared !== null || Object.values(each.entries).some((text) => text.trim() !== ''),
      );
      for (const [key, each] of said) expect(after.declarations[key]?.declared ?? null).toBe(each.declared);
    },
  );

  it.each([
    ['2023-pass-fail', '2026-06-01'],
    ['2020-points', '2022-06-01'],
  ])('%s：A4 に収まり、見出しを繰り返し、文言が切れない', { timeout: 120_000 }, async (version, day) => {
    const { client } = await openRegister(day);
    const { applicationId, sheet } = await application(client, day, '株式会社紙の見本');
    const { scheme, baseYears } = await sheet();
    expect(scheme.id).toBe(version);
    const years: BaseYears = baseYears;
    const long = 'このような長い取組を続けています。'.repeat(60);
    const field = itemsOf(scheme)[0]!.fields[0]!.key;
    const answer: Item = {
      applicantMark: 'ticked',
      reviewerMark: null,
      reviewerReason: '',
      entries: { [field]: { kind: 'text', text: `${long}おわり` } },
    };
    await valueOf(
      client.checksheets.saveItem({ applicationId, itemKey: itemsOf(scheme)[0]!.key, rowVersion: null, answer }),
    );
    const bytes = bytesOf(await valueOf(client.forms.export({ applicationId })));
    const pages = await readPdf(await convertWithOffice(bytes, 'xlsx', 'pdf'));
    expect(pages.length).toBeLessThanOrEqual(9);
    for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const squeeze = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');
    const texts = pages.map(({ text }) => squeeze(text));
    for (const text of texts.slice(1)) expect(text).toContain('項目チェック記載欄');
    texts.forEach((text, index) => expect(text).toContain(`${index + 1}/${pages.length}`));
    const all = texts.join('');
    expect(all).toContain('続けています。おわり');
    for (const item of itemsOf(scheme)) {
      // a page holds the whole item: its wording, and what is entered beside it
      for (const sentence of [...labelFor(scheme, item, years), ...item.notes.map(displayText)]) {
        expect(texts.some((text) => text.includes(squeeze(sentence)))).toBe(true);
      }
    }
  });
});
