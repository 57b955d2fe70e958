import { correctionSubject, type Handled, type Place, placeOf } from '../../../shared/domain/alert.ts';
import { type Leads, leadsOf } from '../../../shared/domain/alert-stage.ts';
import { type DayNumber, dayNumber } from '../../../shared/domain/day-number.ts';
import { type Planner, planner } from '../../../shared/domain/renewal-plan.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { type HandlingRow, handlingsOfSubjects, termHandlings } from '../../store/repositories/alert-handlings.ts';
import {
  type OpenApplicationRow,
  openApplications,
  standingsOf,
  type StandingTuple,
} from '../../store/repositories/alerts.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { renewalCalendar } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { type WatchedDays, watchedDays } from '../watched-days.ts';

/** Everything alerts are computed from besides the terms themselves, read once for one answer. */
export interface Watch {
  readonly store: Store;
  readonly days: WatchedDays;
  readonly today: CivilDate;
  readonly day: DayNumber;
  readonly settings: Settings;
  readonly leads: Leads;
  /** Handlings of the companies' last terms, as far as they count. */
  readonly handled: ReadonlyMap<Id, HandlingRow>;
  /** Alerts with a stored handling that counts no more: it is as if nobody had handled them. */
  readonly outdated: ReadonlySet<string>;
  /** Each company's application that is not closed. */
  readonly open: ReadonlyMap<Id, OpenApplicationRow>;
  /** Day of receipt of each company's open renewal. */
  readonly renewals: ReadonlyMap<Id, DayNumber>;
  /** The last terms of the companies whose place does not follow from the day their term ends alone. */
  readonly special: readonly StandingTuple[];
  readonly corrections: readonly OpenApplicationRow[];
  /** Handlings of the corrections, by subject. */
  readonly handledCorrections: ReadonlyMap<string, HandlingRow>;
  readonly planOf: Planner;
}

/** Reads what the alerts of this moment are computed from. */
export function openWatch(context: Pick<AppContext, 'store' | 'clock'>): Watch {
  const { store } = context;
  const days = watchedDays(context);
  const { today } = days;
  const settings = settingsInForce(store);
  const applications = openApplications(store);
  const corrections = applications.filter(({ status }) => status === 'correction');
  const subjects = corrections.map(correctionSubject);
  const renewals = applications.flatMap(({ kind, companyId, receivedOn }): [Id, DayNumber][] =>
    kind === 'renewal' && receivedOn !== null ? [[companyId, dayNumber(receivedOn)]] : [],
  );
  const received = new Map(renewals);
  const handlings = termHandlings(store);
  const counting = handlings.filter(({ outdated }) => outdated === 0);
  const handled = new Map(counting.map((row) => [row.companyId, row]));
  const known = new Set(handlings.map(({ companyId }) => companyId));
  const others = [...received.keys()].filter((companyId) => !known.has(companyId));
  return {
    store,
    days,
    today,
    day: dayNumber(today),
    settings,
    leads: leadsOf(settings.alertLeadDays),
    handled,
    outdated: new Set(handlings.filter(({ outdated }) => outdated === 1).map(({ subject }) => subject)),
    open: new Map(applications.map((row) => [row.companyId, row])),
    renewals: received,
    special: [
      ...handlings.map((row): StandingTuple => [
        row.companyId,
        row.termId,
        row.number,
        row.endOn,
        row.endKind,
        row.endedOn,
      ]),
      ...standingsOf(store, others),
    ],
    corrections,
    handledCorrections: new Map(
      subjects.length === 0 ? [] : handlingsOfSubjects(store, subjects).map((row) => [row.subject, row]),
    ),
    planOf: planner(renewalCalendar(store), today, settings),
  };
}

/** A stored handling as the rules read it. */
export const asHandled = (row: HandlingRow | undefined): Handled | null =>
  row === undefined
    ? null
    : { state: row.state, stage: row.stage, until: row.untilOn === null ? null : dayNumber(row.untilOn) };

/** Where the company of a last term stands. */
export function placeOfStanding(watch: Watch, standing: StandingTuple): Place {
  const [companyId, , , endOn, endKind, ended] = standing;
  const endedOn = ended === null ? null : dayNumber(ended);
  const handled = asHandled(watch.handled.get(companyId));
  const renewal = watch.renewals.get(companyId) ?? null;
  return placeOf({ end: dayNumber(endOn), endKind, endedOn, handled, renewal }, watch.day, watch.leads);
}
