import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlinesNow } from '../../electron/use-cases/home/deadlines.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { openDeadlines } from '../../shared/domain/deadlines.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { endKinds, type TermFacts } from '../../shared/domain/term-state.ts';
import { computeTerm } from '../../shared/domain/term.ts';
import { addCertification, addCompany, addTerm } from './ledger-data.ts';
import { tempLedger } from './ledger.ts';

const early = endKinds.filter((kind) => kind !== 'expired');
const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));

/** One to three terms without a gap; the last may have been given up or taken away. */
const chain = fc
  .record({
    first: day,
    years: fc.integer({ min: 1, max: 3 }),
    renewals: fc.integer({ min: 0, max: 2 }),
    ending: fc.option(fc.record({ after: fc.integer({ min: 1, max: 700 }), endKind: fc.constantFrom(...early) })),
  })
  .map(({ first, years, renewals, ending }) => {
    let last = computeTerm({ rule: 'exclude-first-day', eventOn: first, years });
    const terms: TermFacts[] = [{ certifiedOn: first, startOn: last.startOn, endOn: last.endOn }];
    for (let at = 0; at < renewals; at += 1) {
      const previousEndOn = last.endOn;
      last = computeTerm({ rule: 'exclude-first-day', eventOn: previousEndOn, years, previousEndOn });
      terms.push({ certifiedOn: addDays(previousEndOn, -30), startOn: last.startOn, endOn: last.endOn });
    }
    const final = terms.at(-1)!;
    const endedOn = ending === null ? null : addDays(final.startOn, ending.after);
    return endedOn === null ? terms : [...terms.slice(0, -1), { ...final, endedOn, endKind: ending?.endKind ?? null }];
  });

test('the first page’s deadlines are those of the rule, for any history of terms and any day', () => {
  const store = tempLedger();
  let number = 0;
  fc.assert(
    fc.property(fc.array(chain, { minLength: 1, maxLength: 4 }), day, (companies, today) => {
      const certifications = companies.map((history) => {
        number += 1;
        const { id: companyId } = addCompany(store, { name: `会社${number}` });
        const certificationId = addCertification(store, companyId, number);
        // nobody notes a resignation before the day it takes effect, nor a renewal before it is decided
        const known = history.filter((term, at) => at === 0 || term.certifiedOn <= today);
        const terms = known.map((term) =>
          term.endedOn != null && term.endedOn > today ? { ...term, endedOn: null, endKind: null } : term,
        );
        for (const { certifiedOn, startOn, endOn, endedOn = null, endKind = null } of terms) {
          const dates = { certified_on: certifiedOn, start_on: startOn, end_on: endOn };
          addTerm(store, { companyId, certificationId }, { ...dates, ended_on: endedOn, end_kind: endKind });
        }
        return { id: companyId, terms, renewalReceived: false, renewalDeclined: false };
      });
      const expected = openDeadlines(certifications, today, defaultSettings)
        .filter((each) => each.kind === 'term-end' && each.band !== 'later')
        .map(({ id, on, daysLeft, band }) => ({ companyId: id, endOn: on, daysLeft, band }));
      const rows = deadlinesNow(store, today).rows.filter((row) =>
        certifications.some(({ id }) => id === row.companyId),
      );
      expect(rows.map(({ companyId, endOn, daysLeft, band }) => ({ companyId, endOn, daysLeft, band }))).toEqual(
        expect.arrayContaining(expected),
      );
      expect(rows).toHaveLength(expected.length);
    }),
    { numRuns: 100 },
  );
});
