import type { AlertOverview } from '../../../shared/contract/alerts.ts';
import {
  type AlertKind,
  correctionPlaceOf,
  correctionSubject,
  type Place,
  placeOf,
  type TermClass,
  termClasses,
} from '../../../shared/domain/alert.ts';
import { addsUp } from '../../../shared/domain/alert-sentence.ts';
import { afterEnd, reachedOn } from '../../../shared/domain/alert-stage.ts';
import { type DayNumber, dayNumber } from '../../../shared/domain/day-number.ts';
import { countNeverCertified, endDates, endedCounts } from '../../store/repositories/alerts.ts';
import { countCompanies } from '../../store/repositories/overview.ts';
import type { AppContext } from '../context.ts';
import { asHandled, openWatch, placeOfStanding, type Watch } from './watch.ts';

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> => {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = 0;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key was just given its number
  return counts as Record<K, number>;
};

/** Counts alerts as they come; of terms also the classes of the companies. */
function tally(watch: Watch) {
  const previous = watch.days.previous === null ? null : dayNumber(watch.days.previous);
  const classes = zeros(termClasses);
  const stages = new Map<string, { kind: AlertKind; stage: number; count: number; attention: number }>();
  let arrivals = 0;
  const alert = (kind: AlertKind, stage: number, attention: boolean, due: DayNumber | null, count: number): void => {
    const key = `${kind}/${stage}`;
    const known = stages.get(key) ?? { kind, stage, count: 0, attention: 0 };
    known.count += count;
    if (attention) known.attention += count;
    stages.set(key, known);
    if (previous !== null && due !== null && reachedOn(stage, due) > previous) arrivals += count;
  };
  const term = ({ of, stage, attention }: Place, end: DayNumber, count: number): void => {
    classes[of] += count;
    if (stage !== null) alert('term', stage, attention, end, count);
  };
  return { classes, stages, alert, term, arrivals: () => arrivals };
}

/** Where the companies that were given up, taken away or lapsed are counted. */
const classOfEnded: Readonly<Record<string, TermClass>> = {
  resigned: 'resigned',
  revoked: 'revoked',
  ended: 'ended',
  expired: 'finished',
  leaving: 'leaving',
};

/** What holds of most last terms: they run their course, and nobody has dealt with them. */
const running = { endKind: null, endedOn: null, handled: null, renewal: null };

/**
 * What the register has to be watched for today, counted. Companies whose place follows from the last day of their term
 * alone are judged once for each such day; the others one by one. So a hundred thousand cost little more than a thousand.
 */
export function alertOverview(context: Pick<AppContext, 'store' | 'clock'>): AlertOverview {
  const watch = openWatch(context);
  const { store, day, leads, today, settings } = watch;
  const counted = tally(watch);
  const rest = new Map(endDates(store));
  for (const standing of watch.special) {
    const [, , , endOn, endKind] = standing;
    if (endKind !== null) continue;
    rest.set(endOn, (rest.get(endOn) ?? 0) - 1);
    counted.term(placeOfStanding(watch, standing), dayNumber(endOn), 1);
  }
  for (const [endOn, count] of rest) {
    const end = dayNumber(endOn);
    if (count > 0) counted.term(placeOf({ ...running, end }, day, leads), end, count);
  }
  for (const [kind, count] of endedCounts(store, today))
    counted.classes[classOfEnded[kind ?? 'ended'] ?? 'ended'] += count;
  counted.classes.none = countNeverCertified(store);

  const corrections = { total: watch.corrections.length, attention: 0 };
  for (const correction of watch.corrections) {
    const { correctionDueOn } = correction;
    const due = correctionDueOn === null ? null : dayNumber(correctionDueOn);
    const handled = asHandled(watch.handledCorrections.get(correctionSubject(correction)));
    const { stage, attention } = correctionPlaceOf(due, handled, day, settings.correctionAlertDays);
    counted.alert('correction', stage, attention, due, 1);
    if (attention) corrections.attention += 1;
  }

  const stages = [...counted.stages.values()].toSorted((a, b) => a.stage - b.stage);
  const companies = countCompanies(store);
  return {
    today,
    previousOn: watch.days.previous,
    arrivals: counted.arrivals(),
    attention: stages.reduce((sum, each) => sum + each.attention, 0),
    overdue: stages.reduce((sum, each) => sum + (each.stage === afterEnd ? each.count : 0), 0),
    stages,
    check: { companies, classes: counted.classes, right: addsUp(companies, counted.classes) },
    corrections,
  };
}
