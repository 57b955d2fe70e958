import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { addCertification, addCompany, addTerm } from './ledger-data.ts';
import { tempLedger } from './ledger.ts';

interface TermRow {
  readonly id: string;
  readonly kind: string;
  readonly certificationId: string;
  readonly certifiedOn: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly endedOn: string | null;
  readonly endKind: string | null;
}

const day = fc.integer({ min: 0, max: 60 }).map((at) => addDays('2024-01-01', at * 20));
const pick = fc.nat({ max: 20 });
const kind = fc.constantFrom('new', 'renewal', 'renewal', 'extension');

/** What clerks, an undo, an import or a mending program may do to terms and certifications. */
const act = fc.oneof(
  fc.record({
    do: fc.constant('insert'),
    kind,
    certification: fc.nat({ max: 1 }),
    startOn: day,
    days: fc.nat({ max: 400 }),
  }),
  fc.record({ do: fc.constant('prolong'), which: pick, days: fc.nat({ max: 400 }) }),
  fc.record({ do: fc.constant('end'), which: pick, endedOn: fc.option(day, { nil: null }) }),
  fc.record({ do: fc.constantFrom('tombstone', 'revive', 'delete'), which: pick }),
  fc.record({
    do: fc.constantFrom('number', 'drop-certification', 'take-up-certification'),
    certification: fc.nat({ max: 1 }),
  }),
);

const termRows = (store: Store, companyId: string, deleted = ''): TermRow[] =>
  store
    .statement<TermRow>(
      `select id, kind, certification_id as certificationId, certified_on as certifiedOn, start_on as startOn,
         end_on as endOn, ended_on as endedOn, end_kind as endKind from term where company_id = ? ${deleted} order by id`,
    )
    .all(companyId);

/** Sorted by these columns, in their order. */
const sortedBy = (rows: readonly TermRow[], columns: readonly ('startOn' | 'endOn' | 'id')[]): TermRow[] =>
  rows.toSorted((a, b) => {
    const column = columns.find((each) => a[each] !== b[each]);
    return column === undefined ? 0 : a[column] < b[column] ? -1 : 1;
  });

/** A company's standing worked out anew from its terms and certifications. */
function standingOf(store: Store, companyId: string): object | undefined {
  const terms = sortedBy(termRows(store, companyId, 'and deleted_at is null'), ['startOn', 'endOn', 'id']);
  const numbers = new Map(
    store
      .statement<{ id: string; number: number }>(
        'select id, number from certification where company_id = ? and deleted_at is null',
      )
      .all(companyId)
      .map(({ id, number }) => [id, number]),
  );
  const last = terms.filter((term) => numbers.has(term.certificationId)).at(-1);
  if (last === undefined) return undefined;
  const begun = sortedBy(terms, ['startOn', 'id']);
  const origin = begun.findLast((term) => term.kind === 'new') ?? begun[0]!;
  return {
    company_id: companyId,
    certification_id: last.certificationId,
    number: numbers.get(last.certificationId),
    term_id: last.id,
    certified_on: last.certifiedOn,
    start_on: last.startOn,
    end_on: last.endOn,
    ended_on: last.endedOn,
    end_kind: last.endKind,
    renewals: terms.filter((term) => term.kind === 'renewal' && term.startOn > origin.startOn).length,
    first_certified_on: origin.certifiedOn,
  };
}

const overlaps = (store: Store, companyId: string, startOn: string, endOn: string): boolean =>
  termRows(store, companyId, 'and deleted_at is null').some(
    (term) => term.startOn <= endOn && startOn <= term.endOn && (term.endedOn === null || term.endedOn > startOn),
  );

test('each company stands where its terms say, whatever is written to them; no two terms overlap', () => {
  const store = tempLedger();
  let number = 0;
  let refused = 0;
  const other = { companyId: addCompany(store, { name: 'よその会社' }).id };
  addTerm(store, { ...other, certificationId: addCertification(store, other.companyId, 100_000) });
  const standing = (companyId: string) => store.statement('select * from standing where company_id = ?').get(companyId);
  const untouched = standing(other.companyId);

  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
      const { id: companyId } = addCompany(store, { name: `会社${number}` });
      const certifications = [0, 1].map(() => addCertification(store, companyId, (number += 1)));
      const nth = (at: number): TermRow | undefined => {
        const all = termRows(store, companyId);
        return all[at % Math.max(1, all.length)];
      };
      for (const one of acts) {
        if (one.do === 'insert') {
          const { startOn, days, certification } = one;
          const dates = { start_on: startOn, end_on: addDays(startOn, days), certified_on: startOn, kind: one.kind };
          const write = () => addTerm(store, { companyId, certificationId: certifications[certification]! }, dates);
          if (overlaps(store, companyId, dates.start_on, dates.end_on)) {
            expect(write).toThrow('term-overlaps');
            refused += 1;
          } else write();
        } else if ('certification' in one) {
          const set =
            one.do === 'number'
              ? `number = ${(number += 1)}`
              : `deleted_at = ${one.do === 'drop-certification' ? "'2026-01-01T00:00:00Z'" : 'null'}`;
          store.statement(`update certification set ${set} where id = ?`).run(certifications[one.certification]);
        } else {
          const term = nth(one.which);
          if (term === undefined) continue;
          const of = { companyId, certificationId: term.certificationId };
          if (one.do === 'prolong') {
            const end_on = addDays(term.endOn, one.days);
            addTerm(store, of, { kind: 'extension', start_on: term.startOn, end_on, prolongs_id: term.id });
          } else if (one.do === 'end') {
            const ended = [one.endedOn, one.endedOn === null ? null : 'resigned', term.id];
            store.statement('update term set ended_on = ?, end_kind = ? where id = ?').run(...ended);
          } else if (one.do === 'delete') store.statement('delete from term where id = ?').run(term.id);
          else {
            const at = one.do === 'tombstone' ? '2026-01-01T00:00:00Z' : null;
            store.statement('update term set deleted_at = ? where id = ?').run(at, term.id);
          }
        }
        expect(standing(companyId)).toEqual(standingOf(store, companyId));
      }
    }),
    { numRuns: 150 },
  );
  expect(refused).toBeGreaterThan(20);
  expect(standing(other.companyId)).toEqual(untouched);
});
