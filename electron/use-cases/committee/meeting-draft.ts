import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { MeetingFacts } from '../../store/repositories/committee.ts';
import { because } from '../context.ts';
import { typedDate } from '../typed-date.ts';

const limits = [
  ['name', { max: textLimits.meetingName, required: true }],
  ['place', { max: textLimits.meetingPlace }],
  ['note', { max: textLimits.meetingNote, multiline: true }],
] as const;

/** A meeting as typed, read: the date in any accepted form (a coming meeting is in the future), texts within their limits. */
export function readMeetingDraft(draft: MeetingFacts): Result<MeetingFacts, Refusal> {
  const faults: Fault[] = [];
  for (const [path, limit] of limits) {
    const bad = checkText(draft[path], limit);
    if (bad !== null) faults.push({ path, code: bad.code, params: bad.params });
  }
  const heldOn = typedDate('heldOn', draft.heldOn);
  if (!heldOn.ok) faults.push(heldOn.refusal);
  return heldOn.ok && faults.length === 0
    ? ok({ ...draft, heldOn: heldOn.value })
    : because('invalid-input', { faults });
}
