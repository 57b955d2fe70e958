import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { displayText, emptySheet, itemByKey, itemsOf, labelFor } from '../../../shared/domain/checksheet.ts';
import { achievements2023 } from '../../../shared/schemes/2023-achievements.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { EntryField } from '../../../shared/schemes/types.ts';

const items = itemsOf(passFail2023);

const subOf = (field: EntryField): string => {
  if (field.kind === 'options' || field.kind === 'choice')
    return field.options.map((o) => `${o.key}:${o.label}`).join(',');
  if ('columns' in field) return field.columns.map((c) => `${c.key}:${c.label}:${c.unit ?? ''}`).join(',');
  return '';
};

/** The whole wording as one text, in the form the hash was taken from the city's document. */
function wording(): string {
  const lines = [passFail2023.title];
  for (const each of passFail2023.declarations) {
    lines.push(`D|${each.key}|${each.text}|${each.fields.map((field) => `${field.key}:${field.label}`).join(',')}`);
  }
  for (const category of passFail2023.categories) {
    lines.push(`C|${category.no}|${category.title}`);
    for (const item of category.items) {
      lines.push(
        ['I', item.id, item.key, item.naAllowed ? '1' : '0', item.text.join(''), item.notes.join('')].join('|'),
      );
      for (const field of item.fields) {
        lines.push(['F', field.key, field.label, field.printed ? '1' : '0', subOf(field)].join('|'));
      }
    }
  }
  return lines.join('\n');
}

describe('the pass/fail sheet', () => {
  test('wording, keys and fields are the document’s, to the character', () => {
    const text = wording();
    expect([text.split('\n').length, text.length]).toEqual([71, 4109]);
    const hash = createHash('sha256').update(text).digest('hex');
    expect(hash).toBe('d668237c58dd5e2930817c4b81f1bff6498b9ad904912e0d19f0a3101efc4119');
  });

  test('7 categories, 23 items, 5 declarations', () => {
    expect(passFail2023.categories.map((each) => each.items.length)).toEqual([2, 4, 3, 5, 3, 4, 2]);
    expect(passFail2023.declarations.map((each) => each.key)).toEqual([
      'legal_compliance',
      'kurumin',
      'kenko_keiei',
      'tayou',
      'sdgs_partner',
    ]);
    expect(new Set(items.map((item) => item.key)).size).toBe(23);
    expect(items.every((item) => Number(item.id.split('-')[0]) >= 1)).toBe(true);
  });

  test('「-」 is offered at 4-3 and 4-4 only', () => {
    expect(items.filter((item) => item.naAllowed).map((item) => item.id)).toEqual(['4-3', '4-4']);
  });

  test('every rule names fields of its item', () => {
    for (const item of items) {
      const rule = item.tickRule;
      const named =
        rule.kind === 'any-of'
          ? [rule.field]
          : rule.kind === 'self-declared'
            ? rule.requiresAny
            : rule.kind === 'self-declared-all'
              ? rule.requiresAll
              : [];
      for (const key of named) expect(item.fields.map((field) => field.key)).toContain(key);
      for (const field of item.fields) {
        if (field.kind === 'options') expect(field.options.at(-1)).toMatchObject({ key: 'other', freeText: true });
      }
    }
    const lists = items.filter((item) => item.tickRule.kind === 'any-of').map((item) => item.id);
    expect(lists).toEqual(['2-3', '3-2', '4-2', '5-1', '6-1', '6-2']);
  });

  test('every item and option has its wording for publication', () => {
    expect(Object.keys(achievements2023).toSorted()).toEqual(items.map((item) => item.key).toSorted());
    for (const item of items) {
      const list = item.fields.find((field) => field.kind === 'options');
      const keys = list?.kind === 'options' ? list.options.filter((o) => o.freeText !== true).map((o) => o.key) : [];
      expect(Object.keys(achievements2023[item.key]!.options ?? {})).toEqual(keys);
      const text = achievements2023[item.key]!.textField;
      if (text !== undefined)
        expect(item.fields.some((field) => field.key === text && field.kind === 'text')).toBe(true);
    }
  });
});

describe('years', () => {
  test.each([
    ['2023-11-20', [2020, 2021, 2022], [2018, 2022]],
    ['2024-02-10', [2020, 2021, 2022], [2018, 2022]],
    ['2024-04-01', [2021, 2022, 2023], [2019, 2023]],
    ['2026-06-01', [2023, 2024, 2025], [2021, 2025]],
  ])('received %s: base years %j, window %j', (receivedOn, years, window) => {
    expect(baseYears(receivedOn)).toEqual({ years, window, basis: 'calendar' });
  });

  test('the year in 2-1 rolls with the table; nothing else changes but punctuation', () => {
    const item = itemByKey(passFail2023, 'overtime_result')!;
    const now = labelFor(passFail2023, item, baseYears('2026-06-01'));
    expect(now[1]).toBe('または、2025年の平均時間外労働時間が前年比または一昨年比で10%以上減少している。');
    expect(labelFor(passFail2023, item, baseYears('2023-11-20'))).toEqual(item.text);
    const health = itemByKey(passFail2023, 'health_mgmt')!;
    expect(labelFor(passFail2023, health, baseYears('2026-06-01')).join('')).toContain(
      '（例：ストレスチェック、産業医等による面談）',
    );
    expect(displayText('a(b):c')).toBe('a（b）：c');
  });

  test('an empty sheet carries the base years and no value', () => {
    const sheet = emptySheet(passFail2023, baseYears('2026-06-01'));
    expect(Object.keys(sheet)).toHaveLength(23);
    expect(sheet['overtime_result']!.entries['overtime']).toEqual({
      kind: 'years',
      rows: [2023, 2024, 2025].map((year) => ({ year, values: { month_hours: null, year_hours: null } })),
    });
    expect(sheet['female_managers']!.entries['managers']).toEqual({
      kind: 'numbers',
      values: { male: null, female: null },
    });
    expect(sheet['female_managers']!.entries['female_share']).toBeUndefined();
  });
});
