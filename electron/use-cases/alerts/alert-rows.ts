import type { AlertRow } from '../../../shared/contract/alerts.ts';
import type { TermClass } from '../../../shared/domain/alert.ts';
import { lastReceipt } from '../../../shared/domain/decision.ts';
import { dayNumber } from '../../../shared/domain/day-number.ts';
import { renewalSentence } from '../../../shared/domain/plan-report.ts';
import { namesOf } from '../../store/repositories/alerts.ts';
import type { AlertEntry } from './alert-entries.ts';
import type { Watch } from './watch.ts';

/** The lines of a page as the clerk reads them. */
export function alertRows(watch: Watch, entries: readonly AlertEntry[]): AlertRow[] {
  const names = namesOf(watch.store, [...new Set(entries.map((entry) => entry.companyId))]);
  return entries.map((entry) => alertRow(watch, entry, names.get(entry.companyId) ?? ''));
}

/** Classes of which the company may hand in an application: the others have left, or are followed up. */
const appliesAgain: readonly TermClass[] = ['alert', 'far', 'declined'];

function nextOf(watch: Watch, { kind, place, dueOn }: AlertEntry): AlertRow['next'] {
  if (kind !== 'term' || dueOn === null || !appliesAgain.includes(place.of)) return null;
  return watch.today <= lastReceipt(dueOn, watch.settings.lateRenewalDays) ? 'renewal' : 'new';
}

function alertRow(watch: Watch, entry: AlertEntry, companyName: string): AlertRow {
  const { kind, subject, companyId, number, dueOn, place, handling } = entry;
  const daysLeft = dueOn === null ? null : dayNumber(dueOn) - watch.day;
  const open = watch.open.get(companyId);
  const runs = kind === 'term' && (place.of === 'alert' || place.of === 'far') && dueOn !== null;
  const plan = runs ? watch.planOf(dueOn) : null;
  const applied = runs && watch.renewals.has(companyId);
  return {
    subject,
    kind,
    companyId,
    companyName,
    number,
    of: place.of,
    dueOn,
    daysLeft,
    stage: place.stage,
    attention: place.attention,
    application:
      open === undefined ? null : { id: open.id, kind: open.kind, status: open.status, receivedOn: open.receivedOn },
    next: open === undefined ? nextOf(watch, entry) : null,
    procedure: applied ? (daysLeft !== null && daysLeft < 0 ? 'pending' : 'renewing') : null,
    handling:
      handling === undefined
        ? null
        : {
            state: handling.state,
            handledOn: handling.handledOn,
            who: handling.who,
            untilOn: handling.untilOn,
            reason: handling.reason,
            note: handling.note,
            rowVersion: handling.rowVersion,
            updatedBy: handling.updatedBy,
            lapsed: handling.untilOn !== null && handling.untilOn < watch.today,
          },
    plan:
      plan === null
        ? null
        : {
            status: plan.status,
            neededBy: plan.neededBy,
            meetingOn: plan.meetingOn,
            sentence: renewalSentence({ state: applied ? 'applied' : plan.status, application: open ?? null, plan }),
          },
  };
}
