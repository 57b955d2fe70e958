import type { AlertFilter, AlertView } from '../../../shared/contract/alerts.ts';
import {
  type AlertKind,
  correctionPlaceOf,
  correctionSubject,
  type Place,
  termSubject,
} from '../../../shared/domain/alert.ts';
import { reachedOn } from '../../../shared/domain/alert-stage.ts';
import { dateOfDay, dayNumber } from '../../../shared/domain/day-number.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import type { HandlingRow } from '../../store/repositories/alert-handlings.ts';
import {
  companiesFound,
  kanaKeysOf,
  standingsAnnounced,
  standingsBetween,
  standingsEnded,
  type StandingTuple,
} from '../../store/repositories/alerts.ts';
import { asHandled, placeOfStanding, type Watch } from './watch.ts';

/** One line of a list before its names are read: there may be very many. */
export interface AlertEntry {
  readonly kind: AlertKind;
  readonly subject: string;
  readonly companyId: Id;
  readonly number: number | null;
  readonly dueOn: CivilDate | null;
  readonly place: Place;
  readonly handling: HandlingRow | undefined;
}

const beginning = '0000-01-01';
const endOfTime = '9999-12-31';

/** The last terms among which a view's are; the place of each then decides. */
function candidates(watch: Watch, view: AlertView): StandingTuple[] {
  const { store, today, day, leads } = watch;
  const horizon = dateOfDay(day + (leads[0] ?? 0));
  switch (view) {
    case 'attention':
    case 'all':
    case 'arrived':
      return standingsBetween(store, beginning, horizon);
    case 'far':
      return standingsBetween(store, horizon, endOfTime);
    case 'declined':
      return [...watch.special];
    case 'leaving':
      return standingsAnnounced(store, today);
    case 'finished':
      return [...watch.special, ...standingsEnded(store, 'expired')];
    default:
      return standingsEnded(store, view);
  }
}

function termEntries(watch: Watch, view: AlertView): AlertEntry[] {
  const entries: AlertEntry[] = [];
  const wanted = view === 'attention' || view === 'all' || view === 'arrived' ? 'alert' : view;
  const seen = new Set<Id>();
  for (const standing of candidates(watch, view)) {
    const place = placeOfStanding(watch, standing);
    const [companyId, termId, number, dueOn] = standing;
    if (place.of !== wanted || (view === 'finished' && seen.has(companyId))) continue;
    seen.add(companyId);
    const handling = watch.handled.get(companyId);
    entries.push({ kind: 'term', subject: termSubject(termId), companyId, number, dueOn, place, handling });
  }
  return entries;
}

function correctionEntries({ corrections, handledCorrections, day, settings }: Watch): AlertEntry[] {
  return corrections.map((correction) => {
    const { companyId, correctionDueOn: dueOn } = correction;
    const subject = correctionSubject(correction);
    const handling = handledCorrections.get(subject);
    const due = dueOn === null ? null : dayNumber(dueOn);
    const at = correctionPlaceOf(due, asHandled(handling), day, settings.correctionAlertDays);
    return { kind: 'correction', subject, companyId, number: null, dueOn, place: { of: 'alert', ...at }, handling };
  });
}

const hasArrived = (watch: Watch, { dueOn, place }: AlertEntry): boolean =>
  watch.days.previous !== null &&
  dueOn !== null &&
  place.stage !== null &&
  reachedOn(place.stage, dayNumber(dueOn)) > dayNumber(watch.days.previous);

/** The lines of a view, filtered and in order. */
export function alertEntries(watch: Watch, filter: AlertFilter): AlertEntry[] {
  const { view, kind, stage, handling, query } = filter;
  const alerts = view === 'attention' || view === 'all' || view === 'arrived';
  const all = [
    ...(kind === 'correction' ? [] : termEntries(watch, view)),
    ...(alerts && kind !== 'term' ? correctionEntries(watch) : []),
  ].filter(
    (entry) =>
      (view !== 'attention' || entry.place.attention) &&
      (view !== 'arrived' || hasArrived(watch, entry)) &&
      (stage === undefined || entry.place.stage === stage) &&
      (handling === undefined || (entry.handling?.state ?? 'none') === handling),
  );
  if (query.trim() === '') return inOrder(watch, all, filter);
  const found = companiesFound(
    watch.store,
    all.map((entry) => entry.companyId),
    query,
  );
  return inOrder(
    watch,
    all.filter((entry) => found.has(entry.companyId)),
    filter,
  );
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const byNumber = (a: AlertEntry, b: AlertEntry): number =>
  (a.number ?? 0) - (b.number ?? 0) || compare(a.subject, b.subject);

/** By day, then by number: few days hold very many entries, so the days are put in order and not the entries. */
function byDay(entries: readonly AlertEntry[], sign: 1 | -1): AlertEntry[] {
  const days = Map.groupBy(entries, (entry) => entry.dueOn ?? beginning);
  return [...days].sort(([a], [b]) => sign * compare(a, b)).flatMap(([, each]) => each.sort(byNumber));
}

function inOrder(watch: Watch, entries: AlertEntry[], { sort, direction }: AlertFilter): AlertEntry[] {
  const sign = direction === 'asc' ? 1 : -1;
  if (sort === 'due') return byDay(entries, sign);
  if (sort === 'number') return entries.sort((a, b) => sign * byNumber(a, b));
  const kana = kanaKeysOf(
    watch.store,
    entries.map((entry) => entry.companyId),
  );
  const keyOf = (entry: AlertEntry) => kana.get(entry.companyId) ?? '';
  return entries.sort((a, b) => sign * compare(keyOf(a), keyOf(b)) || byNumber(a, b));
}
