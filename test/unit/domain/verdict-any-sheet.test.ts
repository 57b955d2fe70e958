import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { emptySheet, type EntryValue, itemsOf, type ItemAnswer, marks } from '../../../shared/domain/checksheet.ts';
import { itemFaults } from '../../../shared/domain/checksheet-faults.ts';
import { correctionItems, faultyItems, reviewFaults } from '../../../shared/domain/review.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { verdictSentence } from '../../../shared/domain/verdict-sentence.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { EntryColumn, EntryField, SchemeItem } from '../../../shared/schemes/types.ts';
import { context, years } from './verdict-sample.ts';

const number = fc.option(
  fc.oneof(
    fc.nat(5),
    fc.integer({ min: -10, max: 9000 }).map((value) => value / 10),
  ),
);
const named = <T>(columns: readonly EntryColumn[], value: (column: EntryColumn) => fc.Arbitrary<T>) =>
  fc
    .tuple(...columns.map(value))
    .map((values) => Object.fromEntries(values.map((each, at) => [columns[at]!.key, each] as const)));
const cell = (column: EntryColumn): fc.Arbitrary<number | boolean | null> =>
  column.kind === 'flag' ? fc.option(fc.boolean()) : number;
const year = fc.option(fc.integer({ min: 2017, max: 2025 }), { freq: 8 });
const words = fc.constantFrom('', '　', '取組');

function anyEntry(field: EntryField): fc.Arbitrary<EntryValue> | null {
  switch (field.kind) {
    case 'text':
      return words.map((text) => ({ kind: 'text', text }));
    case 'number':
      return number.map((value) => ({ kind: 'number', value }));
    case 'choice':
      return fc
        .constantFrom(null, 'unknown', ...field.options.map((option) => option.key))
        .map((key) => ({ kind: 'choice', key }));
    case 'industry':
      return fc.constantFrom(null, 'E', 'G', 'T', 'Z').map((key) => ({ kind: 'choice', key }));
    case 'options':
      return fc
        .tuple(fc.subarray(field.options.map((option) => option.key)), words)
        .map(([chosen, otherText]) => ({ kind: 'options', chosen, otherText }));
    case 'base-years':
      return fc.tuple(year, ...[1, 2, 3].map(() => named(field.columns, cell))).map(([first, ...rows]) => ({
        kind: 'years',
        rows: rows.map((values, at) => ({ year: at === 0 ? first : 2021 + at, values })),
      }));
    case 'chosen-years':
      return fc
        .array(fc.record({ year, values: named(field.columns, cell) }), { maxLength: 3 })
        .map((rows) => ({ kind: 'years', rows }));
    case 'numbers':
      return named(field.columns, () => number).map((values) => ({ kind: 'numbers', values }));
    case 'flag':
      return fc.option(fc.boolean()).map((value) => ({ kind: 'flag', value }));
    case 'date':
      return fc.constantFrom(null, '2023-03-31').map((date) => ({ kind: 'date', date }));
    case 'goals':
      return fc.uniqueArray(fc.nat(18), { maxLength: 2 }).map((goals) => ({ kind: 'goals', goals }));
    case 'share':
      return null;
    default:
      return assertNever(field);
  }
}

function anyAnswer(item: SchemeItem): fc.Arbitrary<ItemAnswer> {
  const fields = item.fields.flatMap((field) => {
    const entry = anyEntry(field);
    return entry === null ? [] : [entry.map((value) => [field.key, value] as const)];
  });
  return fc.record({
    applicantMark: fc.constantFrom(...marks),
    reviewerMark: fc.option(fc.constantFrom(...marks), { freq: 2 }),
    reviewerReason: fc.constantFrom('', '確認'),
    entries: fc.tuple(...fields).map((pairs) => Object.fromEntries(pairs)),
  });
}

const items = [...itemsOf(passFail2023), ...itemsOf(points2020)];
const anyItem = fc.constantFrom(...items).chain((item) => fc.tuple(fc.constant(item), anyAnswer(item)));

property.prop([anyItem], { numRuns: 10_000 })(
  'whatever was entered: the verdict follows from where the entries lead, and says it in whole sentences',
  ([item, answer]) => {
    const of = (applicantMark: ItemAnswer['applicantMark']) =>
      systemVerdict(item, { ...answer, applicantMark }, context);
    const [ticked, blank, na] = [of('ticked'), of('blank'), of('na')];
    expect([ticked.entriesSay, na.entriesSay]).toEqual([blank.entriesSay, blank.entriesSay]);
    expect(blank.verdict).toBe(blank.entriesSay === 'ticked' ? 'contradiction' : 'ok');
    const strays = ticked.reasons.filter(({ code }) => code === 'year-outside-window' || code === 'same-year-twice');
    if (ticked.verdict === 'ok') expect(ticked.entriesSay).toBe('ticked');
    if (ticked.entriesSay === 'ticked') expect(ticked.verdict === 'ok' || strays.length > 0).toBe(true);
    if (ticked.verdict === 'manual') expect(ticked.entriesSay).toBe(null);
    if (na.verdict === 'ok') expect([item.naAllowed, na.entriesSay]).toEqual([true, 'na']);
    for (const found of [ticked, blank, na]) {
      if (found.verdict !== 'ok') expect(found.reasons).not.toEqual([]);
      for (const each of [...found.reasons, ...found.figures]) {
        expect(verdictSentence(each)).toMatch(/^[^{}]{4,}$/u);
        expect(verdictSentence(each)).not.toMatch(/undefined|NaN|null/u);
      }
    }
  },
);

const anySheet = (scheme: typeof passFail2023) =>
  fc.record(Object.fromEntries(itemsOf(scheme).map((item) => [item.key, anyAnswer(item)])));

property.prop([anySheet(passFail2023)], { numRuns: 200 })(
  'what the applicant has to mend stands in the way of the review, unless the reviewer has settled it',
  (answers) => {
    const order = itemsOf(passFail2023).map((item) => item.key);
    const mend = correctionItems(passFail2023, answers, {}, context).map((each) => each.itemKey);
    const faulty = faultyItems(reviewFaults(passFail2023, answers, context));
    expect(mend.filter((key) => !faulty.includes(key))).toEqual([]);
    expect(mend).toEqual(order.filter((key) => mend.includes(key)));
    for (const item of itemsOf(passFail2023)) {
      const own = { ...answers[item.key]!, reviewerMark: null, reviewerReason: '' };
      if (itemFaults(item, own, years).length > 0) expect(mend).toContain(item.key);
    }
    expect(correctionItems(passFail2023, emptySheet(passFail2023, years), {}, context)).toEqual([]);
  },
);
