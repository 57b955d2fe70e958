import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CeremonyGuest, guestFaults, honourRefusal, type HonourFacts } from '../../../shared/domain/ceremony.ts';
import { ceremonyCounts, ceremonyFindings, findingSentence } from '../../../shared/domain/ceremony-findings.ts';
import { callOrder, moved, orderOfCall, sameMembers } from '../../../shared/domain/ceremony-order.ts';
import { assignSeats, isSeat, plainSeat, seatPlan } from '../../../shared/domain/ceremony-seats.ts';
import { scriptDocument } from '../../../shared/domain/ceremony-script.ts';
import { defaultSteps, readTime, runSheet, timeLabel } from '../../../shared/domain/ceremony-time.ts';
import {
  companyRuns,
  numberOf,
  personRuns,
  readDate,
  readingRuns,
  readNumber,
} from '../../../shared/domain/reading.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';

const guest = (number: number, more: Partial<CeremonyGuest> = {}): CeremonyGuest => ({
  id: `g${number}`,
  position: number,
  seat: '',
  companyId: `c${number}`,
  companyName: `見本${number}`,
  companyKana: 'ミホン',
  representativeTitle: '代表取締役',
  representativeName: '見本　太郎',
  representativeKana: 'ミホン　タロウ',
  postalCode: '351-0011',
  address: '朝霞市本町1-1-1',
  contactPhone: '',
  number,
  certifiedOn: '2026-11-20',
  termId: `t${number}`,
  certificate: { id: `k${number}`, issuedOn: '2026-12-10' },
  over: false,
  attendance: 'attends',
  attendeeTitle: '',
  attendeeName: '',
  attendeeKana: '',
  companions: 0,
  photoConsent: 'yes',
  handover: 'ceremony',
  handedOn: null,
  note: '',
  ...more,
});

describe('who is honoured', () => {
  const term: HonourFacts = {
    kind: 'new',
    certified: true,
    certifiedOn: '2026-11-20',
    endOn: '2029-11-20',
    endedOn: null,
    ceremony: null,
  };
  test.each([
    [{}, null],
    [{ kind: 'renewal' as const }, 'not-new'], // source line 421: no ceremony for renewals
    [{ certified: false }, 'over'],
    [{ endedOn: '2026-12-01' }, 'over'],
    [{ endOn: '2026-12-09' }, 'over'],
    [{ ceremony: '令和8年度認定式' }, 'already'],
    [{ certifiedOn: '2026-12-11' }, 'later'],
    [{ certifiedOn: '2026-12-10' }, null],
  ])('%j: %s', (more, expected) => {
    expect(honourRefusal({ ...term, ...more }, '2026-12-10')).toBe(expected);
  });
});

describe('what is noted of a guest', () => {
  const of = { certifiedOn: '2026-11-20', heldOn: '2026-12-10', today: '2026-12-20' };
  test.each([
    [{ attendance: 'proxy' as const }, ['attendeeName proxy-without-name']],
    [{ attendance: 'proxy' as const, attendeeName: '見本　花子' }, []],
    [{ attendeeKana: '見本' }, ['attendeeKana not-katakana']],
    [{ companions: 100 }, ['companions out-of-range']],
    [{ handedOn: '2026-12-21', handover: 'post' as const }, ['handedOn date-in-future']],
    [{ handedOn: '2026-11-19', handover: 'post' as const }, ['handedOn before-another-date']],
    [{ handedOn: '2026-12-09' }, ['handedOn before-another-date']],
    [{ handedOn: '2026-12-09', handover: 'office' as const }, []],
    [{ attendance: 'absent' as const, handedOn: '2026-12-12' }, ['handover handover-open']],
  ])('%j: %j', (more, faults) => {
    expect(guestFaults(guest(1, more), of).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });

  test('counts and findings name who lacks what', () => {
    const guests = [
      guest(1, { companions: 2 }),
      guest(2, { attendance: 'unknown', photoConsent: 'unknown', certificate: null }),
      guest(3, { attendance: 'proxy', attendeeName: '見本　花子' }),
      guest(4, { attendance: 'absent', companions: 3 }),
      guest(5, { attendance: 'absent', handover: 'post', handedOn: '2026-12-12' }),
    ];
    expect(ceremonyCounts(guests)).toEqual({
      guests: 5,
      attends: 1,
      proxy: 1,
      absent: 2,
      unanswered: 1,
      companions: 2,
      called: 3,
      handedLater: 2,
      stillToHand: 1,
    });
    expect(
      ceremonyFindings({ heldOn: '2026-12-10', startsAt: '10:00', place: '' }, guests).map(findingSentence),
    ).toEqual([
      '出欠が未回答　1件',
      'ふりがながない　1件', // the proxy's: 4 is absent and not called
      '認定証が未発行　1件',
      '撮影の同意が未確認　1件',
      '欠席で、渡す方法が未定　1件',
      '場所が未定',
    ]);
    const settled = { heldOn: '2026-12-10', startsAt: '10:00', place: '市役所' };
    // its certification ended before the ceremony: nobody is called, seated or asked for anything, until the guest is taken out
    const ended = guest(1, {
      over: true,
      attendance: 'unknown',
      photoConsent: 'unknown',
      seat: 'A-1',
      companyKana: '',
    });
    expect(ceremonyFindings(settled, [ended]).map(({ code }) => code)).toEqual(['over']);
    expect(ceremonyCounts([ended]).called).toBe(0);
    expect([assignSeats([ended], 2).get('g1'), seatPlan([ended]).rows]).toEqual(['', []]);
    // one that ended after its certificate was handed over stays where it was called
    expect(ceremonyCounts([guest(1, { over: true, handedOn: '2026-12-10' })]).called).toBe(1);
    expect(ceremonyFindings(settled, [guest(1)])).toEqual([]);
    const early = ceremonyFindings({ ...settled, heldOn: '2026-11-19' }, [guest(1)]);
    expect(early.map(findingSentence)).toEqual(['認定日が交付式の日より後　1件']);
  });
});

describe('the order of call', () => {
  test('by number, by kana (none last), and moved by hand without gaps', () => {
    const guests = [
      guest(3, { companyKana: 'アサカ' }),
      guest(1, { companyKana: '' }),
      guest(2, { companyKana: 'カブシキガイシャ' }),
    ];
    expect(callOrder(guests, 'number').map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(callOrder(guests, 'kana').map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(orderOfCall(guests)).toBe('hand');
    expect(orderOfCall(callOrder(guests, 'kana'))).toBe('kana');
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 5)).toEqual(['a', 'b', 'c']);
    expect(sameMembers(['a', 'b'], ['b', 'a'])).toBe(true);
    expect([sameMembers(['a', 'b'], ['a', 'a']), sameMembers(['a'], ['a', 'b'])]).toEqual([false, false]);
  });

  test('a move never loses anybody', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1 }),
        fc.nat(20),
        fc.integer({ min: -25, max: 25 }),
        (list, at, by) => {
          expect(sameMembers(list, moved(list, at, by))).toBe(true);
        },
      ),
    );
  });

  test('seats follow the order of call; who is absent has none', () => {
    const guests = [guest(1), guest(2, { attendance: 'absent' }), guest(3), guest(4)];
    expect([...assignSeats(guests, 2)]).toEqual([
      ['g1', 'A-1'],
      ['g2', ''],
      ['g3', 'A-2'],
      ['g4', 'B-1'],
    ]);
    const plan = seatPlan([guest(1, { seat: 'B-2' }), guest(2, { seat: 'A-1' }), guest(3, { seat: '来賓席' })]);
    expect(plan.columns).toBe(2);
    expect(plan.rows.map(({ seats }) => seats.map((each) => each?.number ?? null))).toEqual([
      [2, null],
      [null, 1],
    ]);
    expect(plan.unseated.map(({ number }) => number)).toEqual([3]);
    expect([plainSeat('ａ１'), plainSeat('B－02'), plainSeat(' '), plainSeat('AA1')]).toEqual([
      'A-1',
      'B-2',
      '',
      'AA1',
    ]);
    expect([isSeat('A-12'), isSeat('A-13'), isSeat('AA1')]).toEqual([true, false, false]);
  });
});

describe('times', () => {
  test.each([
    ['10:00', '10:00'],
    ['９：３０', '09:30'],
    ['10時', '10:00'],
    ['午後2時30分', '14:30'],
    ['午前12時', '00:00'],
    ['正午', '12:00'],
    ['午後0時', '12:00'],
    ['10時半', '10:30'],
    ['1400', '14:00'],
    ['　', ''],
  ])('%s is %s', (typed, read) => {
    expect(readTime(typed)).toEqual({ ok: true, value: read });
  });
  test.each([
    ['25:00', 'impossible-time'],
    ['10:60', 'impossible-time'],
    ['午後13時', 'impossible-time'],
    ['朝', 'not-a-time'],
  ])('%s is refused: %s', (typed, code) => {
    expect(readTime(typed)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('the handing over takes the guests’ minutes, and everything after it moves along', () => {
    const steps = defaultSteps('朝霞市長').map((step, at) => ({ ...step, id: String(at) }));
    const sheet = runSheet(steps, { startsAt: '10:00', called: 8, minutesPerGuest: 2 });
    expect(sheet.steps.map(({ at, takes }) => [at, takes])).toEqual([
      ['10:00', 2],
      ['10:02', 5],
      ['10:07', 16],
      ['10:23', 10],
      ['10:33', 2],
    ]);
    expect([sheet.minutes, sheet.ends]).toEqual([35, '10:35']);
    expect(runSheet(steps, { startsAt: '', called: 8, minutesPerGuest: 2 }).steps[2]?.at).toBe('開始から7分');
    expect(runSheet(steps, { startsAt: '23:50', called: 8, minutesPerGuest: 2 }).ends).toBe('翌日0:25');
    expect(['10:00', '12:00', '12:05', '13:05', ''].map(timeLabel)).toEqual([
      '午前10時',
      '正午',
      '午後0時5分',
      '午後1時5分',
      '',
    ]);
  });
});

describe('readings', () => {
  test.each([
    ['令和8年11月22日', 'れいわはちねんじゅういちがつにじゅうににち'],
    ['令和元年5月1日', 'れいわがんねんごがつついたち'],
    ['令和九年四月二十四日', 'れいわくねんしがつにじゅうよっか'],
    ['令和１４年７月１０日', 'れいわじゅうよねんしちがつとおか'],
    ['平成27年9月20日', 'へいせいにじゅうしちねんくがつはつか'],
    ['2026年11月22日', ''],
  ])('%s is read %s', (text, read) => {
    expect(readDate(text)).toBe(read);
  });

  test('every day of an era has a reading, and the runs are the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (days) => {
        const text = `認定期間　${formatWareki(addDays('1998-01-01', days))}から`;
        const runs = readingRuns(text, []);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.filter(({ ruby }) => ruby !== '')).toHaveLength(3);
      }),
    );
  });

  test('numbers, names and their legal forms', () => {
    expect([readNumber(12), readNumber(110), readNumber(0)]).toEqual(['じゅうに', 'ひゃくじゅう', '']);
    expect([numberOf('十二'), numberOf('二〇'), numberOf('百五'), numberOf('元')]).toEqual([12, 20, 105, 1]);
    expect(companyRuns('株式会社見本', 'カブシキガイシャミホン')).toEqual([
      { text: '株式会社', ruby: 'かぶしきがいしゃ' },
      { text: '見本', ruby: 'みほん' },
    ]);
    expect(companyRuns('見本有限会社', 'ミホン')).toEqual([
      { text: '見本', ruby: 'みほん' },
      { text: '有限会社', ruby: 'ゆうげんがいしゃ' },
    ]);
    expect(personRuns('見本　太郎', 'ミホン　タロウ').map(({ ruby }) => ruby)).toEqual(['みほん', '', 'たろう']);
    expect(personRuns('見本太郎', 'ミホン　タロウ')).toEqual([{ text: '見本太郎', ruby: 'みほんたろう' }]);
    expect(readingRuns('第5号　葛󠄀城商店', [['葛󠄀城商店', 'かつらぎしょうてん']])).toEqual([
      { text: '第5号', ruby: 'だいごごう' },
      { text: '　', ruby: '' },
      { text: '葛󠄀城商店', ruby: 'かつらぎしょうてん' },
    ]);
  });

  test.each([
    [{}, '朝霞市長', 'あさかしちょう', 'あさかし'],
    [{ cityName: '見本市', cityNameKana: 'ミホンシ' }, '見本市長', 'みほんしちょう', 'みほんし'],
    [{ cityNameKana: ' ' }, '朝霞市長'],
  ])('the city’s name is read as the settings say: %o', (own, mayor, ...read) => {
    const ceremony = {
      title: '',
      heldOn: '2026-12-10',
      startsAt: '',
      place: '',
      presenter: '',
      meetingId: null,
      note: '',
    };
    const facts = { ceremony, guests: [guest(1)], steps: [], minutesPerGuest: 2, office: '', today: '2026-12-01' };
    const words = { title: '', numberLine: '', nameLine: '', termLine: '', dateLine: '', issuerTitle: '' };
    const spoken = { ...words, body: `${mayor.slice(0, -1)}は`, issuerLine: mayor };
    const { blocks } = scriptDocument(facts, new Map([['g1', spoken]]), { ...defaultSettings, ...own });
    const readings = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.ruby ?? []) : []));
    expect(readings.map(({ reading }) => reading).filter((each) => /し(?:ちょう)?$/u.test(each))).toEqual(
      read.toReversed(),
    );
  });
});
