import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../shared/domain/civil-date.ts';
import { isClosedDay } from '../../../shared/domain/office-days.ts';
import { officePeriod, officePeriodOf, officePeriodWords } from '../../../shared/domain/office-period.ts';

const holidays = ['2026-11-23', '2027-01-01', '2027-01-11', '2027-05-03', '2027-05-04', '2027-05-05'];
const isHoliday = (date: string) => holidays.includes(date);

test.each([
  // over the end of the year: 28 December is the last day before, 4 January the first after; 11 January is 成人の日
  ['2026-12-18', '2027-01-14', '土・日曜日と12月29日～1月3日、1月11日の閉庁日を除く'],
  ['2026-11-20', '2026-12-11', '土・日曜日と11月23日の閉庁日を除く'],
  ['2027-06-01', '2027-06-21', '土・日曜日を除く'],
  ['2027-04-20', '2027-05-13', '土・日曜日と5月3日～5月5日の閉庁日を除く'],
])('14 office days after %s end on %s, and the days left out are named', (from, on, without) => {
  const period = officePeriodOf(from, 14, isHoliday);
  expect(period).toMatchObject({ on, officeDays: 14, endsClosed: false });
  expect(officePeriodWords(period).split('。')).toEqual([expect.stringContaining('の翌日から数えて14開庁日'), without]);
});

test('every day of a period is an office day, a weekend or a named closed day', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-06-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const on = addDays(from, days);
      const period = officePeriod(from, on, isHoliday)!;
      let office = 0;
      for (let date = addDays(from, 1); date <= on; date = addDays(date, 1)) {
        const named = period.skipped.some(({ first, last }) => first <= date && date <= last);
        const closed = isClosedDay(date, isHoliday);
        if (!closed) office += 1;
        expect(closed || !named).toBe(true);
        if (isHoliday(date) && !isClosedDay(date, () => false)) expect(named).toBe(true);
      }
      expect(period.officeDays).toBe(office);
      expect(period.endsClosed).toBe(isClosedDay(on, isHoliday));
      for (const { first, last } of period.skipped) expect(daysBetween(first, last)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(officePeriod('2026-11-20', '2026-11-20', isHoliday)).toBeNull();
  expect(officePeriod('2026-11-20', '2036-11-20', isHoliday)).toBeNull();
});
