import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stoppedClock } from '../../electron/platform/clock.ts';
import type { Store } from '../../electron/store/open.ts';
import { alertEntries } from '../../electron/use-cases/alerts/alert-entries.ts';
import { alertOverview } from '../../electron/use-cases/alerts/alert-overview.ts';
import { openWatch } from '../../electron/use-cases/alerts/watch.ts';
import { type TermClass, termClasses } from '../../shared/domain/alert.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { plainAlerts } from '../support/plain-alerts.ts';
import { addApplication, addCertification, addCompany, addTerm, insert, stamp } from './ledger-data.ts';
import { tempLedger } from './ledger.ts';

const leads = [180, 90, 30, 0];
const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2020-01-01', days));

/** A company's history: terms one after the other, perhaps an ending, an open renewal, and how its alert was handled. */
const history = fc.record({
  terms: fc.integer({ min: 0, max: 3 }),
  first: day,
  ending: fc.option(fc.constantFrom('resigned', 'revoked', 'ended'), { freq: 4 }),
  extended: fc.boolean(),
  renewal: fc.option(fc.record({ before: fc.integer({ min: 0, max: 300 }), open: fc.boolean() })),
  handling: fc.option(
    fc.record({
      state: fc.constantFrom('working', 'informed', 'held', 'declined'),
      stage: fc.constantFrom(...leads, -1),
      until: day,
      daysBefore: fc.integer({ min: -30, max: 400 }),
      ofEarlier: fc.boolean(),
    }),
  ),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

let number = 0;

function tell(store: Store, { terms, first, ending, extended, renewal, handling }: History): void {
  const { id: companyId } = addCompany(store, { name: `会社${(number += 1)}` });
  if (terms === 0) return;
  const of = { companyId, certificationId: addCertification(store, companyId, number) };
  const ids: string[] = [];
  let end = addDays(first, -1);
  for (let at = 0; at < terms; at += 1) {
    const start = addDays(end, 1);
    end = addDays(start, 1094);
    const ended = at === terms - 1 && ending !== null ? { ended_on: addDays(start, 400), end_kind: ending } : {};
    const dates = { certified_on: start, start_on: start, end_on: end, ...ended };
    ids.push(addTerm(store, of, { kind: at === 0 ? 'new' : 'renewal', ...dates }));
  }
  if (extended && ending === null) {
    const dates = { certified_on: end, start_on: addDays(end, -1094), end_on: addDays(end, 180) };
    ids.push(addTerm(store, of, { kind: 'extension', prolongs_id: ids.at(-1), ...dates }));
  }
  if (renewal !== null)
    addApplication(store, companyId, {
      kind: 'renewal',
      status: renewal.open ? 'reviewing' : 'withdrawn',
      received_on: addDays(end, -renewal.before),
    });
  if (handling === null) return;
  const { state, stage, until, daysBefore, ofEarlier } = handling;
  insert(store, 'alert_handling', {
    created_at: stamp.at,
    created_by: 'c',
    updated_at: stamp.at,
    updated_by: 'c',
    subject: `term:${ofEarlier ? ids[0] : ids.at(-1)}`,
    company_id: companyId,
    state,
    handled_on: addDays(end, -daysBefore),
    who: '山田',
    until_on: until,
    reason: '理由',
    stage,
  });
}

test('どの日も、自己点検は足し合わせると台帳になり、どの事業者もちょうど一つに入り、全件を歩いた答えと同じである', () => {
  const store = tempLedger();
  fc.assert(
    fc.property(
      fc.array(history, { minLength: 1, maxLength: 4 }),
      fc.array(day, { minLength: 1, maxLength: 3 }),
      (more, days) => {
        for (const each of more) tell(store, each);
        for (const today of days.toSorted()) {
          // a register that has seen only earlier days: the clock is right
          store.statement("delete from file_mark where key = 'watched'").run();
          const context = { store, clock: stoppedClock(`${today}T03:00:00.000Z`) };
          const plain = plainAlerts(<Row>(sql: string) => store.statement<Row>(sql).all(), today, leads);
          const counted = (of: TermClass) => [...plain.values()].filter((place) => place.of === of).length;
          const { check, stages, attention } = alertOverview(context);
          expect(check).toEqual({
            companies: plain.size,
            classes: Object.fromEntries(termClasses.map((of) => [of, counted(of)])),
            right: true,
          });
          expect(stages.reduce((sum, each) => sum + each.count, 0)).toBe(counted('alert'));

          const watch = openWatch(context);
          const list = (view: 'all' | 'attention' | Exclude<TermClass, 'alert' | 'none'>) =>
            alertEntries(watch, { view, query: '', sort: 'due', direction: 'asc' });
          const listed = [
            ...list('all'),
            ...(['far', 'declined', 'leaving', 'finished', 'resigned', 'revoked', 'ended'] as const).flatMap((view) =>
              list(view),
            ),
          ];
          // nobody twice, nobody left out but those never certified, everybody where the plain walk has them
          expect(new Set(listed.map((entry) => entry.companyId)).size).toBe(listed.length);
          expect(listed).toHaveLength(plain.size - counted('none'));
          for (const { companyId, place } of listed) expect(place).toEqual(plain.get(companyId));
          expect(list('attention')).toHaveLength(attention);
          expect(attention).toBe([...plain.values()].filter((place) => place.attention).length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('合わない自己点検は、合わないと答える', () => {
  const store = tempLedger();
  const { id: companyId } = addCompany(store);
  addTerm(store, { companyId, certificationId: addCertification(store, companyId, 1) });
  addCompany(store);
  const context = { store, clock: stoppedClock('2023-12-20T03:00:00.000Z') };
  expect(alertOverview(context).check.right).toBe(true);
  // a row of the standing that belongs to no company of the register
  store.statement('delete from company_search where company_id = ?').run(companyId);
  expect(alertOverview(context).check).toMatchObject({ companies: 1, right: false });
});
