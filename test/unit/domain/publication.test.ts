import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryRatios } from '../../../shared/domain/category-ratio.ts';
import { baseYearModes, useWindows, yearBases } from '../../../shared/domain/base-years.ts';
import { naPolicies } from '../../../shared/domain/judgement.ts';
import { averageSeries } from '../../../shared/domain/official-averages.ts';
import { countCharacters, entryOrders, type EntryOrder, orderEntries } from '../../../shared/domain/publication.ts';
import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import { checkSettings, parseSettings, settingToText } from '../../../shared/domain/setting-values.ts';
import { csvEncodings, defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';

describe('listing', () => {
  test('characters as an editor counts them', () => {
    expect(countCharacters('朝霞市\n𠮷田\r\n葛\u{e0100}')).toBe(6);
  });

  test('order by number or by reading', () => {
    const entries = [
      { certificationNumber: 10, kana: 'カブシキガイシャ アサカ', kind: 'new' as const },
      { certificationNumber: 2, kana: 'ワコウ', kind: 'new' as const },
      { certificationNumber: 3, kana: 'ｶﾐ', kind: 'renewal' as const },
      { certificationNumber: 1, kana: 'カミ', kind: 'renewal' as const },
    ];
    const numbers = (order: EntryOrder) => orderEntries(entries, order).map((each) => each.certificationNumber);
    expect([numbers('number'), numbers('kana'), numbers('new-first')]).toEqual([
      [1, 2, 3, 10],
      [10, 1, 3, 2],
      [2, 10, 1, 3],
    ]);
  });
});

describe('settings', () => {
  test('each setting is defined once, with a source and a default that passes its own check', () => {
    const keys = settingDefinitions.map((each) => each.key);
    expect(keys.toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
    expect(checkSettings({ ...defaultSettings })).toEqual([]);
    for (const each of settingDefinitions) {
      expect(each.source.length).toBeGreaterThan(3);
      if (each.kind === 'choice')
        expect(each.choices?.map((choice) => choice.value)).toContain(defaultSettings[each.key]);
    }
  });

  test('every choice on the page is one the rules know, and the other way round', () => {
    const known = {
      naPolicy: naPolicies,
      categoryRatio: Object.keys(categoryRatios),
      yearBasis: yearBases,
      baseYearMode: baseYearModes,
      useWindow: useWindows,
      womenManagersSeries: averageSeries.filter((each) => each !== 'paid-leave-rate'),
      publicationOrder: entryOrders,
      csvEncoding: csvEncodings,
    };
    for (const [key, values] of Object.entries(known)) {
      const choices = settingDefinitions.find((each) => each.key === key)?.choices ?? [];
      expect(choices.map((choice) => choice.value)).toEqual([...values]);
    }
    for (const each of settingDefinitions) {
      for (const choice of each.choices ?? [])
        expect(parseSettings({ [each.key]: choice.value })[each.key]).toBe(choice.value);
    }
  });

  test('what is stored as text comes back as it was', () => {
    const stored = Object.fromEntries(
      settingDefinitions.map((each) => [each.key, settingToText(defaultSettings[each.key])]),
    );
    expect(parseSettings(stored)).toEqual(defaultSettings);
    expect(
      parseSettings({ termYears: '４', expiryRule: 'month-end', documentsNew: '申請書\n\nチェックシート\n' }),
    ).toMatchObject({
      termYears: 4,
      expiryRule: 'month-end',
      documentsNew: ['申請書', 'チェックシート'],
    });
  });

  test('what cannot be read falls back, and is named where it is typed', () => {
    const wrong = {
      naPolicy: 'maybe',
      minCategories: 8,
      termYears: '2.5',
      expiryRule: 'yes',
      cityName: '　',
      mayorName: 'a\u0000',
      receiptNumberPattern: '{era}-{連番4}',
      publicationCategoryPhrase: '{項目}と{取組}',
      publicationItemPhrase: 'に取り組んでいる',
      documentsNew: 5,
      nonsense: 1,
    };
    expect(parseSettings(wrong)).toEqual(defaultSettings);
    expect(
      checkSettings(wrong).map((each) => `${each.path} ${each.code} ${each.params?.['placeholder'] ?? ''}`.trim()),
    ).toEqual([
      'naPolicy unknown-choice',
      'minCategories out-of-range',
      'termYears not-an-integer',
      'expiryRule unknown-choice',
      'cityName required',
      'mayorName control-character',
      'receiptNumberPattern unknown-placeholder {era}',
      'publicationCategoryPhrase unknown-placeholder {取組}',
      'publicationItemPhrase required {取組}',
      'documentsNew required',
      'nonsense unknown-choice',
    ]);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...settingDefinitions.map((each) => each.key), '__proto__'), fc.anything()),
        (values) => {
          expect(checkSettings({ ...parseSettings(values) })).toEqual([]);
        },
      ),
    );
  });

  test('the ratio is two integers', () => {
    expect(judgementRules({ ...defaultSettings, categoryRatio: '2/3' }).categoryRatio).toEqual({
      numerator: 2,
      denominator: 3,
    });
  });
});
