import { describe, expect, test } from 'vitest';
import { sheetLines } from '../../../shared/domain/achievement-lines.ts';
import { achievementText } from '../../../shared/domain/achievement-sentence.ts';
import { comingFrom } from '../../../shared/domain/achievement-take-over.ts';
import { baseYears, type YearBasis } from '../../../shared/domain/base-years.ts';
import {
  emptySheet,
  type EntryValue,
  finalMarks,
  type ItemAnswer,
  type SheetAnswers,
} from '../../../shared/domain/checksheet.ts';
import { judge } from '../../../shared/domain/judgement.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';

const years = baseYears('2026-06-01');
const phrases = { category: defaultSettings.publicationCategoryPhrase, item: defaultSettings.publicationItemPhrase };

function sheetOf(answers: Record<string, Partial<ItemAnswer>>, scheme: Scheme = passFail2023): SheetAnswers {
  const empty = emptySheet(scheme, years);
  const filled = Object.entries(answers).map(([key, more]) => {
    const base = empty[key]!;
    const entries = { ...base.entries, ...more.entries };
    return [key, { ...base, applicantMark: 'ticked' as const, ...more, entries }] as const;
  });
  return { ...empty, ...Object.fromEntries(filled) };
}
const judgedSheet = (answers: SheetAnswers, scheme: Scheme) => ({
  scheme,
  answers,
  judgement: judge(scheme, finalMarks(answers), true, judgementRules(defaultSettings)),
});
const coming = (answers: SheetAnswers, basis: YearBasis = 'calendar', scheme: Scheme = passFail2023) =>
  comingFrom({ ...judgedSheet(answers, scheme), basis, receivedOn: '2026-06-01' });
const textOf = (answers: SheetAnswers) => achievementText(coming(answers), phrases).split('\n');

const options = (chosen: string[], otherText = '') => ({
  entries: { measures: { kind: 'options', chosen, otherText } as const },
});
const text = (key: string, value: string) => ({ entries: { [key]: { kind: 'text', text: value } as const } });
const table = (rows: Record<number, Record<string, number | null>>): EntryValue => ({
  kind: 'years',
  rows: Object.entries(rows).map(([year, values]) => ({ year: Number(year), values })),
});

describe('what a certified sheet says', () => {
  test('passed categories and concrete entries in plain Japanese; what counts something speaks of the day of receipt', () => {
    const sheet = sheetOf({
      time_recording: text('recording_method', 'タイムカード'),
      overtime_measures: options(['no_overtime_day', 'other'], '勤務間インターバル制度の導入。\n詳しくは別紙。'),
      leave_measures: options(['consecutive', 'other'], ''),
      harassment: options(['consultation']),
      special_leave: text('scheme_summary', 'バースデー休暇を年1日付与している。ほか'),
      community: text('measures_text', 'あ'.repeat(61)),
    });
    expect(textOf(sheet)).toEqual([
      '長時間労働の抑制に力を入れている。',
      '休暇の取得促進に力を入れている。',
      '地域・社会貢献活動に力を入れている。',
      '・従業員の労働時間の管理・把握に取り組んでいる',
      '・ノー残業デーの実施に取り組んでいる',
      '・勤務間インターバル制度の導入に取り組んでいる',
      '・休暇の連続取得を奨励している',
      '・バースデー休暇を年1日付与している（令和8年6月1日現在）',
      '・ハラスメント相談窓口の設置に取り組んでいる',
      '・地域活動への参加・協力に取り組んでいる',
    ]);
    expect(coming(sheet).map(({ key, evidence }) => `${key} ${evidence}`)).toEqual([
      '#2 チェックシート 項目2 合格',
      'time_recording チェックシート 2-2 記入欄',
      'overtime_measures#no_overtime_day チェックシート 2-3 記入欄',
      'overtime_measures#other チェックシート 2-3 記入欄',
      '#3 チェックシート 項目3 合格',
      'leave_measures#consecutive チェックシート 3-2 記入欄',
      'special_leave チェックシート 3-3 記入欄',
      'harassment#consultation チェックシート 6-2 記入欄',
      '#7 チェックシート 項目7 合格',
      'community チェックシート 7-2 記入欄',
    ]);
  });

  test('what the reviewer did not accept is not praised', () => {
    const sheet = sheetOf({
      harassment: { ...options(['notice']), reviewerMark: 'blank', reviewerReason: '資料なし' },
    });
    expect(coming(sheet)).toEqual([]);
  });

  test('a points sheet: no category is praised, each ticked item is, also of a version nobody wrote wording for', () => {
    const sheet = sheetOf(
      { '1-1': {}, '2-4': options(['no_overtime_day', 'other'], '夕方の見回り'), '5-3': {} },
      points2020,
    );
    const { scheme, answers, judgement } = judgedSheet(sheet, points2020);
    const lines = (wordings?: Record<string, never>) =>
      sheetLines(scheme, answers, judgement, wordings).map((line) => line.what);
    expect(lines()).toEqual([
      'ワーク・ライフ・バランスの実現に向けた経営者の理念の表明',
      'ノー残業デーの実施',
      '夕方の見回り',
      '女性の役員がいる',
    ]);
    expect(lines({})).toEqual([
      'ワーク・ライフ・バランスの実現等のため、経営者が理念を表明している',
      'ノー残業デーの実施',
      '夕方の見回り',
      '女性の役員（登記簿謄本の役員の欄に記載される者）が一人以上いる',
    ]);
  });
});

describe('figures of the sheet', () => {
  const managers = { kind: 'numbers', values: { male: 3, female: 2 } } as const;
  const sheet = sheetOf({
    overtime_result: {
      entries: {
        overtime_basis: { kind: 'choice', key: 'average' },
        overtime: table({
          2024: { month_hours: 12.5, year_hours: 1150 },
          2025: { month_hours: 10.1, year_hours: null },
        }),
      },
    },
    leave_rate: { entries: { leave_rate: table({ 2023: { rate: 70 }, 2024: { rate: 78.5 }, 2025: { rate: null } }) } },
    female_managers: { entries: { managers, as_of_date: { kind: 'date', date: '2026-03-31' } } },
    childcare_leave_use: { entries: { use: table({ 2025: { male: 2, female: 1 }, 2022: { male: 0, female: 4 } }) } },
    short_hours_use: { applicantMark: 'na', entries: { use: table({ 2025: { male: 2, female: 1 } }) } },
  });
  const figures = (basis: YearBasis) =>
    achievementText(
      coming(sheet, basis).filter(({ figure }) => figure !== ''),
      phrases,
    ).split('\n');

  test('the latest year entered, exactly, with its year as the period', () => {
    expect(figures('fiscal')).toEqual([
      '・平均時間外労働時間（月）10.1時間（令和7年4月1日から令和8年3月31日まで）',
      '・平均時間外労働時間（年間）1,150時間（令和6年4月1日から令和7年3月31日まで）',
      '・年次有給休暇の取得率78.5％（令和6年4月1日から令和7年3月31日まで）',
      '・女性管理職の割合40.0％（令和8年3月31日現在）',
      '・育児休業の利用者数3人（令和7年4月1日から令和8年3月31日まで）',
    ]);
    expect(figures('calendar')[2]).toBe('・年次有給休暇の取得率78.5％（令和6年1月1日から令和6年12月31日まで）');
  });

  test('the days of a business year are not known from the sheet: the period stays open', () => {
    expect(coming(sheet, 'business').find(({ what }) => what.endsWith('取得率'))).toMatchObject({
      key: 'leave_rate#figure-rate',
      fromOn: null,
      toOn: null,
      evidence: 'チェックシート 3-1 記入欄',
    });
  });

  test('the points sheet: shares by year, counts of the day of receipt', () => {
    const old = sheetOf(
      {
        '5-2': { entries: { managers: table({ 2024: { male: 2, female: 1 }, 2025: { male: 1, female: null } }) } },
        '5-3': { entries: { count: { kind: 'number', value: 2 } } },
      },
      points2020,
    );
    const told = coming(old, 'calendar', points2020).filter(({ figure }) => figure !== '');
    expect(achievementText(told, phrases).split('\n')).toEqual([
      '・女性管理職の割合33.3％（令和6年1月1日から令和6年12月31日まで）',
      '・女性の役員の数2人（令和8年6月1日現在）',
    ]);
  });
});
