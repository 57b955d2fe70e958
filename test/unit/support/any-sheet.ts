import * as fc from 'fast-check';
import type { EarlierSheet } from '../../../shared/domain/carry-over.ts';
import {
  type DeclarationAnswers,
  type EntryValue,
  itemsOf,
  type ItemAnswer,
  marks,
  type SheetAnswers,
} from '../../../shared/domain/checksheet.ts';
import { industries } from '../../../shared/domain/industries.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme } from '../../../shared/schemes/types.ts';

/** Texts as people type them: Japanese words, blanks, line breaks, and now and then one too long for any field. */
const anyText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('', '　', 'テレワーク', '時差出勤', '誕生日休暇', '𠮷野家で研修', 'イクボス宣言'),
  },
  { weight: 2, arbitrary: fc.constantFrom('一行目\n二行目', '朝礼\n声かけ') },
  { weight: 1, arbitrary: fc.constantFrom('長'.repeat(201), '長'.repeat(2001), '制御\u0007文字') },
);

const anyNumber = fc.option(fc.integer({ min: -2, max: 9000 }), { nil: null });
const anyValues = (columns: readonly EntryColumn[]) =>
  fc.record(
    Object.fromEntries(
      columns.map(({ key, kind }) => [key, kind === 'flag' ? fc.option(fc.boolean(), { nil: null }) : anyNumber]),
    ),
  );
const anyYear = fc.integer({ min: 2014, max: 2027 });

function anyEntry(field: EntryField): fc.Arbitrary<EntryValue> | null {
  switch (field.kind) {
    case 'text':
      return anyText.map((text) => ({ kind: 'text', text }));
    case 'number':
      return anyNumber.map((value) => ({ kind: 'number', value }));
    case 'choice':
      return fc.constantFrom(null, ...field.options.map(({ key }) => key)).map((key) => ({ kind: 'choice', key }));
    case 'industry':
      return fc.constantFrom(null, ...industries.map(({ code }) => code)).map((key) => ({ kind: 'choice', key }));
    case 'options': {
      const keys = fc.subarray(field.options.map(({ key }) => key));
      return fc.tuple(keys, anyText).map(([chosen, otherText]) => ({ kind: 'options', chosen, otherText }));
    }
    case 'base-years':
      return fc.tuple(anyYear, ...field.offsets.map(() => anyValues(field.columns))).map(([first, ...values]) => ({
        kind: 'years',
        rows: values.map((each, at) => ({ year: first + at, values: each })),
      }));
    case 'chosen-years':
      return fc
        .array(fc.record({ year: fc.option(anyYear, { nil: null }), values: anyValues(field.columns) }), {
          maxLength: 3,
        })
        .map((rows) => ({ kind: 'years', rows }));
    case 'numbers':
      return fc
        .record(Object.fromEntries(field.columns.map(({ key }) => [key, anyNumber])))
        .map((values) => ({ kind: 'numbers', values }));
    case 'flag':
      return fc.option(fc.boolean(), { nil: null }).map((value) => ({ kind: 'flag', value }));
    case 'date':
      return fc.constantFrom(null, '2023-03-31').map((date) => ({ kind: 'date', date }));
    case 'goals':
      return fc
        .uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 4 })
        .map((goals) => ({ kind: 'goals', goals }));
    case 'share':
      return null;
    default:
      return assertNever(field);
  }
}

const anyAnswer = (fields: readonly EntryField[]): fc.Arbitrary<ItemAnswer> => {
  const entries: Record<string, fc.Arbitrary<EntryValue>> = {};
  for (const field of fields) {
    const entry = anyEntry(field);
    if (entry !== null) entries[field.key] = entry;
  }
  return fc.record({
    applicantMark: fc.constantFrom(...marks),
    reviewerMark: fc.option(fc.constantFrom(...marks), { nil: null }),
    reviewerReason: fc.constantFrom('', '確認済み'),
    entries: fc.record(entries),
  });
};

/** Any filled-in sheet of a version, drafts with faults included: some items were never touched. */
export const anySheet = (scheme: Scheme): fc.Arbitrary<EarlierSheet> =>
  fc
    .record({
      answers: fc.record(Object.fromEntries(itemsOf(scheme).map(({ key, fields }) => [key, anyAnswer(fields)])), {
        requiredKeys: [],
      }),
      declarations: fc.record(
        Object.fromEntries(
          scheme.declarations.map(({ key, fields }) => [
            key,
            fc.record({
              declared: fc.option(fc.boolean(), { nil: null }),
              entries: fc.record(Object.fromEntries(fields.map((field) => [field.key, anyText]))),
            }),
          ]),
        ),
        { requiredKeys: [] },
      ),
    })
    .map(({ answers, declarations }): EarlierSheet => ({
      scheme,
      answers: defined(answers),
      declarations: defined(declarations),
    }));

const defined = <T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** Every text written on a sheet, also line by line: a single-line field takes the lines of a longer text. */
export function textsIn(sheet: {
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
}): string[] {
  const texts = Object.values(sheet.answers).flatMap(({ entries }) =>
    Object.values(entries).flatMap((entry) =>
      entry.kind === 'text' ? [entry.text] : entry.kind === 'options' ? [entry.otherText] : [],
    ),
  );
  const cover = Object.values(sheet.declarations).flatMap((each) => Object.values(each.entries));
  return [...texts, ...cover].flatMap((text) => [text, ...text.split('\n')]).filter((text) => text !== '');
}
