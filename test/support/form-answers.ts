import * as fc from 'fast-check';
import type { BaseYears } from '../../shared/domain/base-years.ts';
import type { DeclarationAnswers, EntryValue, ItemAnswer, SheetAnswers } from '../../shared/domain/checksheet.ts';
import { itemsOf } from '../../shared/domain/checksheet.ts';
import { industries } from '../../shared/domain/industries.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { EntryColumn, EntryField, Scheme, SchemeItem } from '../../shared/schemes/types.ts';

/** What a spreadsheet likes to turn into something else: formulas, dates, numbers, escapes, markup, rare letters. */
const tricky = [
  '=SUM(A1:A9)',
  '-1',
  '+81-48-463-1111',
  "'引用符で始まる",
  '1-2',
  '007',
  '2024/4/1',
  '_x0041_ と _x005F_',
  '<b>&amp;"太字"</b>',
  '𠮷野家・髙橋・葛󠄀城',
  '　全角の空白で始まり終わる　',
  ' 半角  空白 ',
  '✓',
  'TRUE',
  '６２．１％',
  'https://example.jp/?a=1&b=2#c',
  '長い文です。'.repeat(30),
];
const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...tricky) }, { weight: 2, arbitrary: fc.constant('') });
const lines = fc.oneof(
  line,
  fc.constantFrom('一行目\n二行目\n\n四行目', '・箇条書き\n・=1+1'),
  fc.constant('あ'.repeat(1999)),
);

const amount = (column: Pick<EntryColumn, 'decimals' | 'min' | 'max'>): fc.Arbitrary<number | null> => {
  const scale = 10 ** (column.decimals ?? 0);
  const most = Math.min(column.max ?? 999_999, 999_999) * scale;
  return fc.option(
    fc.oneof(fc.constant(0), fc.integer({ min: (column.min ?? 0) * scale, max: most })).map((each) => each / scale),
    { nil: null },
  );
};
const maybe = fc.option(fc.boolean(), { nil: null });
const valuesOf = (columns: readonly EntryColumn[]) =>
  fc.record(Object.fromEntries(columns.map((column) => [column.key, column.kind === 'flag' ? maybe : amount(column)])));

function entryOf(field: EntryField, years: BaseYears): fc.Arbitrary<EntryValue> | null {
  switch (field.kind) {
    case 'text':
      return (field.multiline ? lines : line).map((text) => ({ kind: 'text', text }));
    case 'number':
      return amount({ decimals: 1 }).map((value) => ({ kind: 'number', value }));
    case 'choice':
      return fc.constantFrom(null, ...field.options.map(({ key }) => key)).map((key) => ({ kind: 'choice', key }));
    case 'industry':
      return fc.constantFrom(null, ...industries.map(({ code }) => code)).map((key) => ({ kind: 'choice', key }));
    case 'options': {
      const free = field.options.some((option) => option.freeText === true);
      const chosen = fc.subarray(field.options.map(({ key }) => key));
      return fc
        .tuple(chosen, free ? lines : fc.constant(''))
        .map(([keys, otherText]) => ({ kind: 'options', chosen: keys, otherText }));
    }
    case 'base-years':
      return fc.tuple(...field.offsets.map(() => valuesOf(field.columns))).map((rows) => ({
        kind: 'years',
        rows: rows.map((values, at) => ({ year: years.years[2] + 1 + field.offsets[at]!, values })),
      }));
    case 'chosen-years': {
      const [first, last] = years.window;
      const chosen = fc.uniqueArray(fc.integer({ min: first, max: last }), { maxLength: field.maxRows });
      return fc
        .tuple(chosen, fc.tuple(...Array.from({ length: field.maxRows }, () => valuesOf(field.columns))))
        .map(([named, values]) => ({ kind: 'years', rows: named.map((year, at) => ({ year, values: values[at]! })) }));
    }
    case 'numbers':
      return fc
        .record(Object.fromEntries(field.columns.map((column) => [column.key, amount(column)])))
        .map((values) => ({ kind: 'numbers', values }));
    case 'flag':
      return maybe.map((value) => ({ kind: 'flag', value }));
    case 'date':
      return fc.constantFrom(null, '2025-03-31', '2024-02-29', '2019-05-01').map((date) => ({ kind: 'date', date }));
    case 'goals':
      return fc
        .uniqueArray(fc.integer({ min: field.min, max: field.max }), { maxLength: 5 })
        .map((goals) => ({ kind: 'goals', goals }));
    case 'share':
      return null;
    default:
      return assertNever(field);
  }
}

const answerOf = (item: SchemeItem, years: BaseYears): fc.Arbitrary<ItemAnswer> => {
  const entries: Record<string, fc.Arbitrary<EntryValue>> = {};
  for (const field of item.fields) {
    const entry = entryOf(field, years);
    if (entry !== null) entries[field.key] = entry;
  }
  return fc.record({
    applicantMark: fc.constantFrom('ticked' as const, 'blank' as const, ...(item.naAllowed ? (['na'] as const) : [])),
    reviewerMark: fc.constant(null),
    reviewerReason: fc.constant(''),
    entries: fc.record(entries),
  });
};

/** What an applicant may rightly have filled in, with texts that spreadsheets like to change. */
export interface FormAnswers {
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
}

/** Any rightly filled sheet of a version, every item present. */
export const anyFormAnswers = (scheme: Scheme, years: BaseYears): fc.Arbitrary<FormAnswers> =>
  fc.record({
    answers: fc.record(Object.fromEntries(itemsOf(scheme).map((item) => [item.key, answerOf(item, years)]))),
    declarations: fc.record(
      Object.fromEntries(
        scheme.declarations.map(({ key, fields }) => [
          key,
          fc.record({
            declared: maybe,
            entries: fc.record(Object.fromEntries(fields.map((field) => [field.key, line]))),
          }),
        ]),
      ),
    ),
  });
