import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../electron/platform/ids.ts';
import { listCompanies } from '../../electron/store/repositories/company-list.ts';
import { countCertified } from '../../electron/store/repositories/overview.ts';
import { renewalsOf } from '../../electron/store/repositories/company-records.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { certifiedYears } from '../../shared/domain/certified-years.ts';
import {
  endKinds,
  stateOfCertification,
  type TermFacts,
  undecidedAtEndRules,
  validOn,
} from '../../shared/domain/term-state.ts';
import { computeTerm, expiryRules } from '../../shared/domain/term.ts';
import { addApplication, addCertification, addCompany, addDecision, addTerm } from './ledger-data.ts';
import { tempLedger } from './ledger.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));
const ending = fc.option(
  fc.record({
    after: fc.integer({ min: 1, max: 1200 }),
    endKind: fc.constantFrom(...endKinds),
  }),
  { nil: undefined },
);

/** One to three terms, each either the next day after the last one or after a gap; the last may have ended early. */
const chain = fc
  .record({
    first: day,
    years: fc.integer({ min: 1, max: 3 }),
    rule: fc.constantFrom(...expiryRules),
    gaps: fc.array(fc.constantFrom(0, 0, 0, 1, 40), { maxLength: 2 }),
    // days before the end the renewal was decided: 0 is the eve of its term
    ahead: fc.constantFrom(30, 30, 0),
    ending,
  })
  .map(({ first, years, rule, gaps, ahead, ending }) => {
    const terms: TermFacts[] = [];
    let last = computeTerm({ rule, eventOn: first, years });
    terms.push({ certifiedOn: first, startOn: last.startOn, endOn: last.endOn });
    for (const gap of gaps) {
      const previousEndOn = addDays(last.endOn, gap);
      last = computeTerm({ rule, eventOn: previousEndOn, years, previousEndOn });
      terms.push({ certifiedOn: addDays(previousEndOn, -ahead), startOn: last.startOn, endOn: last.endOn });
    }
    const final = terms.at(-1)!;
    if (ending !== undefined)
      terms[terms.length - 1] = {
        ...final,
        endedOn: addDays(final.startOn, ending.after),
        endKind: ending.endKind,
      };
    return terms;
  });

/** Up to three applications for renewal about the ends of the terms: received, and decided, withdrawn or still open. */
const renewalsAbout = (terms: readonly TermFacts[]) =>
  fc.array(
    fc.record({
      about: fc.constantFrom(...terms.map(({ endOn }) => endOn)),
      before: fc.integer({ min: -40, max: 120 }),
      after: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 2 }),
      end: fc.constantFrom('certified' as const, 'refused' as const, 'withdrawn' as const),
    }),
    { minLength: 1, maxLength: 3 },
  );

/** A day, as often as not one about the end of a term. */
const dayAbout = (terms: readonly TermFacts[]) =>
  fc.oneof(
    day,
    fc
      .tuple(
        fc.constantFrom(...terms.map(({ endOn }) => endOn)),
        fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 100 })),
      )
      .map(([endOn, days]) => addDays(endOn, days)),
  );

const history = chain.chain((terms) =>
  fc.record({ terms: fc.constant(terms), renewals: renewalsAbout(terms), today: dayAbout(terms) }),
);
const rulesOfCity = fc.record({
  noticeMonths: fc.constantFrom(1, 3, 6, 12),
  lateRenewalDays: fc.constantFrom(0, 0, 30, 90),
  undecidedAtEnd: fc.constantFrom(...undecidedAtEndRules),
});

test('一覧の状態・満了日・残り日数・継続回数・認定年数は、規則（shared/domain）と同じである', () => {
  const store = tempLedger();
  let number = 0;
  const request = { query: '', sort: 'kana', direction: 'asc', offset: 0, limit: 1 } as const;
  const seen = new Set<string>();
  fc.assert(
    fc.property(history, rulesOfCity, fc.boolean(), ({ terms, renewals, today }, rules, numberKept) => {
      number += 1;
      const others = countCertified(store, today, rules);
      const name = `会社${number}番`;
      const { id: companyId } = addCompany(store, { name });
      const numbered: (TermFacts & { readonly number: number })[] = [];
      let certificationId = addCertification(store, companyId, number);
      for (const [at, term] of terms.entries()) {
        if (at > 0 && !numberKept) certificationId = addCertification(store, companyId, (number += 1));
        numbered.push({ ...term, number });
        addTerm(
          store,
          { companyId, certificationId },
          {
            kind: at === 0 ? 'new' : 'renewal',
            certified_on: term.certifiedOn,
            start_on: term.startOn,
            end_on: term.endOn,
            ended_on: term.endedOn ?? null,
            end_kind: term.endKind ?? null,
          },
        );
      }
      for (const { about, before, after, end } of renewals) {
        const received_on = addDays(about, -before);
        const closedOn = after === null ? null : addDays(received_on, after);
        const id = addApplication(store, companyId, {
          kind: 'renewal',
          received_on,
          receipt_number: `R${newId()}`,
          status: closedOn === null ? 'reviewing' : end,
          withdrawn_on: end === 'withdrawn' ? closedOn : null,
        });
        if (closedOn !== null && end !== 'withdrawn') addDecision(store, id, { outcome: end, decided_on: closedOn });
      }
      const facts = { terms: numbered, renewals: renewalsOf(store, companyId) };
      const expected = stateOfCertification(numbered, today, rules, facts.renewals);
      const { valid, state } = validOn(facts, today, rules);
      expect(state).toBe(expected.state);
      seen.add(state);
      const asked = { ...request, query: name, today, ...rules };
      // nothing is decided in the future
      const known = renewals.every(
        ({ about, before, after }) => after === null || addDays(about, after - before) <= today,
      );
      if (known) expect(countCertified(store, today, rules) - others).toBe(valid ? 1 : 0);
      const [row] = listCompanies(store, { ...asked, filters: {} }).rows;
      const last = numbered.at(-1)!;
      expect(row).toMatchObject({
        id: companyId,
        state: expected.state,
        number: expected.term?.number,
        termEndOn: expected.endOn,
        daysLeft: expected.daysLeft,
        renewals: numbered.length - 1,
        certifiedYears: certifiedYears({ ...last, firstCertifiedOn: numbered[0]!.certifiedOn }, today),
      });
      expect(listCompanies(store, { ...asked, filters: { state: expected.state } }).total).toBe(1);
      expect(listCompanies(store, { ...asked, filters: { state: 'in-force' } }).total).toBe(valid ? 1 : 0);
      expect(listCompanies(store, { ...asked, filters: { state: 'none' } }).total).toBe(0);
    }),
    { numRuns: 160 },
  );
  // the generator reaches what it is for
  expect([...seen]).toEqual(expect.arrayContaining(['before', 'active', 'notice', 'renewing', 'pending', 'expired']));
});

test('延長された認定期間は、延ばした方で数える', () => {
  const store = tempLedger();
  const { id: companyId } = addCompany(store, { name: '延長社' });
  const of = { companyId, certificationId: addCertification(store, companyId, 1) };
  const prolonged = addTerm(store, of);
  addTerm(store, of, { kind: 'extension', end_on: '2024-07-15', prolongs_id: prolonged });
  const facts = {
    query: '',
    filters: {},
    sort: 'kana',
    direction: 'asc',
    offset: 0,
    limit: 9,
    noticeMonths: 6,
  } as const;
  expect(listCompanies(store, { ...facts, today: '2024-02-01' }).rows[0]).toMatchObject({
    state: 'notice',
    termEndOn: '2024-07-15',
    daysLeft: 165,
  });
});
