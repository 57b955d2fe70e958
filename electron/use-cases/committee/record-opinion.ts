import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { findMeetingItem, updateOpinion } from '../../store/repositories/committee.ts';
import { findCase, moveApplication } from '../../store/repositories/decisions.ts';
import { editConflict, stampOf } from '../acting.ts';
import { hearingOf } from '../heard.ts';
import { type AppContext, because } from '../context.ts';
import { typedDate } from '../typed-date.ts';

/** What the committee said about one application. */
export interface OpinionInput {
  readonly itemId: Id;
  readonly rowVersion: number;
  readonly opinion: 'favourable' | 'conditional' | 'unfavourable';
  readonly opinionText: string;
  readonly opinionOn: string;
}

/**
 * Records the committee's opinion and moves the application on to 決定待ち. An opinion is given between receipt and today;
 * it may be mended until the decision.
 */
export function recordOpinion(
  context: AppContext,
  input: OpinionInput,
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const bad = checkText(input.opinionText, { max: textLimits.opinion, multiline: true });
  const day = typedDate('opinionOn', input.opinionOn, clock.today());
  const faults = [...(bad === null ? [] : [{ path: 'opinionText', ...bad }]), ...(day.ok ? [] : [day.refusal])];
  if (!day.ok || bad !== null) return because('invalid-input', { faults });
  return store.attempt(() => {
    const seen = findMeetingItem(store, input.itemId);
    const found = seen === undefined ? undefined : findCase(store, seen.applicationId);
    if (seen === undefined || found === undefined) return because('not-found');
    const { application } = found;
    const { status, receivedOn } = application;
    if (status === 'certified' || status === 'refused') return because('decided-record-is-fixed');
    if (seen.kind !== 'opinion' || (status !== 'opinion' && !(status === 'awaiting-decision' && seen.opinion !== null)))
      return because('transition-not-allowed', { params: { from: status, to: 'awaiting-decision' } });
    const said = { opinion: input.opinion, opinionText: input.opinionText, opinionOn: day.value };
    if (seen.rowVersion !== input.rowVersion) return editConflict(seen, said, seen);
    if (receivedOn !== null && day.value < receivedOn)
      return because('invalid-input', {
        faults: [{ path: 'opinionOn', code: 'date-too-early', params: { earliest: receivedOn } }],
      });
    const stamp = stampOf(context);
    const rowVersion = updateOpinion(store, seen, said, stamp);
    // an opinion mended while another is waited for, or about a sheet that is no longer so, moves nothing on
    const goesOn = status === 'opinion' && (seen.opinion === null || hearingOf(store, application.id) === 'heard');
    if (goesOn) moveApplication(store, application, 'awaiting-decision', '', stamp);
    writeAudit(store, {
      ...stamp,
      action: 'committee.recordOpinion',
      entity: 'meeting_item',
      entityId: seen.id,
      companyId: application.companyId,
      before: { opinion: seen.opinion, opinionText: seen.opinionText, opinionOn: seen.opinionOn },
      after: said,
    });
    return ok({ id: seen.id, rowVersion });
  });
}
