import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNationalHoliday } from '../../../electron/platform/holidays.ts';
import { addDays, addMonths } from '../../../shared/domain/civil-date.ts';
import { isClosedDay } from '../../../shared/domain/office-days.ts';
import { planner, planSentence } from '../../../shared/domain/renewal-plan.ts';
import { renewalDeadline } from '../../../shared/domain/renewal-deadline.ts';

const of = (endOn: string, months = 1) => renewalDeadline(endOn, months, isNationalHoliday);

describe('更新の申請期限', () => {
  test('months before the end; from a closed day on to the next office day, at the end itself back before it', () => {
    expect(of('2024-01-15')).toBe('2023-12-15');
    expect(of('2024-03-31')).toBe('2024-02-29');
    // 23 December 2023 is a Saturday; 30 December 2023 lies in the closed days of the turn of the year
    expect(of('2024-01-23')).toBe('2023-12-25');
    expect(of('2024-01-30')).toBe('2024-01-04');
    // an end of a term is not moved: Sunday 31 March 2024
    expect(of('2024-03-31', 0)).toBe('2024-03-29');
  });

  test('is the day the plan calls by that name', () => {
    const calendar = { meetings: [{ id: 'm', heldOn: '2024-01-19' }], isHoliday: isNationalHoliday };
    const rules = { reviewOfficeDays: 3, renewalDeadlineMonths: 1, renewalNoticeMonths: 6, alertLeadDays: ['30'] };
    const plan = planner(calendar, '2023-10-02', rules)('2024-01-23');
    expect(plan).toMatchObject({ neededBy: of('2024-01-23'), binding: 'deadline' });
    expect(planSentence(plan)).toContain('申請書が令和5年12月25日までに必要（更新の申請期限による');
  });

  test('is an office day within the term, and the first of them from the day counted on', () => {
    const days = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (endOn, months) => {
        const day = of(endOn, months);
        const counted = addMonths(endOn, -months);
        expect(isClosedDay(day, isNationalHoliday)).toBe(false);
        expect(day <= endOn).toBe(true);
        const between = day < counted ? [addDays(day, 1), endOn] : [counted, addDays(day, -1)];
        for (let each = between[0]!; each <= between[1]!; each = addDays(each, 1))
          expect(isClosedDay(each, isNationalHoliday)).toBe(true);
      }),
    );
  });
});
