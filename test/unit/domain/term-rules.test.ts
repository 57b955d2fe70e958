import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certifiedYears } from '../../../shared/domain/certified-years.ts';
import { addDays, addYears, partsOf } from '../../../shared/domain/civil-date.ts';
import { parseDateInput } from '../../../shared/domain/date-input.ts';
import { explainTerm } from '../../../shared/domain/term-sentence.ts';
import { computeTerm, expiryRules, type ExpiryRule, renewalRules, type TermRule } from '../../../shared/domain/term.ts';
import { formatSeireki, formatWareki } from '../../../shared/domain/wareki.ts';

const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2015-01-01', days));
const years = fc.integer({ min: 1, max: 10 });
const rule = fc.constantFrom(...expiryRules);
const said = (of: TermRule) => explainTerm(of).map(({ label, day: on, why }) => `${label} ${on} ${why}`);

describe('the sentence', () => {
  test('認定日 令和7年3月15日, three years: every rule says its 起算日, 応当日 and 満了日', () => {
    const days = (of: ExpiryRule) =>
      explainTerm({ rule: of, years: 3, eventOn: '2025-03-15' }).map(({ label, on }) => [label, on]);
    expect(days('from-first-day')).toEqual([
      ['認定日', '2025-03-15'],
      ['起算日', '2025-03-15'],
      ['応当日', '2028-03-15'],
      ['満了日', '2028-03-14'],
    ]);
    expect(days('exclude-first-day')).toEqual([
      ['認定日', '2025-03-15'],
      ['起算日', '2025-03-16'],
      ['応当日', '2028-03-16'],
      ['満了日', '2028-03-15'],
    ]);
    expect(days('month-end').at(-1)).toEqual(['満了日', '2028-03-31']);
    expect(days('fiscal-year')).toEqual([
      ['認定日', '2025-03-15'],
      ['起算日', '2025-04-01'],
      ['応当日', '2028-04-01'],
      ['満了日', '2028-03-31'],
    ]);
    expect(said({ rule: 'fiscal-year', years: 3, eventOn: '2025-03-15' })[1]).toBe(
      '起算日 令和7年4月1日（2025年4月1日） 年度で数えるため、4月1日から数えます（4月1日に始まるときはその日から）。認定の効力は認定日からあります。',
    );
    expect(said({ rule: 'month-end', years: 3, eventOn: '2025-03-15' }).at(-1)).toBe(
      '満了日 令和10年3月31日（2028年3月31日） 3年を経過する日は令和10年3月15日（2028年3月15日）で、その日の属する月の末日に満了します。',
    );
  });

  test('29 February has no day that corresponds to it: the end of February, and why', () => {
    expect(said({ rule: 'from-first-day', years: 3, eventOn: '2024-02-29' })).toEqual([
      '認定日 令和6年2月29日（2024年2月29日） 期間はこの日をもとに数えます。',
      '起算日 令和6年2月29日（2024年2月29日） 認定日から起算するため、初日を数えます（午前零時から始まる期間、民法140条ただし書）。',
      '応当日 ありません 起算日の3年後の月に同じ日がありません。',
      '満了日 令和9年2月28日（2027年2月28日） 応当日がないため2月の末日に満了します（民法143条2項）。満了日の終わりまで有効です。',
    ]);
    const four = explainTerm({ rule: 'from-first-day', years: 4, eventOn: '2024-02-29' });
    expect(four.map(({ on }) => on)).toEqual(['2024-02-29', '2024-02-29', '2028-02-29', '2028-02-28']);
  });

  test('a renewal names the end it joins, or why it does not', () => {
    const renewal = { rule: 'exclude-first-day', years: 3, previousEndOn: '2024-01-15' } as const;
    expect(said({ ...renewal, eventOn: '2024-02-01' })[0]).toBe(
      '従前の満了日 令和6年1月15日（2024年1月15日） 更新は、従前の認定期間に続けます。',
    );
    const late = said({ ...renewal, eventOn: '2024-02-01', renewalRule: 'from-decision-when-late' });
    expect(late[0]).toContain('従前の認定期間は令和6年1月15日に満了しており、満了後の決定のため、決定日から');
    // the rule of the fiscal year came after this term: it joins without a gap, and reaches 31 March
    const april = explainTerm({ rule: 'fiscal-year', years: 3, eventOn: '2023-12-20', previousEndOn: '2024-01-15' });
    expect(april.map(({ label, on }) => [label, on])).toEqual([
      ['従前の満了日', '2024-01-15'],
      ['期間の初日', '2024-01-16'],
      ['起算日', '2024-04-01'],
      ['応当日', '2027-04-01'],
      ['満了日', '2027-03-31'],
    ]);
  });
});

test('whatever the rule: the term is in order, has its years, and ends where its rule says', () => {
  fc.assert(
    fc.property(rule, years, day, (of, count, eventOn) => {
      const { startOn, endOn, countFrom } = computeTerm({ rule: of, years: count, eventOn });
      expect(startOn >= eventOn && startOn <= countFrom && countFrom < endOn).toBe(true);
      // never shorter than its years, longer only to the end of a month
      expect(endOn >= addDays(addYears(countFrom, count), -1)).toBe(true);
      expect(endOn <= addDays(addYears(countFrom, count), 31)).toBe(true);
      if (of === 'month-end') expect(partsOf(addDays(endOn, 1)).day).toBe(1);
      if (of === 'fiscal-year') {
        expect([startOn, endOn.slice(5), countFrom.slice(5)]).toEqual([eventOn, '03-31', '04-01']);
      }
    }),
  );
});

test('renewals join without a gap or an overlap; decided late they begin with the decision where the city says so', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(rule, years), { minLength: 2, maxLength: 5 }),
      day,
      fc.integer({ min: -200, max: 200 }),
      fc.constantFrom(...renewalRules),
      (rules, first, decidedAfter, renewalRule) => {
        let previous = computeTerm({ rule: rules[0]![0], years: rules[0]![1], eventOn: first });
        for (const [of, count] of rules.slice(1)) {
          const eventOn = addDays(previous.endOn, decidedAfter);
          const next = computeTerm({ rule: of, years: count, eventOn, previousEndOn: previous.endOn, renewalRule });
          const anew = renewalRule === 'from-decision-when-late' && decidedAfter > 0;
          if (anew) expect(next).toEqual(computeTerm({ rule: of, years: count, eventOn }));
          else expect(next.startOn).toBe(addDays(previous.endOn, 1));
          expect(next.startOn > previous.endOn && next.endOn > next.startOn).toBe(true);
          if (of === 'fiscal-year') expect(next.endOn.slice(5)).toBe('03-31');
          previous = next;
        }
      },
    ),
  );
});

test('each day of the sentence is said twice, in wareki and western, and both are that day', () => {
  fc.assert(
    fc.property(rule, years, day, fc.option(day, { nil: null }), (of, count, eventOn, previousEndOn) => {
      const told = { rule: of, years: count, eventOn, previousEndOn };
      for (const step of explainTerm(told)) {
        if (step.on === null) expect(step.day).toBe('ありません');
        else {
          expect(step.day).toBe(`${formatWareki(step.on)}（${formatSeireki(step.on)}）`);
          for (const typed of step.day.slice(0, -1).split('（')) {
            expect(parseDateInput(typed)).toMatchObject({ ok: true, value: step.on });
          }
        }
      }
      const { startOn, endOn } = computeTerm(told);
      const named = explainTerm(told).map(({ on }) => on);
      expect(named).toEqual(expect.arrayContaining([startOn, endOn]));
    }),
  );
});

test('認定年数 are whole years, to today or to the end', () => {
  const first = { firstCertifiedOn: '2021-01-15', endOn: '2027-01-15' };
  expect(certifiedYears(first, '2022-01-14')).toBe(0);
  expect(certifiedYears(first, '2022-01-15')).toBe(1);
  expect(certifiedYears(first, '2030-01-01')).toBe(6);
  expect(certifiedYears({ ...first, endedOn: '2023-06-01' }, '2030-01-01')).toBe(2);
  expect(certifiedYears({ firstCertifiedOn: '2024-02-29', endOn: '2027-02-28' }, '2025-02-28')).toBe(0);
  expect(certifiedYears({ firstCertifiedOn: '2024-02-29', endOn: '2027-02-28' }, '2025-03-01')).toBe(1);
});
