import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import {
  inForceFrom,
  type RenewalFacts,
  type StateRules,
  type TermFacts,
  type TermState,
  undecidedAtEndRules,
  validOn,
} from '../../../shared/domain/term-state.ts';
import { computeTerm, expiryRules, renewalRules } from '../../../shared/domain/term.ts';

const first = { certifiedOn: '2021-01-15', startOn: '2021-01-16', endOn: '2024-01-15' };
const second = { certifiedOn: '2024-02-10', startOn: '2024-01-16', endOn: '2027-01-15' };
const anew = { certifiedOn: '2024-02-10', startOn: '2024-02-11', endOn: '2027-02-10' };
const rules: StateRules = { noticeMonths: 6, lateRenewalDays: 0, undecidedAtEnd: 'stays-valid' };
const on = (
  day: string,
  terms: readonly TermFacts[],
  renewals: readonly RenewalFacts[],
  more: Partial<StateRules> = {},
) => {
  const { valid, state } = validOn({ terms, renewals }, day, { ...rules, ...more });
  return [state, valid];
};
const open = (receivedOn: string | null): RenewalFacts => ({ receivedOn, closedOn: null });

describe('a renewal under way', () => {
  test('from its receipt to its decision, whatever day is asked about later', () => {
    const decided = [{ receivedOn: '2023-12-01', closedOn: '2023-12-20' }];
    expect(on('2023-11-30', [first], decided)).toEqual(['notice', true]);
    expect(on('2023-12-01', [first], decided)).toEqual(['renewing', true]);
    expect(on('2023-12-19', [first], decided)).toEqual(['renewing', true]);
    // refused or withdrawn, its time for renewal is still on
    expect(on('2023-12-20', [first], decided)).toEqual(['notice', true]);
    expect(on('2023-12-01', [first], [open(null)])).toEqual(['notice', true]);
    expect(on('2022-12-01', [first], [open('2022-12-01')])).toEqual(['renewing', true]);
  });

  test('undecided at the end: 満了後・審査中, worth what the city says', () => {
    expect(on('2024-01-15', [first], [open('2024-01-15')])).toEqual(['renewing', true]);
    expect(on('2024-01-16', [first], [open('2024-01-15')])).toEqual(['pending', true]);
    expect(on('2024-01-16', [first], [open('2024-01-15')], { undecidedAtEnd: 'lapses' })).toEqual(['pending', false]);
    expect(on('2024-02-10', [first], [{ receivedOn: '2024-01-15', closedOn: '2024-02-10' }])).toEqual([
      'expired',
      false,
    ]);
  });

  test('received after the end it counts only within the days the city grants', () => {
    expect(on('2024-02-01', [first], [open('2024-01-16')])).toEqual(['expired', false]);
    expect(on('2024-02-01', [first], [open('2024-01-16')], { lateRenewalDays: 1 })).toEqual(['pending', false]);
    // what has lapsed does not revive by its receipt; the renewal of the last day was in time
    expect(on('2024-02-01', [first], [open('2024-01-15')], { lateRenewalDays: 1 })).toEqual(['pending', true]);
    expect(on('2024-02-01', [first], [open('2024-01-17')], { lateRenewalDays: 1 })).toEqual(['expired', false]);
    expect(on('2024-01-16', [first], [open('2024-01-17')], { lateRenewalDays: 1 })).toEqual(['expired', false]);
  });

  test('decided late: a term from the day after the old end covers the days between, one from the decision does not', () => {
    const renewal = [{ receivedOn: '2024-01-10', closedOn: '2024-02-10' }];
    const states = (terms: readonly TermFacts[], undecidedAtEnd: 'stays-valid' | 'lapses') =>
      ['2024-01-15', '2024-01-20', '2024-02-09', '2024-02-10'].map((day) =>
        on(day, terms, renewal, { undecidedAtEnd }).join(' '),
      );
    expect(states([first, second], 'lapses')).toEqual([
      'renewing true',
      'renewing true',
      'renewing true',
      'active true',
    ]);
    expect(states([first, anew], 'lapses')).toEqual(['renewing true', 'pending false', 'pending false', 'active true']);
    expect(states([first, anew], 'stays-valid').slice(1, 3)).toEqual(['pending true', 'pending true']);
  });

  test('an ending is never an expiry, and no renewal covers it', () => {
    const given = { ...first, endedOn: '2023-12-10', endKind: 'resigned' as const };
    expect(on('2023-12-09', [given], [open('2023-12-01')])).toEqual(['renewing', true]);
    expect(on('2023-12-10', [given], [open('2023-12-01')])).toEqual(['resigned', false]);
    expect(on('2030-01-01', [given], [open('2023-12-01')])).toEqual(['resigned', false]);
    const later = { ...first, endedOn: '2024-03-01', endKind: 'revoked' as const };
    expect(on('2024-02-29', [later], [open('2023-12-01')])).toEqual(['pending', true]);
    expect(on('2024-03-01', [later], [open('2023-12-01')])).toEqual(['revoked', false]);
  });

  test('a company never certified is valid on no day', () => {
    expect(validOn({ terms: [], renewals: [open('2023-12-01')] }, '2024-01-01', rules)).toEqual({
      valid: false,
      state: 'before',
      term: null,
    });
  });
});

/** The ways of a certification (C1 to C11 of the procedure), and what the memo's renewal adds to them. */
const ways: Readonly<Record<TermState, readonly TermState[]>> = {
  before: ['active'], // C1
  // C2, C6-C8; an application before its time; a term too short for its notice to begin later
  active: ['notice', 'renewing', 'resigned', 'revoked', 'ended'],
  // C3, C5-C8; received on the first day after the end, its term then joining the old one or not
  notice: ['renewing', 'expired', 'resigned', 'revoked', 'ended', 'active', 'pending'],
  // C4-C8; refused or withdrawn before the end (R7b, R10): back to where it was
  renewing: ['active', 'notice', 'expired', 'pending', 'resigned', 'revoked', 'ended'],
  // C4-C8: renewing beyond the end (「stay renewing」)
  pending: ['active', 'expired', 'resigned', 'revoked', 'ended'],
  expired: ['active', 'pending'], // C11; a renewal received within the days after the end
  resigned: ['active'], // C11
  revoked: ['active'],
  ended: ['active'],
};

/** One certification with up to two renewals, perhaps given up, and perhaps certified anew: facts as the app lets them be. */
const history = fc
  .record({
    certified: fc.integer({ min: 0, max: 700 }),
    rule: fc.constantFrom(...expiryRules),
    renewalRule: fc.constantFrom(...renewalRules),
    lateRenewalDays: fc.constantFrom(0, 40),
    undecidedAtEnd: fc.constantFrom(...undecidedAtEndRules),
    renewals: fc.array(
      fc.record({
        before: fc.integer({ min: -40, max: 220 }),
        // as often as not decided about the end of the term
        takes: fc.oneof(fc.integer({ min: 1, max: 150 }), fc.constant(null)),
        outcome: fc.constantFrom('certified', 'certified', 'certified', 'refused', 'open'),
      }),
      { maxLength: 2 },
    ),
    ending: fc.option(
      fc.record({ after: fc.integer({ min: 1, max: 380 }), endKind: fc.constantFrom('resigned', 'revoked', 'ended') }),
      { nil: null },
    ),
    again: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
  })
  .map(({ certified, rule, renewalRule, lateRenewalDays, undecidedAtEnd, renewals, ending, again }) => {
    const of = { rule, years: 1 } as const;
    const certifiedOn = addDays('2022-03-01', certified);
    const terms: TermFacts[] = [{ certifiedOn, ...computeTerm({ ...of, eventOn: certifiedOn }) }];
    const applications: RenewalFacts[] = [];
    for (const { before, takes, outcome } of renewals) {
      const { endOn: previousEndOn, startOn } = terms.at(-1)!;
      const wanted = addDays(previousEndOn, -Math.max(before, -lateRenewalDays));
      const receivedOn = wanted < startOn ? startOn : wanted;
      const onEnd = receivedOn < previousEndOn ? previousEndOn : addDays(receivedOn, 1);
      const closedOn = outcome === 'open' ? null : takes === null ? onEnd : addDays(receivedOn, takes);
      applications.push({ receivedOn, closedOn });
      if (outcome !== 'certified' || closedOn === null) break;
      const dates = computeTerm({ ...of, eventOn: closedOn, previousEndOn, renewalRule });
      terms.push({ certifiedOn: closedOn, ...dates });
    }
    const last = terms.at(-1)!;
    if (ending !== null) {
      const wanted = addDays(last.startOn > last.certifiedOn ? last.startOn : last.certifiedOn, ending.after);
      const endedOn = wanted < last.endOn ? wanted : last.endOn; // what has expired cannot be given up
      terms[terms.length - 1] = { ...last, endedOn, endKind: ending.endKind };
    }
    const gone = terms.at(-1)!;
    const closed = applications.every(({ closedOn }) => closedOn !== null);
    if (again !== null && closed) {
      const over = gone.endedOn != null && gone.endedOn < gone.endOn ? gone.endedOn : gone.endOn;
      const last = applications.at(-1)?.closedOn ?? over;
      const eventOn = addDays(last > over ? last : over, again);
      terms.push({ certifiedOn: eventOn, ...computeTerm({ ...of, eventOn }) });
    }
    return { terms, renewals: applications, rules: { noticeMonths: 3, lateRenewalDays, undecidedAtEnd }, certifiedOn };
  });

test('day by day: one state, only on the ways of the procedure, valid just where a term covers the day or the city says so', () => {
  const taken = new Set<string>();
  fc.assert(
    fc.property(history, ({ terms, renewals, rules, certifiedOn }) => {
      let day = addDays(certifiedOn, -2);
      let before = validOn({ terms, renewals }, day, rules).state;
      expect(before).toBe('before');
      const until = addDays(terms.at(-1)!.endOn, 200);
      while (day < until) {
        day = addDays(day, 1);
        const { state, valid } = validOn({ terms, renewals }, day, rules);
        if (state !== before) {
          expect(ways[before], `${before} → ${state} on ${day}`).toContain(state);
          taken.add(`${before} ${state}`);
        }
        const covered = terms.some(
          (term) =>
            inForceFrom(term, terms) <= day && day <= term.endOn && (term.endedOn == null || day < term.endedOn),
        );
        const over = terms.findLast(({ endOn }) => endOn < day)?.endOn ?? '';
        const inTime = renewals.some(
          ({ receivedOn, closedOn }) => receivedOn! <= over && (closedOn === null || closedOn > day),
        );
        expect(valid).toBe(covered || (state === 'pending' && inTime && rules.undecidedAtEnd === 'stays-valid'));
        before = state;
      }
    }),
    { numRuns: 60 },
  );
  for (const way of ['before active', 'active notice', 'notice renewing', 'renewing active', 'renewing pending'])
    expect([...taken]).toContain(way);
});
