import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCompanies } from '../../electron/store/repositories/company-list.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { endKinds, stateOfCertification, type TermFacts } from '../../shared/domain/term-state.ts';
import { computeTerm, expiryRules } from '../../shared/domain/term.ts';
import { addCertification, addCompany, addTerm } from './ledger-data.ts';
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
    ending,
  })
  .map(({ first, years, rule, gaps, ending }) => {
    const terms: TermFacts[] = [];
    let last = computeTerm({ rule, eventOn: first, years });
    terms.push({ certifiedOn: first, startOn: last.startOn, endOn: last.endOn });
    for (const gap of gaps) {
      const previousEndOn = addDays(last.endOn, gap);
      last = computeTerm({ rule, eventOn: previousEndOn, years, previousEndOn });
      terms.push({ certifiedOn: addDays(previousEndOn, -30), startOn: last.startOn, endOn: last.endOn });
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

test('一覧の状態・満了日・残り日数は、規則（shared/domain/term-state.ts）と同じである', () => {
  const store = tempLedger();
  let number = 0;
  const request = { query: '', sort: 'kana', direction: 'asc', offset: 0, limit: 1 } as const;
  fc.assert(
    fc.property(chain, day, fc.constantFrom(1, 3, 6, 12), fc.boolean(), (terms, today, noticeMonths, numberKept) => {
      number += 1;
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
            certified_on: term.certifiedOn,
            start_on: term.startOn,
            end_on: term.endOn,
            ended_on: term.endedOn ?? null,
            end_kind: term.endKind ?? null,
          },
        );
      }
      const expected = stateOfCertification(numbered, today, { noticeMonths });
      const facts = { ...request, query: name, today, noticeMonths };
      const [row] = listCompanies(store, { ...facts, filters: {} }).rows;
      expect(row).toMatchObject({
        id: companyId,
        state: expected.state,
        number: expected.term?.number,
        termEndOn: expected.endOn,
        daysLeft: expected.daysLeft,
      });
      expect(listCompanies(store, { ...facts, filters: { state: expected.state } }).total).toBe(1);
      expect(listCompanies(store, { ...facts, filters: { state: 'none' } }).total).toBe(0);
    }),
    { numRuns: 150 },
  );
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
