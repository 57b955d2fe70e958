import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { companyAsOf, type CompanyIdentity, type DatedChange } from '../../../shared/domain/company-as-of.ts';

const current: CompanyIdentity = {
  name: '株式会社新',
  displayName: '',
  kana: 'シン',
  postalCode: '351-0011',
  address: '朝霞市本町1-1',
  representativeTitle: '代表取締役',
  representativeName: '新　太郎',
  representativePlainName: '',
  representativeKana: 'シン　タロウ',
};

const change = (id: string, happenedOn: string | null, before: DatedChange['before']): DatedChange => ({
  id,
  happenedOn,
  before,
});

test('a paper of an earlier day names the company as it was then, field by field', () => {
  const history = [
    change('3', '2025-04-01', { address: '朝霞市仲町2-2', postalCode: '351-0005' }),
    change('2', '2024-06-01', { name: '株式会社中', displayName: '', kana: 'チュウ' }),
    change('1', '2022-10-01', { name: '株式会社旧', displayName: '旧', kana: 'キュウ' }),
  ];
  const on = (day: string) => companyAsOf(current, history, day);
  expect(on('2022-09-30')).toEqual({
    ...current,
    name: '株式会社旧',
    displayName: '旧',
    kana: 'キュウ',
    address: '朝霞市仲町2-2',
    postalCode: '351-0005',
  });
  // the new name holds from the day of the fact on
  expect(on('2022-10-01').name).toBe('株式会社中');
  expect(on('2024-05-31').name).toBe('株式会社中');
  expect(on('2024-06-01').name).toBe('株式会社新');
  expect(on('2025-03-31').address).toBe('朝霞市仲町2-2');
  expect(on('2025-04-01')).toEqual(current);
});

test('a correction without a day holds for all days, and an announced change not before its day', () => {
  const corrected = [change('1', null, { name: '株式会社新 ', kana: 'シン' })];
  expect(companyAsOf(current, corrected, '2000-01-01')).toEqual(current);
  const announced = [change('1', '2027-01-01', { representativeName: '旧　花子', representativeTitle: '代表取締役' })];
  expect(companyAsOf(current, announced, '2026-12-31').representativeName).toBe('旧　花子');
  expect(companyAsOf(current, announced, '2027-01-01').representativeName).toBe('新　太郎');
});

test('a typing error mended after a change counts from that change on, and two changes of one day are one', () => {
  // A → B on 1 June (recorded "B" with an error that was mended without a notice: only `current` knows)
  expect(companyAsOf(current, [change('1', '2024-06-01', { name: 'A' })], '2024-06-01').name).toBe('株式会社新');
  const sameDay = [change('1', '2024-06-01', { name: 'A' }), change('2', '2024-06-01', { name: 'B' })];
  // the day before, what the last recorded of the two left behind
  expect(companyAsOf(current, sameDay, '2024-05-31').name).toBe('B');
});

test('any chain of changes, in any order of the rows, gives on every day the name of that day', () => {
  const names = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.string({ minLength: 1, maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(names, fc.integer({ min: 0, max: 3000 }), fc.boolean(), (steps, at, reversed) => {
      let day = '2020-01-01';
      let name = '初め';
      const rows: DatedChange[] = [];
      const from: { day: string; name: string }[] = [{ day: '0001-01-01', name }];
      for (const [index, [days, next]] of steps.entries()) {
        day = addDays(day, days);
        rows.push(change(String(index), day, { name }));
        from.push({ day, name: next });
        name = next;
      }
      const asked = addDays('2019-06-01', at);
      const wanted = from.findLast((each) => each.day <= asked)!.name;
      const history = reversed ? rows.toReversed() : rows;
      expect(companyAsOf({ ...current, name }, history, asked).name).toBe(wanted);
    }),
  );
});
