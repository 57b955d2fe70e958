import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { isClosedDay } from '../../../shared/domain/office-days.ts';
import { planner, planSentence, type RenewalCalendar } from '../../../shared/domain/renewal-plan.ts';
import { renewalDeadline } from '../../../shared/domain/renewal-deadline.ts';
import { noticeFrom } from '../../../shared/domain/term-state.ts';
import { fiscalYear } from '../../../shared/domain/wareki.ts';
import { isNationalHoliday } from '../../../electron/platform/holidays.ts';

const day = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2025-04-01', days));
const rules = fc.record({
  reviewOfficeDays: fc.integer({ min: 0, max: 60 }),
  renewalDeadlineMonths: fc.integer({ min: 0, max: 6 }),
  renewalNoticeMonths: fc.integer({ min: 0, max: 12 }),
  alertLeadDays: fc.constantFrom(['180', '90', '30', '0'], ['60'], []),
});
const usual = {
  reviewOfficeDays: 20,
  renewalDeadlineMonths: 1,
  renewalNoticeMonths: 6,
  alertLeadDays: ['180', '90', '30', '0'],
};
const calendarOf = (days: readonly string[]): RenewalCalendar => ({
  meetings: days.toSorted().map((heldOn) => ({ id: `m-${heldOn}`, heldOn })),
  isHoliday: isNationalHoliday,
});
const meetingDays = fc.uniqueArray(day, { maxLength: 12 });

describe('the plan counted back from the last meeting before the end', () => {
  test('the first cohort: the meeting, the office days before it over the turn of the year, and the sentence', () => {
    const plan = planner(calendarOf(['2023-10-05', '2023-12-22', '2024-02-09']), '2023-09-01', usual)('2024-01-15');
    // 20 office days before 22 December 2023 with 23 November closed is 24 November; the deadline would be 15 December
    expect(plan).toEqual({
      status: 'soon',
      meetingId: 'm-2023-12-22',
      meetingOn: '2023-12-22',
      neededBy: '2023-11-24',
      binding: 'meeting',
    });
    expect(planSentence(plan)).toBe(
      '申請書が令和5年11月24日までに必要（満了前の最後の委員会 令和5年12月22日に間に合う）',
    );
    const late = planner(calendarOf(['2024-01-12']), '2023-09-01', { ...usual, reviewOfficeDays: 3 })('2024-01-15');
    expect(late).toMatchObject({ neededBy: '2023-12-15', binding: 'deadline' });
    expect(planSentence(late)).toContain('更新の申請期限による、満了前の最後の委員会は令和6年1月12日');
  });

  test('each state on the day it begins', () => {
    const on = (today: string, days = ['2023-12-22']) => planner(calendarOf(days), today, usual)('2024-01-15');
    expect(
      ['2023-08-25', '2023-08-26', '2023-10-24', '2023-10-25', '2023-11-24', '2023-11-25'].map((d) => on(d).status),
    ).toEqual(['in-time', 'soon', 'soon', 'last-days', 'last-days', 'too-late']);
    // lead times typed full-width count like the others, as they do for the alerts
    const wide = { ...usual, alertLeadDays: ['１８０', '６０', '１０'] };
    const onWide = (today: string) => planner(calendarOf(['2023-12-22']), today, wide)('2024-01-15').status;
    expect(['2023-09-24', '2023-09-25', '2023-11-14'].map(onWide)).toEqual(['in-time', 'soon', 'last-days']);
    expect(on('2024-01-16').status).toBe('after-end');
    expect(on('2023-09-01', [])).toMatchObject({
      status: 'no-meeting',
      meetingOn: null,
      neededBy: '2023-12-11',
      binding: 'end',
    });
    // a meeting from before the renewal is announced is not this renewal's, in the past or to come
    expect(on('2023-07-01', ['2023-07-10']).status).toBe('no-meeting');
    // February is registered, so November was the last; it is too late, though a meeting could still be called
    expect(on('2023-11-15', ['2023-11-10', '2024-02-09'])).toMatchObject({
      status: 'too-late',
      meetingOn: '2023-11-10',
    });
    // an end in a year whose meetings are not registered: the dates are missing until no meeting would do any more
    const may = (today: string) => planner(calendarOf(['2024-02-09']), today, usual)('2024-05-20');
    expect(may('2024-01-10')).toMatchObject({ status: 'last-days', meetingOn: '2024-02-09', neededBy: '2024-01-12' });
    expect(may('2024-01-15')).toMatchObject({ status: 'no-meeting', neededBy: '2024-04-17', binding: 'end' });
    expect(may('2024-04-18')).toMatchObject({ status: 'too-late', meetingOn: '2024-02-09' });
    expect(on('2023-12-12', []).status).toBe('too-late');
  });

  test('needed by ≤ meeting ≤ end, never on a closed day, never after the deadline of the settings', () => {
    fc.assert(
      fc.property(meetingDays, day, day, rules, (days, today, endOn, set) => {
        const calendar = calendarOf(days);
        const plan = planner(calendar, today, set)(endOn);
        expect(isClosedDay(plan.neededBy, isNationalHoliday)).toBe(false);
        expect(plan.neededBy <= (plan.meetingOn ?? endOn)).toBe(true);
        expect((plan.meetingOn ?? endOn) <= endOn).toBe(true);
        expect(plan.neededBy <= renewalDeadline(endOn, set.renewalDeadlineMonths, isNationalHoliday)).toBe(true);
        const { meetingOn } = plan;
        if (meetingOn !== null) expect(days.some((each) => each > meetingOn && each <= endOn)).toBe(false);
        const over = plan.neededBy < today;
        if (plan.status === 'too-late') expect(over).toBe(true);
        else if (plan.status !== 'after-end') expect(over).toBe(false);
      }),
    );
  });

  test('a later end never needs the application earlier', () => {
    fc.assert(
      fc.property(meetingDays, day, day, day, rules, (days, today, one, other, set) => {
        const plan = planner(calendarOf(days), today, set);
        const [first, second] = [one, other].toSorted();
        expect(plan(first!).neededBy <= plan(second!).neededBy).toBe(true);
      }),
    );
  });

  test('a moved meeting touches only the ends whose last meeting it was or becomes, and those of years it makes known', () => {
    const lastOf = (days: readonly string[], endOn: string) =>
      days
        .filter((each) => each <= endOn && each >= noticeFrom(endOn, usual.renewalNoticeMonths))
        .toSorted()
        .at(-1);
    const yearKnown = (days: readonly string[], endOn: string) =>
      days.some((each) => each >= endOn || fiscalYear(each) >= fiscalYear(endOn));
    fc.assert(
      fc.property(meetingDays, day, day, day, day, (others, from, to, today, endOn) => {
        const rest = others.filter((each) => each !== from && each !== to);
        const [was, is] = [
          [...rest, from],
          [...rest, to],
        ];
        const before = planner(calendarOf(was), today, usual)(endOn);
        const after = planner(calendarOf(is), today, usual)(endOn);
        const last = [lastOf(was, endOn), lastOf(is, endOn)];
        if (last[0] === last[1] && yearKnown(was, endOn) === yearKnown(is, endOn)) expect(after).toEqual(before);
        else if (last.every((each) => each !== undefined && each >= addDays(today, 120)) && last[0] !== last[1]) {
          expect([before.meetingOn, after.meetingOn]).toEqual(last);
        }
      }),
    );
  });
});
