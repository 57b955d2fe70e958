import type { CarryStep, EntryField, FieldRef, Scheme, SchemeItem } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { declarationOf } from './mapping-between.ts';
import { columnsOf, fieldOf, optionKeysOf } from './scheme-fields.ts';

/** One name in a carry step that leads nowhere, or to a field of another kind. */
export interface CarryTrouble {
  readonly code: 'field-unknown' | 'unknown-choice';
  /** What was named: an item, a field or an option. */
  readonly name: string;
}

/** Items by key on both sides of a mapping, and the covers of both versions. */
export interface CarrySides {
  readonly from: ReadonlyMap<string, SchemeItem>;
  readonly to: ReadonlyMap<string, SchemeItem>;
  readonly fromCover: Scheme['declarations'];
  readonly toCover: Scheme['declarations'];
}

/** The declaration `cover.kurumin` (or, in a step, `kurumin`) names, or undefined. */
export const coverAt = (cover: Scheme['declarations'], key: string) =>
  cover.find((each) => each.key === (declarationOf(key) ?? key));

/** True when a mapping names a declaration of the cover. */
export const isCover = (key: string): boolean => declarationOf(key) !== null;

type Fits = (field: EntryField) => boolean;
const kinds =
  (...allowed: readonly EntryField['kind'][]): Fits =>
  (field) =>
    allowed.includes(field.kind);
const table = kinds('base-years', 'chosen-years');
const hasOther: Fits = (field) => field.kind === 'options' && field.options.some((option) => option.freeText === true);

const refTrouble = (items: ReadonlyMap<string, SchemeItem>, ref: FieldRef, fits: Fits): readonly CarryTrouble[] => {
  const item = items.get(ref.item);
  const field = item && fieldOf(item, ref.field);
  if (field === undefined) return [{ code: 'field-unknown', name: ref.field }];
  return fits(field) ? [] : [{ code: 'unknown-choice', name: field.label }];
};

const optionTrouble = (
  items: ReadonlyMap<string, SchemeItem>,
  ref: FieldRef,
  options: readonly string[],
  fits: Fits,
): readonly CarryTrouble[] => {
  const troubles = refTrouble(items, ref, fits);
  if (troubles.length > 0) return troubles;
  const known = optionKeysOf(fieldOf(items.get(ref.item)!, ref.field));
  return options.filter((key) => !known.includes(key)).map((name) => ({ code: 'unknown-choice', name }));
};

const itemTrouble = (items: ReadonlyMap<string, SchemeItem>, key: string): readonly CarryTrouble[] =>
  items.has(key) ? [] : [{ code: 'field-unknown', name: key }];

const coverTrouble = (cover: Scheme['declarations'], key: string, field?: string): readonly CarryTrouble[] => {
  const found = coverAt(cover, key);
  if (found === undefined) return [{ code: 'field-unknown', name: key }];
  return field === undefined || found.fields.some((each) => each.key === field)
    ? []
    : [{ code: 'field-unknown', name: field }];
};

const fieldAt = (items: ReadonlyMap<string, SchemeItem>, ref: FieldRef) => {
  const item = items.get(ref.item);
  return item && fieldOf(item, ref.field);
};

/** What is wrong with a carry step: names that lead nowhere and fields whose kinds do not fit. Empty: it can be done. */
export function carryTroubles(step: CarryStep, { from, to, fromCover, toCover }: CarrySides): readonly CarryTrouble[] {
  switch (step.how) {
    case 'copy': {
      const source = fieldAt(from, step.from);
      return [
        ...refTrouble(from, step.from, (field) => field.kind !== 'share'),
        ...refTrouble(to, step.to, (field) => source === undefined || field.kind === source.kind),
      ];
    }
    case 'append-text':
      return [
        ...refTrouble(from, step.from, kinds('text')),
        ...refTrouble(to, step.to, (field) => field.kind === 'text' || hasOther(field)),
      ];
    case 'option':
      return [
        ...optionTrouble(from, step.from, step.from.options, kinds('options', 'choice')),
        ...optionTrouble(to, step.to, [step.to.option], kinds('options')),
      ];
    case 'other-option':
      return [...refTrouble(from, step.from, hasOther), ...refTrouble(to, step.to, hasOther)];
    case 'tick-to-option':
      return [...itemTrouble(from, step.from), ...optionTrouble(to, step.to, [step.to.option], kinds('options'))];
    case 'tick-reference':
      return [...itemTrouble(from, step.from), ...refTrouble(to, step.to, () => true)];
    case 'base-years':
      return [...refTrouble(from, step.from, kinds('base-years')), ...refTrouble(to, step.to, kinds('base-years'))];
    case 'choose': {
      const item = to.get(step.to.item);
      return [
        ...optionTrouble(to, step.to, [step.option], kinds('choice')),
        ...(item !== undefined && fieldOf(item, step.when) === undefined
          ? [{ code: 'field-unknown', name: step.when } satisfies CarryTrouble]
          : []),
      ];
    }
    case 'use-years': {
      const column = step.sumInto;
      const target = refTrouble(to, step.to, kinds('chosen-years'));
      return [
        ...step.from.flatMap((ref) => refTrouble(from, ref, table)),
        ...target,
        ...(target.length === 0 && column !== null && !columnsOf(fieldAt(to, step.to)).some(({ key }) => key === column)
          ? [{ code: 'unknown-choice', name: column } satisfies CarryTrouble]
          : []),
      ];
    }
    case 'append-sum':
      return [
        ...refTrouble(from, step.from, kinds('base-years', 'chosen-years', 'numbers')),
        ...refTrouble(to, step.to, kinds('text')),
      ];
    case 'declare':
      return [
        ...(isCover(step.from) ? coverTrouble(fromCover, step.from) : itemTrouble(from, step.from)),
        ...coverTrouble(toCover, step.to),
      ];
    case 'declaration-text':
      return [
        ...(isCover(step.from.item)
          ? coverTrouble(fromCover, step.from.item, step.from.field)
          : refTrouble(from, step.from, kinds('text', 'choice'))),
        ...coverTrouble(toCover, step.to.item, step.to.field),
      ];
    case 'reference':
      return refTrouble(from, step.from, () => true);
    default:
      return assertNever(step);
  }
}

/** Item keys of the newer version a step writes into; none where it only shows or fills the cover. */
export function targetOf(step: CarryStep): FieldRef | null {
  switch (step.how) {
    case 'declare':
    case 'declaration-text':
    case 'reference':
      return null;
    default:
      return step.to;
  }
}
