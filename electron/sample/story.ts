import { addDays, addYears, weekday } from '../../shared/domain/civil-date.ts';
import { computeTerm } from '../../shared/domain/term.ts';
import type { CivilDate, Id } from '../../shared/kernel/types.ts';
import { insertCertification, insertTerm } from '../store/repositories/decisions.ts';
import { stampOf } from '../use-cases/acting.ts';
import { createMeeting } from '../use-cases/committee/create-meeting.ts';
import type { AppContext } from '../use-cases/context.ts';
import { createPublication } from '../use-cases/publications/create-publication.ts';
import { storedRule } from '../use-cases/stored-rule.ts';
import { must, type SampleClerk } from './clerk.ts';
import type { SampleKey } from './companies.ts';

/** What has happened so far: keys of what the story made, by its own names. */
export interface Told {
  readonly companies: Map<SampleKey, Id>;
  readonly applications: Map<string, Id>;
  readonly terms: Map<string, Id>;
  readonly meetings: Map<string, Id>;
}

/** One day's work; `issue` (printing takes a while) stands apart from what is written at once. */
export interface SampleEvent {
  readonly on: CivilDate;
  readonly act?: (clerk: SampleClerk, told: Told, context: AppContext) => void;
  readonly issue?: (told: Told) => readonly Id[];
}

/** The day itself, or the Friday before a weekend. */
function officeDay(day: CivilDate): CivilDate {
  const name = weekday(day);
  return name === '土' ? addDays(day, -1) : name === '日' ? addDays(day, -2) : day;
}

const known = (map: ReadonlyMap<string, Id>, key: string): Id => {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the sample's story has no ${key} yet`);
  return id;
};

const firstCohortOn = '2021-01-15';
const firstRule = { rule: 'exclude-first-day', years: 3, eventOn: firstCohortOn } as const;
const firstTerm = computeTerm(firstRule);

const renewedOn = '2024-01-10';
const renewedTerm = computeTerm({ ...firstRule, eventOn: renewedOn, previousEndOn: firstTerm.endOn });

/** A decided renewal on the agenda of the next meeting. */
const reportTo = (meeting: string, application: string, on: CivilDate): SampleEvent => ({
  on,
  act: (clerk, told) => clerk.putOnAgenda(known(told.meetings, meeting), known(told.applications, application)),
});

/** The first cohort's certification as history without a decision in this register (source line 391). */
function firstCohort(key: SampleKey, number: number): SampleEvent {
  return {
    on: firstCohortOn,
    act: (clerk, told, context) => {
      const companyId = clerk.enterCompany(key);
      told.companies.set(key, companyId);
      const stamp = stampOf(context);
      const certified = { companyId, number, firstCertifiedOn: firstCohortOn };
      const certificationId = insertCertification(context.store, certified, stamp);
      const { startOn, endOn, basis } = firstTerm;
      const dates = { certifiedOn: firstCohortOn, startOn, endOn, basis, rule: storedRule(firstRule) };
      const term = { certificationId, companyId, decisionId: null, ...dates };
      told.terms.set(key, insertTerm(context.store, { ...term, kind: 'new', schemeVersionId: '2020-points' }, stamp));
    },
  };
}

/** How far a new application gets, and when. */
interface NewCase {
  readonly key: SampleKey;
  readonly receivedOn: CivilDate;
  readonly meeting?: string;
  readonly heardOn?: CivilDate;
  readonly decidedOn?: CivilDate;
  readonly outcome?: 'certified' | 'refused';
  readonly issue?: boolean;
}

function newCase({
  key,
  receivedOn,
  meeting,
  heardOn,
  decidedOn,
  outcome = 'certified',
  issue,
}: NewCase): SampleEvent[] {
  const id = (told: Told): Id => known(told.applications, key);
  const refusal = outcome === 'refused' ? '合格した項目が2項目で、認定の要件（3項目以上）を満たさないため。' : '';
  return [
    {
      on: receivedOn,
      act: (clerk, told) => {
        const companyId = clerk.enterCompany(key);
        told.companies.set(key, companyId);
        told.applications.set(key, clerk.receive(companyId, 'new', 'all'));
      },
    },
    {
      on: addDays(receivedOn, 3),
      act: (clerk, told) => {
        clerk.move(id(told), 'reviewing');
        clerk.fillSheet(id(told), key);
        if (key === 'techno') clerk.correctOneItem(id(told));
        clerk.finishReview(id(told));
        clerk.move(id(told), 'opinion');
        if (meeting !== undefined) clerk.putOnAgenda(known(told.meetings, meeting), id(told));
      },
    },
    ...(heardOn === undefined
      ? []
      : [
          {
            on: heardOn,
            act: (clerk: SampleClerk, told: Told) => {
              const conditional = key === 'estate' || outcome === 'refused';
              const said = conditional
                ? '時間外労働の記録を整えるよう助言のうえ、事務局の判断に委ねる。'
                : '異議なし。';
              clerk.hear(id(told), conditional ? 'conditional' : 'favourable', said);
            },
          },
        ]),
    ...(decidedOn === undefined ? [] : decision(key, key, decidedOn, outcome, refusal, issue === true)),
  ];
}

function decision(
  key: SampleKey,
  name: string,
  on: CivilDate,
  outcome: 'certified' | 'refused',
  reason: string,
  issue: boolean,
): SampleEvent[] {
  return [
    {
      on,
      act: (clerk, told) => {
        const termId = clerk.decide(known(told.applications, name), outcome, reason);
        if (termId !== null) told.terms.set(name, termId);
      },
    },
    ...(issue ? [{ on, issue: (told: Told) => [known(told.terms, name)] }] : []),
  ];
}

/** A renewal up to review, to the mayor's desk, or decided. */
function renewal(
  key: SampleKey,
  receivedOn: CivilDate,
  upTo: 'reviewing' | 'awaiting-decision' | { decidedOn: CivilDate },
  issue = false,
): SampleEvent[] {
  const name = `${key}-renewal`;
  const id = (told: Told): Id => known(told.applications, name);
  return [
    {
      on: receivedOn,
      act: (clerk, told) => {
        told.applications.set(name, clerk.receive(known(told.companies, key), 'renewal', 'all'));
        clerk.move(id(told), 'reviewing');
        clerk.fillSheet(id(told), key, upTo === 'reviewing' ? 6 : undefined);
        if (upTo === 'reviewing') return;
        clerk.finishReview(id(told));
        clerk.move(id(told), 'awaiting-decision');
      },
    },
    ...(typeof upTo === 'string' ? [] : decision(key, name, upTo.decidedOn, 'certified', '', issue)),
  ];
}

/** The first cohort's second renewal, while its time is: the new sheet begins with the entries of the old one, 要確認. */
function secondRenewal(key: SampleKey, receivedOn: CivilDate): SampleEvent[] {
  if (receivedOn < addDays(renewedTerm.endOn, -180) || receivedOn > renewedTerm.endOn) return [];
  const act = (clerk: SampleClerk, told: Told): void => {
    const id = clerk.receive(known(told.companies, key), 'renewal', 'all');
    told.applications.set(`${key}-second-renewal`, id);
    clerk.move(id, 'reviewing');
    clerk.confirmCarried(id, 3);
  };
  return [{ on: receivedOn, act }];
}

function meetingEvent(name: string, enteredOn: CivilDate, heldOn: CivilDate, title: string): SampleEvent {
  const note = '見本データ';
  return {
    on: enteredOn,
    act: (_clerk, told, context) => {
      const draft = { name: title, heldOn, place: '市役所別館　見本会議室', note };
      told.meetings.set(name, must(createMeeting(context, { draft })).id);
    },
  };
}

/** In the register without ever having applied. */
const registered = ['fishery', 'quarry', 'cooperative', 'various'] as const satisfies readonly SampleKey[];

/**
 * The sample's story up to the day before `today`: the first cohort on its own dates, everything else relative to today so
 * that every band of deadlines and every step of the procedure is there whenever the sample is opened.
 */
export function sampleStory(today: CivilDate): SampleEvent[] {
  const ago = (days: number): CivilDate => officeDay(addDays(today, -days));
  /** decided so that the three years end in about `days` days */
  const ending = (days: number): CivilDate => officeDay(addYears(addDays(today, days), -3));
  const committee = '朝霞市産業振興基本計画推進委員会（見本）';
  const three = addYears(today, -3);
  const past = (days: number): CivilDate => officeDay(addDays(three, days));
  const [past1, past2, past3] = [past(-40), past(50), past(130)];
  const [lastYear, recent] = [ago(390), ago(55)];
  const older = (key: SampleKey, meeting: string, heardOn: CivilDate, decidedOn: CivilDate): SampleEvent[] =>
    newCase({ key, receivedOn: addDays(heardOn, -45), meeting, heardOn, decidedOn, issue: true });
  const at = (key: SampleKey, decidedOn: CivilDate, more: Partial<NewCase> = {}): SampleEvent[] =>
    newCase({ key, receivedOn: addDays(recent, -45), meeting: 'recent', heardOn: recent, decidedOn, ...more });
  const events: SampleEvent[] = [
    firstCohort('takasaki', 1),
    firstCohort('katsuragi', 2),
    ...renewal('takasaki', '2023-11-20', { decidedOn: renewedOn }, true),
    ...secondRenewal('takasaki', ago(4)),
    meetingEvent('past1', addDays(past1, -50), past1, `${committee}　第1回`),
    meetingEvent('past2', addDays(past2, -50), past2, `${committee}　第2回`),
    meetingEvent('past3', addDays(past3, -50), past3, `${committee}　第3回`),
    ...older('yoshino', 'past1', past1, ending(-25)),
    ...older('insatsu', 'past1', past1, ending(5)),
    ...older('kanda', 'past1', past1, ending(12)),
    ...older('komorebi', 'past2', past2, ending(70)),
    ...older('saito', 'past3', past3, ending(150)),
    meetingEvent('lastYear', addDays(lastYear, -50), lastYear, `${committee}　第4回`),
    ...older('logistics', 'lastYear', lastYear, ago(365)),
    ...(lastYear > renewedOn ? [reportTo('lastYear', 'takasaki-renewal', lastYear)] : []),
    meetingEvent('recent', addDays(recent, -50), recent, `${committee}　第5回`),
    ...at('techno', ago(40), { issue: true }),
    ...at('bank', ago(38), { issue: true }),
    ...at('restaurant', ago(36)),
    ...at('systems', ago(35), { outcome: 'refused' }),
    ...newCase({ key: 'estate', receivedOn: addDays(recent, -45), meeting: 'recent', heardOn: recent }),
    ...renewal('insatsu', ago(60), { decidedOn: ago(10) }),
    ...renewal('kanda', ago(20), 'reviewing'),
    ...renewal('komorebi', ago(30), 'awaiting-decision'),
    meetingEvent('next', ago(30), addDays(today, 14), `${committee}　第6回`),
    ...newCase({ key: 'tax', receivedOn: ago(28), meeting: 'next' }),
    ...newCase({ key: 'school', receivedOn: ago(16) }),
    ...openCases(ago),
    ...registered.map((key) => ({
      on: ago(3),
      act: (clerk: SampleClerk, told: Told) => void told.companies.set(key, clerk.enterCompany(key)),
    })),
    {
      on: ago(5),
      act: (_clerk, _told, context) => {
        const scope = { by: 'period', fromOn: ago(60), toOn: ago(5) } as const;
        const draft = { title: '広報あさか掲載原稿（見本）', medium: 'newsletter', ordering: 'number', scope } as const;
        must(createPublication(context, { draft }));
      },
    },
  ];
  return events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Cases that stand at the beginning, and one that was taken back. */
function openCases(ago: (days: number) => CivilDate): SampleEvent[] {
  const begin = (
    key: SampleKey,
    on: CivilDate,
    documents: 'all' | 'some',
    then: (clerk: SampleClerk, id: Id) => void,
  ) => ({
    on,
    act: (clerk: SampleClerk, told: Told) => {
      const companyId = clerk.enterCompany(key);
      told.companies.set(key, companyId);
      then(clerk, clerk.receive(companyId, 'new', documents));
    },
  });
  return [
    begin('hashimoto', ago(9), 'all', (clerk, id) => {
      clerk.move(id, 'reviewing');
      clerk.fillSheet(id, 'hashimoto', 5);
    }),
    begin('gas', ago(6), 'some', (clerk, id) => clerk.move(id, 'correction', '会社概要と添付資料が不足。')),
    begin('hair', ago(2), 'some', () => undefined),
    begin('nonprofit', ago(70), 'all', (clerk, id) =>
      clerk.move(id, 'withdrawn', '事業所の移転のため、申請者から取下げの申出。'),
    ),
    {
      on: ago(1),
      act: (clerk, told) => {
        const companyId = clerk.enterCompany('farm');
        told.companies.set('farm', companyId);
        clerk.consult(companyId);
      },
    },
  ];
}
