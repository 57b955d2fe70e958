import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApplicationKind } from '../../../shared/domain/application.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { newestVersion, type PublishedVersion, versionChoices } from '../../../shared/domain/version-choice.ts';
import { shippedWindows } from '../../../shared/schemes/receipt-windows.ts';
import { schemeVersionIds } from '../../../shared/schemes/types.ts';

const shipped: readonly PublishedVersion[] = schemeVersionIds.map((id) => ({
  id,
  label: id,
  publishedAt: '2026-11-22T00:00:00.000Z',
  windows: shippedWindows[id],
}));

// source line 409: renewals of 令和5年度 on the old form, from 令和6年度 the form of new applications
test.each([
  ['new', '2021-01-15', '2020-points'],
  ['new', '2023-03-31', '2020-points'],
  ['new', '2023-04-01', '2023-pass-fail'],
  ['renewal', '2023-12-15', '2020-points'],
  ['renewal', '2024-03-31', '2020-points'],
  ['renewal', '2024-04-01', '2023-pass-fail'],
  ['new', '2040-01-01', '2023-pass-fail'],
] as const)('%s received on %s: %s', (kind, on, id) => {
  expect(newestVersion(shipped, kind, on)).toBe(id);
});

test('each version says why, the newest first, and the one in use stays usable', () => {
  const transition: PublishedVersion = {
    id: 'own',
    label: '第3版',
    publishedAt: '2027-01-05T00:00:00.000Z',
    windows: { new: { first: '2027-04-01', last: null }, renewal: null },
  };
  const why = (kind: ApplicationKind, on: string, kept: readonly string[] = []) =>
    versionChoices([...shipped, transition], kind, on, kept).map((each) => [each.id, each.why, each.usable]);
  expect(why('new', '2027-03-31')).toEqual([
    ['own', 'not-yet', false],
    ['2023-pass-fail', 'in-window', true],
    ['2020-points', 'no-longer', false],
  ]);
  // 移行期間: both take applications, the newer one is proposed
  expect(why('new', '2027-04-01').slice(0, 2)).toEqual([
    ['own', 'in-window', true],
    ['2023-pass-fail', 'in-window', true],
  ]);
  expect(newestVersion([...shipped, transition], 'new', '2027-04-01')).toBe('own');
  expect(why('renewal', '2027-04-01', ['2020-points'])).toEqual([
    ['2023-pass-fail', 'in-window', true],
    ['own', 'not-for-kind', false],
    ['2020-points', 'current-kept', true],
  ]);
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
const window = fc.option(fc.record({ first: fc.option(day, { nil: null }), last: fc.option(day, { nil: null }) }), {
  nil: null,
});
const versions = fc
  .array(fc.record({ windows: fc.record({ new: window, renewal: window }), published: day }), { maxLength: 6 })
  .map((list) =>
    list.map(({ windows, published }, at) => ({
      id: `v${at}`,
      label: `v${at}`,
      windows,
      publishedAt: `${published}T`,
    })),
  );
const kinds = fc.constantFrom<ApplicationKind>('new', 'renewal');

test('the choice is usable, inside its days, and none that began later is; the order of the list says nothing', () => {
  fc.assert(
    fc.property(versions, kinds, day, fc.func(fc.integer()), (list, kind, on, weight) => {
      const id = newestVersion(list, kind, on);
      const inside = list.filter(({ windows: { [kind]: each } }) => {
        return each !== null && (each.first ?? on) <= on && (each.last ?? on) >= on;
      });
      if (inside.length === 0) expect(id).toBeNull();
      const chosen = inside.find((each) => each.id === id);
      for (const other of inside)
        expect((other.windows[kind]?.first ?? '') <= (chosen?.windows[kind]?.first ?? '')).toBe(true);
      const shuffled = list.toSorted((a, b) => weight(a.id) - weight(b.id));
      expect(versionChoices(shuffled, kind, on)).toEqual(versionChoices(list, kind, on));
    }),
  );
});
