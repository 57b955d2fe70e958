import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryRatios } from '../../../shared/domain/category-ratio.ts';
import {
  type CertificateFacts,
  certificationNumberLabel,
  defaultCertificateTemplate,
  fillTemplate,
} from '../../../shared/domain/certificate.ts';
import { baseYearModes, useWindows, yearBases } from '../../../shared/domain/base-years.ts';
import { naPolicies } from '../../../shared/domain/judgement.ts';
import { averageSeries } from '../../../shared/domain/official-averages.ts';
import { countCharacters, entryOrders, type EntryOrder, orderEntries } from '../../../shared/domain/publication.ts';
import { settingDefinitions } from '../../../shared/domain/setting-definitions.ts';
import { checkSettings, parseSettings, settingToText } from '../../../shared/domain/setting-values.ts';
import { csvEncodings, defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';

const facts: CertificateFacts = {
  number: 1,
  name: '株式会社{市名}・髙﨑',
  address: '朝霞市本町1-1-1',
  representativeTitle: '代表取締役',
  representativeName: '髙﨑 一郎',
  startOn: '2024-01-16',
  endOn: '2027-01-15',
  issuedOn: '2024-01-16',
  certifiedOn: '2023-12-20',
  cityName: '朝霞市',
  mayorTitle: '朝霞市長',
  mayorName: '見本 太郎',
  renewal: true,
  renewals: 1,
  firstIssuedOn: null,
};

describe('certificate', () => {
  test('the draft, filled', () => {
    expect(fillTemplate(defaultCertificateTemplate, facts)).toEqual({
      ok: true,
      value: {
        title: '認定証',
        numberLine: '第1号',
        nameLine: '株式会社{市名}・髙﨑　様',
        body: '貴事業所は、ワーク・ライフ・バランスの実現に向けた職場づくりに積極的に取り組んでいることを認め、「朝霞市ワーク・ライフ・グッドバランス企業」に認定します。',
        termLine: '認定期間　令和6年1月16日から令和9年1月15日まで',
        dateLine: '令和6年1月16日',
        issuerLine: '朝霞市長　見本 太郎',
        renewalNote: '',
      },
    });
    expect(certificationNumberLabel(12)).toBe('第12号');
  });

  test('without punctuation the wording loses it, a name does not', () => {
    const body = '{事業者名}は、職場づくりに取り組む「{市名}企業。」です。';
    const template = { ...defaultCertificateTemplate, body, punctuation: false, showRenewalNote: true };
    const filled = fillTemplate(template, { ...facts, name: 'モーニング娘。、' });
    expect(filled).toMatchObject({
      value: { body: 'モーニング娘。、は　職場づくりに取り組む「朝霞市企業」です', renewalNote: '（更新）' },
    });
    const first = fillTemplate(template, { ...facts, renewal: false });
    expect(first).toMatchObject({ value: { renewalNote: '' } });
  });

  test('a reissue keeps the first day and says its own; how often renewed is said in words and as a number', () => {
    const template = { ...defaultCertificateTemplate, body: '{更新回数}・{更新回数の数字}・{再交付日}' };
    const again = { ...facts, issuedOn: '2025-05-01', firstIssuedOn: '2024-01-16', renewals: 2 };
    expect(fillTemplate(template, again)).toMatchObject({
      value: { body: '2回目の更新・2・令和7年5月1日', dateLine: '令和6年1月16日（再交付　令和7年5月1日）' },
    });
    expect(fillTemplate({ ...template, showReissueNote: false }, { ...again, renewals: 0 })).toMatchObject({
      value: { body: '・0・令和7年5月1日', dateLine: '令和7年5月1日' },
    });
  });

  test('unknown placeholders are named, each once', () => {
    const template = {
      ...defaultCertificateTemplate,
      body: '{事業社名}と{事業者名}と{事業社名}',
      dateLine: '{}{toString}{number}',
    };
    expect(fillTemplate(template, facts)).toEqual({
      ok: false,
      refusal: { code: 'unknown-placeholder', placeholders: ['事業社名', '', 'toString', 'number'] },
    });
  });
});

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
