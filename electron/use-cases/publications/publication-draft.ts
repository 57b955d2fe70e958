import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { PublicationScope } from '../../store/repositories/publications.ts';
import { invalid } from '../context.ts';
import { typedDate } from '../typed-date.ts';

/** What a listing is about, as typed. */
export type TypedScope =
  | { readonly by: 'period'; readonly fromOn: string; readonly toOn: string }
  | { readonly by: 'meeting'; readonly meetingId: Id };

/** Faults of a publication's title. */
export function titleFaults(title: string): readonly Fault[] {
  const bad = checkText(title, { max: textLimits.publicationTitle, required: true });
  return bad === null ? [] : [{ path: 'title', ...bad }];
}

/** Reads title and scope; dates in any accepted form, the last day not before the first. */
export function readDraft(draft: { title: string; scope: TypedScope }): Result<PublicationScope, Refusal> {
  const faults = [...titleFaults(draft.title)];
  const { scope } = draft;
  if (scope.by === 'meeting')
    return faults.length > 0 ? invalid(faults) : ok({ meetingId: scope.meetingId, fromOn: null, toOn: null });
  const from = typedDate('scope.fromOn', scope.fromOn);
  const to = typedDate('scope.toOn', scope.toOn);
  for (const read of [from, to]) if (!read.ok) faults.push(read.refusal);
  if (!from.ok || !to.ok) return invalid(faults);
  if (to.value < from.value) faults.push({ path: 'scope.toOn', code: 'end-before-start' });
  return faults.length > 0 ? invalid(faults) : ok({ meetingId: null, fromOn: from.value, toOn: to.value });
}
