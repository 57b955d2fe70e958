import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type AlertKind, correctionSubject, stageOrDays, termSubject } from '../../../shared/domain/alert.ts';
import { checkHandling, type HandlingDraft, type HandlingFacts } from '../../../shared/domain/alert-handling.ts';
import { correctionStage } from '../../../shared/domain/alert-stage.ts';
import { dayNumber } from '../../../shared/domain/day-number.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  type HandlingRow,
  handlingsOfSubjects,
  putHandling,
  removeHandling,
} from '../../store/repositories/alert-handlings.ts';
import { standingsOfTerms } from '../../store/repositories/alerts.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { openWatch, type Watch } from './watch.ts';

export interface HandleInput {
  readonly items: readonly { readonly subject: string; readonly rowVersion: number | null }[];
  readonly draft: HandlingDraft;
  readonly overwrite: boolean;
}

/** What an alert's name stands for now. */
interface Target {
  readonly kind: AlertKind;
  readonly companyId: Id;
  readonly dueOn: CivilDate | null;
}

/** The targets by name; a term that is no longer its company's last, or a correction that is over, is not among them. */
function targetsOf(watch: Watch, subjects: readonly string[]): Map<string, Target> {
  const prefix = termSubject('');
  const termIds = subjects.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []));
  const targets = new Map<string, Target>();
  for (const [companyId, termId, , dueOn] of standingsOfTerms(watch.store, termIds))
    targets.set(termSubject(termId), { kind: 'term', companyId, dueOn });
  for (const correction of watch.corrections) {
    const { companyId, correctionDueOn: dueOn } = correction;
    targets.set(correctionSubject(correction), { kind: 'correction', companyId, dueOn });
  }
  return targets;
}

/** The stage on the day it was handled, not today's: what was told half a year before the end was not told again since. */
function stageOn(watch: Watch, { kind, dueOn }: Target, handledOn: CivilDate): number {
  const soon = watch.settings.correctionAlertDays;
  if (dueOn === null) return soon;
  const left = dayNumber(dueOn) - dayNumber(handledOn);
  return kind === 'term' ? stageOrDays(left, watch.leads) : correctionStage(left, soon);
}

const factsOf = ({ state, handledOn, who, untilOn, reason, note }: HandlingRow): HandlingFacts => ({
  state,
  handledOn,
  who,
  untilOn,
  reason,
  note,
});

/** Records how alerts are handled, all chosen ones alike, or takes the records back. All or none. */
export function handleAlerts(context: AppContext, input: HandleInput): Result<{ count: number }, Refusal> {
  const { store } = context;
  const { items, draft, overwrite } = input;
  if (items.length === 0) return because('nothing-chosen');
  return store.attempt(() => {
    const watch = openWatch(context);
    const subjects = items.map((item) => item.subject);
    const targets = targetsOf(watch, subjects);
    const chosen = items.flatMap((item) => {
      const target = targets.get(item.subject);
      return target === undefined ? [] : [{ ...item, target }];
    });
    if (chosen.length < items.length) return because('not-found');
    const kinds = [...new Set(chosen.map(({ target }) => target.kind))];
    const checked = checkHandling(draft, kinds, watch.today);
    if (!checked.ok) return invalid(checked.refusal);
    const seenBy = new Map(handlingsOfSubjects(store, subjects).map((row) => [row.subject, row]));
    const changed = overwrite
      ? undefined
      : chosen.find(
          ({ subject, rowVersion }) => !watch.outdated.has(subject) && differs(rowVersion, seenBy.get(subject)),
        );
    const theirs = changed && seenBy.get(changed.subject);
    if (theirs !== undefined) return editConflict(theirs, checked.value ?? draft, factsOf(theirs));

    const stamp = stampOf(context);
    let count = 0;
    for (const { subject, target } of chosen) {
      const seen = seenBy.get(subject);
      const facts = checked.value;
      if (facts === null && seen === undefined) continue;
      const about = { alert: target.kind, dueOn: target.dueOn };
      const before = seen === undefined ? {} : factsOf(seen);
      const change = facts === null ? { before, after: { state: 'none' } } : differences(before, facts);
      if (change === null) continue;
      let entityId = seen?.id ?? subject;
      if (facts !== null) {
        const of = { subject, companyId: target.companyId, stage: stageOn(watch, target, facts.handledOn) };
        entityId = putHandling(store, of, facts, seen, stamp);
      } else if (seen !== undefined) removeHandling(store, seen, stamp);
      writeAudit(store, {
        ...stamp,
        action: facts === null ? 'alerts.clearHandling' : 'alerts.handle',
        entity: 'alert_handling',
        entityId,
        companyId: target.companyId,
        before: change.before,
        after: { ...about, ...change.after },
      });
      count += 1;
    }
    return ok({ count });
  });
}

/** A record the page did not see; one that is gone meanwhile hinders nothing. */
const differs = (rowVersion: number | null, seen: HandlingRow | undefined): boolean =>
  seen !== undefined && seen.rowVersion !== rowVersion;
