import { describe, expect, test } from 'vitest';
import { itemByKey, itemsOf } from '../../../shared/domain/checksheet.ts';
import { scheme as schemeShape } from '../../../shared/contract/scheme.ts';
import { carryTroubles } from '../../../shared/domain/carry-steps.ts';
import { coverKey } from '../../../shared/domain/mapping-between.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { mappings2023 } from '../../../shared/schemes/2023-mappings.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';

const printed = (key: string): string => itemByKey(passFail2023, key)?.id ?? key;

/** The table of the domain facts (section 3), by printed numbers: what each item of the points sheet became. */
const table: Readonly<Record<string, readonly string[]>> = {
  same: ['1-1>1-1', '2-2>2-2', '3-5>3-3', '4-8>4-5', '6-2>6-3'],
  relaxed: ['1-2>1-2', '2-3>2-1', '2-4>2-3', '3-3>3-2', '4-3>4-2', '4-5>4-3', '4-7>4-4', '6-1>6-2'],
  merged: ['2-5>2-3', '3-2>3-2', '3-6>3-2', '4-1+4-2>5-2', '4-9+4-10+4-11>5-3', '4-12>5-1', '5-1+5-2>4-1'],
  split: ['3-1>3-1'],
  deleted: ['1-3>', '1-4>', '2-1>', '3-4>', '4-4>', '4-6>', '5-3>', '5-4>', '5-5>', '6-3>', '6-4>'],
  moved: ['6-5>cover.kurumin', '6-6>cover.tayou', '6-7>cover.legal_compliance'],
  new: ['>2-4', '>6-1', '>6-4', '>7-1', '>7-2'],
};

describe('what became of the points sheet', () => {
  test('forty mappings, each of the kind and between the items the city’s annotated copy shows', () => {
    const found: Record<string, string[]> = {};
    for (const { kind, from, to } of mappings2023) {
      (found[kind] ??= []).push(`${from.join('+')}>${to.map(printed).join('+')}`);
    }
    expect(found).toEqual(table);
    expect(mappings2023).toHaveLength(40);
  });

  test('every old item lives on or ends once, every new item has its mapping, the printed 旧 numbers agree', () => {
    const from = mappings2023.flatMap((mapping) => mapping.from);
    expect(from.toSorted()).toEqual(itemsOf(points2020).map(({ key }) => key).toSorted()); // prettier-ignore
    const to = new Set(mappings2023.flatMap((mapping) => mapping.to));
    for (const { key } of itemsOf(passFail2023)) expect(to, key).toContain(key);
    const covers = passFail2023.declarations.map(({ key }) => coverKey(key));
    for (const key of to) expect(covers.includes(key) || itemByKey(passFail2023, key) !== null, key).toBe(true);
    for (const item of itemsOf(passFail2023)) {
      const old = mappings2023.filter((mapping) => mapping.to.includes(item.key)).flatMap((mapping) => mapping.from);
      expect(new Set(old), item.id).toEqual(new Set(item.oldItems));
    }
  });

  test('every step names fields that exist on both sides, of kinds that fit, inside its own mapping', () => {
    expect(schemeShape.parse(passFail2023)).toEqual(passFail2023);
    const steps = mappings2023.flatMap((mapping) => mapping.carry.map((step) => ({ mapping, step })));
    expect(steps.length).toBe(43);
    for (const { mapping, step } of steps) {
      const side = (scheme: typeof points2020, keys: readonly string[]) =>
        new Map(itemsOf(scheme).filter(({ key }) => keys.includes(key)).map((item) => [item.key, item])); // prettier-ignore
      const sides = {
        from: side(points2020, mapping.from),
        to: side(passFail2023, mapping.to),
        fromCover: points2020.declarations,
        toCover: passFail2023.declarations,
      };
      expect(carryTroubles(step, sides), `${mapping.from.join('+')} ${step.how}`).toEqual([]);
    }
  });

  test('each mapping says why in Japanese', () => {
    for (const { evidence } of mappings2023) expect(evidence).toMatch(/^\P{ASCII}.*。$/u);
  });
});
