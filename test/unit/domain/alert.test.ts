import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { correctionPlaceOf, type Handled, placeOf, type WatchedTerm } from '../../../shared/domain/alert.ts';
import { type CalendarDeadline, calendarEntries } from '../../../shared/domain/alert-calendar.ts';
import { checkHandling, type HandlingDraft } from '../../../shared/domain/alert-handling.ts';
import { arrivalSentence, selfCheckSentence } from '../../../shared/domain/alert-sentence.ts';
import { afterEnd, correctionWaits, leadsOf, reachedOn, stageAt } from '../../../shared/domain/alert-stage.ts';
import { addDays, addMonths, daysBetween, partsOf, weekday } from '../../../shared/domain/civil-date.ts';
import { dateOfDay, dayNumber } from '../../../shared/domain/day-number.ts';
import { checkSettings } from '../../../shared/domain/setting-values.ts';

const leads = [180, 90, 30, 0];

test('日の番号は暦と合う（1年から9999年、うるう日、曜日を含む）', () => {
  expect(['1970-01-01', '1970-01-02', '2024-02-29', '0001-01-01'].map(dayNumber)).toEqual([0, 1, 19_782, -719_162]);
  const calendar = (date: string) => Temporal.PlainDate.from(date, { overflow: 'reject' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_652_058 }), fc.integer({ min: -4000, max: 4000 }), (offset, step) => {
      const number = offset - 719_162;
      const date = dateOfDay(number);
      const plain = calendar(date);
      expect(dayNumber(date)).toBe(number);
      expect(partsOf(date)).toEqual({ year: plain.year, month: plain.month, day: plain.day });
      expect(weekday(date)).toBe('月火水木金土日'[plain.dayOfWeek - 1]);
      const later = number + step;
      if (later < -719_162 || later > 2_932_896) return;
      expect(addDays(date, step)).toBe(plain.add({ days: step }).toString());
      expect(daysBetween(date, dateOfDay(later))).toBe(step);
      const months = Math.trunc(step / 30);
      expect(addMonths(date, months)).toBe(plain.add({ months }, { overflow: 'constrain' }).toString());
    }),
    { numRuns: 300 },
  );
  for (const wrong of ['2023-02-29', '2024-13-01', '2024-1-1', '', '0000-12-31', '2024-02-2９'])
    expect(() => addDays(wrong, 1)).toThrow(RangeError);
});

describe('段階', () => {
  it('満了の180日前、90日前、30日前、当日、満了後に進む', () => {
    const days = [181, 180, 91, 90, 31, 30, 1, 0, -1, -400];
    expect(days.map((left) => stageAt(left, leads))).toEqual([null, 180, 180, 90, 90, 30, 30, 0, afterEnd, afterEnd]);
    expect([reachedOn(90, 1000), reachedOn(afterEnd, 1000)]).toEqual([910, 1001]);
  });

  it('設定の行は大きい順に1度ずつ数え、読めない行があっても警告はなくならない', () => {
    expect(leadsOf(['30', '１８０', '90', '30'])).toEqual([180, 90, 30]);
    expect(leadsOf([])).toEqual(leads);
    expect(leadsOf(['半年前', '-5', '1.5'])).toEqual(leads);
    expect(checkSettings({ alertLeadDays: ['180', '半年前'] })).toMatchObject([{ code: 'out-of-range' }]);
    expect(checkSettings({ alertLeadDays: [] })).toMatchObject([{ code: 'required' }]);
    expect(checkSettings({ alertLeadDays: ['365', '0'] })).toEqual([]);
  });
});

const handled: fc.Arbitrary<Handled | null> = fc.option(
  fc.record({
    state: fc.constantFrom('working', 'informed', 'held', 'declined'),
    stage: fc.constantFrom(400, 180, 90, 30, 0, afterEnd),
    until: fc.option(fc.integer({ min: -100, max: 100 })),
  }),
);
const term: fc.Arbitrary<WatchedTerm> = fc.record({
  end: fc.integer({ min: -800, max: 800 }),
  endKind: fc.option(fc.constantFrom('expired', 'resigned', 'revoked', 'ended')),
  endedOn: fc.integer({ min: -800, max: 800 }),
  handled,
  renewal: fc.option(fc.integer({ min: -400, max: 0 })),
});

const runs: WatchedTerm = { end: 0, endKind: null, endedOn: null, handled: null, renewal: null };

describe('警告は状態である', () => {
  it('原因（終わり・更新しない届出・満了後の案内）がなくならない限り、どの日も消えない', () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 0, max: 2000 }), (facts, later) => {
        const now = placeOf(facts, 0, leads);
        const then = placeOf(facts, later, leads);
        const declined = facts.handled?.state === 'declined' && facts.renewal === null;
        const followedUp =
          facts.handled?.state === 'informed' && facts.handled.stage === afterEnd && facts.renewal === null;
        const due = facts.end - later <= 180;
        // 辞退（予定） until the day it takes effect, then 辞退
        if (facts.endKind !== null) expect(then.of === 'leaving').toBe(facts.endedOn! > later);
        const over = facts.endKind !== null || declined || (followedUp && facts.end < later);
        expect(then.of === 'alert').toBe(due && !over);
        if (now.of === 'alert' && !over) expect(then.of).toBe('alert');
        expect(then.stage === null).toBe(then.of !== 'alert');
        if (then.of !== 'alert') expect(then.attention).toBe(false);
      }),
    );
  });

  it('案内済は次の段階で、対応中と保留は日が過ぎたら、更新の申請は受付の後の段階で、また要対応になる', () => {
    const of = (more: Partial<WatchedTerm>, today: number) => placeOf({ ...runs, ...more }, today, leads).attention;
    const informed = (stage: number): Handled => ({ state: 'informed', stage, until: null });
    expect([-180, -91, -90].map((day) => of({ handled: informed(180) }, day))).toEqual([false, false, true]);
    expect([0, 1].map((day) => of({ handled: informed(0) }, day))).toEqual([false, true]);
    const working: Handled = { state: 'working', stage: 180, until: -50 };
    expect([-100, -50, -49].map((day) => of({ handled: working }, day))).toEqual([false, false, true]);
    expect([-100, -90, -30, 1].map((day) => of({ renewal: -120 }, day))).toEqual([false, true, true, true]);
    expect(placeOf({ ...runs, handled: informed(afterEnd) }, 5, leads).of).toBe('finished');
    expect(placeOf({ ...runs, handled: informed(afterEnd), renewal: -9 }, 5, leads).of).toBe('alert');
  });

  it('補正は期限の3日前から要対応で、催促の後も期限を過ぎるとまた要対応になる', () => {
    const of = (today: number, handled: Handled | null = null) => correctionPlaceOf(0, handled, today, 3);
    expect(of(-4)).toEqual({ stage: correctionWaits, attention: false });
    expect(of(-3)).toEqual({ stage: 3, attention: true });
    expect(of(1)).toEqual({ stage: afterEnd, attention: true });
    const reminded: Handled = { state: 'informed', stage: 3, until: null };
    expect([of(0, reminded).attention, of(1, reminded).attention]).toEqual([false, true]);
    expect(correctionPlaceOf(null, null, 0, 3).attention).toBe(true);
  });
});

describe('対応の記録', () => {
  const draft: HandlingDraft = {
    state: 'working',
    handledOn: '2024-01-10',
    who: '',
    untilOn: null,
    reason: '',
    note: '',
  };
  const faults = (more: Partial<HandlingDraft>, kind: 'term' | 'correction' = 'term') => {
    const result = checkHandling({ ...draft, ...more }, [kind], '2024-01-10');
    return result.ok ? [] : result.refusal.map((fault) => `${fault.path}:${fault.code}`);
  };
  it('対応中は誰がいつまで、保留と更新しないは理由を求め、先の日や過ぎた日を断る', () => {
    expect(faults({})).toEqual(['who:required', 'untilOn:required']);
    expect(faults({ who: '山田', untilOn: '2024-01-09' })).toEqual(['untilOn:date-in-past']);
    expect(faults({ state: 'held' })).toEqual(['untilOn:required', 'reason:required']);
    expect(faults({ state: 'informed', handledOn: '2024-01-11' })).toEqual(['handledOn:date-in-future']);
    expect(faults({ state: 'declined', reason: '　' })).toEqual(['reason:required']);
    expect(faults({ state: 'declined', reason: '届出' }, 'correction')).toEqual(['state:unknown-choice']);
    const kept = checkHandling(
      { ...draft, state: 'informed', who: '山田', untilOn: '2024-02-01' },
      ['term'],
      '2024-01-10',
    );
    expect(kept).toMatchObject({ ok: true, value: { who: '', untilOn: null } });
  });
});

test('起動の間に期限が来た件数と、自己点検の文', () => {
  expect(arrivalSentence('2024-01-12', '2024-01-15', 2)).toBe('前回起動（3日前）から今日までに2件が期限到来');
  const classes = {
    alert: 5,
    far: 20,
    declined: 0,
    leaving: 1,
    finished: 0,
    resigned: 1,
    revoked: 0,
    ended: 0,
    none: 15,
  };
  expect(selfCheckSentence(42, classes)).toBe(
    '確認対象 42社・警告 5社・対象外 37社（期限まで先 20社・辞退（予定） 1社・辞退 1社・認定歴なし 15社）',
  );
  expect(selfCheckSentence(43, classes)).toContain('合計が合いません');
});

test('予定表には、今日より前でない段階の日、満了日、申請書が必要な日が入り、名前は日が変わっても同じである', () => {
  const deadline: CalendarDeadline = {
    kind: 'term',
    termId: 't1',
    companyName: '甲',
    number: 1,
    dueOn: '2024-01-15',
    neededBy: '2023-11-20',
    planSentence: '申請書が必要',
  };
  const on = (today: string) => calendarEntries(deadline, today, leads).map(({ key, on }) => `${key} ${on}`);
  expect(on('2023-07-01')).toEqual([
    'term-t1-180 2023-07-19',
    'term-t1-90 2023-10-17',
    'term-t1-needed 2023-11-20',
    'term-t1-30 2023-12-16',
    'term-t1-end 2024-01-15',
  ]);
  expect(on('2023-12-16')).toEqual(['term-t1-30 2023-12-16', 'term-t1-end 2024-01-15']);
  expect(on('2024-01-16')).toEqual([]);
});
