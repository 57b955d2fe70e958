import holidays from '@holiday-jp/holiday_jp';
import { describe, expect, test } from 'vitest';
import {
  applicationKinds,
  applicationStatuses,
  applicationStatusLabels,
  isOpen,
  mayMove,
  nextStatuses,
  receiptNumber,
} from '../../../shared/domain/application.ts';
import { decide, type DecisionFacts, refusalsOf } from '../../../shared/domain/decision.ts';
import type { Judgement } from '../../../shared/domain/judgement.ts';
import { addOfficeDays, isClosedDay, nextOfficeDay } from '../../../shared/domain/office-days.ts';
import { type ApplicationFacts, whatIsMissing } from '../../../shared/domain/what-is-missing.ts';

describe('statuses', () => {
  test('the nine words of the procedure', () => {
    const words = applicationStatuses.map((status) => applicationStatusLabels[status]).join(' ');
    expect(words).toBe('相談 受付 補正中 審査中 意見聴取 決定待ち 認定 不認定 取下げ');
  });

  test('a new application cannot pass the committee by, a renewal can', () => {
    expect(mayMove('new', 'reviewing', 'awaiting-decision')).toBe(false);
    expect(mayMove('new', 'reviewing', 'opinion')).toBe(true);
    expect(mayMove('renewal', 'reviewing', 'awaiting-decision')).toBe(true);
    expect(mayMove('renewal', 'reviewing', 'opinion')).toBe(true);
    expect(mayMove('new', 'consultation', 'certified')).toBe(false);
  });

  test('every open status can be left, withdrawn and come to a decision; closed ones stay closed', () => {
    for (const kind of applicationKinds) {
      for (const status of applicationStatuses) {
        const next = nextStatuses(kind, status);
        expect(next.includes('withdrawn')).toBe(isOpen(status));
        const reached = new Set([status]);
        for (const each of reached) for (const to of nextStatuses(kind, each)) reached.add(to);
        expect(reached.has('certified')).toBe(isOpen(status) || status === 'certified');
        if (!isOpen(status)) expect(next).toEqual([]);
      }
    }
  });

  test('receipt numbers follow the pattern', () => {
    expect(receiptNumber('{西暦年度}-{連番}', 2026, 7)).toBe('2026-7');
    expect(receiptNumber('WLGB{西暦年度}-{連番3}', 2026, 7)).toBe('WLGB2026-007');
  });
});

describe('office days', () => {
  const isHoliday = (date: string) => holidays.isHoliday(new Date(`${date}T00:00:00`));

  test('14 office days around the year’s end', () => {
    // 12/21–25 are 5, 12/28 is the 6th; closed 12/29–1/3; 1/4–8 make 11; 1/11 is 成人の日; 1/12–14 make 14
    expect(addOfficeDays('2026-12-20', 14, isHoliday)).toBe('2027-01-14');
    expect(addOfficeDays('2026-04-28', 3, isHoliday)).toBe('2026-05-07');
    expect(addOfficeDays('2026-11-21', 0, isHoliday)).toBe('2026-11-24');
    expect(nextOfficeDay('2026-12-29', isHoliday)).toBe('2027-01-04');
    const open = ['2026-12-28', '2027-01-04'].map((date) => isClosedDay(date, isHoliday));
    const closed = ['2026-12-29', '2027-01-03', '2026-11-23', '2026-11-22'].map((date) => isClosedDay(date, isHoliday));
    expect([open, closed]).toEqual([
      [false, false],
      [true, true, true, true],
    ]);
  });
});

const application: ApplicationFacts = {
  kind: 'new',
  status: 'reviewing',
  receivedOn: '2026-06-01',
  documents: [
    { name: '認定申請書', required: true, received: true },
    { name: '添付資料', required: false, received: false },
  ],
  correctionDueOn: null,
  checksheetEntered: true,
  unreviewedItems: 0,
  legalComplianceDeclared: true,
  opinionNeeded: true,
  meetingScheduled: true,
  opinionHeard: true,
  decided: true,
  certificateIssued: true,
  reportOn: null,
  consent: 'yes',
};
const missing = (more: Partial<ApplicationFacts>, today = '2026-07-01') =>
  whatIsMissing({ ...application, ...more }, today).map((each) => `${each.code} ${each.blocks} ${each.target}`);

describe('what is missing', () => {
  test('nothing', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ status: 'withdrawn', receivedOn: null, decided: false })).toEqual([]);
  });

  test('everything, in the order of the procedure', () => {
    const bare: Partial<ApplicationFacts> = {
      status: 'consultation',
      receivedOn: null,
      documents: [{ name: '認定申請書', required: true, received: false }],
      checksheetEntered: false,
      unreviewedItems: 23,
      legalComplianceDeclared: false,
      meetingScheduled: false,
      opinionHeard: false,
      decided: false,
      certificateIssued: false,
      consent: 'unknown',
    };
    expect(missing(bare)).toEqual([
      'receipt-date-missing receive receipt',
      'document-missing review documents',
      'checksheet-not-entered review checksheet',
      'legal-compliance-not-declared decide declarations',
      'meeting-not-scheduled hear-opinion committee',
      'opinion-missing decide committee',
      'decision-missing issue decision',
      'consent-unknown publish company',
    ]);
  });

  test('a renewal needs no opinion but a report afterwards', () => {
    const renewal = { kind: 'renewal', opinionNeeded: false, opinionHeard: false, meetingScheduled: false } as const;
    expect(missing({ ...renewal, decided: false })).toEqual(['decision-missing issue decision']);
    expect(missing({ ...renewal, status: 'certified' })).toEqual(['report-missing report committee']);
    const issued = { ...renewal, status: 'certified', certificateIssued: false, reportOn: '2020-01-01' } as const;
    expect(missing(issued)).toEqual(['certificate-missing issue certificate']);
  });

  test('a correction is late the day after it was due', () => {
    const correcting = { status: 'correction', correctionDueOn: '2026-07-01' } as const;
    expect(missing(correcting)).toEqual([]);
    expect(missing(correcting, '2026-07-02')).toEqual(['correction-overdue review correction']);
    expect(missing({ unreviewedItems: 2 })).toEqual(['checksheet-incomplete decide checksheet']);
  });
});

const good: Judgement = {
  method: 'pass-fail',
  categories: [],
  passed: 3,
  of: 7,
  points: 0,
  maxPoints: 0,
  needed: 3,
  certified: true,
  reasons: [],
};
const poor: Judgement = {
  ...good,
  passed: 2,
  certified: false,
  reasons: [{ code: 'too-few-categories', passed: 2, needed: 3 }],
};
const unlawful: Judgement = { ...good, certified: false, reasons: [{ code: 'legal-compliance-not-declared' }] };
const facts: DecisionFacts = {
  kind: 'new',
  status: 'awaiting-decision',
  outcome: 'certified',
  decidedOn: '2021-01-15',
  reason: '',
  today: '2021-01-18',
  receivedOn: '2020-11-02',
  opinionOn: '2020-12-18',
  opinionNeeded: true,
  unreviewedItems: 0,
  judgement: good,
  previousTerm: null,
  terms: [],
  nextNumber: 2,
  settings: {
    termYears: 3,
    expiryRule: 'exclude-first-day',
    renewalRule: 'day-after-end',
    numberKeptOnRenewal: true,
    lateRenewalDays: 0,
  },
};
const firstTerm = { certifiedOn: '2021-01-15', startOn: '2021-01-16', endOn: '2024-01-15', certificationNumber: 1 };
const renewal: DecisionFacts = {
  ...facts,
  kind: 'renewal',
  decidedOn: '2023-12-20',
  today: '2023-12-20',
  receivedOn: '2023-12-01',
  opinionOn: null,
  opinionNeeded: false,
  previousTerm: firstTerm,
};
const codes = (base: DecisionFacts, more: Partial<DecisionFacts>) =>
  refusalsOf({ ...base, ...more }).map((each) => each.code);

describe('decision', () => {
  test('a new certification: number, day, term', () => {
    const result = decide(facts);
    expect(result).toMatchObject({
      ok: true,
      value: {
        status: 'certified',
        againstJudgement: false,
        certification: {
          number: 2,
          numberKept: false,
          certifiedOn: '2021-01-15',
          term: { kind: 'new', startOn: '2021-01-16', endOn: '2024-01-15' },
        },
      },
    });
  });

  test('a renewal joins the term and keeps the number, unless the city wants new ones', () => {
    const kept = decide(renewal);
    expect(kept).toMatchObject({
      value: {
        certification: {
          number: 1,
          numberKept: true,
          term: { kind: 'renewal', startOn: '2024-01-16', endOn: '2027-01-15' },
        },
      },
    });
    const settings = { ...renewal.settings, numberKeptOnRenewal: false };
    expect(decide({ ...renewal, settings })).toMatchObject({
      value: { certification: { number: 2, numberKept: false } },
    });
    // received in time, decided after the end: still joined
    const late = decide({ ...renewal, decidedOn: '2024-02-01', today: '2024-02-01' });
    expect(late).toMatchObject({ ok: true, value: { certification: { term: { startOn: '2024-01-16' } } } });
  });

  test('a refusal stores its reason and no term', () => {
    const refused = decide({ ...facts, outcome: 'refused', judgement: poor, reason: '合格項目が2つのため' });
    expect(refused).toMatchObject({
      ok: true,
      value: { status: 'refused', certification: null, againstJudgement: false },
    });
  });

  test.each<[string, Partial<DecisionFacts>, string[]]>([
    ['already decided', { status: 'certified' }, ['already-decided']],
    ['withdrawn', { status: 'withdrawn' }, ['application-withdrawn']],
    ['no receipt', { receivedOn: null }, ['receipt-date-missing']],
    ['before receipt', { receivedOn: '2021-01-16' }, ['decision-before-receipt']],
    [
      'before receipt, certified after it',
      { receivedOn: '2021-01-16', certifiedOn: '2021-02-01' },
      ['decision-before-receipt'],
    ],
    ['certified before receipt', { certifiedOn: '2020-11-01' }, ['decision-before-receipt']],
    ['no opinion', { opinionOn: null }, ['committee-opinion-missing']],
    ['before the opinion', { opinionOn: '2021-01-16' }, ['decision-before-opinion']],
    ['on the day of the opinion', { opinionOn: '2021-01-15' }, []],
    ['in future', { decidedOn: '2021-01-19' }, ['decision-in-future']],
    ['not a date', { decidedOn: '2021-02-30' }, ['not-a-date']],
    ['items open', { unreviewedItems: 1 }, ['checksheet-incomplete']],
    ['too few categories', { judgement: poor }, ['reason-required']],
    ['too few, with a reason', { judgement: poor, reason: '特に優れた取組' }, []],
    ['law not declared', { judgement: unlawful, reason: 'x' }, ['legal-compliance-missing']],
    ['refused without reason', { outcome: 'refused', reason: '　' }, ['reason-required']],
    ['refused, items open', { outcome: 'refused', reason: 'x', unreviewedItems: 5 }, ['checksheet-incomplete']],
    [
      'still certified',
      { previousTerm: { ...firstTerm, endOn: '2021-01-15', startOn: '2018-01-16', certifiedOn: '2018-01-15' } },
      ['still-certified'],
    ],
    [
      'lapsed before',
      { previousTerm: { ...firstTerm, endOn: '2021-01-14', startOn: '2018-01-15', certifiedOn: '2018-01-14' } },
      [],
    ],
  ])('new, %s', (_, more, expected) => {
    expect(codes(facts, more)).toEqual(expected);
    const result = decide({ ...facts, ...more });
    expect(result.ok ? [] : [result.refusal.code]).toEqual(expected.slice(0, 1));
  });

  test.each<[string, Partial<DecisionFacts>, string[]]>([
    ['no opinion needed', {}, []],
    ['new review needs the opinion', { opinionNeeded: true }, ['committee-opinion-missing']],
    ['never certified', { previousTerm: null }, ['renewal-without-term']],
    ['received on the last day', { receivedOn: '2024-01-15', decidedOn: '2024-01-20', today: '2024-01-20' }, []],
    [
      'received too late',
      { receivedOn: '2024-01-16', decidedOn: '2024-01-20', today: '2024-01-20' },
      ['received-after-term-end'],
    ],
    ['revoked', { previousTerm: { ...firstTerm, endedOn: '2022-01-01', endKind: 'revoked' } }, ['term-already-ended']],
  ])('renewal, %s', (_, more, expected) => {
    expect(codes(renewal, more)).toEqual(expected);
  });

  test('certified on another day than decided', () => {
    const later = decide({ ...facts, certifiedOn: '2021-02-01' });
    expect(later).toMatchObject({
      value: { certification: { certifiedOn: '2021-02-01', term: { endOn: '2024-02-01' } } },
    });
  });
});
