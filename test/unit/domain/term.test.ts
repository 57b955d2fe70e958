import { describe, expect, test } from 'vitest';
import { deadlineBand, inForceFrom, stateOfCertification, termState } from '../../../shared/domain/term-state.ts';
import { shortLeads } from '../../../shared/domain/renewal-plan.ts';
import { computeTerm, type ExpiryRule, extendTerm } from '../../../shared/domain/term.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { weekday } from '../../../shared/domain/civil-date.ts';

describe('computeTerm', () => {
  // the vectors of the law: event, rule, 起算日, end, end in wareki, weekday of the event; in force from the event
  test.each([
    ['2021-01-15', 'exclude-first-day', '2021-01-16', '2024-01-15', '令和6年1月15日', '金'],
    ['2021-01-16', 'from-first-day', '2021-01-16', '2024-01-15', '令和6年1月15日', '土'],
    ['2024-01-16', 'from-first-day', '2024-01-16', '2027-01-15', '令和9年1月15日', '火'],
    ['2021-01-15', 'from-first-day', '2021-01-15', '2024-01-14', '令和6年1月14日', '金'],
    ['2024-02-29', 'exclude-first-day', '2024-03-01', '2027-02-28', '令和9年2月28日', '木'],
    ['2024-02-29', 'from-first-day', '2024-02-29', '2027-02-28', '令和9年2月28日', '木'],
    ['2021-02-28', 'exclude-first-day', '2021-03-01', '2024-02-29', '令和6年2月29日', '日'],
    ['2023-03-31', 'exclude-first-day', '2023-04-01', '2026-03-31', '令和8年3月31日', '金'],
    ['2023-12-31', 'exclude-first-day', '2024-01-01', '2026-12-31', '令和8年12月31日', '日'],
    ['2022-08-30', 'exclude-first-day', '2022-08-31', '2025-08-30', '令和7年8月30日', '火'],
    ['2024-04-01', 'from-first-day', '2024-04-01', '2027-03-31', '令和9年3月31日', '月'],
    ['2024-04-01', 'fiscal-year', '2024-04-01', '2027-03-31', '令和9年3月31日', '月'],
    // four rules of cities, one day of certification
    ['2025-03-15', 'from-first-day', '2025-03-15', '2028-03-14', '令和10年3月14日', '土'],
    ['2025-03-15', 'exclude-first-day', '2025-03-16', '2028-03-15', '令和10年3月15日', '土'],
    ['2025-03-15', 'month-end', '2025-03-16', '2028-03-31', '令和10年3月31日', '土'],
    ['2025-03-15', 'fiscal-year', '2025-04-01', '2028-03-31', '令和10年3月31日', '土'],
    // 29 February, and the ends of months and of the year
    ['2024-02-29', 'month-end', '2024-03-01', '2027-02-28', '令和9年2月28日', '木'],
    ['2024-02-29', 'fiscal-year', '2024-04-01', '2027-03-31', '令和9年3月31日', '木'],
    ['2021-02-28', 'month-end', '2021-03-01', '2024-02-29', '令和6年2月29日', '日'],
    ['2023-12-10', 'month-end', '2023-12-11', '2026-12-31', '令和8年12月31日', '日'],
    ['2024-04-02', 'fiscal-year', '2025-04-01', '2028-03-31', '令和10年3月31日', '火'],
  ] as const)('%s by %s: %s to %s', (eventOn, rule, countFrom, endOn, wareki, day) => {
    const term = computeTerm({ rule, eventOn, years: 3 });
    const startOn = rule === 'fiscal-year' ? eventOn : countFrom;
    expect(term).toMatchObject({ startOn, endOn, countFrom });
    expect(inForceFrom({ certifiedOn: eventOn, ...term }, [])).toBe(eventOn);
    expect(formatWareki(endOn)).toBe(wareki);
    expect(weekday(eventOn)).toBe(day);
  });

  test('the basis says where the end comes from', () => {
    const basis = (rule: ExpiryRule) => computeTerm({ rule, eventOn: '2021-01-15', years: 3 }).basis;
    expect(basis('exclude-first-day')).toBe(
      '認定日 令和3年1月15日の翌日（初日不算入、民法140条）令和3年1月16日から3年、令和6年1月15日満了',
    );
    expect(basis('month-end')).toContain('から3年を経過する日の属する月の末日 令和6年1月31日満了');
    expect(basis('fiscal-year')).toBe(
      '認定日 令和3年1月15日から効力、翌4月1日（年度による期間）令和3年4月1日から3年、令和6年3月31日満了',
    );
    expect(computeTerm({ rule: 'fiscal-year', eventOn: '2024-04-01', years: 3 }).basis).toBe(
      '認定日 令和6年4月1日（年度による期間）令和6年4月1日から3年、令和9年3月31日満了',
    );
  });

  test('a renewal joins the old term, whenever it is decided', () => {
    for (const eventOn of ['2023-12-20', '2024-01-15', '2024-02-01']) {
      const term = computeTerm({ rule: 'exclude-first-day', eventOn, years: 3, previousEndOn: '2024-01-15' });
      expect(term).toMatchObject({ startOn: '2024-01-16', endOn: '2027-01-15' });
      expect(term.basis).toBe('前の認定期間の満了日 令和6年1月15日の翌日 令和6年1月16日から3年、令和9年1月15日満了');
    }
    // the table's last line: from the day after 令和10年3月14日, whatever the day of the decision
    expect(
      computeTerm({ rule: 'from-first-day', eventOn: '2028-02-01', years: 3, previousEndOn: '2028-03-14' }),
    ).toMatchObject({ startOn: '2028-03-15', endOn: '2031-03-14' });
  });

  test('where the city says so, a renewal decided after the end begins with its decision', () => {
    const late = { rule: 'exclude-first-day', years: 3, renewalRule: 'from-decision-when-late' } as const;
    const on = (eventOn: string) => computeTerm({ ...late, eventOn, previousEndOn: '2024-01-15' });
    expect(on('2024-01-15')).toMatchObject({ startOn: '2024-01-16', endOn: '2027-01-15' });
    expect(on('2024-01-16')).toMatchObject({ startOn: '2024-01-17', endOn: '2027-01-16' });
    expect(on('2024-02-01')).toMatchObject({ startOn: '2024-02-02', endOn: '2027-02-01' });
    // by the fiscal year too: certified from the decision on, its years counted from 1 April
    expect(
      computeTerm({ ...late, rule: 'fiscal-year', eventOn: '2024-05-10', previousEndOn: '2024-01-15' }),
    ).toMatchObject({ startOn: '2024-05-10', countFrom: '2025-04-01', endOn: '2028-03-31' });
  });

  test('an extension keeps the start and names both ends', () => {
    const term = extendTerm('2021-01-16', '2024-01-15', '2024-03-31', '年度末にそろえるため');
    expect(term).toMatchObject({ startOn: '2021-01-16', endOn: '2024-03-31' });
    expect(term.basis).toContain('令和6年1月15日から令和6年3月31日まで延長（年度末にそろえるため）');
  });
});

const first = { certifiedOn: '2021-01-15', startOn: '2021-01-16', endOn: '2024-01-15' };
const second = { certifiedOn: '2023-12-20', startOn: '2024-01-16', endOn: '2027-01-15' };
const options = { noticeMonths: 6 };

describe('term state', () => {
  test.each([
    ['2021-01-14', 'before'],
    ['2021-01-15', 'active'],
    ['2023-07-14', 'active'],
    ['2023-07-15', 'notice'],
    ['2024-01-15', 'notice'],
    ['2024-01-16', 'expired'],
  ])('first cohort on %s: %s', (today, state) => {
    expect(termState(first, today, options)).toBe(state);
  });

  test('a renewed term decided early takes effect on its first day', () => {
    expect(termState(second, '2024-01-15', options)).toBe('before');
    expect(termState(second, '2024-01-16', options)).toBe('active');
  });

  test('an end before the term runs out counts from its day on', () => {
    const revoked = { ...first, endedOn: '2022-06-01', endKind: 'revoked' as const };
    expect(termState(revoked, '2022-05-31', options)).toBe('active');
    expect(termState(revoked, '2022-06-01', options)).toBe('revoked');
    expect(termState({ ...first, endedOn: '2022-06-01', endKind: 'resigned' }, '2030-01-01', options)).toBe('resigned');
  });

  test('decided on the last day of the old term it leaves that day to it, unless that term was ended by then', () => {
    const joining = { ...second, certifiedOn: '2024-01-15' };
    const on = (today: string, old = first) => stateOfCertification([joining, old], today, options);
    expect(on('2024-01-15')).toMatchObject({ state: 'active', term: first, endOn: '2027-01-15', renewed: true });
    expect(on('2024-01-16')).toMatchObject({ state: 'active', term: joining });
    const revoked = { ...first, endedOn: '2024-01-15', endKind: 'revoked' as const };
    expect(on('2024-01-15', revoked)).toMatchObject({ state: 'active', term: joining });
  });

  test('a certification over its terms', () => {
    const state = (today: string, terms = [second, first]) => stateOfCertification(terms, today, options);
    expect(state('2023-12-31')).toMatchObject({ state: 'active', endOn: '2027-01-15', renewed: true });
    expect(state('2023-12-31', [first])).toMatchObject({ state: 'notice', endOn: '2024-01-15', daysLeft: 15 });
    expect(state('2024-01-16')).toMatchObject({ state: 'active', term: second, daysLeft: 1095 });
    expect(state('2027-01-16')).toMatchObject({ state: 'expired', daysLeft: null });
    expect(state('2024-01-16', [first])).toMatchObject({ state: 'expired', term: first });
    const extended = { certifiedOn: '2023-12-01', startOn: '2021-01-16', endOn: '2024-03-31' };
    expect(state('2024-02-01', [extended, first])).toMatchObject({
      state: 'notice',
      endOn: '2024-03-31',
      daysLeft: 59,
    });
    expect(state('2020-01-01')).toMatchObject({ state: 'before', term: first });
    expect(stateOfCertification([], '2024-01-01', options)).toMatchObject({ state: 'before', term: null, endOn: null });
  });
});

describe('deadlines', () => {
  test('bands change at their edges', () => {
    const leads = shortLeads(['180', '90', '30', '0']);
    const bands = [-1, 0, 30, 31, 90, 91, 184, 185].map((left) => deadlineBand(left, leads));
    expect(bands).toEqual(['overdue', 'urgent', 'urgent', 'soon', 'soon', 'notice', 'notice', 'later']);
    // the city warns otherwise: the edges follow its lead times
    const others = shortLeads(['６０', '14']);
    expect([14, 15, 61].map((left) => deadlineBand(left, others))).toEqual(['urgent', 'soon', 'notice']);
  });
});
