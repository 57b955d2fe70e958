import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  civilDateOf,
  daysBetween,
  isCivilDate,
  weekday,
} from '../../../shared/domain/civil-date.ts';
import { parseDateInput } from '../../../shared/domain/date-input.ts';
import {
  fiscalYear,
  fiscalYearLabel,
  formatBoth,
  formatSeireki,
  formatWareki,
  formatWarekiShort,
  yearLabel,
} from '../../../shared/domain/wareki.ts';

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/gu, (each) => String.fromCodePoint(each.codePointAt(0)! + 0xfee0));

/** Every day from 1989-01-01 to 2060-12-31, counted by an own calendar. */
function everyDay(): string[] {
  const days: string[] = [];
  for (let year = 1989; year <= 2060; year += 1) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, month) => {
      for (let day = 1; day <= length; day += 1) {
        days.push(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
      }
    });
  }
  return days;
}

describe('wareki', () => {
  // date, wareki, fiscal year, its label
  test.each([
    ['2019-04-30', '平成31年4月30日', 2019, '令和元年度'],
    ['2019-05-01', '令和元年5月1日', 2019, '令和元年度'],
    ['2019-12-31', '令和元年12月31日', 2019, '令和元年度'],
    ['2020-01-01', '令和2年1月1日', 2019, '令和元年度'],
    ['2020-03-31', '令和2年3月31日', 2019, '令和元年度'],
    ['2021-01-15', '令和3年1月15日', 2020, '令和2年度'],
    ['2023-03-31', '令和5年3月31日', 2022, '令和4年度'],
    ['2023-04-01', '令和5年4月1日', 2023, '令和5年度'],
    ['2024-01-15', '令和6年1月15日', 2023, '令和5年度'],
    ['2024-03-31', '令和6年3月31日', 2023, '令和5年度'],
    ['2028-03-31', '令和10年3月31日', 2027, '令和9年度'],
    ['1989-01-07', '昭和64年1月7日', 1988, '昭和63年度'],
    ['1989-01-08', '平成元年1月8日', 1988, '昭和63年度'],
  ])('%s is %s', (date, wareki, year, label) => {
    expect(formatWareki(date)).toBe(wareki);
    expect(fiscalYear(date)).toBe(year);
    expect(fiscalYearLabel(year)).toBe(label);
  });

  test('both ways of writing stand side by side', () => {
    expect(formatBoth('2021-01-15')).toBe('令和3年1月15日（2021年1月15日）');
    expect(formatWarekiShort('2021-01-15')).toBe('R3.1.15');
    expect(yearLabel(2019)).toBe('令和元年');
    expect(formatWareki('1868-05-01')).toBe('1868年5月1日');
  });

  test('every day from 1989 to 2060 survives every way of writing it', () => {
    const days = everyDay();
    expect(days).toHaveLength(26_298);
    for (const date of days) {
      const wareki = formatWareki(date);
      const short = formatWarekiShort(date);
      const [, year, month, day] = /^..(\d+|元)年(\d+)月(\d+)日$/u.exec(wareki)!;
      const writings = [
        wareki,
        short,
        short.toLowerCase().replaceAll('.', '/'),
        fullWidth(short),
        `${wareki[0]}${year}.${month}.${day}`,
        `${short[0]}${[year === '元' ? '1' : year!, month!, day!].map((part) => part.padStart(2, '0')).join('')}`,
        formatSeireki(date),
        date,
        date.replaceAll('-', ''),
        fullWidth(date.replaceAll('-', '/')),
        ` ${wareki.replace('年', '年　')}（${weekday(date)}）`,
      ];
      for (const text of writings) {
        const read = parseDateInput(text);
        if (!read.ok || read.value !== date) expect.fail(`${text} → ${JSON.stringify(read)}, not ${date}`);
      }
    }
  });

  test.each([
    ['㋿8年4月1日', '2026-04-01'],
    ['㋿元年5月1日', '2019-05-01'],
    ['R1.5.1', '2019-05-01'],
    ['r8/4/1', '2026-04-01'],
    ['令8.4.1', '2026-04-01'],
    ['令和８年４月１日', '2026-04-01'],
    ['Ｒ８．４．１', '2026-04-01'],
    ['H31.4.30', '2019-04-30'],
    ['S64-1-7', '1989-01-07'],
    ['大正15年12月24日', '1926-12-24'],
    ['R8・4・1', '2026-04-01'],
    ['２０２６／４／１', '2026-04-01'],
    ['2026.4.1', '2026-04-01'],
    ['令和8年4月1日(水)', '2026-04-01'],
  ])('%s is read as %s', (text, date) => {
    expect(parseDateInput(text)).toEqual({ ok: true, value: date });
  });

  test.each([
    ['平成40年1月1日', 'out-of-era', { era: '平成', last: '2019-04-30' }],
    ['平成40年', 'out-of-era', { era: '平成', last: '2019-04-30' }],
    ['平成31年5月', 'out-of-era', { era: '平成', last: '2019-04-30' }],
    ['平成31年', 'not-a-date', {}],
    ['H3104', 'not-a-date', {}],
    ['令和40年', 'not-a-date', {}],
    ['H31.5.1', 'out-of-era', { era: '平成', last: '2019-04-30' }],
    ['令和元年4月30日', 'out-of-era', { era: '令和', first: '2019-05-01' }],
    ['S64.1.8', 'out-of-era', { era: '昭和', last: '1989-01-07' }],
    ['明治5年12月2日', 'out-of-era', { era: '明治', first: '1873-01-01' }],
    ['R1.13.1', 'impossible-date', {}],
    ['R0.5.1', 'impossible-date', {}],
    ['2026-02-30', 'impossible-date', {}],
    ['20260230', 'impossible-date', {}],
    ['R8.2.30', 'impossible-date', {}],
    ['令和8年4月1日（木）', 'impossible-date', {}],
    ['', 'not-a-date', {}],
    ['4月1日', 'not-a-date', {}],
    ['8.4.1', 'not-a-date', {}],
    ['令和8年度', 'not-a-date', {}],
    ['来年の春', 'not-a-date', {}],
  ])('%s is refused as %s', (text, code, params) => {
    expect(parseDateInput(text)).toEqual({ ok: false, refusal: { code, params: { text, ...params } } });
  });

  test('any text gives a date or a refusal, never an exception, and only real dates pass', () => {
    const pieces = fc.constantFrom(...'令和平成昭R H0123456789元年月日./-－　(（水)'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 14 }), fc.string({ unit: 'binary' })), (text) => {
        const read = parseDateInput(text);
        expect(read.ok ? isCivilDate(read.value) : read.refusal.params['text'] === text).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('calendar', () => {
  test('what is a civil date', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isCivilDate)).toBe(true);
    const wrong = [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-1-1',
      '20260101',
      '2026-01-01T00:00',
      ' 2026-01-01',
      '',
      null,
    ];
    expect(wrong.filter(isCivilDate)).toEqual([]);
    expect(civilDateOf(2026, 2, 30)).toBeNull();
    expect(civilDateOf(2026.5, 2, 3)).toBeNull();
  });

  test('arithmetic', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(addMonths('2024-07-31', -1)).toBe('2024-06-30');
    expect(addMonths('2024-01-15', -6)).toBe('2023-07-15');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(daysBetween('2024-01-15', '2024-03-01')).toBe(46);
    expect(['2021-01-15', '2021-01-16', '2026-11-22'].map(weekday)).toEqual(['金', '土', '日']);
  });
});
