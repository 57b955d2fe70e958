import { z } from 'zod';
import type { Scheme, SchemeItem, TickRule } from '../schemes/types.ts';
import { mappingKinds } from '../schemes/types.ts';

/** Longest texts of a version; lower limits for the clerk are in shared/domain/scheme-check.ts. */
const key = z.string().max(100);
const words = z.string().max(4000);
const list = <T extends z.ZodType>(each: T) => z.array(each).max(200).readonly();

const column = z.strictObject({
  key,
  label: words,
  kind: z.enum(['number', 'flag']),
  unit: z.string().max(20).exactOptional(),
  decimals: z.number().int().min(0).max(3).exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
});

// a screen draws one line for each: a version from a file must not ask for millions
const yearOffset = z.number().int().min(-50).max(50);
const goal = z.number().int().min(0).max(100);

const option = z.strictObject({ key, label: words, freeText: z.boolean().exactOptional() });
const base = { key, label: words, printed: z.boolean() };

const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), multiline: z.boolean() }),
  z.strictObject({ ...base, kind: z.literal('number'), unit: z.string().max(20) }),
  z.strictObject({ ...base, kind: z.literal('choice'), options: list(option) }),
  z.strictObject({ ...base, kind: z.literal('industry') }),
  z.strictObject({ ...base, kind: z.literal('options'), options: list(option) }),
  z.strictObject({ ...base, kind: z.literal('base-years'), offsets: list(yearOffset), columns: list(column) }),
  z.strictObject({
    ...base,
    kind: z.literal('chosen-years'),
    maxRows: z.number().int().min(1).max(10),
    window: z.tuple([yearOffset, yearOffset]).readonly(),
    columns: list(column),
  }),
  z.strictObject({ ...base, kind: z.literal('numbers'), columns: list(column) }),
  z.strictObject({ ...base, kind: z.literal('share'), of: key, part: key }),
  z.strictObject({ ...base, kind: z.literal('flag') }),
  z.strictObject({ ...base, kind: z.literal('date') }),
  z.strictObject({ ...base, kind: z.literal('goals'), min: goal, max: goal }),
]);

const years = z.number().int().min(1).max(10);
const tickRule: z.ZodType<TickRule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self-declared'), requiresAny: list(key) }),
  z.strictObject({ kind: z.literal('self-declared-all'), requiresAll: list(key) }),
  z.strictObject({ kind: z.literal('any-of'), field: key, min: z.number().int().min(0).max(50) }),
  z.strictObject({
    kind: z.literal('overtime'),
    table: key,
    basis: key.nullable(),
    monthMax: z.number().min(0).max(744),
    yearMax: z.number().min(0).max(8784),
    over: z.enum(['all-years', 'last-year']),
    reductionPercent: z.number().int().min(0).max(100).nullable(),
  }),
  z.strictObject({
    kind: z.literal('leave-rate'),
    table: key,
    column: key,
    fiveDays: key.nullable(),
    minYears: years,
  }),
  z.strictObject({ kind: z.literal('women-managers'), target: key, managers: key, part: key }),
  z.strictObject({
    kind: z.literal('use-in-window'),
    table: key,
    min: z.number().int().min(1).max(1000),
    text: key.nullable(),
    noEligible: key.nullable(),
  }),
  z.strictObject({ kind: z.literal('use-in-years'), table: key, minYears: years }),
  z.strictObject({
    kind: z.literal('share-in-years'),
    table: key,
    part: key,
    percent: z.number().int().min(0).max(100),
    minYears: years,
  }),
  z.strictObject({ kind: z.literal('at-least'), field: key, min: z.number().int().min(0).max(999_999) }),
]);

const item: z.ZodType<SchemeItem> = z.strictObject({
  id: z.string().max(20),
  key,
  text: list(words),
  notes: list(words),
  naAllowed: z.boolean(),
  fields: list(field),
  tickRule,
  points: z.number().int().min(0).max(1000).exactOptional(),
  star: z.boolean().exactOptional(),
  starAssumed: z.boolean().exactOptional(),
  remark: words.exactOptional(),
  achievement: z
    .strictObject({
      phrase: words,
      textField: key.exactOptional(),
      options: z.record(key, words).exactOptional(),
    })
    .exactOptional(),
  changeTags: list(z.string().max(40)),
  oldItems: list(z.string().max(20)),
});

const ref = z.strictObject({ item: key, field: key });
const carryStep = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('copy'), from: ref, to: ref }),
  z.strictObject({ how: z.literal('append-text'), from: ref, to: ref }),
  z.strictObject({
    how: z.literal('option'),
    from: ref.extend({ options: list(key) }),
    to: ref.extend({ option: key }),
  }),
  z.strictObject({ how: z.literal('other-option'), from: ref, to: ref }),
  z.strictObject({ how: z.literal('tick-to-option'), from: key, to: ref.extend({ option: key }) }),
  z.strictObject({ how: z.literal('base-years'), from: ref, to: ref }),
  z.strictObject({ how: z.literal('choose'), to: ref, option: key, when: key }),
  z.strictObject({ how: z.literal('use-years'), from: list(ref), to: ref, sumInto: key.nullable() }),
  z.strictObject({ how: z.literal('append-sum'), from: ref, to: ref, before: words, after: words }),
  z.strictObject({ how: z.literal('declare'), from: key, to: key }),
  z.strictObject({ how: z.literal('declaration-text'), from: ref, to: ref }),
  z.strictObject({ how: z.literal('reference'), from: ref }),
  z.strictObject({ how: z.literal('tick-reference'), from: key, to: ref }),
]);

/** A whole checksheet as it crosses the bridge and as it is written to a file (schema of the exchanged JSON). */
export const scheme: z.ZodType<Scheme> = z.strictObject({
  id: z.string().min(1).max(64),
  title: words,
  label: words,
  method: z.enum(['pass-fail', 'points']),
  starPoints: z.strictObject({ star: z.number().int(), plain: z.number().int() }).nullable(),
  thresholds: z.strictObject({
    minCategories: z.number().int().min(0).max(50).nullable(),
    categoryRatio: z.string().max(5).nullable(),
    passMark: z.number().int().min(0).max(10_000).nullable(),
  }),
  printedLastYear: z.number().int().min(1990).max(2200),
  declarations: list(
    z.strictObject({
      key,
      text: words,
      changeTags: list(z.string().max(40)),
      fields: list(z.strictObject({ key, label: words, suggestions: list(words) })),
    }),
  ),
  categories: list(
    z.strictObject({
      no: z.number().int().min(1).max(50),
      title: words,
      points: z.number().int().exactOptional(),
      changeTags: list(z.string().max(40)),
      items: list(item),
    }),
  ),
  previousVersionId: z.string().max(64).nullable(),
  mappings: list(
    z.strictObject({
      from: list(key),
      to: list(key),
      kind: z.enum(mappingKinds),
      carry: list(carryStep),
      tickHint: z.enum(['hint', 'recheck', 'none']),
      evidence: words,
    }),
  ),
});
