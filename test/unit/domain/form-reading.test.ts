import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultYearRules, yearsEndingWith } from '../../../shared/domain/base-years.ts';
import type { SheetAnswers } from '../../../shared/domain/checksheet.ts';
import { compareWithStored } from '../../../shared/domain/form-compare.ts';
import { readFormCells } from '../../../shared/domain/form-fields.ts';
import {
  readBox,
  readChoice,
  readDate,
  readGoals,
  readIndustry,
  readMark,
  readNumber,
  readYear,
  readYesNo,
} from '../../../shared/domain/form-reading.ts';
import { formSlots } from '../../../shared/domain/form-slots.ts';
import { formValues } from '../../../shared/domain/form-values.ts';
import type { SheetCell } from '../../../shared/domain/sheet-cell.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { anyFormAnswers } from '../../support/form-answers.ts';

const text = (value: string): SheetCell => ({ kind: 'text', text: value });
const number = (value: number, percent = false): SheetCell => ({ kind: 'number', value, percent });
const value = (result: { ok: boolean; value?: unknown; refusal?: unknown }): unknown =>
  result.ok ? result.value : `!${String(result.refusal)}`;

const years = yearsEndingWith(2025, defaultYearRules, null);

describe('チェックの読み取り', () => {
  it.each(['✓', '✔', '✔️', '☑', '✅', '○', '〇', '◯', 'レ', 'ﾚ', '1', '１', 'TRUE', 'true', 'v', 'Ｖ', ' ✓ '])(
    '%j は ✓',
    (each) => {
      expect(value(readMark(text(each)))).toBe('ticked');
      expect(value(readBox(text(each)))).toBe(true);
    },
  );
  it.each(['-', '－', 'ー', '―', '—', '–', '‐', '−', 'ｰ', '─', '該当なし', '対象者なし'])('%j は対象者なし', (each) =>
    expect(value(readMark(text(each)))).toBe('na'),
  );
  it.each(['', ' ', '　', '□', '☐', '0', 'FALSE'])('%j は空欄', (each) =>
    expect(value(readMark(text(each)))).toBe('blank'),
  );
  it.each(['×', 'x', '2', '△', '？', '済み?', 'なし', '✓✓'])('%j は決めつけない', (each) =>
    expect(value(readMark(text(each)))).toBe('!not-a-mark'),
  );
  it('真偽・数・計算式', () => {
    expect(value(readMark({ kind: 'boolean', value: true }))).toBe('ticked');
    expect(value(readMark({ kind: 'boolean', value: false }))).toBe('blank');
    expect(value(readMark(number(1)))).toBe('ticked');
    expect(value(readMark(null))).toBe('blank');
    expect(value(readMark({ kind: 'uncalculated' }))).toBe('!formula-without-value');
    expect(value(readMark({ kind: 'error', text: '#REF!' }))).toBe('!formula-without-value');
    expect(
      [readYesNo(null), readYesNo(text('いいえ')), readYesNo(text('×')), readYesNo(text('はい'))].map(value),
    ).toEqual([null, false, false, true]);
  });
});

describe('数・年・日付の読み取り', () => {
  it.each([
    [text('４５．５'), '時間', 45.5],
    [text('45時間'), '時間', 45],
    [text('４５ 時間'), '時間', 45],
    [text('45時間30分'), '時間', 45.5],
    [text('45h'), '時間', 45],
    [text('1,234'), '時間', 1234],
    [text('62.1％'), '%', 62.1],
    [text('６２．１パーセント'), '%', 62.1],
    [number(0.621, true), '%', 62.1],
    [number(0.57, true), '%', 57],
    [number(62.1), '%', 62.1],
    [text('３名'), '人', 3],
    [text('0'), '人', 0],
    [text('△5'), '人', -5],
    [null, '人', null],
    [text('　'), '人', null],
    [text('約45'), '時間', '!not-a-number'],
    [text('四十五'), '時間', '!not-a-number'],
    [text('-'), '人', '!not-a-number'],
    [text('なし'), '人', '!not-a-number'],
    [text('45%'), '時間', '!not-a-number'],
    [text('45時間20分'), '時間', '!not-a-number'],
    [text('1 2'), '人', '!not-a-number'],
    [{ kind: 'date', date: '2024-02-01' } as const, '人', '!not-a-number'],
    [{ kind: 'boolean', value: true } as const, '人', '!not-a-number'],
    [{ kind: 'uncalculated' } as const, '人', '!formula-without-value'],
  ])('%j（%s）→ %j', (cell, unit, read) => expect(value(readNumber(cell, unit))).toBe(read));

  it.each([
    [number(2024), 2024],
    [text('２０２４年'), 2024],
    [text('2024年度'), 2024],
    [text('令和6年'), 2024],
    [text('令和元年度'), 2019],
    [text('R6'), 2024],
    [text('平成30年'), 2018],
    [null, null],
    [number(6), '!not-a-year'],
    [number(45_382), '!not-a-year'],
    [text('平成40年'), '!not-a-year'],
    [text('令和6年4月'), '!not-a-year'],
    [{ kind: 'date', date: '2024-04-01' } as const, '!not-a-year'],
  ])('年 %j → %j', (cell, read) => expect(value(readYear(cell))).toBe(read));

  it.each([
    [{ kind: 'date', date: '2025-03-31' } as const, '2025-03-31'],
    [number(45_747), '2025-03-31'],
    [text('令和７年３月３１日'), '2025-03-31'],
    [text('2025/3/31'), '2025-03-31'],
    [number(20_250_331), '2025-03-31'],
    [text('3月末'), '!not-a-date'],
    [text('2025-02-30'), '!not-a-date'],
    [null, null],
  ])('日付 %j → %j', (cell, read) => expect(value(readDate(cell))).toBe(read));

  it('一覧・業種・SDGs', () => {
    const options = [
      { key: 'a', label: '最も時間外労働が多かった従業員の実績' },
      { key: 'b', label: '平均(全体)' },
    ];
    expect(value(readChoice(text('最も 時間外労働が多かった従業員の実績'), options))).toBe('a');
    expect(value(readChoice(text('平均（全体）'), options))).toBe('b');
    expect(value(readChoice(text('その他'), options))).toBe('!unknown-choice');
    expect(
      ['E　製造業', 'Ｅ', '製造業', 'R　サービス業（他に分類されないもの）'].map((each) =>
        value(readIndustry(text(each))),
      ),
    ).toEqual(['E', 'E', 'E', 'R']);
    expect(value(readIndustry(text('E　建設業')))).toBe('!unknown-choice');
    expect(value(readGoals(text('目標３、５・８')))).toEqual([3, 5, 8]);
    expect(value(readGoals(number(5)))).toEqual([5]);
    expect(value(readGoals(text('3-5')))).toBe('!not-a-number');
    expect(value(readGoals({ kind: 'date', date: '2026-03-05' }))).toBe('!not-a-number');
  });

  it('数は、どの字で書いても単位を付けても同じ数', () => {
    const wide = (given: string): string =>
      given.replaceAll(/[0-9.]/gu, (each) => String.fromCodePoint(each.codePointAt(0)! + 0xfee0));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 87_840 }),
        fc.constantFrom('時間', '%', '人', '日', '件', ''),
        fc.boolean(),
        (tenths, unit, full) => {
          const plain = String(tenths / 10);
          const written = full ? wide(plain) : plain;
          expect(value(readNumber(text(`${written}${unit}`), unit))).toBe(tenths / 10);
          if (unit === '%') expect(value(readNumber(number(tenths / 1000, true), unit))).toBe(tenths / 10);
        },
      ),
    );
  });

  it('読み取りは、どんな文字でも止まらない', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (each) => {
        for (const read of [readMark, readBox, readYesNo, readYear, readDate, readGoals, readIndustry])
          read(text(each));
        readNumber(text(each), '時間');
      }),
    );
  });
});

/** The cells of a form nobody has touched. */
const untouched = (scheme: typeof passFail2023, answers: SheetAnswers, declarations = {}) => {
  const values = formValues(scheme, years, answers, declarations);
  return new Map(
    formSlots(scheme, years).map((slot): [string, (SheetCell | null)[]] => {
      const each = values.get(slot);
      if (each === undefined) return [slot, [null]];
      if (typeof each === 'number') return [slot, [number(each)]];
      return [slot, [typeof each === 'string' ? text(each) : { kind: 'date', date: each.date }]];
    }),
  );
};

describe('様式と台帳の比べ方', () => {
  it.each([passFail2023, points2020])('$label：書き出したものを読むと、どの値も同じ', (scheme) => {
    fc.assert(
      fc.property(anyFormAnswers(scheme, years), ({ answers, declarations }) => {
        const { contents, troubles } = readFormCells(scheme, years, untouched(scheme, answers, declarations));
        expect(troubles).toEqual([]);
        const states = contents.map(
          (content) => compareWithStored(scheme, content, answers, declarations)?.state ?? 'same',
        );
        expect(new Set(states)).toEqual(new Set(['same']));
        // every field of every item is there
        const fields = scheme.categories.flatMap(({ items }) => items.flatMap((item) => item.fields));
        const entries = contents.filter((content) => content.value.kind === 'entry');
        expect(entries).toHaveLength(fields.filter((field) => field.kind !== 'share').length);
      }),
      { numRuns: 50 },
    );
  });

  it('新しい値、違う値、様式で空欄の値、読めない値を分ける', () => {
    const answers: SheetAnswers = {
      overtime_result: {
        applicantMark: 'ticked',
        reviewerMark: null,
        reviewerReason: '',
        entries: { overtime: { kind: 'years', rows: [{ year: 2025, values: { month_hours: 40, year_hours: null } }] } },
      },
      time_recording: {
        applicantMark: 'ticked',
        reviewerMark: null,
        reviewerReason: '',
        entries: { recording_method: { kind: 'text', text: '手書き' } },
      },
    };
    const cells = untouched(passFail2023, answers);
    cells.set('items.overtime_result.overtime.2025.month_hours', [text('４４．５時間')]);
    cells.set('items.overtime_result.overtime.2024.month_hours', [text('約40')]);
    cells.set('items.time_recording.recording_method', [null]);
    cells.set('items.time_recording.mark', [text('×')]);
    cells.set('items.community.measures_text', [text('清掃'), text('清掃')]);
    cells.set('items.sdgs.measures_text', [text('節電'), text('節水')]);
    cells.set('items.special_leave.mark', [text('－')]);
    cells.delete('items.harassment.measures.option.notice');
    const { contents, troubles } = readFormCells(passFail2023, years, cells);
    const of = (path: string) => {
      const content = contents.find((each) => each.path === path);
      return content && compareWithStored(passFail2023, content, answers, {});
    };
    expect(of('items.overtime_result.mark')?.state).toBe('same');
    expect(of('items.overtime_result.overtime')?.state).toBe('differs');
    expect(of('items.time_recording.recording_method')).toEqual({ state: 'blank-in-form', read: '', stored: '手書き' });
    expect(of('items.time_recording.mark')).toBeUndefined();
    expect(of('items.community.measures_text')).toEqual({ state: 'new', read: '清掃', stored: '' });
    expect(of('items.sdgs.measures_text')).toBeUndefined();
    expect(of('items.special_leave.mark')).toBeUndefined();
    expect(troubles.map(({ slot, code }) => [slot, code])).toEqual([
      ['items.overtime_result.overtime.2024.month_hours', 'not-a-number'],
      ['items.time_recording.mark', 'not-a-mark'],
      ['items.special_leave.mark', 'not-applicable-not-allowed'],
      ['items.harassment.measures.option.notice', 'row-missing'],
      ['items.sdgs.measures_text', 'row-twice'],
    ]);
  });
});
