import type { ApplicationKind, ApplicationStatus } from '../../shared/domain/application.ts';
import * as act from './procedure-actions.ts';
import { certificate, ending, extension, notice, takeBackEnding, undo } from './procedure-certification.ts';
import { keyOf, type Plan } from './procedure-deed.ts';
import * as model from './procedure-model.ts';
import type { App, Company, Model, Quality } from './procedure-model.ts';

const lastOf = (company: Company): App | undefined => company.applications.at(-1);
const reopened = ['own: 更新せず', 'C5', 'C5 grace'];

function received(kind: ApplicationKind, consultation: boolean): Plan {
  return (state, company, { number }) => {
    const on = consultation ? null : model.addDays(state.today, number % 3 === 0 ? -(number % 20) : 0);
    return {
      name: `${consultation ? '相談' : '受付'} ${kind} ${on ?? ''}`,
      allowed: model.openOf(company) === undefined && model.mayReceive(company, kind, on ?? state.today),
      ways: kind === 'renewal' ? ['C3', 'own: 早い更新申請', 'C5 grace'] : [],
      act: ({ client }) => client.applications.create({ companyId: company.id, kind, receivedOn: on }),
      apply: (value) =>
        company.applications.push({
          id: keyOf(value),
          kind,
          status: on === null ? 'consultation' : 'received',
          receivedOn: on,
          closedOn: null,
          papers: false,
          quality: null,
          reviewed: false,
          changedAt: 0,
          items: [],
          reported: false,
          route: null,
          corporateBefore: company.corporateCertified,
        }),
    };
  };
}

/** A step of the latest application, closed or not; `also`: what the step needs besides an arrow. */
function step(
  to: Exclude<ApplicationStatus, 'certified' | 'refused' | 'consultation'>,
  also: (app: App, company: Company, state: Model) => boolean,
  ways: readonly string[] = [],
): Plan {
  return (state, company) => {
    const app = lastOf(company);
    if (app === undefined) return null;
    return {
      name: to,
      allowed: model.leadsTo(app, to) && also(app, company, state),
      ways,
      act: (register) => act.move(register, app, to, to === 'received' ? state.today : undefined),
      apply: () => {
        app.status = to;
        if (to === 'received') app.receivedOn ??= state.today;
        if (to === 'withdrawn') app.closedOn = state.today;
      },
    };
  };
}

const toReviewing: Plan = (state, company, draw) => {
  const plan = step('reviewing', (app) => app.papers || draw.flag || !['received', 'correction'].includes(app.status));
  const deed = plan(state, company, draw);
  const app = lastOf(company);
  if (deed === null || app === undefined || !draw.flag || app.papers || !deed.allowed) return deed;
  return {
    ...deed,
    prepare: async (register) => {
      await act.handIn(register, app);
      app.papers = true;
    },
  };
};

const qualities: readonly Quality[] = ['good', 'good', 'good', 'few', 'undeclared'];
const finish: Plan = (state, company, { number }) => {
  const app = lastOf(company);
  if (app === undefined) return null;
  const quality = qualities[number % 5]!;
  const workable = app.closedOn === null && !app.reviewed;
  return {
    name: `審査を終える ${quality}`,
    allowed: workable && app.receivedOn !== null,
    ways: [],
    prepare: async (register) => {
      if (!workable) return;
      await act.fill(register, app, quality);
      // filled in alike once more, it says nothing else
      if (app.quality !== 'good' || quality !== 'good') app.changedAt = state.at;
      app.quality = quality;
    },
    act: (register) => act.finish(register, app),
    apply: () => (app.reviewed = true),
  };
};

const reopen: Plan = (_, company) => {
  const app = lastOf(company);
  if (app === undefined) return null;
  return {
    name: '審査をやり直す',
    allowed: app.closedOn === null,
    ways: [],
    act: (register) => act.reopen(register, app),
    apply: () => (app.reviewed = false),
  };
};

const agenda: Plan = (state, company) => {
  const app = lastOf(company);
  if (app === undefined) return null;
  const decided = app.status === 'certified' || app.status === 'refused';
  const report = app.kind === 'renewal' && decided && !app.reported;
  let meetingId = '';
  return {
    name: report ? '事後報告' : '議題にする',
    allowed: report || (app.status === 'opinion' && app.items.every(({ opinionOn }) => opinionOn !== null)),
    ways: [],
    prepare: async (register) => {
      meetingId = await act.meeting(register, state.today);
    },
    act: ({ client }) => client.committee.addItem({ meetingId, applicationId: app.id }),
    apply: (value) => {
      if (report) app.reported = true;
      else app.items.push({ id: keyOf(value), opinionOn: null, toldAt: 0 });
    },
  };
};

const opinion: Plan = (state, company) => {
  const app = lastOf(company);
  const item = app?.items.at(-1);
  if (app === undefined || item === undefined) return null;
  return {
    name: '意見',
    allowed: app.status === 'opinion' || (app.status === 'awaiting-decision' && item.opinionOn !== null),
    ways: [],
    act: (register) => act.opine(register, item.id, state.today),
    apply: () => {
      const first = item.opinionOn === null;
      item.opinionOn = state.today;
      if (first) item.toldAt = state.at;
      // mended, it is no newer: about a sheet that has changed since it moves nothing on
      if (first || model.hearing(app) === 'heard') app.status = 'awaiting-decision';
    },
  };
};

const decision =
  (outcome: 'certified' | 'refused'): Plan =>
  (state, company, { flag, number }) => {
    const app = lastOf(company);
    if (app === undefined) return null;
    const said = {
      outcome,
      on: model.addDays(state.today, number % 4 === 0 ? -5 : 0),
      reason: flag || number % 2 === 0,
    };
    const given = model.termFor(company, app.kind, said.on);
    return {
      name: `${outcome} ${said.on}`,
      allowed: model.mayDecide(company, app, said),
      ways: outcome === 'refused' ? reopened : app.kind === 'new' ? ['C1', 'C11'] : ['C4', 'C2', 'C5'],
      act: (register) => act.decide(register, app, said),
      apply: (value) => {
        app.status = outcome;
        app.closedOn = said.on;
        company.decidedAt = state.at;
        if (outcome === 'refused') return;
        const kept = app.kind === 'renewal' ? model.lastTerm(company) : undefined;
        const number = kept?.number ?? (state.lastNumber += 1);
        const id = String(Reflect.get(Object(Reflect.get(value ?? {}, 'certification')), 'termId'));
        company.corporateCertified = company.corporate;
        const { kind } = app;
        company.terms.push({
          id,
          number,
          kind,
          certifiedOn: said.on,
          ...given,
          ended: null,
          prolonged: false,
          copyAt: 0,
        });
      },
    };
  };

const route: Plan = (_, company, { flag }) => {
  const app = lastOf(company);
  if (app === undefined || app.kind === 'new') return null;
  const to = flag ? 'full' : 'simple';
  return {
    name: `審査の方法 ${to}`,
    allowed: app.closedOn === null && (flag || !model.triggered({ ...app, route: 'simple' }, company.corporate)),
    ways: [],
    act: (register) => act.routeOf(register, app, to),
    apply: () => (app.route = to),
  };
};

const hearing: Plan = (state, company) => {
  const app = lastOf(company);
  if (app === undefined) return null;
  return {
    name: 'ヒアリング',
    allowed: app.closedOn === null,
    ways: [],
    act: (register) => act.hear(register, app, state.today),
    apply: () => undefined,
  };
};

const receive = step(
  'received',
  (app, company, { today }) => app.receivedOn !== null || model.mayReceive(company, app.kind, today),
  ['C3', 'own: 早い更新申請', 'C5 grace'],
);
const waitForDecision = step(
  'awaiting-decision',
  (app, company) =>
    app.reviewed &&
    (model.hearing(app) === 'heard' ||
      (model.hearing(app) === 'none' && app.status !== 'opinion' && !model.triggered(app, company.corporate))),
);
const hearCommittee = step('opinion', (app) => app.reviewed);

/** Only while the committee is asked: an opinion may also be mended afterwards, and a decided renewal be reported. */
const whileAsked =
  (plan: Plan): Plan =>
  (state, company, draw) =>
    lastOf(company)?.status === 'opinion' ? plan(state, company, draw) : null;

/** The usual way from nothing to a certification: the first of these that is allowed comes next. */
export const forward: readonly Plan[] = [
  decision('certified'),
  waitForDecision,
  whileAsked(opinion),
  whileAsked(agenda),
  hearCommittee,
  finish,
  toReviewing,
  receive,
  received('renewal', false),
  received('new', false),
];

/** Everything that can be done, with how often it is tried where it is allowed, and where it is not (once, if not said). */
export const deeds: readonly (readonly [weight: number, plan: Plan, outOfTime?: number])[] = [
  [4, received('new', false), 5],
  [2, received('new', true)],
  [4, received('renewal', false), 5],
  [2, received('renewal', true)],
  [2, step('correction', () => true)],
  [6, receive],
  [8, toReviewing],
  [8, finish],
  [1, reopen],
  [8, hearCommittee],
  [8, waitForDecision],
  [8, agenda],
  [8, opinion],
  [12, decision('certified'), 3],
  [6, decision('refused')],
  [1, step('withdrawn', () => true, reopened)],
  [4, route],
  [1, hearing],
  [2, ending('resigned'), 2],
  [1, ending('revoked')],
  [1, ending('ended')],
  [2, takeBackEnding, 3],
  [2, extension, 3],
  [2, undo, 4],
  [1, certificate],
  [2, notice],
];
