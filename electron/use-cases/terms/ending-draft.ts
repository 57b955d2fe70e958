import type { TypedEnding } from '../../../shared/contract/terms.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { checkEnding, type EndingDraft } from '../../../shared/domain/term-ending.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { typedDate } from '../typed-date.ts';

const optionalDays = ['happenedOn', 'notifiedOn', 'acceptedOn', 'hearingOn'] as const;

/** An ending as typed, read and checked; 弁明の機会 belongs to a revocation alone. */
export function readEnding(typed: TypedEnding, today: CivilDate): Result<EndingDraft, readonly Fault[]> {
  const faults: Fault[] = [];
  const heard = typed.kind === 'revoked' ? typed.heard : null;
  const days: Record<(typeof optionalDays)[number], CivilDate | null> = {
    happenedOn: null,
    notifiedOn: null,
    acceptedOn: null,
    hearingOn: null,
  };
  for (const path of optionalDays) {
    if (isBlank(typed[path]) || (path === 'hearingOn' && heard !== 'given')) continue;
    const read = typedDate(path, typed[path]);
    if (read.ok) days[path] = read.value;
    else faults.push(read.refusal);
  }
  const effectiveOn = typedDate('effectiveOn', typed.effectiveOn);
  if (!effectiveOn.ok) faults.push(effectiveOn.refusal);
  const hearingNote = heard === null ? '' : typed.hearingNote;
  // what cannot be read is no day: the rules see the rest all the same, so that all faults come at once
  const draft: EndingDraft = {
    ...typed,
    ...days,
    heard,
    hearingNote,
    effectiveOn: effectiveOn.ok ? effectiveOn.value : today,
  };
  const unread = new Set(faults.map(({ path }) => path));
  faults.push(...checkEnding(draft, today).filter(({ path }) => !unread.has(path)));
  return faults.length === 0 ? ok(draft) : refuse(faults);
}
