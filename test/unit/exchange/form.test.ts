import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageBreaks } from '../../../electron/exchange/form/page-breaks.ts';
import { layoutSheet } from '../../../electron/exchange/form/layout.ts';
import { readForm } from '../../../electron/exchange/form/read-form.ts';
import { writeForm } from '../../../electron/exchange/form/write-form.ts';
import { readWorkbook } from '../../../electron/exchange/read-workbook.ts';
import { defaultYearRules, yearsEndingWith } from '../../../shared/domain/base-years.ts';
import { compareWithStored } from '../../../shared/domain/form-compare.ts';
import { formValues } from '../../../shared/domain/form-values.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import type { EntryField, Scheme } from '../../../shared/schemes/types.ts';
import { anyFormAnswers, type FormAnswers } from '../../support/form-answers.ts';

const years = yearsEndingWith(2025, { ...defaultYearRules, yearBasis: 'business' }, null);
const base = { label: '記入(欄)', printed: true };
const number = (key: string) => ({
  key,
  label: key,
  kind: 'number' as const,
  unit: '人',
  decimals: 2,
  min: 0,
  max: 99,
});

/** Every kind of field at once, more columns than a line has room for, keys with dots, words that are alike. */
const fields: readonly EntryField[] = [
  { ...base, key: 'a.b', kind: 'text', multiline: true },
  { ...base, key: 'a', kind: 'text', multiline: false },
  { ...base, key: 'n', kind: 'number', unit: '回' },
  {
    ...base,
    key: 'c',
    kind: 'choice',
    options: [
      { key: 'x', label: '長い選択肢'.repeat(60) },
      { key: 'y', label: 'A,"B"' },
    ],
  },
  { ...base, key: 'i', kind: 'industry' },
  {
    ...base,
    key: 'o',
    kind: 'options',
    options: [
      { key: 'p', label: '取組(1)' },
      { key: 'q', label: '取組(1)', freeText: true },
    ],
  },
  { ...base, key: 'by', kind: 'base-years', offsets: [-2, -1], columns: ['1', '2', '3', '4', '5'].map(number) },
  {
    ...base,
    key: 'cy',
    kind: 'chosen-years',
    maxRows: 4,
    window: [-5, -1],
    columns: [number('m'), { key: 'f', label: '該当', kind: 'flag' }],
  },
  { ...base, key: 'g', kind: 'numbers', columns: ['m', 'f', 'x'].map(number) },
  { ...base, key: 's', kind: 'share', of: 'g', part: 'f' },
  { ...base, key: 'fl', kind: 'flag' },
  { ...base, key: 'd', kind: 'date', printed: false },
  { ...base, key: 'go', kind: 'goals', min: 1, max: 17 },
];
const item = (key: string, own: readonly EntryField[]) => ({
  id: `1-${key}`,
  key,
  text: ['同じ文言の審査項目。'],
  notes: [],
  naAllowed: true,
  fields: own,
  tickRule: { kind: 'self-declared' as const, requiresAny: [] },
  changeTags: [],
  oldItems: [],
});
const own: Scheme = {
  ...passFail2023,
  id: 'own-2030',
  label: '市の新しい版',
  categories: [
    { no: 1, title: 'ひとつめ', changeTags: [], items: [item('x.y', fields), item('x', []), item('z', fields)] },
  ],
};

async function roundTrip(scheme: Scheme, { answers, declarations }: FormAnswers) {
  const values = formValues(scheme, years, answers, declarations);
  const facts = { companyName: 'A & B <株式会社>', companyKana: 'エー', receiptNumber: 'R8-1' };
  const bytes = await writeForm(
    { scheme, years, stars: new Set(), values, ...facts },
    { applicationId: 'application', companyId: 'company' },
  );
  const book = await readWorkbook(bytes);
  if (!book.ok) throw new Error(book.refusal.code);
  const read = readForm(book.value, { scheme, years });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

it.each([own, passFail2023, points2020])(
  '$label：どの記入も、書いて読めば同じ',
  { timeout: 60_000 },
  async (scheme) => {
    await fc.assert(
      fc.asyncProperty(anyFormAnswers(scheme, years), async (given) => {
        const { contents, troubles, mark, companyName } = await roundTrip(scheme, given);
        expect(troubles).toEqual([]);
        expect(mark).toMatchObject({ versionId: scheme.id, years: years.years });
        expect(companyName).toBe('A & B <株式会社>');
        const compared = contents.map((each) => compareWithStored(scheme, each, given.answers, given.declarations));
        expect(compared.filter((each) => each !== null && each.state !== 'same')).toEqual([]);
      }),
      { numRuns: 12 },
    );
  },
);

it('ページは審査項目の途中で切れず、どのページもA4に収まる', () => {
  for (const scheme of [own, passFail2023, points2020]) {
    const bare = {
      scheme,
      years,
      stars: new Set<string>(),
      values: new Map(),
      companyName: '',
      companyKana: '',
      receiptNumber: '',
    };
    const sheet = layoutSheet(bare);
    const breaks = pageBreaks(sheet);
    const ends = [...breaks, sheet.rows.length - 1];
    ends.forEach((end, index) => {
      const start = index === 0 ? 0 : ends[index - 1]! + 1;
      if (index > 0) expect(sheet.rows[start]?.starts).toBeDefined();
      // a heading does not stand alone at the foot
      expect(sheet.rows[end]?.starts).not.toBe('category');
      const height = sheet.rows.slice(start, end + 1).reduce((sum, row) => sum + row.height, 0);
      if (scheme !== own) expect(height).toBeLessThan(1000);
    });
  }
});
